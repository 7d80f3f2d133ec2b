import type { AlignedGrid } from "./grid.ts";

/** At least this share of the places in the rows of a table holds text; the labels of a chart are scattered. */
const FILLED = 0.55;

/** Whether a grid reads like a table: at least two rows that fill several columns, and most of the places filled in columns that the body uses. */
export function isTable({ rows, headRows, cells }: AlignedGrid): boolean {
  const perRow = new Map<number, number>();
  for (const cell of cells) perRow.set(cell.row, (perRow.get(cell.row) ?? 0) + 1);
  const full = [...perRow].filter(([, count]) => count > 1);
  const body = full.filter(([row]) => row >= headRows);
  if (full.length < 2 || body.length < (rows - headRows) / 3) return false;
  const used = new Set(cells.filter(({ row }) => row >= headRows).map(({ column }) => column));
  return body.reduce((sum, [, count]) => sum + count, 0) >= FILLED * body.length * used.size;
}

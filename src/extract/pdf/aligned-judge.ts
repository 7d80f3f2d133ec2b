import type { Grid } from "./aligned-grid.ts";

/** At least this share of the places in the body of a table holds text; the labels of a chart are scattered. */
const FILLED = 0.55;

/** Whether a grid reads like a table: at least two rows that fill several columns, and most places filled. */
export function isTable({ rows, headRows, extents, cells }: Grid): boolean {
  const body = cells.filter((cell) => cell.row >= headRows);
  const perRow = new Map<number, number>();
  for (const cell of body) perRow.set(cell.row, (perRow.get(cell.row) ?? 0) + 1);
  const full = [...perRow.values()].filter((count) => count > 1);
  if (full.length === 0 || full.length + headRows < 2) return false;
  const filled = full.reduce((sum, count) => sum + count, 0) / (full.length * extents.length);
  return filled >= FILLED && full.length >= (rows - headRows) / 3;
}

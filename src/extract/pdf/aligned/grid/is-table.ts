import { readingSettings } from "../../settings.ts";
import { isFigure } from "../chunks.ts";
import type { AlignedGrid } from "./text-grid.ts";

const { filled: FILLED } = readingSettings.grid;

/** Whether a grid reads like a table: at least two rows that fill several columns, and most of the places filled, in columns that the body uses and down to the last figure. */
export function isTable({ rows, headRows, cells }: AlignedGrid): boolean {
  const perRow = new Map<number, number>();
  for (const cell of cells) perRow.set(cell.row, (perRow.get(cell.row) ?? 0) + 1);
  const full = [...perRow].filter(([, count]) => count > 1);
  const body = full.filter(([row]) => row >= headRows);
  if (full.length < 2 || body.length < (rows - headRows) / 3) return false;
  const used = new Set(cells.filter(({ row }) => row >= headRows).map(({ column }) => column));
  const counted = body.filter(([row]) => row <= lastFigure(cells));
  return counted.reduce((sum, [, count]) => sum + count, 0) >= FILLED * counted.length * used.size;
}

/** The last row with a figure behind its label; the rows below have names only. A table without figures has no such row. */
function lastFigure(cells: AlignedGrid["cells"]): number {
  const rows = cells.filter(({ column, chunks }) => column > 0 && chunks.some(isFigure)).map(({ row }) => row);
  return rows.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...rows);
}

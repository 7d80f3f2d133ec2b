import { heightOf, isInside } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import type { DrawnCell } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { fewestFilled: FEWEST, oneRowFill: FILLED, mostSlants: MOST_SLANTS } = readingSettings.ruled;

/** Whether a grid is a table and not a frame, a form's lines or the grid of a chart. One row may be what is left of a row cut by the page break before. */
export function isTable(cells: readonly DrawnCell[], rows: number): boolean {
  const filled = cells.filter((cell) => cell.text !== "");
  if (rows === 1 && cells.length > 2 && filled.length === 1) return true;
  if (filled.length < 2 || filled.length * FEWEST < cells.length || !cells.some((cell) => cell.column > 0))
    return false;
  if (rows === 1) return filled.some(isFull);
  const inRow = countBy(filled, (cell) => cell.row);
  const labels = filled.filter((cell) => cell.column === 0).length;
  return Math.max(...inRow.values()) > 1 || labels * 2 >= rows;
}

/** Whether lines of a chart run through a grid. */
export function isChart(cells: readonly DrawnCell[], box: Box, slants: readonly Box[]): boolean {
  const inside = slants.filter((slant) => isInside(slant, box));
  return inside.length > Math.max(MOST_SLANTS, cells.filter((cell) => cell.text !== "").length);
}

function isFull({ box, lines }: DrawnCell): boolean {
  const height = lines.reduce((sum, line) => sum + heightOf(line.box), 0);
  return height >= FILLED * heightOf(box);
}

function countBy(cells: readonly DrawnCell[], key: (cell: DrawnCell) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(key(cell), (counts.get(key(cell)) ?? 0) + 1);
  return counts;
}

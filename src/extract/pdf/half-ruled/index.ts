import { blankOf, chunksOf, isNumber } from "../aligned/chunks.ts";
import { foundTable } from "../aligned/found-table.ts";
import { isTable } from "../aligned/grid/is-table.ts";
import { gridOf } from "../aligned/grid/text-grid.ts";
import { rulesOf, wholeLines } from "../aligned/regions/ruled-lines.ts";
import { rulesIn } from "../aligned/regions/ruled-regions.ts";
import { freeLines, linesOf, type PageOfWords } from "../lines/words.ts";
import type { DrawnCell, DrawnTable } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { splitLabels } from "./split-labels.ts";

const { fewestAlike: STACKED } = readingSettings.common;

/**
 * Tables whose lines part only some of their rows or columns → the same tables cut by their text as well; others are handed through. A table
 * is cut anew when most of its digits stand in cells that hold several figures.
 */
export function completeTables(page: PageOfWords, tables: readonly DrawnTable[]): DrawnTable[] {
  return tables.map((table) => completed(page, table) ?? splitLabels(page, table));
}

function completed(page: PageOfWords, table: DrawnTable): DrawnTable | undefined {
  const crowded = table.cells.filter((cell) => isCrowded(page, cell));
  if (2 * digitsIn(page, crowded) < digitsIn(page, table.cells) || crowded.length === 0) return undefined;
  const rules = rulesOf(wholeLines(page.rulings, "horizontal"), 0);
  const region = { box: table.box, rules: rulesIn(table.box, rules, 1) };
  const blank = blankOf(freeLines(page, new Set()));
  const uprights = wholeLines(page.rulings, "vertical");
  const grid = gridOf(region, linesOf(page, [...table.taken]), blank, uprights);
  return grid && isTable(grid) && grid.cells.length > table.cells.length
    ? foundTable(grid, table.box, page)
    : undefined;
}

function digitsIn(page: PageOfWords, cells: readonly DrawnCell[]): number {
  return cells.flatMap((cell) => cell.glyphs).filter((index) => /\d/.test(page.glyphs[index]!.text)).length;
}

/** Whether a cell holds several figures: side by side on one line, or one under another. */
function isCrowded(page: PageOfWords, cell: DrawnCell): boolean {
  if (cell.lines.length < STACKED && !/\d\s+\S*\d/.test(cell.text)) return false;
  const lines = linesOf(page, cell.glyphs);
  const blank = blankOf(lines);
  const figures = lines.map(
    (line) =>
      chunksOf(line, blank, []).filter((chunk) => chunk.words.length === 1 && isNumber(chunk.words[0]!.text)).length,
  );
  return figures.some((count) => count > 1) || figures.filter((count) => count === 1).length >= STACKED;
}

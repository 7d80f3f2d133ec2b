import { blankOf, chunksOf, isNumber } from "./aligned-chunks.ts";
import { gridOf } from "./aligned-grid.ts";
import { isTable } from "./aligned-judge.ts";
import { rulesOf, wholeLines } from "./aligned-rules.ts";
import { foundTable } from "./aligned-table.ts";
import { linesOf, type TextLine } from "./aligned-words.ts";
import type { FoundCell, FoundTable, PageContent } from "./page.ts";

/** So many figures one under another, each whole, are rows that no line parts; fewer may be one figure wrapped in a narrow cell. */
const STACKED = 3;

/**
 * Tables whose lines part only some of their rows or columns → the same tables cut by their text as well; others are handed through. A table
 * is cut anew when most of its text stands in cells that hold several figures.
 */
export function completeTables(page: PageContent, tables: readonly FoundTable[]): FoundTable[] {
  return tables.map((table) => completed(page, table) ?? table);
}

function completed(page: PageContent, table: FoundTable): FoundTable | undefined {
  const crowded = table.cells.filter((cell) => isCrowded(page, cell));
  const glyphs = crowded.reduce((sum, cell) => sum + cell.glyphs.length, 0);
  if (glyphs < table.taken.size / 2) return undefined;
  const lines = linesOfCell(page, [...table.taken]);
  const rules = rulesOf(wholeLines(page.rulings, "horizontal"), 0);
  const [left, top, right, bottom] = table.box;
  const inside = rules.filter(
    (rule) => rule.at >= top - 1 && rule.at <= bottom + 1 && rule.from >= left - 1 && rule.to <= right + 1,
  );
  const grid = gridOf({ box: table.box, rules: inside }, lines, blankOf(lines), wholeLines(page.rulings, "vertical"));
  return grid && isTable(grid) && grid.cells.length > table.cells.length
    ? foundTable(grid, table.box, page)
    : undefined;
}

/** Whether a cell holds several figures: side by side on one line, or one under another. */
function isCrowded(page: PageContent, cell: FoundCell): boolean {
  if (cell.glyphs.length < STACKED) return false;
  const lines = linesOfCell(page, cell.glyphs);
  const blank = blankOf(lines);
  const figures = lines.map(
    (line) =>
      chunksOf(line, blank, []).filter((chunk) => chunk.words.length === 1 && isNumber(chunk.words[0]!.text)).length,
  );
  return figures.some((count) => count > 1) || figures.filter((count) => count === 1).length >= STACKED;
}

function linesOfCell(page: PageContent, glyphs: readonly number[]): TextLine[] {
  const own = new Set(glyphs);
  const others = new Set(page.glyphs.keys());
  for (const index of own) others.delete(index);
  return linesOf(page.glyphs, others);
}

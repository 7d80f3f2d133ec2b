import { textOf } from "../lines/cell-text.ts";
import { linesOf, type PageOfWords, type WordLine } from "../lines/words.ts";
import type { DrawnCell, DrawnTable } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const {
  fewestRows: FEWEST_ROWS,
  fewestCharacters: FEWEST_CHARACTERS,
  sameBaseline: SAME_BASELINE,
} = readingSettings.halfRuled;

/** Cells beside several rows that hold one line for each of them → one cell a row: only the lines between them are missing. */
export function splitLabels(page: PageOfWords, table: DrawnTable): DrawnTable {
  const cells = table.cells.flatMap((cell) => labelsOf(page, table, cell) ?? [cell]);
  return cells.length === table.cells.length
    ? table
    : { ...table, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function labelsOf(page: PageOfWords, table: DrawnTable, cell: DrawnCell): DrawnCell[] | undefined {
  if (cell.rowSpan < FEWEST_ROWS) return undefined;
  const lines = linesOf(page, cell.glyphs);
  if (lines.length !== cell.rowSpan || cell.glyphs.length < FEWEST_CHARACTERS * lines.length) return undefined;
  const rows = lines.map((_, i) => table.cells.filter((other) => other.row === cell.row + i && other.rowSpan === 1));
  const level = lines.every((line, i) => rows[i]!.some((other) => isOnBaseline(page, other, line)));
  if (!level) return undefined;
  return lines.map((line, i) => {
    const glyphs = line.words.flatMap((word) => word.glyphs);
    const [, top, , bottom] = rows[i]![0]!.box;
    const spelled = textOf(page, glyphs);
    return { ...cell, row: cell.row + i, rowSpan: 1, box: [cell.box[0], top, cell.box[2], bottom], ...spelled, glyphs };
  });
}

function isOnBaseline(page: PageOfWords, cell: DrawnCell, line: WordLine): boolean {
  return cell.glyphs.some(
    (index) => Math.abs(page.glyphs[index]!.baseline - line.baseline) < SAME_BASELINE * line.size,
  );
}

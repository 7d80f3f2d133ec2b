import { cellText, type DumpLine, isTabbed, type LineGroup } from "./lines.ts";

/** A group taken apart: running text, then perhaps the cells of one table row, then running text again. */
export interface PartedRow {
  before: number;
  lead: DumpLine[];
  cells: string[];
  /** No two cells one right after the other: a row only beside other rows, else paragraphs that begin with tabs. */
  loose: boolean;
  tail: DumpLine[];
}

/** Lines that cells may go on for before they look like running text under tabbed paragraphs. */
const MAX_LOOSE_LINES = 4;
const HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分)/;

/** Finds the row in a group. Two cells one right after the other make a row; a lone tab only indents. */
export function partRows(group: LineGroup): PartedRow {
  const { lines, before } = group;
  const tabs = lines.filter((line) => line.cell).length;
  if (hasWholeRows(lines)) return { before, lead: lines, cells: [], loose: false, tail: [] };
  const start = lines.findIndex((line, i) => line.cell && lines[i + 1]?.cell === true);
  const loose = start < 0 && lines[0]?.cell === true && lines.length - tabs < MAX_LOOSE_LINES;
  if (start < 0 && !loose) return { before, lead: lines, cells: [], loose, tail: [] };
  const from = Math.max(start, 0);
  const end = lines.findIndex((line, i) => i > from && !line.cell && HEADING.test(line.text));
  const row = lines.slice(from, end < 0 ? lines.length : end);
  return { before, lead: lines.slice(0, from), cells: cellsOf(row), loose, tail: end < 0 ? [] : lines.slice(end) };
}

/** Are most lines with tabs whole rows, their cells apart by tabs? */
function hasWholeRows(lines: DumpLine[]): boolean {
  const rows = lines.filter(isTabbed).length;
  return rows > 1 && rows * 2 > lines.filter((line) => line.text.includes("\t")).length;
}

/** A line without a tab goes on with the cell above it. */
function cellsOf(lines: DumpLine[]): string[] {
  const cells: string[] = [];
  for (const line of lines) {
    if (line.cell) cells.push(cellText(line));
    else cells.push(`${cells.pop() ?? ""}\n${line.text}`);
  }
  return cells;
}

import type { Cell } from "../../model/document.ts";

export interface Placed {
  cells: Cell[];
  /** A short row with figures may stand in other columns than we put it. */
  uncertain: boolean;
}

/**
 * Gives each cell its columns. A row of full length is clear. A short row above a full one is a two-row head if its cells match the
 * runs of filled cells and the single blanks below. Other short rows begin at the left, their last cell taking the rest, except a
 * head whose last cell is blank: it continues a lost row, and ends at the right.
 */
export function placeRows(rows: string[][], columns: number): Placed {
  const placed: Placed = { cells: [], uncertain: false };
  const covered = new Set<string>();
  for (const [row, texts] of rows.entries()) {
    const spans = spansBelow(texts, rows[row + 1], columns);
    if (spans !== undefined) placeHead(row, texts, spans, covered, placed);
    else placeRow(row, texts, columns, covered, placed);
  }
  return placed;
}

/** Widths of the cells of a head row by the row below it: a run of filled cells is spanned, a blank is merged downward (0). */
function spansBelow(texts: string[], below: string[] | undefined, columns: number): number[] | undefined {
  if (texts.length < 2 || texts.length >= columns || below?.length !== columns) return undefined;
  const spans: number[] = [];
  let run = 0;
  for (const text of below) {
    if (text.trim() !== "") run++;
    else {
      if (run > 0) spans.push(run);
      spans.push(0);
      run = 0;
    }
  }
  if (run > 0) spans.push(run);
  return spans.length === texts.length && spans.includes(0) && spans.some((span) => span > 1) ? spans : undefined;
}

function placeHead(row: number, texts: string[], spans: number[], covered: Set<string>, placed: Placed): void {
  let column = 0;
  for (const [i, text] of texts.entries()) {
    const span = spans[i] ?? 1;
    if (span === 0) covered.add(`${row + 1}:${column}`);
    placed.cells.push({ row, column, rowSpan: span === 0 ? 2 : 1, columnSpan: Math.max(span, 1), text });
    column += Math.max(span, 1);
  }
}

function placeRow(row: number, texts: string[], columns: number, covered: Set<string>, placed: Placed): void {
  const missing = Math.max(columns - texts.length, 0);
  const atRight = row === 0 && texts.length > 2 && texts.at(-1) === "";
  const offset = atRight ? missing : 0;
  for (const [i, text] of texts.entries()) {
    const last = i === texts.length - 1 && !atRight;
    const column = offset + i;
    if (covered.has(`${row}:${column}`)) continue;
    placed.cells.push({ row, column, rowSpan: 1, columnSpan: last ? 1 + missing : 1, text });
  }
  const figures = texts.slice(1).some((text) => /^[\s\d.,，%－-]*\d[\s\d.,，%]*$/.test(text));
  if (missing > 0 && figures) placed.uncertain = true;
}

import type { Cell } from "../../model/document.ts";
import { headSpans, isFigure } from "./heads.ts";

export interface Placed {
  cells: Cell[];
  /** A short row may stand in other columns than we put it, and it matters. */
  uncertain: boolean;
}

/**
 * Gives each cell its columns. A row of full length is clear. A short row above a full one with blanks is the upper row of a head. Other
 * short rows begin at the left, their last cell taking the rest, except a head whose last cell is blank: it continues a lost row, and
 * ends at the right.
 */
export function placeRows(rows: string[][], columns: number): Placed {
  const placed: Placed = { cells: [], uncertain: false };
  const covered = new Set<string>();
  for (const [row, texts] of rows.entries()) {
    const spans = headSpans(rows, row, columns);
    if (spans !== undefined) placeHead(row, texts, spans, covered, placed);
    else placeRow(row, texts, columns, covered, placed);
  }
  return placed;
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
  if (missing > 0 && texts.slice(1).some(isFigure)) placed.uncertain = true;
}

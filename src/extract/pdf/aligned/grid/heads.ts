import type { Ruling } from "../../page/page.ts";
import { readingSettings } from "../../settings.ts";
import type { Chunk } from "../chunks.ts";
import type { Region } from "../regions/ruled-regions.ts";
import { type Column, columnsUnder } from "./columns.ts";
import { type HeadPiece, spread } from "./head-groups.ts";
import { type ColumnSpan, ruledSpan, slotOf, spanOf, splitAt } from "./spans.ts";

const { headMiddle: MIDDLE, leastPitch: LEAST_PITCH, headPitch: HEAD_PITCH } = readingSettings.grid;

/** A cell while the grid is built: rows and columns inclusive, chunks in reading order. */
export interface GridCell {
  row: number;
  rowEnd: number;
  column: number;
  columnEnd: number;
  chunks: Chunk[];
}

/** The lines of the table head → its cells; `rows` is how many grid rows they take. */
export function headCells(
  lines: readonly Chunk[][],
  columns: readonly Column[],
  region: Region,
  uprights: readonly Ruling[],
): { cells: GridCell[]; rows: number } {
  const pieces: HeadPiece[] = [];
  lines.forEach((line, i) => {
    const drawn = apart(
      line.map((chunk) => slotOf(chunk, line, columns, region, uprights) ?? ruledSpan(chunk, columns, region)),
    );
    const below = lines
      .slice(i + 1)
      .map((other) => other.filter((chunk) => isUnder(line[0]!, chunk, lines)))
      .filter((other) => other.length > 0);
    const own = piecesOf(line, drawn, below, columns);
    pieces.push(...(drawn.every(Boolean) ? own : spread(own, pieces, below, columns)));
  });
  const cells = stack(pieces, region);
  const rows = Math.max(0, ...cells.map((cell) => cell.row + 1));
  for (const cell of cells) {
    const below = cells.filter((other) => other.row > cell.row && doOverlap(other, cell));
    cell.rowEnd = Math.min(rows, ...below.map((other) => other.row)) - 1;
  }
  return { cells, rows };
}

/** Whether a head stands under a line, and not beside it in a cell that reaches from this line down to the last, and so in the middle between both. */
function isUnder(above: Chunk, head: Chunk, lines: readonly Chunk[][]): boolean {
  if (head.baseline - above.baseline < LEAST_PITCH * above.size) return false;
  const lowest = lines.at(-1)![0]!.baseline;
  const between = Math.abs(head.baseline - (above.baseline + lowest) / 2) < MIDDLE * head.size;
  const parts = lines.flat().filter((other) => other.baseline > head.baseline + 1);
  return !between || parts.some(({ left, right }) => left < head.right && right > head.left);
}

/** Spans that no other shares a column with: a rule that runs on under several heads tells of none of them. */
function apart(spans: readonly (ColumnSpan | undefined)[]): (ColumnSpan | undefined)[] {
  return spans.map((span, i) =>
    span && spans.some((other, j) => j !== i && other && doOverlap(other, span)) ? undefined : span,
  );
}

/** One line of the head: each chunk over the columns that lines around it give it (`drawn`), else over those it stands over; a chunk over several lowest heads is cut. */
function piecesOf(
  line: readonly Chunk[],
  drawn: readonly (ColumnSpan | undefined)[],
  below: readonly Chunk[][],
  columns: readonly Column[],
): HeadPiece[] {
  const headed = new Set(below.flat().flatMap((chunk) => columnsUnder(chunk, columns)));
  return line.flatMap((chunk, i) => {
    const span = drawn[i];
    if (span && (span.column === span.columnEnd || headed.has(span.column) || headed.has(span.columnEnd))) {
      return [{ chunk, ...span }];
    }
    const under = columnsUnder(chunk, columns);
    const lowest = under.length > 1 && !under.some((column) => headed.has(column));
    const parts = lowest ? splitAt(chunk, columns, under) : [chunk];
    return parts.map((part) => ({ chunk: part, ...spanOf(part, columns) }));
  });
}

/** Pieces one under another over the same columns, without a rule between, are one cell; else the lower one goes a row down. */
function stack(pieces: readonly HeadPiece[], { rules }: Region): GridCell[] {
  const cells: GridCell[] = [];
  for (const { chunk, column, columnEnd } of pieces) {
    const above = cells.filter((cell) => doOverlap(cell, { column, columnEnd }));
    const last = above.toSorted((a, b) => b.row - a.row)[0];
    if (
      last &&
      last.column === column &&
      last.columnEnd === columnEnd &&
      continues(last.chunks.at(-1)!, chunk, rules)
    ) {
      last.chunks.push(chunk);
      continue;
    }
    const row = Math.max(-1, ...above.map((cell) => cell.row)) + 1;
    cells.push({ row, rowEnd: row, column, columnEnd, chunks: [chunk] });
  }
  return cells;
}

function continues(above: Chunk, below: Chunk, rules: Region["rules"]): boolean {
  if (below.baseline - above.baseline > HEAD_PITCH * Math.max(above.size, below.size)) return false;
  const middle = (below.left + below.right) / 2;
  return !rules.some(
    (rule) =>
      rule.at > above.baseline &&
      rule.at < below.baseline &&
      rule.pieces.some((p) => p.from <= middle && p.to >= middle),
  );
}

function doOverlap(a: { column: number; columnEnd: number }, b: { column: number; columnEnd: number }): boolean {
  return a.column <= b.columnEnd && b.column <= a.columnEnd;
}

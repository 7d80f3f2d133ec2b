import { readingSettings } from "../../settings.ts";
import type { Chunk } from "../chunks.ts";
import { type Column, columnsUnder } from "./columns.ts";
import type { ColumnSpan } from "./spans.ts";

const { tight: WRAPPED, offMiddle: OFF_MIDDLE } = readingSettings.grid;

/** A piece of a head, with the columns it stands over. */
export interface HeadPiece extends ColumnSpan {
  chunk: Chunk;
}

/**
 * The pieces of one line of a head → the same, those that stand in the middle of columns with heads of their own widened over these.
 * `above` are the pieces of the lines before, `below` the lines after.
 */
export function spread(
  pieces: HeadPiece[],
  above: readonly HeadPiece[],
  below: readonly Chunk[][],
  columns: readonly Column[],
): HeadPiece[] {
  const heads = below.flat();
  const headed = new Set(heads.flatMap((chunk) => columnsUnder(chunk, columns)));
  const wide = withHeads(columns, heads);
  const tiled = pieces.every((piece) => headed.has(piece.column)) ? tile(pieces, wide, headed, 0) : undefined;
  if (tiled?.spans.every((span, i) => isGroup(span, pieces[i]!, above, below, columns))) {
    return pieces.map((piece, i) => ({ ...piece, ...tiled.spans[i]! }));
  }
  return pieces.map((piece, i) => {
    const min = (pieces[i - 1]?.columnEnd ?? -1) + 1;
    const max = (pieces[i + 1]?.column ?? columns.length) - 1;
    return headed.has(piece.column) ? { ...piece, ...centred(piece, wide, headed, min, max) } : piece;
  });
}

/** Whether a piece may head a wider span: it does not go on from the line above, and the next heads under it stand side by side. */
function isGroup(
  { column, columnEnd }: ColumnSpan,
  piece: HeadPiece,
  above: readonly HeadPiece[],
  below: readonly Chunk[][],
  columns: readonly Column[],
): boolean {
  if (column === piece.column && columnEnd === piece.columnEnd) return true;
  if (above.some((other) => other.column === piece.column && other.columnEnd === piece.columnEnd)) return false;
  const under = below.map((line) => {
    const met = new Set(line.flatMap((chunk) => columnsUnder(chunk, columns)));
    return [...met].filter((other) => other >= column && other <= columnEnd).length;
  });
  const most = isWrapped(piece, below) ? (under.find((count) => count > 0) ?? 0) : Math.max(0, ...under);
  return most > 1 && 2 * most >= columnEnd - column + 1;
}

/** Whether a piece may go on in the next line: something stands right under it. */
function isWrapped({ chunk }: HeadPiece, below: readonly Chunk[][]): boolean {
  const next = below.flat().filter(({ left, right }) => left < chunk.right && right > chunk.left);
  return next.some((other) => other.baseline - chunk.baseline < WRAPPED * chunk.size);
}

/** Columns widened to the heads that stand over them alone. */
function withHeads(columns: readonly Column[], heads: readonly Chunk[]): Column[] {
  return columns.map((column, i) => {
    const own = heads.filter((chunk) => {
      const under = columnsUnder(chunk, columns);
      return under.length === 1 && under[0] === i;
    });
    return {
      left: Math.min(column.left, ...own.map((chunk) => chunk.left)),
      right: Math.max(column.right, ...own.map((chunk) => chunk.right)),
    };
  });
}

function offMiddle({ chunk }: HeadPiece, columns: readonly Column[], from: number, to: number): number {
  return Math.abs((columns[from]!.left + columns[to]!.right) / 2 - (chunk.left + chunk.right) / 2);
}

interface Tiling {
  spans: ColumnSpan[];
  covered: number;
  error: number;
}

/** Spans side by side for all pieces, each in the middle of its span, over as many columns as possible. `from` 0 leaves the start open. */
function tile(
  pieces: readonly HeadPiece[],
  columns: readonly Column[],
  headed: ReadonlySet<number>,
  from: number,
): Tiling | undefined {
  const [piece, ...rest] = pieces;
  if (!piece) return { spans: [], covered: 0, error: 0 };
  let best: Tiling | undefined;
  const starts = from > 0 ? [from] : [...headed].filter((column) => column <= piece.column);
  for (const column of starts) {
    if (column > piece.column) continue;
    for (
      let columnEnd = piece.columnEnd;
      columnEnd < (rest[0]?.column ?? columns.length) && headed.has(columnEnd);
      columnEnd++
    ) {
      if (!hasEvery(column, columnEnd, headed)) break;
      const error = offMiddle(piece, columns, column, columnEnd);
      const others = error > OFF_MIDDLE * piece.chunk.size ? undefined : tile(rest, columns, headed, columnEnd + 1);
      if (others) best = better(best, { column, columnEnd }, error, others);
    }
  }
  return best;
}

function better(best: Tiling | undefined, span: ColumnSpan, error: number, others: Tiling): Tiling {
  const tiling = {
    spans: [span, ...others.spans],
    covered: span.columnEnd - span.column + 1 + others.covered,
    error: error + others.error,
  };
  if (!best || tiling.covered > best.covered) return tiling;
  return tiling.covered === best.covered && tiling.error < best.error ? tiling : best;
}

function hasEvery(from: number, to: number, columns: ReadonlySet<number>): boolean {
  for (let column = from; column <= to; column++) if (!columns.has(column)) return false;
  return true;
}

/** The run of columns around a piece, all in `headed`, that the piece stands best in the middle of. */
function centred(
  piece: HeadPiece,
  columns: readonly Column[],
  headed: ReadonlySet<number>,
  min: number,
  max: number,
): ColumnSpan {
  let best: ColumnSpan = { column: piece.column, columnEnd: piece.columnEnd };
  for (let from = piece.column; from >= min && headed.has(from); from--) {
    for (let to = piece.columnEnd; to <= max && headed.has(to); to++) {
      const gain = offMiddle(piece, columns, best.column, best.columnEnd) - offMiddle(piece, columns, from, to);
      if (gain > piece.chunk.size / 2) best = { column: from, columnEnd: to };
    }
  }
  return best;
}

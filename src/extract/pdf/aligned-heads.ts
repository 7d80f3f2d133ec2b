import type { Chunk } from "./aligned-chunks.ts";
import { type Column, columnsUnder } from "./aligned-columns.ts";
import type { Region } from "./aligned-regions.ts";
import type { Ruling } from "./page.ts";

/** A cell while the grid is built: rows and columns inclusive, chunks in reading order. */
export interface GridCell {
  row: number;
  rowEnd: number;
  column: number;
  columnEnd: number;
  chunks: Chunk[];
}

/** A piece of a head, with the columns it stands over. */
interface Piece {
  chunk: Chunk;
  line: number;
  column: number;
  columnEnd: number;
}

/** Lines of one head stand at most this many font sizes apart. */
const HEAD_PITCH = 1.7;

/** The lines of the table head → its cells; `rows` is how many grid rows they take. */
export function headCells(
  lines: readonly Chunk[][],
  columns: readonly Column[],
  region: Region,
  uprights: readonly Ruling[],
): { cells: GridCell[]; rows: number } {
  const pieces = lines.flatMap((line, i) => piecesOf(line, i, lines, columns, region, uprights));
  const cells = stack(pieces, region);
  const rows = Math.max(0, ...cells.map((cell) => cell.row + 1));
  for (const cell of cells) {
    const below = cells.filter((other) => other.row > cell.row && overlap(other, cell));
    cell.rowEnd = Math.min(rows, ...below.map((other) => other.row)) - 1;
  }
  return { cells, rows };
}

function piecesOf(
  line: Chunk[],
  at: number,
  lines: readonly Chunk[][],
  columns: readonly Column[],
  region: Region,
  uprights: readonly Ruling[],
): Piece[] {
  const below = lines.slice(at + 1).flat();
  const leaf = (column: number) => !below.some((chunk) => columnsUnder(chunk, columns).includes(column));
  const pieces: Piece[] = [];
  for (const chunk of line) {
    const slot = slotOf(chunk, line, columns, region, uprights) ?? ruledSpan(chunk, columns, region);
    if (slot && (slot.column === slot.columnEnd || !leaf(slot.column) || !leaf(slot.columnEnd))) {
      pieces.push({ chunk, line: at, ...slot });
      continue;
    }
    const under = columnsUnder(chunk, columns);
    const parts = under.length > 1 && under.every(leaf) ? splitAt(chunk, columns, under) : [chunk];
    for (const part of parts) pieces.push({ chunk: part, line: at, ...spanOf(part, columns) });
  }
  return grow(pieces, below, columns);
}

function spanOf(chunk: Chunk, columns: readonly Column[]): { column: number; columnEnd: number } {
  const under = columnsUnder(chunk, columns);
  if (under.length > 0) return { column: under[0]!, columnEnd: under.at(-1)! };
  const middle = (chunk.left + chunk.right) / 2;
  const distance = (column: Column) => Math.max(column.left - middle, middle - column.right);
  const nearest = columns.reduce((best, column, i) => (distance(column) < distance(columns[best]!) ? i : best), 0);
  return { column: nearest, columnEnd: nearest };
}

/** Between two uprights a head that stands alone covers all columns between them. */
function slotOf(
  chunk: Chunk,
  line: readonly Chunk[],
  columns: readonly Column[],
  { box }: Region,
  uprights: readonly Ruling[],
) {
  const y = chunk.baseline - chunk.size / 3;
  const walls = uprights.filter((wall) => wall.from <= y && wall.to >= y).map((wall) => wall.at);
  if (walls.length === 0) return undefined;
  const middle = (chunk.left + chunk.right) / 2;
  const left = Math.max(box[0], ...walls.filter((at) => at <= middle));
  const right = Math.min(box[2], ...walls.filter((at) => at > middle));
  if (line.some((other) => other !== chunk && between(other, left, right))) return undefined;
  return columnsBetween(columns, left, right);
}

/** A rule under a head, shorter than the table, covers the columns that the head is for. */
function ruledSpan(chunk: Chunk, columns: readonly Column[], { box, rules }: Region) {
  const middle = (chunk.left + chunk.right) / 2;
  const pieces = rules
    .filter((rule) => rule.at > chunk.baseline - 1 && rule.at < chunk.baseline + chunk.size)
    .flatMap((rule) => rule.pieces)
    .filter((piece) => piece.from <= middle && piece.to >= middle && piece.to - piece.from < 0.95 * (box[2] - box[0]));
  return pieces[0] && columnsBetween(columns, pieces[0].from, pieces[0].to);
}

function columnsBetween(
  columns: readonly Column[],
  from: number,
  to: number,
): { column: number; columnEnd: number } | undefined {
  const inside = columns.flatMap((column, i) =>
    (column.left + column.right) / 2 > from && (column.left + column.right) / 2 < to ? [i] : [],
  );
  return inside.length === 0 ? undefined : { column: inside[0]!, columnEnd: inside.at(-1)! };
}

function between(chunk: Chunk, left: number, right: number): boolean {
  const middle = (chunk.left + chunk.right) / 2;
  return middle > left && middle < right;
}

/** A chunk over several columns without heads of their own below → one part a column, cut at the blank nearest to each boundary. */
export function splitAt(chunk: Chunk, columns: readonly Column[], under: readonly number[]): Chunk[] {
  const cuts = under.slice(1).map((i) => (columns[i - 1]!.right + columns[i]!.left) / 2);
  const reach = (i: number) => columns[under[i + 1]!]!.left - columns[under[i]!]!.right + chunk.size;
  const places = cuts.map((cut, i) => {
    let best = -1;
    let distance = reach(i);
    for (let w = 1; w < chunk.words.length; w++) {
      const gap = Math.abs((chunk.words[w - 1]!.right + chunk.words[w]!.left) / 2 - cut);
      if (gap < distance) [best, distance] = [w, gap];
    }
    return best;
  });
  if (places.some((place, i) => place < 1 || place <= (places[i - 1] ?? 0))) return [chunk];
  return [...places, chunk.words.length].map((to, i) => partOf(chunk, places[i - 1] ?? 0, to));
}

function partOf(chunk: Chunk, from: number, to: number): Chunk {
  const words = chunk.words.slice(from, to);
  return { ...chunk, left: words[0]!.left, right: Math.max(...words.map((word) => word.right)), words };
}

/** Heads that stand centred over columns with heads of their own below cover all of these columns. */
function grow(pieces: Piece[], below: readonly Chunk[], columns: readonly Column[]): Piece[] {
  const headed = new Set(below.flatMap((chunk) => columnsUnder(chunk, columns)));
  const wide = withHeads(columns, below);
  return pieces.map((piece, i) => {
    const min = (pieces[i - 1]?.columnEnd ?? -1) + 1;
    const max = (pieces[i + 1]?.column ?? columns.length) - 1;
    if (!headed.has(piece.column)) return piece;
    return { ...piece, ...centred(piece, wide, headed, min, max) };
  });
}

/** Columns widened to the heads that stand over them alone. */
function withHeads(columns: readonly Column[], heads: readonly Chunk[]): Column[] {
  return columns.map((column, i) => {
    const own = heads.filter(
      (chunk) => columnsUnder(chunk, columns).every((other) => other === i) && columnsUnder(chunk, [column]).length > 0,
    );
    return {
      left: Math.min(column.left, ...own.map((chunk) => chunk.left)),
      right: Math.max(column.right, ...own.map((chunk) => chunk.right)),
    };
  });
}

/** The run of columns around a piece, all in `headed`, whose middle is nearest to the middle of the piece. */
export function centred(
  piece: { chunk: Chunk; column: number; columnEnd: number },
  columns: readonly Column[],
  headed: ReadonlySet<number>,
  min: number,
  max: number,
) {
  const middle = (piece.chunk.left + piece.chunk.right) / 2;
  const error = (from: number, to: number) => Math.abs((columns[from]!.left + columns[to]!.right) / 2 - middle);
  let best = { column: piece.column, columnEnd: piece.columnEnd };
  for (let from = piece.column; from >= min && headed.has(from); from--) {
    for (let to = piece.columnEnd; to <= max && headed.has(to); to++) {
      if (error(from, to) < error(best.column, best.columnEnd) - piece.chunk.size / 2)
        best = { column: from, columnEnd: to };
    }
  }
  return best;
}

/** Pieces one under another over the same columns, without a rule between, are one cell; else the lower one goes a row down. */
function stack(pieces: readonly Piece[], { rules }: Region): GridCell[] {
  const cells: GridCell[] = [];
  for (const { chunk, column, columnEnd } of pieces) {
    const above = cells.filter((cell) => overlap(cell, { column, columnEnd }));
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

function overlap(a: { column: number; columnEnd: number }, b: { column: number; columnEnd: number }): boolean {
  return a.column <= b.columnEnd && b.column <= a.columnEnd;
}

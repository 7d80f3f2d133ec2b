import { readingSettings } from "../../settings.ts";
import { type Chunk, isNumber } from "../chunks.ts";

const { touch: TOUCH, offMiddle: OFF_MIDDLE } = readingSettings.grid;

/** The x extent of what stands in a column. */
export interface Column {
  left: number;
  right: number;
}

/**
 * Lines of chunks → columns from left to right. Lines with most chunks are laid down first; later chunks widen the column they meet or open a new
 * one; a chunk over two columns is a head or a long label and says nothing. Then neighbours that are crossed more often than kept apart are one.
 * `heads` are the lines above them, if known.
 */
export function columnsOf(lines: readonly Chunk[][], heads: readonly Chunk[][] = []): Column[] {
  let columns: Column[] = [];
  const full = lines.filter((line) => line.length > 1);
  for (const line of full.toSorted((a, b) => b.length - a.length))
    for (const chunk of line) columns = withChunk(columns, chunk);
  return mergeWeak(mergeAlternating(columns, heads.flat(), lines), full);
}

/** Indices of the columns, which are sorted and apart, that a chunk stands in. */
export function columnsUnder(
  chunk: { left: number; right: number; size: number },
  columns: readonly Column[],
): number[] {
  const touch = TOUCH * chunk.size;
  let [from, to] = [0, columns.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (columns[middle]!.right - touch > chunk.left) to = middle;
    else from = middle + 1;
  }
  const under: number[] = [];
  while (from < columns.length && columns[from]!.left + touch < chunk.right) under.push(from++);
  return under;
}

function withChunk(columns: Column[], chunk: Chunk): Column[] {
  const under = columnsUnder(chunk, columns);
  if (under.length > 1) return columns;
  const { left, right } = chunk;
  if (under.length === 0) return [...columns, { left, right }].sort((a, b) => a.left - b.left);
  const i = under[0]!;
  const before = columns[i - 1];
  const after = columns[i + 1];
  const wider = {
    left: Math.max(Math.min(columns[i]!.left, left), before?.right ?? -Infinity),
    right: Math.min(Math.max(columns[i]!.right, right), after?.left ?? Infinity),
  };
  return columns.with(i, wider);
}

/** Columns of which no line fills both and which have one head in their middle are one: figures set left in some rows and right in others. */
function mergeAlternating(columns: readonly Column[], heads: readonly Chunk[], body: readonly Chunk[][]): Column[] {
  for (let i = 0; i + 1 < columns.length; i++) {
    const [a, b] = [columns[i]!, columns[i + 1]!];
    if (!heads.some((head) => isMiddle(head, a.left, b.right) && isHeadOfOnly(head, heads, a, b))) continue;
    if (body.some((line) => fills(line, a) && fills(line, b))) continue;
    return mergeAlternating(columns.toSpliced(i, 2, { left: a.left, right: b.right }), heads, body);
  }
  return [...columns];
}

function isMiddle({ left, right, size }: Chunk, from: number, to: number): boolean {
  return Math.abs((left + right - from - to) / 2) < OFF_MIDDLE * size;
}

/** Whether no other head stands over either of two columns, but right above or below this one. */
function isHeadOfOnly(head: Chunk, heads: readonly Chunk[], a: Column, b: Column): boolean {
  return heads.every((other) => {
    const over = columnsUnder(other, [a]).length + columnsUnder(other, [b]).length;
    return over === 0 || other === head || isMiddle(other, head.left, head.right);
  });
}

function fills(line: readonly Chunk[], column: Column): boolean {
  return line.some((chunk) => columnsUnder(chunk, [column]).length > 0);
}

/** Merges neighbours until each boundary is kept by more lines than cross it. */
function mergeWeak(columns: Column[], lines: readonly Chunk[][]): Column[] {
  const size = lines[0]?.[0]?.size ?? 0;
  const spans = lines.map((line) => line.map((chunk) => columnsUnder(chunk, columns)));
  const texts = textsOf(lines, spans, columns.length);
  for (let i = 0; i + 1 < columns.length; i++) {
    const votes = spans.map((line) => voteOn(line, i));
    const kept = votes.filter((vote) => vote === "kept").length;
    const crossed = votes.filter((vote) => vote === "crossed").length;
    const [a, b] = [columns[i]!, columns[i + 1]!];
    const undecided = kept === 0 && crossed === 0;
    const apart = undecided ? b.left - a.right > size : kept > crossed;
    if (!apart || isSign(texts, i)) {
      return mergeWeak(columns.toSpliced(i, 2, { left: a.left, right: b.right }), lines);
    }
  }
  return columns;
}

/** What a line, as the columns under each of its chunks, says about the boundary behind column `i`. */
function voteOn(line: readonly (readonly number[])[], i: number): "kept" | "crossed" | "none" {
  if (line.some((span) => span.includes(i) && span.includes(i + 1))) return "crossed";
  return line.some((span) => span.includes(i)) && line.some((span) => span.includes(i + 1)) ? "kept" : "none";
}

/** A column of nothing but currency signs belongs to the figures after it; one of percent signs to those before it. */
function isSign(texts: readonly string[][], i: number): boolean {
  const [before, after] = [texts[i]!, texts[i + 1]!];
  if (before.length === 0 || after.length === 0) return false;
  return (
    (before.every((text) => /^[$€£¥￥]+$/.test(text)) && after.some(isNumber)) ||
    (after.every((text) => /^[%)]+$/.test(text)) && before.some(isNumber))
  );
}

/** The words of each column. */
function textsOf(lines: readonly Chunk[][], spans: readonly number[][][], count: number): string[][] {
  const texts: string[][] = Array.from({ length: count }, () => []);
  lines.forEach((line, l) => {
    line.forEach((chunk, c) => {
      for (const column of spans[l]![c]!) texts[column]!.push(...chunk.words.map((word) => word.text));
    });
  });
  return texts;
}

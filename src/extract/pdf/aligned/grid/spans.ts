import { widthOf } from "../../../../model/box.ts";
import type { Ruling } from "../../page/page.ts";
import { readingSettings } from "../../settings.ts";
import type { Chunk } from "../chunks.ts";
import type { Region } from "../regions/ruled-regions.ts";
import { type Column, columnsUnder } from "./columns.ts";

const { nearPoints: FRAME } = readingSettings.common;

/** Columns that a piece of text covers, both inclusive. */
export interface ColumnSpan {
  column: number;
  columnEnd: number;
}

/** The columns that a chunk stands over: those it overlaps, else the nearest. */
export function spanOf(chunk: Chunk, columns: readonly Column[]): { column: number; columnEnd: number } {
  const under = columnsUnder(chunk, columns);
  if (under.length > 0) return { column: under[0]!, columnEnd: under.at(-1)! };
  const middle = (chunk.left + chunk.right) / 2;
  const distance = (column: Column) => Math.max(column.left - middle, middle - column.right);
  const nearest = columns.reduce((best, column, i) => (distance(column) < distance(columns[best]!) ? i : best), 0);
  return { column: nearest, columnEnd: nearest };
}

/** Between two uprights a head that stands alone covers all columns between them. */
export function slotOf(
  chunk: Chunk,
  line: readonly Chunk[],
  columns: readonly Column[],
  { box }: Region,
  uprights: readonly Ruling[],
) {
  const y = chunk.baseline - chunk.size / 3;
  const walls = uprights.filter((wall) => wall.from <= y && wall.to >= y).map((wall) => wall.at);
  if (!walls.some((at) => at > box[0] + FRAME && at < box[2] - FRAME)) return undefined;
  const middle = (chunk.left + chunk.right) / 2;
  const left = Math.max(box[0], ...walls.filter((at) => at <= middle));
  const right = Math.min(box[2], ...walls.filter((at) => at > middle));
  if (line.some((other) => other !== chunk && isBetween(other, left, right))) return undefined;
  return columnsBetween(columns, left, right);
}

/** A rule under a head, shorter than the table, covers the columns that the head is for. */
export function ruledSpan(chunk: Chunk, columns: readonly Column[], { box, rules }: Region) {
  const middle = (chunk.left + chunk.right) / 2;
  const pieces = rules
    .filter((rule) => rule.at > chunk.baseline - 1 && rule.at < chunk.baseline + chunk.size)
    .flatMap((rule) => rule.pieces)
    .filter((piece) => piece.from <= middle && piece.to >= middle && piece.to - piece.from < 0.95 * widthOf(box));
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

function isBetween(chunk: Chunk, left: number, right: number): boolean {
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

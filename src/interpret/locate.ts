import type { Document, Line } from "../model/document.ts";
import type { Box, Place } from "../model/place.ts";
import { cellAt } from "../model/text-at.ts";

/**
 * A value in which every place that does not say so yet also says the page and the box of its characters (PDF); what has no such place is given back as it is,
 * the rest copied. Documents that know no lines give all back. A place over several lines gets the box around those on its first page.
 */
export function located<T>(document: Document, value: T): T {
  const hasLines = document.blocks.some((block) => block.kind === "paragraph" && block.lines !== undefined);
  return hasLines ? (withPages(document, value) as T) : value;
}

function withPages(document: Document, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isPlace(value)) return value.page === undefined ? onPage(document, value) : value;
  if (Array.isArray(value)) return listWithPages(document, value);
  const held = value as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(held)) {
    const item = held[key];
    const found = withPages(document, item);
    if (found === item) continue;
    copy ??= { ...held };
    copy[key] = found;
  }
  return copy ?? value;
}

function listWithPages(document: Document, list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let at = 0; at < list.length; at++) {
    const found = withPages(document, list[at]);
    if (found === list[at]) continue;
    copy ??= list.slice();
    copy[at] = found;
  }
  return copy ?? list;
}

function onPage(document: Document, place: Place): Place {
  const { block, row, column, start, end } = place;
  const { page, box } = where(linesAt(document, place), start, end);
  return { block, row, column, start, end, page, box };
}

/** Of all shapes in a disclosure only a place has all three. */
function isPlace(value: object): value is Place {
  return "block" in value && "start" in value && "end" in value;
}

function linesAt(document: Document, place: Place): readonly Line[] {
  const block = document.blocks[place.block];
  if (block?.kind !== "table") return block?.lines ?? [];
  return cellAt(block, place.row, place.column)?.lines ?? [];
}

function where(lines: readonly Line[], start: number, end: number): { page?: number; box?: Box } {
  const covered = lines.filter((line) => line.start < Math.max(end, start + 1) && line.end > start);
  const page = covered[0]?.page;
  if (page === undefined) return {};
  const boxes = covered.filter((line) => line.page === page).map((line) => boxOf(line, start, end));
  return { page, box: boxes.reduce(around) };
}

/** The box of the characters of a line that lie between two offsets; the whole line's where it knows no character edges. */
function boxOf({ box, edges, start: from, end: to }: Line, start: number, end: number): Box {
  const left = edges?.[Math.max(start, from) - from];
  const right = edges?.[Math.min(end, to) - from];
  return left === undefined || right === undefined ? box : [left, box[1], right, box[3]];
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

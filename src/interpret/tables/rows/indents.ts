import type { Cell } from "../../../model/document.ts";
import { groupBy } from "../../../model/group-by.ts";

/** A hierarchy by indentation begins at its outermost level and has few; more beginnings are those of words set in the middle or at the right. */
const MOST_LEVELS = 5;

/**
 * How far each label is set in, in half-width blanks: by the blanks in front of it (Word), else by where it is printed in a column whose labels begin
 * at few places but end anywhere. Labels in the middle of their cells, or at the right end, are not set in.
 */
export function indentsOf(labels: readonly (Cell | undefined)[]): number[] {
  const indents = labels.map((cell) => blanksBefore(cell?.text ?? ""));
  const printed = labels.flatMap((cell, at) => {
    const line = cell?.lines?.[0];
    return cell === undefined || line === undefined ? [] : [{ at, column: cell.column, ...extent(line.box) }];
  });
  for (const column of groupBy(printed, (label) => `${label.column}`)) {
    const first = Math.min(...column.map(({ start }) => start));
    if (isSetIn(column)) for (const { at, start, size } of column) indents[at] = halves(start - first, size);
  }
  return indents;
}

interface Extent {
  start: number;
  end: number;
  size: number;
}

function extent([left, top, right, bottom]: readonly number[]): Extent {
  return { start: left ?? 0, end: right ?? 0, size: (bottom ?? 0) - (top ?? 0) };
}

function isSetIn(labels: readonly Extent[]): boolean {
  const distinct = (of: (label: Extent) => number) =>
    new Set(labels.map((label) => halves(of(label), label.size))).size;
  const starts = distinct(({ start }) => start - labels[0]!.start);
  if (!isLed(labels) || starts < 2 || starts > MOST_LEVELS) return false;
  return starts < distinct(({ end }) => end) && starts < distinct(({ start, end }) => start + end);
}

/** Whether the first label stands outermost, and no more stand there than are set in: a few set in among many are stray blanks. */
function isLed(labels: readonly Extent[]): boolean {
  const depths = labels.map(({ start, size }) => halves(start - labels[0]!.start, size));
  return depths.every((depth) => depth >= 0) && depths.filter((depth) => depth > 0).length * 2 >= depths.length;
}

/** A distance in half-width blanks of letters of this size. */
function halves(distance: number, size: number): number {
  return Math.round((2 * distance) / Math.max(size, 1));
}

/** Blanks in front of a label; a full-width one is as wide as two, a tab as four. */
function blanksBefore(text: string): number {
  const blanks = /^[ \u00a0\u3000\t]*/.exec(text)?.[0] ?? "";
  return [...blanks].reduce((width, blank) => width + (blank === "\u3000" ? 2 : blank === "\t" ? 4 : 1), 0);
}

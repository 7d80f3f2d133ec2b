import { groupBy } from "../../../model/group-by.ts";
import type { GridCell } from "../grid.ts";

/** A hierarchy by indentation begins at its outermost level and has few; more beginnings are those of words set in the middle or at the right. */
const MOST_LEVELS = 5;

/**
 * How far each label is set in, in half-width blanks: by the blanks in front of it (Word), else by where it is printed in a column whose labels begin
 * at few places but end anywhere. Labels in the middle of their cells, or at the right end, are not set in.
 */
export function indentsOf(labels: readonly (GridCell | undefined)[]): number[] {
  const indents = labels.map((cell) => blanksBefore(cell?.text ?? ""));
  for (const column of groupBy(printedOf(labels), (label) => `${label.column}`)) {
    const first = Math.min(...column.map(({ start }) => start));
    if (isSetIn(column)) for (const { at, start, size } of column) indents[at] = halves(start - first, size);
  }
  return indents;
}

/**
 * Which labels go on with a list that 其中 opens: right below it, set in deeper than what it takes apart. `opens` says of each label whether it begins with 其中.
 */
export function goingOn(labels: readonly (GridCell | undefined)[], opens: readonly boolean[]): boolean[] {
  const depths = depthsOf(labels);
  let outer: number | undefined;
  return labels.map((cell, at) => {
    const depth = depths[at] ?? 0;
    if (opens[at]) outer ??= depths[at - 1];
    else if (cell === undefined || outer === undefined || depth <= outer) outer = undefined;
    return !opens[at] && outer !== undefined;
  });
}

/** How far labels are set in: by blanks, or where they stand from the left, by where they are printed. */
function depthsOf(labels: readonly (GridCell | undefined)[]): number[] {
  const depths = labels.map((cell) => blanksBefore(cell?.text ?? ""));
  for (const column of groupBy(printedOf(labels), (label) => `${label.column}`)) {
    const first = Math.min(...column.map(({ start }) => start));
    if (isFromTheLeft(column)) for (const { at, start, size } of column) depths[at] = halves(start - first, size);
  }
  return depths;
}

function printedOf(labels: readonly (GridCell | undefined)[]) {
  return labels.flatMap((cell, at) => {
    const line = cell?.lines?.[0];
    return cell === undefined || line === undefined ? [] : [{ at, column: cell.column, ...extent(line.box) }];
  });
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
  const { starts, ends, middles } = edgesOf(labels);
  return isLed(labels) && starts > 1 && starts <= MOST_LEVELS && starts < ends && starts < middles;
}

/** Whether labels begin at places as few as they may, and are neither set in the middle nor at the right. */
function isFromTheLeft(labels: readonly Extent[]): boolean {
  const { starts, ends, middles } = edgesOf(labels);
  return starts <= MOST_LEVELS && starts <= ends && starts <= middles;
}

/** At how many different places labels begin, end and have their middle. */
function edgesOf(labels: readonly Extent[]) {
  const distinct = (of: (label: Extent) => number) =>
    new Set(labels.map((label) => halves(of(label), label.size))).size;
  return {
    starts: distinct(({ start }) => start - labels[0]!.start),
    ends: distinct(({ end }) => end),
    middles: distinct(({ start, end }) => start + end),
  };
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

/** How many half-width blanks wide each kind of blank is. */
const WIDTHS: Readonly<Record<string, number>> = { " ": 1, "\u00a0": 1, "\u3000": 2, "\t": 4 };

/** How wide the blanks in front of a label are. */
function blanksBefore(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const own = WIDTHS[text.charAt(at)];
    if (own === undefined) break;
    width += own;
  }
  return width;
}

import type { Ruling } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { samePositionPoints: SAME, overhangPoints: OVERHANG, drawnShare: DRAWN } = readingSettings.ruled;

/** Positions of lines in ascending order; `open` tells whether the first and the last are no lines but the ends of the lines across: a missing outer border. */
export interface Axis {
  at: number[];
  open: [boolean, boolean];
}

/**
 * A mesh of lines as a lattice: `xs` and `ys` are the ascending positions of its lines, first and last the outer border. `left[row][column]` tells whether a line
 * is drawn along the left edge of that field, `top[row][column]` along its top edge; both have one entry more (the right, the lower border).
 */
export interface Lattice {
  xs: number[];
  ys: number[];
  open: { columns: Axis["open"]; rows: Axis["open"] };
  left: boolean[][];
  top: boolean[][];
}

/** A cell of the grid: its first field and how many fields it covers. */
export interface CellSpan {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** Whole lines that meet → lattice. The outer border counts as drawn, also where it is missing. */
export function latticeOf(mesh: readonly Ruling[]): Lattice {
  const across = mesh.filter((line) => line.direction === "horizontal");
  const upright = mesh.filter((line) => line.direction === "vertical");
  const { at: xs, open: columns } = axisOf(upright, across);
  const { at: ys, open: rows } = axisOf(across, upright);
  const left = edges(ys.length - 1, xs.length);
  const top = edges(ys.length, xs.length - 1);
  for (const line of upright) {
    const column = nearest(xs, line.at);
    for (const row of covered(ys, line)) left[row]![column] = true;
  }
  for (const line of across) {
    const row = nearest(ys, line.at);
    for (const column of covered(xs, line)) top[row]![column] = true;
  }
  for (const row of left) row[0] = row[xs.length - 1] = true;
  for (const row of [top[0]!, top[ys.length - 1]!]) row.fill(true);
  return { xs, ys, open: { columns, rows }, left, top };
}

/** Positions of the lines `own`, and the ends of the lines across them where these stick out. */
function axisOf(own: readonly Ruling[], across: readonly Ruling[]): Axis {
  const positions: number[] = [];
  let count = 0;
  for (const { at } of own.toSorted((a, b) => a.at - b.at)) {
    const last = positions.at(-1);
    if (last !== undefined && at - last <= SAME) positions[positions.length - 1] = last + (at - last) / ++count;
    else count = positions.push(at) && 1;
  }
  const from = Math.min(...across.map((line) => line.from));
  const to = Math.max(...across.map((line) => line.to));
  const open: Axis["open"] = [from < positions[0]! - OVERHANG, to > positions.at(-1)! + OVERHANG];
  return { at: [...(open[0] ? [from] : []), ...positions, ...(open[1] ? [to] : [])], open };
}

/** Indices of the intervals between positions that a line covers for the most part. */
function covered(positions: readonly number[], line: Ruling): number[] {
  const found: number[] = [];
  for (let i = Math.max(0, after(positions, line.from) - 1); i + 1 < positions.length; i++) {
    const [start, end] = [positions[i]!, positions[i + 1]!];
    if (start >= line.to) break;
    if (Math.min(end, line.to) - Math.max(start, line.from) >= DRAWN * (end - start)) found.push(i);
  }
  return found;
}

/** Number of positions at or before `value`: the interval that holds it is one less. */
export function after(positions: readonly number[], value: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearest(positions: readonly number[], value: number): number {
  const next = after(positions, value);
  if (next === 0) return 0;
  return next < positions.length && positions[next]! - value < value - positions[next - 1]! ? next : next - 1;
}

function edges(rows: number, columns: number): boolean[][] {
  return Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
}

import type { Box } from "./place.ts";

/** The geometry of boxes `[left, top, right, bottom]`, in points with y down: the one place that knows their corners by number. */

export function widthOf([left, , right]: Box): number {
  return right - left;
}

export function heightOf([, top, , bottom]: Box): number {
  return bottom - top;
}

export function areaOf(box: Box): number {
  return widthOf(box) * heightOf(box);
}

export function middleOf([left, top, right, bottom]: Box): [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The smallest box round others; of none, one that holds nothing. */
export function unite(boxes: readonly Box[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [left, top, right, bottom] of boxes) {
    if (left < box[0]) box[0] = left;
    if (top < box[1]) box[1] = top;
    if (right > box[2]) box[2] = right;
    if (bottom > box[3]) box[3] = bottom;
  }
  return box;
}

/** The box round points. */
export function around(points: readonly (readonly [x: number, y: number])[]): Box {
  return unite(points.map(([x, y]): Box => [x, y, x, y]));
}

/** What two boxes share; where they share nothing, left and right or top and bottom have changed places. */
export function intersect(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Whether two boxes share an edge or more. */
export function touches(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Whether the middle of a box lies inside another. */
export function isInside(box: Box, [left, top, right, bottom]: Box): boolean {
  const [x, y] = middleOf(box);
  return x > left && x < right && y > top && y < bottom;
}

/** Reading order of boxes: from the top down, then from the left. */
export function compareBoxes(a: Box, b: Box): number {
  return a[1] - b[1] || a[0] - b[0];
}

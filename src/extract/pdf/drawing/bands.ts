import type { Box } from "../../../model/place.ts";
import { readingSettings } from "../settings.ts";
import type { Matrix } from "./matrix.ts";

const { bandFill: FULL, lowestBandPoints: LOWEST } = readingSettings.drawing;

/** The boxes of filled shapes that are bands but no plain rectangles. `data` is a path as pdf.js writes it (see `paint.ts`). */
export function bands(data: ArrayLike<number>, m: Matrix): Box[] {
  return outlinesOf(data, m).flatMap((points) => {
    const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of points) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    return Math.min(width, height) >= LOWEST && areaOf(points) >= FULL * width * height ? [box] : [];
  });
}

/** The corners of each part of a path, ends of curves included. */
function outlinesOf(data: ArrayLike<number>, m: Matrix): [number, number][][] {
  const outlines: [number, number][][] = [];
  for (let j = 0; j < data.length; ) {
    const op = data[j++];
    if (op === 4) continue;
    j += op === 2 ? 4 : op === 3 ? 2 : 0;
    const [x, y] = [data[j++]!, data[j++]!];
    if (op === 0) outlines.push([]);
    outlines.at(-1)?.push([m[0]! * x + m[2]! * y + m[4]!, m[1]! * x + m[3]! * y + m[5]!]);
  }
  return outlines;
}

function areaOf(points: readonly [number, number][]): number {
  const twice = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

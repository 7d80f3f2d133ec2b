import { around, heightOf, widthOf } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import { readingSettings } from "../settings.ts";
import type { Matrix } from "./matrix.ts";

const { bandFill: FULL, lowestBandPoints: LOWEST } = readingSettings.drawing;

/** The boxes of filled shapes that are bands but no plain rectangles. `data` is a path as pdf.js writes it (see `paint.ts`). */
export function bandsIn(data: ArrayLike<number>, m: Matrix): Box[] {
  return outlinesOf(data, m).flatMap((points) => {
    const box = around(points);
    const [width, height] = [widthOf(box), heightOf(box)];
    return Math.min(width, height) >= LOWEST && shapeArea(points) >= FULL * width * height ? [box] : [];
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

function shapeArea(points: readonly [number, number][]): number {
  const twice = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

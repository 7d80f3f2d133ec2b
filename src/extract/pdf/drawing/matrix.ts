import type { Box } from "../../../model/place.ts";

/** Affine map `[a b c d e f]`: x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF writes it. */
export type Matrix = ArrayLike<number>;

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first and `outer` after it. */
export function multiply(outer: Matrix, inner: Matrix): number[] {
  return [
    outer[0]! * inner[0]! + outer[2]! * inner[1]!,
    outer[1]! * inner[0]! + outer[3]! * inner[1]!,
    outer[0]! * inner[2]! + outer[2]! * inner[3]!,
    outer[1]! * inner[2]! + outer[3]! * inner[3]!,
    outer[0]! * inner[4]! + outer[2]! * inner[5]! + outer[4]!,
    outer[1]! * inner[4]! + outer[3]! * inner[5]! + outer[5]!,
  ];
}

/** The upright box round the image of the rectangle between two corners. */
export function mapBox(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const x = m[0]! * x0 + m[2]! * y0 + m[4]!;
  const y = m[1]! * x0 + m[3]! * y0 + m[5]!;
  const [ux, uy, vx, vy] = [m[0]! * (x1 - x0), m[1]! * (x1 - x0), m[2]! * (y1 - y0), m[3]! * (y1 - y0)];
  return [
    x + Math.min(0, ux) + Math.min(0, vx),
    y + Math.min(0, uy) + Math.min(0, vy),
    x + Math.max(0, ux) + Math.max(0, vx),
    y + Math.max(0, uy) + Math.max(0, vy),
  ];
}

/** How much the map enlarges lengths, as the square root of the area it makes of a unit square. */
export function scaleOf(m: Matrix): number {
  return Math.sqrt(Math.abs(m[0]! * m[3]! - m[1]! * m[2]!));
}

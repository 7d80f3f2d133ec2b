import { heightOf, intersect, middleOf, widthOf } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import type { PageContent, Ruling } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { bandsIn } from "./bands.ts";
import { type Matrix, mapBox, scaleOf } from "./matrix.ts";
import { OPS } from "./ops.ts";
import { clipTo, type Walk } from "./state.ts";

const {
  thinPoints: THIN,
  dotShape: DOT,
  skewPoints: SKEW,
  widestStrokePoints: WIDEST,
  shortestLinePoints: SHORTEST,
  sameCornerPoints: SAME_CORNER,
  smallestRingPoints: SMALLEST_RING,
  mostSlants: MOST_SLANTS,
  mostRulings: MOST_RULINGS,
} = readingSettings.drawing;

const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** `constructPath`: what is painted (an operator number), the flat path data in user space, and the box round it. */
export function paintPath(walk: Walk, paint: number, data: ArrayLike<number> | null, box: ArrayLike<number> | null) {
  const { state } = walk;
  if (data && box && walk.hidden === 0) {
    if (FILLS.has(paint) && state.fillAlpha > 0 && state.fill !== "none") fillPath(walk, data);
    if (STROKES.has(paint) && state.strokeAlpha > 0 && state.stroke !== "none") strokePath(walk, data, box);
  }
  if (walk.clipNext) {
    clipTo(walk, box ?? [0, 0, 0, 0]);
    walk.clipNext = false;
  }
}

/** Fills an area given in user space as its box. */
export function fillBox(walk: Walk, x0: number, y0: number, x1: number, y1: number): void {
  fillArea(walk, mapBox(walk.state.ctm, x0, y0, x1, y1));
}

/** The colour seen at a point of the page: that of the last area filled there, else the white of the paper. */
export function colorAt(walk: Walk, x: number, y: number): string {
  for (let i = walk.painted.length - 1; i >= 0; i--) {
    const { box, color } = walk.painted[i]!;
    if (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]) return color;
  }
  return "#ffffff";
}

/** Whether a colour cannot be told from white on paper. */
export function isPaper(color: string): boolean {
  return /^#(f[5-9a-f]){3}$/.test(color);
}

function strokePath(walk: Walk, data: ArrayLike<number>, bounds: ArrayLike<number>): void {
  if (isRound(data)) addRing(walk, bounds);
  const width = walk.state.lineWidth * scaleOf(walk.state.ctm);
  if (width > WIDEST) return;
  for (const points of subpaths(data, walk.state.ctm)) {
    for (let i = 2; i < points.length; i += 2) {
      const [x0, y0, x1, y1] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
      if (Math.min(Math.abs(x1 - x0), Math.abs(y1 - y0)) > SKEW) addSlant(walk.out, x0, y0, x1, y1);
      else addLine(walk, x0, y0, x1, y1, width, walk.state.stroke);
    }
  }
}

/** The shorter side of a box. */
function thicknessOf(box: Box): number {
  return Math.min(widthOf(box), heightOf(box));
}

/** Whether a path is drawn with curves only. */
function isRound(data: ArrayLike<number>): boolean {
  return data[0] === 0 && data[3] === 2 && data[10] === 2;
}

function addRing({ out, state }: Walk, bounds: ArrayLike<number>): void {
  const box = mapBox(state.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!);
  if (thicknessOf(box) >= SMALLEST_RING) out.rings.push({ box, color: state.stroke });
}

function fillPath(walk: Walk, data: ArrayLike<number>): void {
  let straight = false;
  for (const points of subpaths(data, walk.state.ctm)) {
    const box = boundsOf(points);
    if (box === undefined) continue;
    const isStraight = isRectangle(points, box);
    straight ||= isStraight;
    if (isStraight || thicknessOf(box) < THIN) fillArea(walk, box);
  }
  if (!straight) for (const box of bandsIn(data, walk.state.ctm)) fillArea(walk, box);
}

function fillArea(walk: Walk, whole: Box): void {
  const box = intersect(whole, walk.state.clip);
  const [width, height] = [widthOf(box), heightOf(box)];
  const [x, y] = middleOf(box);
  if (width < 0 || height < 0) return;
  const color = walk.state.fill;
  if (Math.min(width, height) >= THIN) {
    walk.painted.push({ box, color });
    if (!isPaper(color)) walk.out.fills.push({ box, color });
  } else if (width >= height) addLine(walk, box[0], y, box[2], y, height, color);
  else addLine(walk, x, box[1], x, box[3], width, color);
}

function addSlant({ slants }: PageContent, x0: number, y0: number, x1: number, y1: number): void {
  if (slants.length < MOST_SLANTS)
    slants.push([Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]);
}

function addLine(walk: Walk, x0: number, y0: number, x1: number, y1: number, width: number, color: string): void {
  const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (Math.min(dx, dy) > SKEW || Math.max(dx, dy) < SHORTEST) return;
  if (isPaper(color) && isPaper(colorAt(walk, (x0 + x1) / 2, (y0 + y1) / 2))) return;
  const flat = dx >= dy;
  addStraight(walk, x0, y0, x1, y1, width, flat);
  if (!isDot(Math.max(dx, dy), width)) return;
  const [x, y, half] = [(x0 + x1) / 2, (y0 + y1) / 2, width / 2];
  if (flat) addStraight(walk, x, y - half, x, y + half, dx, false);
  else addStraight(walk, x - half, y, x + half, y, dy, true);
}

/** A square dot may be a piece of a dotted line that runs along or one that runs across: it stands for both. */
function isDot(length: number, width: number): boolean {
  return length < THIN && width > DOT * length && length > DOT * width;
}

function addStraight(walk: Walk, x0: number, y0: number, x1: number, y1: number, width: number, flat: boolean): void {
  const { clip } = walk.state;
  const at = flat ? (y0 + y1) / 2 : (x0 + x1) / 2;
  const [low, high] = flat ? [clip[1], clip[3]] : [clip[0], clip[2]];
  if (at < low - width || at > high + width) return;
  const from = Math.max(flat ? Math.min(x0, x1) : Math.min(y0, y1), flat ? clip[0] : clip[1]);
  const to = Math.min(flat ? Math.max(x0, x1) : Math.max(y0, y1), flat ? clip[2] : clip[3]);
  if (to - from >= SHORTEST) pushRuling(walk.out, { direction: flat ? "horizontal" : "vertical", at, from, to, width });
}

function pushRuling(out: PageContent, ruling: Ruling): void {
  if (out.rulings.length < MOST_RULINGS) out.rulings.push(ruling);
  else if (!out.problems.some((p) => p.code === "tooManyLines"))
    out.problems.push({ code: "tooManyLines", detail: "" });
}

/**
 * The straight runs of a path as flat lists of displayed points. pdf.js writes 0 x y move, 1 x y line, 2 and six numbers a curve, 3 and four a quadratic curve, 4 close.
 * A curve ends a run: only straight edges can be rulings.
 */
function* subpaths(data: ArrayLike<number>, m: Matrix): Generator<number[]> {
  let run: number[] = [];
  let [startX, startY] = [0, 0];
  for (let j = 0; j < data.length; ) {
    const op = data[j++];
    if (op === 4) {
      if (run.length > 0) run.push(startX, startY);
      continue;
    }
    j += op === 2 ? 4 : op === 3 ? 2 : 0;
    const [px, py] = [data[j++]!, data[j++]!];
    const [x, y] = [m[0]! * px + m[2]! * py + m[4]!, m[1]! * px + m[3]! * py + m[5]!];
    if (op !== 1) {
      if (run.length > 2) yield run;
      run = [];
      if (op === 0) [startX, startY] = [x, y];
    }
    run.push(x, y);
  }
  if (run.length > 2) yield run;
}

function boundsOf(points: number[]): Box | undefined {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    box[0] = Math.min(box[0], points[i]!);
    box[1] = Math.min(box[1], points[i + 1]!);
    box[2] = Math.max(box[2], points[i]!);
    box[3] = Math.max(box[3], points[i + 1]!);
  }
  return Number.isFinite(box[0] + box[1] + box[2] + box[3]) ? box : undefined;
}

function isRectangle(points: number[], box: Box): boolean {
  if (points.length < 8 || points.length > 10) return false;
  return points.every((p, i) => {
    const [low, high] = i % 2 === 0 ? [box[0], box[2]] : [box[1], box[3]];
    return Math.abs(p - low) < SAME_CORNER || Math.abs(p - high) < SAME_CORNER;
  });
}

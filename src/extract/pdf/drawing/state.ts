import { intersect } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import type { PageContent } from "../page/page.ts";
import { IDENTITY, type Matrix, mapBox, multiply } from "./matrix.ts";

/** What we use of a font as pdf.js hands it over. `fontMatrix` maps glyph space to text space. */
export interface Font {
  name: string;
  bold: boolean;
  black: boolean;
  vertical: boolean;
  isType3Font: boolean;
  ascent: number;
  descent: number;
  bbox?: ArrayLike<number>;
  fontMatrix?: ArrayLike<number>;
  defaultVMetrics?: ArrayLike<number>;
}

/** The graphics and text state that PDF operators change. `ctm` maps to the page as displayed; `clip` is in displayed points. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  stroke: string;
  fill: string;
  strokeAlpha: number;
  fillAlpha: number;
  lineWidth: number;
  font: Font | undefined;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** Everything a page is walked with: the state stack, what is hidden, and what has been found. */
export interface Walk {
  state: GraphicsState;
  stack: GraphicsState[];
  /** The state at the start of the page, for annotations. */
  initial: GraphicsState;
  out: PageContent;
  fonts: (id: string) => Font | string | undefined;
  layerVisible: (group: unknown) => boolean;
  /** One entry for every open marked content. */
  marks: { hidden: boolean; artifact: boolean }[];
  /** How many open layers, marks or soft masks hide what is drawn; and how many say "artifact". */
  hidden: number;
  artifact: number;
  clipNext: boolean;
  /** All areas filled so far, paper-coloured ones too. */
  painted: { box: Box; color: string }[];
  blank: boolean;
}

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    stroke: "#000000",
    fill: "#000000",
    strokeAlpha: 1,
    fillAlpha: 1,
    lineWidth: 1,
    font: undefined,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

export function save(walk: Walk): void {
  walk.stack.push({ ...walk.state });
}

export function restore(walk: Walk): void {
  walk.state = walk.stack.pop() ?? walk.state;
}

export function transform(walk: Walk, matrix: Matrix): void {
  walk.state.ctm = multiply(walk.state.ctm, matrix);
}

/** Narrows the clip to a rectangle of user space (for other shapes: the box round them). */
export function clipTo(walk: Walk, box: ArrayLike<number>): void {
  const { state } = walk;
  state.clip = intersect(state.clip, mapBox(state.ctm, box[0]!, box[1]!, box[2]!, box[3]!));
}

import { isInside, middleOf, touches } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import { remembered } from "../../../text/remembered.ts";
import type { Glyph } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { type Matrix, mapBox, multiply } from "./matrix.ts";
import { colorAt, isPaper } from "./paint.ts";
import type { Font, GraphicsState, Walk } from "./state.ts";

const {
  clipEdgePoints: EDGE,
  slantDegrees: SLANT,
  leastAscent: LEAST_ASCENT,
  mostAscent: MOST_ASCENT,
  usualAscent: USUAL_ASCENT,
  mostDescent: MOST_DESCENT,
  usualDescent: USUAL_DESCENT,
} = readingSettings.drawing;

/** A glyph as pdf.js gives it: widths and vertical metrics `[advance, x, y]` in glyph space. */
interface Shown {
  unicode: string;
  width: number;
  vmetric?: ArrayLike<number>;
  isSpace: boolean;
}

const GLYPH_SPACE: Matrix = [0.001, 0, 0, 0.001, 0, 0];
const BLANK = /^[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]*$/;
/** Control characters, private-use characters and the replacement character: no usable Unicode. */
const UNMAPPED = /^(?:\p{Cc}|\p{Co}|\p{Cn}|\p{Cs}|\ufffd)+$/u;

/** What a glyph says, told once for each character. */
interface Character {
  /** Latin ligatures as the letters they stand for; Arabic and other presentation forms stay. */
  text: string;
  isBlank: boolean;
  isMapped: boolean;
}

const characterOf = remembered(
  (unicode): Character => ({
    text: unicode >= "\ufb00" && unicode <= "\ufb06" ? unicode.normalize("NFKC") : unicode,
    isBlank: BLANK.test(unicode),
    isMapped: !UNMAPPED.test(unicode),
  }),
);

/** Draws a string: one glyph after another from the current text position, numbers being kerning in thousandths of the size. */
export function showText(walk: Walk, items: readonly (Shown | number)[]): void {
  const { state } = walk;
  const { font } = state;
  if (!font) noteUnread(walk);
  if (!font || state.fontSize === 0) return;
  const run = startRun(state, font);
  for (const item of items) {
    if (typeof item === "number") advance(state, font, ((font.vertical ? 1 : -1) * item * state.fontSize) / 1000);
    else show(walk, run, font, item);
  }
}

/** Text in a font that pdf.js could not open is lost. */
function noteUnread({ out }: Walk): void {
  const [font] = out.problems.filter(({ code }) => code === "fontUnreadable");
  if (font && !out.problems.some(({ code }) => code === "textUnreadable"))
    out.problems.push({ code: "textUnreadable", detail: font.detail });
}

/** What all glyphs of one string share. `map` leads from text space to the page as displayed. */
interface Run {
  map: Matrix;
  unit: number;
  ascent: number;
  descent: number;
  size: number;
  turn: Glyph["turn"];
  slanted: boolean;
  /** Some of its glyphs are inside the clip: the rest of a name cut off at the border of its cell belongs to it. */
  begun: boolean;
}

function startRun(state: GraphicsState, font: Font): Run {
  const map = multiply(state.ctm, state.textMatrix);
  const fontMatrix = font.fontMatrix ?? GLYPH_SPACE;
  const [ascent, descent] = heights(font, fontMatrix);
  const size = Math.abs(state.fontSize);
  const angle = (Math.atan2(map[1]!, map[0]!) * 180) / Math.PI + (font.vertical ? 90 : 0);
  const quarter = Math.round(angle / 90);
  return {
    map,
    unit: fontMatrix[0]! * state.fontSize,
    ascent: ascent * size,
    descent: descent * size,
    size: size * Math.hypot(map[2]!, map[3]!) * (font.isType3Font ? ascent - descent : 1),
    turn: ((((quarter % 4) + 4) % 4) * 90) as Glyph["turn"],
    slanted: Math.abs(angle - quarter * 90) > SLANT,
    begun: false,
  };
}

/** How far glyphs reach above and below the baseline, as parts of the font size; what fonts claim is held within what is usual. */
function heights(font: Font, fontMatrix: ArrayLike<number>): [number, number] {
  if (font.isType3Font && font.bbox) {
    const [low, high] = [font.bbox[1]! * fontMatrix[3]!, font.bbox[3]! * fontMatrix[3]!];
    if (high > low) return [high, low];
  }
  const ascent = font.ascent > LEAST_ASCENT ? Math.min(font.ascent, MOST_ASCENT) : USUAL_ASCENT;
  const descent = font.descent < 0 ? Math.max(font.descent, -MOST_DESCENT) : -USUAL_DESCENT;
  return [ascent, descent];
}

function show(walk: Walk, run: Run, font: Font, glyph: Shown): void {
  const { state } = walk;
  const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
  const character = characterOf(glyph.unicode);
  if (character.isBlank) walk.blank = true;
  else {
    push(walk, run, font, glyph, character);
    walk.blank = false;
  }
  if (font.vertical) {
    const metric = glyph.vmetric ?? font.defaultVMetrics;
    advance(state, font, (metric ? -metric[0]! : glyph.width) * run.unit - spacing);
  } else advance(state, font, glyph.width * run.unit + spacing);
}

function advance(state: GraphicsState, font: Font, by: number): void {
  if (font.vertical) state.y -= by;
  else state.x += by * state.hScale;
}

function push(walk: Walk, run: Run, font: Font, shown: Shown, { text, isMapped }: Character): void {
  const { state } = walk;
  const drawn = glyphBox(state, run, font, shown);
  const { ink, opacity } = inkOf(state);
  const invisible = isInvisible(walk, run, drawn, ink, opacity);
  const box = invisible ? drawn : clipped(drawn, state.clip);
  const across = run.turn === 90 || run.turn === 270;
  const y = state.y + state.rise;
  const glyph: Glyph = {
    text,
    box,
    baseline: across
      ? run.map[0]! * state.x + run.map[2]! * y + run.map[4]!
      : run.map[1]! * state.x + run.map[3]! * y + run.map[5]!,
    size: run.size,
    turn: run.turn,
    font: font.name,
    bold: font.bold || font.black || state.mode === 2,
    afterBlank: walk.blank,
    slanted: run.slanted,
    artifact: walk.artifact > 0,
    invisible,
    mapped: isMapped,
    ink,
    opacity,
  };
  if (Number.isFinite(box[0] + box[1] + box[2] + box[3])) walk.out.glyphs.push(glyph);
}

/** What is left of the room of a glyph inside the clip: nothing but its edge for the rest of a name that was cut off. */
function clipped(box: Box, clip: Box): Box {
  if (box[0] <= clip[2] && box[2] >= clip[0]) return box;
  const edge = box[0] > clip[2] ? clip[2] - EDGE : clip[0] + EDGE;
  return [edge, box[1], edge, box[3]];
}

function glyphBox(state: GraphicsState, run: Run, font: Font, glyph: Shown): Box {
  const y = state.y + state.rise;
  const width = glyph.width * run.unit * state.hScale;
  if (!font.vertical) return mapBox(run.map, state.x, y + run.descent, state.x + width, y + run.ascent);
  const metric = glyph.vmetric ?? [0, glyph.width / 2, font.defaultVMetrics?.[2] ?? 880];
  const [left, top] = [state.x - metric[1]! * run.unit, y - metric[2]! * run.unit];
  return mapBox(run.map, left, top + run.descent, left + width, top + run.ascent);
}

/** The colour and opacity of text; rendering modes 1 and 5 draw outlines only, in the stroke colour. */
function inkOf({ mode, stroke, strokeAlpha, fill, fillAlpha }: GraphicsState): Pick<Glyph, "ink" | "opacity"> {
  const outlined = mode === 1 || mode === 5;
  return outlined ? { ink: stroke, opacity: strokeAlpha } : { ink: fill, opacity: fillAlpha };
}

/** Rendering modes 3 and 7 draw nothing. */
function isInvisible(walk: Walk, run: Run, box: Box, ink: string, opacity: number): boolean {
  const { state, hidden, out } = walk;
  if (hidden > 0 || state.mode === 3 || state.mode === 7) return true;
  if (opacity === 0 || ink === "none") return true;
  const { clip } = state;
  run.begun ||= touches(box, clip);
  if (!run.begun) return true;
  if (!isPaper(ink)) return false;
  return !out.images.some((image) => isInside(box, image)) && isPaper(colorAt(walk, ...middleOf(box)));
}

import type { Box } from "../../model/place.ts";
import { type Span, spanOf, unite } from "./frame.ts";
import type { Glyph } from "./page.ts";
import { isWide } from "./script.ts";

/** One printed line: its glyphs in reading order, and its text with the edges of every UTF-16 unit along the line (one more than units). */
export interface TextLine extends Span {
  glyphs: Glyph[];
  turn: Glyph["turn"];
  box: Box;
  size: number;
  text: string;
  edges: number[];
}

/** Glyphs whose middles differ by less than this share of their size, drawn one after another, stand on one line. */
const LEVEL = 0.3;
/** Runs of glyphs that overlap by this share of the lower one's height stand on one line. */
const OVERLAP = 0.5;

interface Run {
  glyphs: Glyph[];
  turn: Glyph["turn"];
  top: number;
  bottom: number;
}

/** The glyphs of one column or cell as printed lines, from the top down; text of another turn comes after. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const runs = runsOf(glyphs);
  if (runs.length > 1) runs.sort((a, b) => a.turn - b.turn || a.top + a.bottom - b.top - b.bottom);
  const lines: Run[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && line.turn === run.turn && overlaps(line, run)) merge(line, run);
    else lines.push(run);
  }
  return lines.map((line) => textLine(line.glyphs, line.turn));
}

/** A line of text from its glyphs, in any order. */
export function textLine(glyphs: Glyph[], turn: Glyph["turn"]): TextLine {
  const spans = new Map(glyphs.map((glyph) => [glyph, spanOf(glyph.box, turn)]));
  glyphs.sort((a, b) => spans.get(a)!.start - spans.get(b)!.start);
  const box = unite(glyphs.map((glyph) => glyph.box));
  const { text, edges } = spell(glyphs, spans);
  return { glyphs, turn, box, ...spanOf(box, turn), size: Math.max(...glyphs.map((glyph) => glyph.size)), text, edges };
}

function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  for (const glyph of glyphs) {
    const { top, bottom } = spanOf(glyph.box, glyph.turn);
    const run = runs.at(-1);
    const level =
      run && Math.abs(run.top + run.bottom - top - bottom) / 2 < LEVEL * Math.min(bottom - top, run.bottom - run.top);
    if (run && level && run.turn === glyph.turn) run.glyphs.push(glyph);
    else runs.push({ glyphs: [glyph], turn: glyph.turn, top, bottom });
  }
  return runs;
}

function overlaps(a: Run, b: Run): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > OVERLAP * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** The taller of the two decides where the line stands, so that raised figures do not widen it. */
function merge(line: Run, run: Run): void {
  line.glyphs.push(...run.glyphs);
  if (run.bottom - run.top > line.bottom - line.top) Object.assign(line, { top: run.top, bottom: run.bottom });
}

function spell(glyphs: readonly Glyph[], spans: ReadonlyMap<Glyph, Span>): { text: string; edges: number[] } {
  let text = "";
  const edges: number[] = [];
  glyphs.forEach((glyph, i) => {
    const span = spans.get(glyph)!;
    const before = glyphs[i - 1];
    if (before && isBlankBetween(before, glyph, span.start - spans.get(before)!.end)) {
      text += " ";
      edges.push(spans.get(before)!.end);
    }
    for (let unit = 0; unit < glyph.text.length; unit++) {
      edges.push(span.start + ((span.end - span.start) * unit) / glyph.text.length);
    }
    text += glyph.text;
    if (i === glyphs.length - 1) edges.push(span.end);
  });
  return { text, edges };
}

/** Widest gaps, in parts of the size, that are no blank: where the file draws one, between Latin, mixed and Chinese characters. Justified lines stretch Chinese, and Word sets Latin off by a quarter. */
const DRAWN = 0.08;
const LATIN = 0.2;
const MIXED = 0.8;
const CHINESE = 1.2;

function isBlankBetween(before: Glyph, glyph: Glyph, gap: number): boolean {
  const wide = Number(isWide(before.text)) + Number(isWide(glyph.text));
  const most = glyph.afterBlank ? DRAWN : wide === 0 ? LATIN : wide === 1 ? MIXED : CHINESE;
  return gap > most * Math.min(before.size, glyph.size);
}

import { unite } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import { type Extent, spanOf } from "../page/frame.ts";
import type { Glyph } from "../page/page.ts";
import { isWide } from "../page/script.ts";
import { readingSettings } from "../settings.ts";

const {
  level: LEVEL,
  overlap: OVERLAP,
  drawnBlank: DRAWN,
  latinBlank: LATIN,
  mixedBlank: MIXED,
  chineseBlank: CHINESE,
} = readingSettings.lines;

/** One printed line: its text, and the edges of every UTF-16 unit along the line (one more than units). `bold` and `artifact` hold when all its glyphs are so. */
export interface TextLine extends Extent {
  turn: Glyph["turn"];
  box: Box;
  size: number;
  bold: boolean;
  artifact: boolean;
  text: string;
  edges: number[];
}

/** Glyphs on one level: those of one printed line, or of several columns side by side. */
export interface BaselineRow {
  glyphs: Glyph[];
  turn: Glyph["turn"];
  top: number;
  bottom: number;
}

/** The glyphs of one column or cell as printed lines, from the top down; text of another turn comes after. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  return rowsOf(glyphs).map(({ glyphs: row, turn }) => textLine(row, turn));
}

/** Glyphs level with each other, from the top down, each row sorted along its text. */
export function rowsOf(glyphs: readonly Glyph[]): BaselineRow[] {
  const runs = runsOf(glyphs);
  if (runs.length > 1) runs.sort((a, b) => a.turn - b.turn || a.top + a.bottom - b.top - b.bottom);
  const rows: BaselineRow[] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    if (row && row.turn === run.turn && overlaps(row, run)) merge(row, run);
    else rows.push(run);
  }
  for (const { glyphs: row, turn } of rows) row.sort((a, b) => startOf(a, turn) - startOf(b, turn));
  return rows;
}

/** A line of text from its glyphs, sorted along it. */
export function textLine(glyphs: readonly Glyph[], turn: Glyph["turn"]): TextLine {
  const box = unite(glyphs.map((glyph) => glyph.box));
  return {
    turn,
    box,
    ...spanOf(box, turn),
    size: glyphs.reduce((most, { size }) => Math.max(most, size), 0),
    bold: glyphs.every(({ bold }) => bold),
    artifact: glyphs.every(({ artifact }) => artifact),
    ...spell(glyphs, turn),
  };
}

export function startOf({ box }: Glyph, turn: Glyph["turn"]): number {
  return turn === 0 ? box[0] : turn === 90 ? box[1] : turn === 180 ? -box[2] : -box[3];
}

export function endOf({ box }: Glyph, turn: Glyph["turn"]): number {
  return turn === 0 ? box[2] : turn === 90 ? box[3] : turn === 180 ? -box[0] : -box[1];
}

function runsOf(glyphs: readonly Glyph[]): BaselineRow[] {
  const runs: BaselineRow[] = [];
  for (const glyph of glyphs) {
    const { top, bottom } = spanOf(glyph.box, glyph.turn);
    const run = runs.at(-1);
    if (run && run.turn === glyph.turn && isLevel(run, top, bottom)) run.glyphs.push(glyph);
    else runs.push({ glyphs: [glyph], turn: glyph.turn, top, bottom });
  }
  return runs;
}

function isLevel(run: BaselineRow, top: number, bottom: number): boolean {
  const apart = Math.abs(run.top + run.bottom - top - bottom) / 2;
  return apart < LEVEL * Math.min(bottom - top, run.bottom - run.top);
}

function overlaps(a: BaselineRow, b: BaselineRow): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > OVERLAP * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** The taller of the two decides where the line stands, so that raised figures do not widen it. */
function merge(row: BaselineRow, run: BaselineRow): void {
  row.glyphs.push(...run.glyphs);
  if (run.bottom - run.top > row.bottom - row.top) Object.assign(row, { top: run.top, bottom: run.bottom });
}

function spell(glyphs: readonly Glyph[], turn: Glyph["turn"]): { text: string; edges: number[] } {
  let text = "";
  const edges: number[] = [];
  let [end, before] = [0, undefined as Glyph | undefined];
  for (const glyph of glyphs) {
    const start = startOf(glyph, turn);
    if (before && isBlankBetween(before, glyph, start - end)) {
      text += " ";
      edges.push(end);
    }
    end = endOf(glyph, turn);
    const units = glyph.text.length;
    for (let unit = 0; unit < units; unit++) edges.push(start + ((end - start) * unit) / units);
    text += glyph.text;
    before = glyph;
  }
  edges.push(end);
  return { text, edges: edges.slice() }; // in a long filing the room that growing left over counts
}

function isBlankBetween(before: Glyph, glyph: Glyph, gap: number): boolean {
  if (gap <= DRAWN * Math.min(before.size, glyph.size)) return false;
  const wide = Number(isWide(before.text)) + Number(isWide(glyph.text));
  const most = glyph.afterBlank ? DRAWN : wide === 0 ? LATIN : wide === 1 ? MIXED : CHINESE;
  return gap > most * Math.min(before.size, glyph.size);
}

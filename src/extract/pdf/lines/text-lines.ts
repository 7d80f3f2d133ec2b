import { unite } from "../../../model/box.ts";
import type { Box } from "../../../model/place.ts";
import { type Span, spanOf } from "../page/frame.ts";
import type { Glyph } from "../page/page.ts";
import { isWide } from "../page/wide-characters.ts";
import { readingSettings } from "../settings.ts";
import { linesOfWords, type PageOfWords, type Word, type WordLine, wordsOf } from "./words.ts";

const { overlap: OVERLAP, drawnBlank: DRAWN, latinBlank: LATIN, wideBlank: WIDE } = readingSettings.lines;
const { smaller: MARK_SIZE } = readingSettings.marks;

/** One printed line: its text, and the edges of every UTF-16 unit along the line (one more than units). `bold` and `artifact` hold when all its glyphs are so. */
export interface TextLine extends Span {
  turn: Glyph["turn"];
  box: Box;
  size: number;
  bold: boolean;
  artifact: boolean;
  text: string;
  edges: number[];
}

/** Words on one level: those of one printed line, or of several columns side by side. */
export interface LevelRow {
  words: Word[];
  turn: Glyph["turn"];
  top: number;
  bottom: number;
}

/** The glyphs of one column or cell as printed lines, from the top down; text of another turn comes after. */
export function textLines(page: PageOfWords, indices: readonly number[]): TextLine[] {
  return rowsOf(page, indices).map(({ words }) => textLine(page, words));
}

/** Words level with each other, from the top down, each row sorted along its text. */
export function rowsOf(page: PageOfWords, indices: readonly number[]): LevelRow[] {
  const rows = linesOfWords(wordsOf(page, indices)).map((line) => levelOf(page, line));
  rows.sort((a, b) => a.turn - b.turn || middleOf(a) - middleOf(b));
  for (let at = nearest(rows); at !== undefined; at = nearest(rows)) merge(rows[at]!, rows.splice(at + 1, 1)[0]!);
  for (const { words } of rows) words.sort((a, b) => a.left - b.left);
  return rows;
}

/** Of the rows that are one line with the next one, the one nearest to it. */
function nearest(rows: readonly LevelRow[]): number | undefined {
  let [least, found] = [Infinity, undefined as number | undefined];
  for (let at = 0; at + 1 < rows.length; at++) {
    const [row, next] = [rows[at]!, rows[at + 1]!];
    const apart = middleOf(next) - middleOf(row);
    if (row.turn === next.turn && apart < least && overlaps(row, next) && !collides(row, next))
      [least, found] = [apart, at];
  }
  return found;
}

function middleOf({ top, bottom }: LevelRow): number {
  return (top + bottom) / 2;
}

/** Whether a word of one row lies over one of the other, and is no raised mark: what is printed at one place is not one line. */
function collides(row: LevelRow, line: LevelRow): boolean {
  return row.words.some((a) => line.words.some((b) => isOver(a, b)));
}

function isOver(a: Word, b: Word): boolean {
  if (Math.min(a.size, b.size) < MARK_SIZE * Math.max(a.size, b.size)) return false;
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared > OVERLAP * Math.min(a.right - a.left, b.right - b.left);
}

function levelOf({ glyphs }: PageOfWords, { turn, words }: WordLine): LevelRow {
  const longest = words.reduce((best, word) => (word.glyphs.length > best.glyphs.length ? word : best));
  const { top, bottom } = spanOf(glyphs[longest.glyphs[0]!]!.box, turn);
  return { words: [...words], turn, top, bottom };
}

/** A line of text from its words, sorted along it. */
export function textLine(page: PageOfWords, words: readonly Word[]): TextLine {
  const { turn } = words[0]!;
  const along = words.flatMap((word) => word.glyphs.map((index) => alongLine(page.glyphs[index]!, turn)));
  along.sort((a, b) => a.start - b.start);
  const glyphs = along.map(({ glyph }) => glyph);
  const box = unite(glyphs.map((glyph) => glyph.box));
  return {
    turn,
    box,
    ...spanOf(box, turn),
    size: glyphs.reduce((most, { size }) => Math.max(most, size), 0),
    bold: glyphs.every(({ bold }) => bold),
    artifact: glyphs.every(({ artifact }) => artifact),
    ...spell(along),
  };
}

/** A glyph and where it stands along its line. */
interface GlyphAlong {
  glyph: Glyph;
  start: number;
  end: number;
}

function alongLine(glyph: Glyph, turn: Glyph["turn"]): GlyphAlong {
  const { start, end } = spanOf(glyph.box, turn);
  return { glyph, start, end };
}

function overlaps(a: LevelRow, b: LevelRow): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > OVERLAP * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** The taller of the two decides where the line stands, so that raised figures do not widen it. */
function merge(row: LevelRow, line: LevelRow): void {
  row.words.push(...line.words);
  if (line.bottom - line.top > row.bottom - row.top) Object.assign(row, { top: line.top, bottom: line.bottom });
}

function spell(along: readonly GlyphAlong[]): { text: string; edges: number[] } {
  let text = "";
  const edges: number[] = [];
  let [end, before] = [0, undefined as Glyph | undefined];
  for (const { glyph, start, end: until } of along) {
    if (before && isBlankBetween(before, glyph, start - end)) {
      text += " ";
      edges.push(end);
    }
    end = until;
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
  const most = glyph.afterBlank ? DRAWN : isWide(before.text) || isWide(glyph.text) ? WIDE : LATIN;
  return gap > most * Math.min(before.size, glyph.size);
}

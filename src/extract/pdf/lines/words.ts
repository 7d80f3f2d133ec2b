import { TO_THE_CENT } from "../../../text/digits.ts";
import { fold } from "../../../text/fold.ts";
import type { Glyph, PageContent } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { sameBaseline: SAME_BASELINE, wordGap: WORD_GAP } = readingSettings.lines;
const { smaller: MARK_SIZE } = readingSettings.marks;

/** A printed word: x extent, baseline and font size in points; `glyphs` are indices in `PageContent.glyphs`. */
export interface Word {
  left: number;
  right: number;
  baseline: number;
  size: number;
  text: string;
  /** A blank is drawn just before it. */
  afterBlank: boolean;
  glyphs: number[];
}

/** Words on one baseline, from left to right. `size` is the size of most of its characters. */
export interface WordLine {
  baseline: number;
  size: number;
  words: Word[];
}

/** A page and its words: built once, for the tables without lines, those with lines for some of their rows only, and the self-check. */
export interface PageOfWords extends PageContent {
  words: Word[];
}

/** A page with the words of its visible upright glyphs. */
export function withWords(page: PageContent): PageOfWords {
  return {
    ...page,
    words: wordsAmong(
      page.glyphs,
      page.glyphs.map((_, index) => index),
    ),
  };
}

/** What no table has taken of a page → lines from top to bottom; footnote marks join the line they belong to. */
export function freeLines({ glyphs, words }: PageOfWords, taken: ReadonlySet<number>): WordLine[] {
  return joinMarks(linesOfWords(words.flatMap((word) => partsOf(word, glyphs, (index) => !taken.has(index)))));
}

/** The glyphs of a page at these indices → lines from top to bottom; footnote marks join the line they belong to. */
export function linesOf({ glyphs, words }: PageOfWords, indices: readonly number[]): WordLine[] {
  const own = new Set(indices);
  return joinMarks(linesOfWords(words.flatMap((word) => partsOf(word, glyphs, (index) => own.has(index)))));
}

/** What belongs of a word: all, nothing, or the words that are left where a border goes through it. */
function partsOf(word: Word, glyphs: readonly Glyph[], isOwn: (index: number) => boolean): Word[] {
  const own = word.glyphs.filter(isOwn);
  if (own.length === word.glyphs.length) return [{ ...word }];
  return own.length === 0 ? [] : wordsAmong(glyphs, own);
}

function wordsAmong(glyphs: readonly Glyph[], indices: readonly number[]): Word[] {
  const order = indices.filter((index) => isReadable(glyphs[index]!));
  order.sort((a, b) => glyphs[a]!.baseline - glyphs[b]!.baseline || glyphs[a]!.box[0] - glyphs[b]!.box[0]);
  return wordsOf(glyphs, order).flatMap((word) => splitAmounts(word, glyphs));
}

/** Words in any order → lines from top to bottom. */
export function linesOfWords(words: readonly Word[]): WordLine[] {
  const groups: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline)) {
    const last = groups.at(-1);
    if (last && isSameBaseline(last[0]!, word)) last.push(word);
    else groups.push([word]);
  }
  return groups.map(lineOf);
}

function lineOf(words: Word[]): WordLine {
  words.sort((a, b) => a.left - b.left);
  const longest = words.reduce((best, word) => (word.glyphs.length > best.glyphs.length ? word : best));
  return { baseline: longest.baseline, size: longest.size, words };
}

function isReadable(glyph: Glyph): boolean {
  return glyph.turn === 0 && !glyph.invisible && glyph.text.trim() !== "";
}

function isSameBaseline(a: { baseline: number; size: number }, b: { baseline: number; size: number }): boolean {
  return Math.abs(a.baseline - b.baseline) <= SAME_BASELINE * Math.min(a.size, b.size);
}

/** `order` lists glyph indices by baseline; each run on one baseline is cut where a blank or a gap stands. */
function wordsOf(glyphs: readonly Glyph[], order: readonly number[]): Word[] {
  const words: Word[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && isSameBaseline(glyphs[order[from]!]!, glyphs[order[to]!]!)) to++;
    const run = order.slice(from, to).sort((a, b) => glyphs[a]!.box[0] - glyphs[b]!.box[0]);
    for (const index of run) addGlyph(words, glyphs[index]!, index, index === run[0]);
    from = to;
  }
  return words;
}

function addGlyph(words: Word[], glyph: Glyph, index: number, first: boolean): void {
  const last = words.at(-1);
  const gap = last ? glyph.box[0] - last.right : 0;
  const joined = last && !first && gap <= WORD_GAP * glyph.size && !(glyph.afterBlank && gap > 0);
  if (!joined) {
    const { baseline, size, text, afterBlank } = glyph;
    words.push({ left: glyph.box[0], right: glyph.box[2], baseline, size, text, afterBlank, glyphs: [index] });
    return;
  }
  last.right = Math.max(last.right, glyph.box[2]);
  last.text += glyph.text;
  last.glyphs.push(index);
}

/** Amounts to the cent, one after another, and a name before the first. */
const AMOUNTS = new RegExp(String.raw`^(.*[^-\d.,])??((?:-?${TO_THE_CENT})+)$`);
const AMOUNT = new RegExp(`-?${TO_THE_CENT}`, "g");

/** A word of several amounts without room between → one word each: an amount ends two places behind its point. */
function splitAmounts(word: Word, glyphs: readonly Glyph[]): Word[] {
  const match = word.glyphs.length > 5 ? AMOUNTS.exec(fold(word.text)) : null;
  const [, name = "", figures = ""] = match ?? [];
  const amounts = figures.match(AMOUNT) ?? [];
  if (amounts.length < (name === "" ? 2 : 1) || word.text.length !== word.glyphs.length) return [word];
  const lengths = [name.length, ...amounts.map((text) => text.length)].filter((length) => length > 0);
  let from = 0;
  return lengths.map((length) => {
    const own = word.glyphs.slice(from, from + length);
    const text = word.text.slice(from, from + length);
    from += length;
    return { ...word, text, glyphs: own, left: glyphs[own[0]!]!.box[0], right: glyphs[own.at(-1)!]!.box[2] };
  });
}

/** Words clearly smaller than a line beside which they stand a little higher or lower → words of that line. */
function joinMarks(lines: WordLine[]): WordLine[] {
  const kept: WordLine[] = [];
  lines.forEach((line, at) => {
    const hosts = [at - 2, at - 1, at + 1, at + 2].flatMap((i) => lines[i] ?? []);
    const rest = line.words.filter((word) => {
      const host = hosts.find((other) => carries(other, word));
      host?.words.push(word);
      return !host;
    });
    line.words = rest;
    kept.push(line);
  });
  return kept.filter(({ words }) => words.length > 0).map((line) => lineOf(line.words));
}

function carries(host: WordLine, mark: Word): boolean {
  if (mark.size > MARK_SIZE * host.size) return false;
  const raised = host.baseline - mark.baseline;
  if (raised > 0.7 * host.size || raised < -0.3 * host.size) return false;
  return host.words.some((word) => {
    const gap = Math.max(mark.left - word.right, word.left - mark.right);
    return word.size > mark.size && gap < 0.3 * host.size;
  });
}

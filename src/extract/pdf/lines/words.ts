import { TO_THE_CENT } from "../../../text/figures/digits.ts";
import { fold } from "../../../text/fold.ts";
import { spanOf } from "../page/frame.ts";
import type { Glyph, PageContent } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { sameBaseline: SAME_BASELINE, wordGap: WORD_GAP } = readingSettings.lines;
const { smaller: MARK_SIZE } = readingSettings.marks;
const { halfCharacter: HALF } = readingSettings.common;

/**
 * A printed word, as seen along its text: where it starts and ends, its baseline (greater further down) and font size in points; `glyphs` are indices in
 * `PageContent.glyphs`.
 */
export interface Word {
  turn: Glyph["turn"];
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
  turn: Glyph["turn"];
  baseline: number;
  size: number;
  words: Word[];
}

/** A page and the words of its visible glyphs: built once, for every reader of its text. */
export interface PageOfWords extends PageContent {
  words: Word[];
  /** The word of each glyph. */
  wordOf: readonly (Word | undefined)[];
}

export function withWords(page: PageContent): PageOfWords {
  const words = wordsAmong(
    page.glyphs,
    page.glyphs.map((_, index) => index),
  );
  const wordOf = new Array<Word | undefined>(page.glyphs.length).fill(undefined);
  for (const word of words) for (const index of word.glyphs) wordOf[index] = word;
  return { ...page, words, wordOf };
}

/** The words of these glyphs of a page; of a word through which a border goes, the words that are left of it. */
export function wordsOf({ glyphs, wordOf }: PageOfWords, indices: readonly number[]): Word[] {
  const parts = new Map<Word, number[]>();
  for (const index of indices) {
    const word = wordOf[index];
    if (!word) continue;
    const part = parts.get(word);
    if (part) part.push(index);
    else parts.set(word, [index]);
  }
  return [...parts].flatMap(([word, own]) =>
    own.length === word.glyphs.length ? [{ ...word }] : wordsAmong(glyphs, own),
  );
}

/** What no table has taken of a page → lines from top to bottom; footnote marks join the line they belong to. */
export function freeLines(page: PageOfWords, taken: ReadonlySet<number>): WordLine[] {
  return linesOf(
    page,
    page.glyphs.flatMap((_, index) => (taken.has(index) ? [] : [index])),
  );
}

/** The upright glyphs of a page at these indices → lines from top to bottom; footnote marks join the line they belong to. */
export function linesOf(page: PageOfWords, indices: readonly number[]): WordLine[] {
  return joinMarks(linesOfWords(wordsOf(page, indices).filter(({ turn }) => turn === 0)));
}

/** What is drawn on along a baseline is one run, and runs that follow each other there are one word: texts printed over one another stay apart. */
function wordsAmong(glyphs: readonly Glyph[], indices: readonly number[]): Word[] {
  const drawn = indices.toSorted((a, b) => a - b).filter((index) => isReadable(glyphs[index]!));
  const runs = joined(
    drawn.map((index) => seen(glyphs[index]!, index)),
    glyphs,
  );
  return linesOfWords(runs).flatMap(({ words }) => joined(words, glyphs).flatMap((word) => splitAmounts(word, glyphs)));
}

/** A glyph as a word of its own. */
function seen({ turn, box, baseline, size, text, afterBlank }: Glyph, index: number): Word {
  const { start, end } = spanOf(box, turn);
  const level = turn === 90 || turn === 180 ? -baseline : baseline;
  return { turn, left: start, right: end, baseline: level, size, text, afterBlank, glyphs: [index] };
}

/** Words in any order → lines from top to bottom. */
export function linesOfWords(words: readonly Word[]): WordLine[] {
  const groups: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.turn - b.turn || a.baseline - b.baseline)) {
    const last = groups.at(-1);
    if (last && isSameBaseline(last[0]!, word)) last.push(word);
    else groups.push([word]);
  }
  return groups.map(lineOf);
}

function lineOf(words: Word[]): WordLine {
  words.sort((a, b) => a.left - b.left);
  const longest = words.reduce((best, word) => (word.glyphs.length > best.glyphs.length ? word : best));
  return { turn: longest.turn, baseline: longest.baseline, size: longest.size, words };
}

function isReadable(glyph: Glyph): boolean {
  return !glyph.invisible && glyph.text.trim() !== "";
}

function isSameBaseline(a: Word, b: Word): boolean {
  return a.turn === b.turn && Math.abs(a.baseline - b.baseline) <= SAME_BASELINE * Math.min(a.size, b.size);
}

/** Neighbours that follow each other without room between → one word. */
function joined(parts: readonly Word[], glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  for (const next of parts) {
    const last = words.at(-1);
    if (last && follows(last, next, glyphs)) {
      last.right = Math.max(last.right, next.right);
      last.text += next.text;
      last.glyphs.push(...next.glyphs);
    } else words.push(next);
  }
  return words;
}

/** Whether a word goes on with what starts behind the start of its last character; that may be narrower than its font says. */
function follows(word: Word, next: Word, glyphs: readonly Glyph[]): boolean {
  const gap = next.left - word.right;
  if (!isSameBaseline(word, next) || gap > WORD_GAP * next.size || (next.afterBlank && gap > 0)) return false;
  return next.left > spanOf(glyphs[word.glyphs.at(-1)!]!.box, word.turn).start;
}

/** Amounts to the cent, one after another, and a name before the first. */
const AMOUNTS = new RegExp(String.raw`^(.*[^-\d.,])??((?:-?${TO_THE_CENT})+)$`);
const AMOUNT = new RegExp(`-?${TO_THE_CENT}`, "g");

/** A word of several amounts without room between → one word each: an amount ends two places behind its point. */
function splitAmounts(word: Word, glyphs: readonly Glyph[]): Word[] {
  const match = AMOUNTS.exec(fold(word.text));
  const [, name = "", figures = ""] = match ?? [];
  const amounts = figures.match(AMOUNT) ?? [];
  if (amounts.length < (name === "" ? 2 : 1) || word.text.length !== word.glyphs.length) return [word];
  const lengths = [name.length, ...amounts.map((text) => text.length)].filter((length) => length > 0);
  let from = 0;
  return lengths.map((length) => {
    const own = word.glyphs.slice(from, from + length);
    const text = word.text.slice(from, from + length);
    from += length;
    const [first, last] = [seen(glyphs[own[0]!]!, own[0]!), seen(glyphs[own.at(-1)!]!, own.at(-1)!)];
    return { ...word, text, glyphs: own, left: first.left, right: last.right };
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
  if (Math.abs(host.baseline - mark.baseline) > HALF * host.size) return false;
  return host.words.some((word) => {
    const gap = Math.max(mark.left - word.right, word.left - mark.right);
    return word.size > mark.size && gap < WORD_GAP * host.size;
  });
}

import { TO_THE_CENT } from "../../../text/figures/digits.ts";
import { fold } from "../../../text/fold.ts";
import type { Word, WordLine } from "../lines/words.ts";
import type { Ruling } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const { usualBlank: USUAL_BLANK, widestBlank: WIDEST_BLANK, blanks: BLANKS } = readingSettings.pieces;

/** Words of one line that belong together: nothing wider than an ordinary blank and no upright ruling stands between them. */
export interface Chunk {
  left: number;
  right: number;
  baseline: number;
  size: number;
  words: Word[];
}

/** Signs before a figure, and its digits with the separators of any country. */
const SIGNS = String.raw`[(+\-–−<>≤≥$€£¥￥]*`;
const DIGITS = String.raw`\d[\d.,]*`;
const NUMBER = new RegExp(`^${SIGNS}${DIGITS}[%)*]*$`);
/** Digits grouped by blanks: 1 649 692. */
const LEADING_GROUP = new RegExp(String.raw`^${SIGNS}\d{1,3}$`);
const NEXT_GROUP = /^\d{3}[)%*]*$/;

/** Money to the cent is whole: another amount after it is another cell, however near. */
const MONEY = new RegExp(`^-?${TO_THE_CENT}$`);

/** A name in Chinese characters: money right behind it that nothing follows (万元) is the next cell, however near. */
const NAMED = /\p{Script=Han}[)）]?$/u;

/** Full-width forms as the usual ones. */
function half(text: string): string {
  return /[\uff01-\uff5e]/.test(text) ? fold(text) : text;
}

export function isNumber(text: string): boolean {
  return NUMBER.test(half(text));
}

/** What stands for a figure where there is none, and figures with a sign of measure behind them. */
const STAND_IN = /^(?:[-–—−*†‡#…x×✓√()X]+|\(X\)|n\/?a\.?|无)$/i;
const MEASURED = new RegExp(`^${SIGNS}${DIGITS}[A-Za-z%‰万亿元]{0,3}[)*]*$`);

/** Whether a piece reads like the entry of a column of figures: short, with a figure at one end, or a sign in its stead. */
export function isFigure({ words }: Chunk): boolean {
  const [first, last] = [half(words[0]!.text), half(words.at(-1)!.text)];
  return words.length <= 3 && (MEASURED.test(first) || MEASURED.test(last) || STAND_IN.test(last));
}

export function textOfChunk(chunk: Chunk): string {
  return chunk.words.map((word) => word.text).join(" ");
}

/** The ordinary blank of these lines as a share of the font size: the median of the blanks drawn between words of letters. */
export function blankOf(lines: readonly WordLine[]): number {
  const gaps: number[] = [];
  for (const { words, size } of lines) {
    for (let i = 1; i < words.length; i++) {
      const [before, word] = [words[i - 1]!, words[i]!];
      const gap = (word.left - before.right) / size;
      const drawn = word.afterBlank && gap > 0.1 && gap < WIDEST_BLANK;
      if (drawn && /\p{L}/u.test(word.text) && /\p{L}/u.test(before.text)) gaps.push(gap);
    }
  }
  return gaps.length === 0 ? USUAL_BLANK : gaps.sort((a, b) => a - b)[gaps.length >> 1]!;
}

/** One line → its chunks from left to right. `blank` is a share of the font size. */
export function chunksOf(line: WordLine, blank: number, uprights: readonly Ruling[]): Chunk[] {
  const chunks: Chunk[] = [];
  const isParted = (a: Word, b: Word, next: Word | undefined) =>
    parts(a, b, blank, uprights) ||
    (NAMED.test(a.text) && MONEY.test(half(b.text)) && (!next || parts(b, next, blank, uprights)));
  for (const [at, word] of line.words.entries()) {
    const last = chunks.at(-1);
    if (last && !isParted(last.words.at(-1)!, word, line.words[at + 1])) {
      last.words.push(word);
      last.right = Math.max(last.right, word.right);
    } else {
      chunks.push(chunkOf([word]));
    }
  }
  return chunks;
}

function chunkOf(words: Word[]): Chunk {
  const { baseline, size } = words[0]!;
  return { left: words[0]!.left, right: Math.max(...words.map((word) => word.right)), baseline, size, words };
}

/** Whether two neighbours on a line stand in different cells, judged by this line alone. */
function parts(a: Word, b: Word, blank: number, uprights: readonly Ruling[]): boolean {
  const size = Math.max(a.size, b.size);
  const gap = b.left - a.right;
  if (gap > BLANKS * blank * size) return true;
  if (MONEY.test(half(a.text)) && MONEY.test(half(b.text))) return true;
  if (gap > 0.1 * size && isNumber(a.text) && isNumber(b.text) && !isGrouped(a, b)) return true;
  const middle = (a.right + b.left) / 2;
  return uprights.some((line) => Math.abs(line.at - middle) <= gap / 2 + 1 && crosses(line, b));
}

/** "1 649": the second part continues the first number. */
function isGrouped(a: Word, b: Word): boolean {
  return LEADING_GROUP.test(a.text.slice(-4)) && NEXT_GROUP.test(b.text);
}

function crosses(line: Ruling, word: Word): boolean {
  const middle = word.baseline - word.size / 3;
  return line.from <= middle && line.to >= middle;
}

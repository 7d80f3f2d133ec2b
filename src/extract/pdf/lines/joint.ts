import { WHOLE_DIGITS } from "../../../text/figures/digits.ts";
import { isWide } from "../page/wide-characters.ts";
import { readingSettings } from "../settings.ts";

const { cellPaddingPoints: PADDING } = readingSettings.lines;
const { halfCharacter: HALF, sameEdgePoints: SAME_WIDTH } = readingSettings.common;

/** A printed line, along its text. */
export interface Printed {
  text: string;
  start: number;
  end: number;
  size: number;
}

const NUMBER = new RegExp(String.raw`^[A-Z]?${WHOLE_DIGITS}(?:\.\d+)?$`);
const YEAR = /^(?:19|20)\d\d$/;
/** Punctuation that begins no word (so that nothing parts it from what is before), and that ends none. */
const CLOSING = /^[,.;:!?)\]}%‰/]/;
const OPENING = /[([{/\\\-‐]$/;

/**
 * What stands between a line and the next one of the same cell or paragraph once they are joined: nothing, or one blank; or a line break where the line
 * above ends early although there was room. `room` is the width of the cell, if known: a figure is broken only at the end of a full line.
 */
export function joint(above: Printed, below: Printed, room?: number): "" | " " | "\n" {
  const left = room === undefined ? 0 : room - (above.end - above.start) - PADDING;
  if (left > widthOfStart(below) + HALF * below.size) return "\n";
  if (isWide(lastCharacter(above.text)) || isWide(below.text)) return "";
  if (CLOSING.test(below.text) || OPENING.test(above.text)) return "";
  return isOneFigure(above, below) ? "" : " ";
}

/** What cannot be broken at the start of a line: a Chinese character or a figure with the brackets before and the punctuation after it. */
const UNBROKEN = /^[（《〈“‘「『【〔]*(?:[\dA-Za-z.]+|.)[，。；：、！？）》〉”’」』】〕…%]*/u;

/** A word; behind % a bracket that opens with a figure is not parted from it (98.10%（2021年…). */
const WORD = /^[^\s\u2e80-\uffef]+(?:(?<=%)（\d+)?/;

/** How wide the first thing of a line is that cannot be broken: a Chinese character with its punctuation, or a word. */
export function widthOfStart({ text, start, end, size }: Printed): number {
  if (isWide(text)) return widthOf(UNBROKEN.exec(text)![0]) * size;
  const word = WORD.exec(text)?.[0] ?? "";
  return text.length === 0 ? 0 : ((end - start) * word.length) / Array.from(text).length;
}

/** In sizes of the font. */
function widthOf(text: string): number {
  const characters = Array.from(text);
  const wide = characters.filter(isWide).length;
  return wide + (characters.length - wide) / 2;
}

/** Whether two pieces are one figure or code broken by a narrow column: the second line is no wider, and together they read as one. */
function isOneFigure(above: Printed, below: Printed): boolean {
  const head = /[A-Z]?[\d.,]*$/.exec(above.text)![0];
  const tail = /^[\d.,]*/.exec(below.text)![0];
  if (head === "" || tail === "" || (YEAR.test(head) && YEAR.test(tail))) return false;
  const fits = below.end - below.start <= above.end - above.start + SAME_WIDTH || tail.length < below.text.length;
  return NUMBER.test(head + tail) && fits;
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? "";
}

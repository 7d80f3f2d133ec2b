import { isWide } from "./script.ts";

interface Printed {
  text: string;
  start: number;
  end: number;
  size: number;
}

const NUMBER = /^[-+(（]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[)）%]?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** Punctuation that begins no word (so that nothing parts it from what is before), and that ends none. */
const CLOSING = /^[,.;:!?)\]}%‰/]/;
const OPENING = /[([{/\\\-‐]$/;

/** Left free at the end of a full line, besides one character: the padding of a cell, as wide as Word makes it on both sides. */
const PADDING = 13;

/**
 * What stands between a line and the next one of the same cell or paragraph once they are joined: nothing, or one blank. `room` is the width of the
 * cell or column, if known: a figure is broken only at the end of a full line.
 */
export function joint(above: Printed, below: Printed, room?: number): "" | " " {
  const last = lastCharacter(above.text);
  if (isWide(last) || isWide(below.text)) return "";
  if (CLOSING.test(below.text) || OPENING.test(above.text)) return "";
  const head = /\S*$/.exec(above.text)![0];
  const tail = /^\S*/.exec(below.text)![0];
  const full = room === undefined || room - (above.end - above.start) < PADDING + above.size;
  return full && isOneFigure(head, tail, above, below) ? "" : " ";
}

/** Whether two pieces are one figure or code broken by a narrow column: the second is no wider, and together they read as one. */
function isOneFigure(head: string, tail: string, above: Printed, below: Printed): boolean {
  if (!/[\d.,]$/.test(head) || !/^[\d.,]/.test(tail)) return false;
  if (YEAR.test(head) && YEAR.test(tail)) return false;
  const whole = NUMBER.test(head + tail) || /^[A-Z]\d+$/.test(head + tail);
  const fits = below.end - below.start <= (above.end - above.start) * 1.1 || tail.length < below.text.length;
  return whole && fits;
}

function lastCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(text.length - (isLowSurrogate(text, text.length - 1) ? 2 : 1)) ?? 0);
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

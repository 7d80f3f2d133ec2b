import { fold } from "./fold.ts";

/** Blanks of every kind, marks without width, quotation marks. */
const DROPPED =
  " \t\n\r\v\f\u00a0\u2002\u2003\u2009\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u3000\ufeff“”\"'‘’「」『』";
const IS_DROPPED: ReadonlySet<string> = new Set(DROPPED);
const ALL_DROPPED = new RegExp(`[${DROPPED}]`, "g");

/** Folded text without blanks and quotation marks, and for each of its characters the offset it has in the original. */
export interface Compact {
  text: string;
  at: number[];
}

/** Reduces a text to what names are compared by: 名 词 解 释 and “名词解释” are the same. */
export function compact(text: string): Compact {
  const folded = fold(text);
  const kept = folded.replace(ALL_DROPPED, "");
  const isWhole = kept.length === folded.length;
  const at: number[] = [];
  for (let index = 0; index < folded.length; index++)
    if (isWhole || !IS_DROPPED.has(folded.charAt(index))) at.push(index);
  return { text: kept, at };
}

/** {@link compact} where only the text matters. */
export function compactText(text: string): string {
  return fold(text).replace(ALL_DROPPED, "");
}

import { fold } from "./fold.ts";

const DROPPED = /[\s“”"'‘’「」『』\u200b-\u200f\ufeff]/;

/** Folded text without blanks and quotation marks, and for each of its characters the offset it has in the original. */
export interface Compact {
  text: string;
  at: number[];
}

/** Reduces a text to what names are compared by: 名 词 解 释 and “名词解释” are the same. */
export function compact(text: string): Compact {
  const folded = fold(text);
  const at = Array.from({ length: folded.length }, (_, index) => index).filter(
    (index) => !DROPPED.test(folded.charAt(index)),
  );
  return { text: at.map((index) => folded.charAt(index)).join(""), at };
}

/** {@link compact} where only the text matters. */
export function compactText(text: string): string {
  return compact(text).text;
}

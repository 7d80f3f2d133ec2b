import type { ParagraphFact } from "./story.ts";

/** Dots between a title and its page number, typed by hand. */
const TYPED_LEADER = /(?:\.{4,}|…{2,}|·{4,}|．{4,}|(?:\. ){4,})\s*[-—－]?\s*\d{1,3}\s*[-—－]?\s*$/;
const ENDS_IN_PAGE = /(?:\t|\s{2,})\s*\d{1,3}\s*$/;

/** Is this paragraph an entry of a table of contents? By the file's own marks first, else by dots that lead to a page number. */
export function isContentsEntry(text: string, fact: ParagraphFact | undefined): boolean {
  if (fact?.contents === true) return true;
  if (fact?.contentsField?.closed === true) return true;
  if (TYPED_LEADER.test(text)) return true;
  return fact?.pageReference === true && ENDS_IN_PAGE.test(text);
}

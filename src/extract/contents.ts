import { leadsToPage } from "../text/contents.ts";

/** What a file says about a paragraph that may be an entry of a table of contents. */
export interface ContentsMarks {
  /** Certainly an entry: by its style or its content control. */
  contents?: boolean;
  /** Stands in the result of a table-of-contents field; one that never ends is not believed. */
  contentsField?: { closed: boolean };
  /** Refers to a page, or sets a dotted tab: an entry if it also ends in a page number. */
  pageReference?: boolean;
}

const ENDS_IN_PAGE = /\S(?:\t| {2,})\s*\d{1,3}\s*$/;

/** Is this paragraph an entry of a table of contents? By the file's own marks first, else by dots that lead to a page number. */
export function isContentsEntry(text: string, marks: ContentsMarks | undefined): boolean {
  if (marks?.contents === true || marks?.contentsField?.closed === true) return true;
  return leadsToPage(text) || (marks?.pageReference === true && ENDS_IN_PAGE.test(text));
}

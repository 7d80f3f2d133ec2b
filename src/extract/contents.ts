/** What a file says about a paragraph that may be an entry of a table of contents. */
export interface ContentsMarks {
  /** Certainly an entry: by its style or its content control. */
  contents?: boolean;
  /** Stands in the result of a table-of-contents field; one that never ends is not believed. */
  contentsField?: { closed: boolean };
  /** Refers to a page, or sets a dotted tab: an entry if it also ends in a page number. */
  pageReference?: boolean;
}

/** How much of the end of a line is looked at. */
const END = 60;
/** Dots between a title and its page number, typed by hand. */
const TYPED_LEADER = /(?:\.{4,}|…{2,}|·{4,}|．{4,}|(?:\. ){4,})\s*[-—－]?\s*\d{1,3}\s*[-—－]?\s*$/;
const ENDS_IN_PAGE = /\S(?:\t| {2,})\s*\d{1,3}\s*$/;

/** Is this paragraph an entry of a table of contents? By the file's own marks first, else by dots that lead to a page number. */
export function isContentsEntry(text: string, marks: ContentsMarks | undefined): boolean {
  if (marks?.contents === true || marks?.contentsField?.closed === true) return true;
  const end = text.slice(-END);
  return TYPED_LEADER.test(end) || (marks?.pageReference === true && ENDS_IN_PAGE.test(end));
}

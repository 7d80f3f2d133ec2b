import type { Note } from "../../model/document.ts";
import { residueNote } from "../contents-fields.ts";

/** One line of a dump, what the extractor wrote into it taken out. `cell` when it begins with the tab that stands before a cell. */
export interface DumpLine {
  text: string;
  cell: boolean;
  notes: Omit<Note, "block">[];
}

/** Lines without a blank line between them, and how many blank lines stand before. */
export interface LineGroup {
  before: number;
  lines: DumpLine[];
}

const BOOKMARK = /\[bookmark: ?[^[\]]*\]/g;
const FIELD = /\{ ?((?:TC|XE|TOC|PAGEREF|HYPERLINK|SEQ|REF|PAGE|NUMPAGES)\b[^{}]*)\}/g;

/** Splits a dump at its blank lines. A line of tabs is no blank line but empty cells. */
export function groupsOf(text: string): LineGroup[] {
  const groups: LineGroup[] = [];
  let blanks = 0;
  let open: LineGroup | undefined;
  for (const raw of text.split(/\r\n|[\r\n\f\v]/)) {
    const line = cleaned(raw);
    if (!line.cell && line.text.trim() === "" && line.notes.length === 0) {
      blanks++;
      open = undefined;
    } else if (open === undefined) {
      open = { before: blanks, lines: [line] };
      groups.push(open);
      blanks = 0;
    } else open.lines.push(line);
  }
  return groups;
}

function cleaned(raw: string): DumpLine {
  const notes: DumpLine["notes"] = [];
  const text = raw
    .replace(/^\ufeff/, "")
    .replace(BOOKMARK, "")
    .replace(FIELD, (_, instruction: string) => {
      if (/^TC\b/.test(instruction)) notes.push(residueNote(instruction));
      return "";
    });
  return { text, cell: /^ ?\t/.test(text), notes };
}

/** The text of a cell: what follows the tab before it. */
export function cellText(line: DumpLine): string {
  return line.text.replace(/^ ?\t/, "");
}

/** Does a line hold words apart by tabs? */
export function isTabbed(line: DumpLine | undefined): boolean {
  return line?.text.trim().includes("\t") ?? false;
}

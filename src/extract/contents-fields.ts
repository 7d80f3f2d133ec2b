import type { Note } from "../model/document.ts";

/**
 * A TC field marks an entry for a table of contents that nobody sees on the page; filings carry wrong ones, left from another
 * project. `instruction` is the field as written, `entry` the text it would put into the contents.
 */
export function residueNote(instruction: string): Omit<Note, "block"> {
  const written = instruction.trim();
  const entry = written
    .replace(/^TC\b/i, "")
    .replace(/\\[a-z](?:\s+[A-Za-z0-9]+)?(?=\s|$)/gi, "")
    .replace(/["“”]/g, "")
    .trim();
  return { code: "fieldResidue", severity: "info", data: { instruction: written, entry } };
}

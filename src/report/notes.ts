import type { Note } from "../model/document.ts";

/** What extraction noted, in Chinese; `{…}` is filled from the note's data. */
const NOTES: Record<string, string> = {};

/** One note as a sentence. A code without words is shown as it is, so that nothing noted is lost. */
export function noteWords(note: Note): string {
  const page = note.page === undefined ? "" : `第${note.page}页：`;
  const words = NOTES[note.code] ?? `${note.code} ${JSON.stringify(note.data)}`;
  return page + words.replace(/\{(\w+)\}/g, (_, key: string) => String(note.data[key] ?? ""));
}

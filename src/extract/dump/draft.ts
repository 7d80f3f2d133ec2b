import type { Aside, Block, Note } from "../../model/document.ts";
import type { DumpLine } from "./lines.ts";
import { tableOf } from "./tables.ts";

/** A document being put together; `rows` is the table that is open. */
export interface DraftTable {
  blocks: Block[];
  asides: Aside[];
  notes: Note[];
  rows: string[][];
}

export function addParagraph(line: DumpLine, draft: DraftTable): void {
  if (line.text.trim() === "") {
    draft.notes.push(...line.notes);
    return;
  }
  for (const note of line.notes) draft.notes.push({ ...note, block: draft.blocks.length });
  draft.blocks.push({ kind: "paragraph", text: line.text });
}

/** Adds rows as a table and says what could not be known of it. */
export function addTable(rows: string[][], draft: DraftTable): void {
  const { table, headerLost } = tableOf(rows);
  const block = draft.blocks.length;
  if (headerLost) draft.notes.push({ code: "dumpHeaderLost", severity: "warning", data: {}, block });
  if (table.doubtful === true) draft.notes.push({ code: "dumpColumns", severity: "warning", data: {}, block });
  draft.blocks.push(table);
}

export function closeTable(draft: DraftTable): void {
  if (draft.rows.length > 0) addTable(draft.rows, draft);
  draft.rows = [];
}

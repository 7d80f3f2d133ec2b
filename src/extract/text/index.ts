import { type Aside, type Block, type Document, type Note, Refusal } from "../../model/document.ts";
import { isContentsEntry } from "../contents.ts";
import { decodeText } from "./decode.ts";
import { groupsOf, type Line } from "./lines.ts";
import { type Parted, part } from "./rows.ts";
import { tableOf } from "./tables.ts";

/** A document being put together; `rows` is the table that is open. */
interface Draft {
  blocks: Block[];
  asides: Aside[];
  notes: Note[];
  rows: string[][];
}

/**
 * Reads a plain-text dump of a filing as text extractors write it: a paragraph a line; in tables a cell a line behind a tab, with a blank
 * line between rows. Refuses `unknownFormat` for bytes that are no text, `noText` for blanks only.
 */
export async function readDump(bytes: Uint8Array, name: string, sha256: string): Promise<Document> {
  const parts = groupsOf(decodeText(bytes)).map(part);
  const draft: Draft = { blocks: [], asides: [], notes: [], rows: [] };
  for (const [i, parted] of parts.entries()) add(parted, parts[i + 1], draft);
  closeTable(draft);
  if (draft.blocks.length === 0) throw new Refusal("noText");
  const limits: Note = { code: "dumpLimits", severity: "info", data: {} };
  return {
    name,
    format: "text",
    sha256,
    blocks: draft.blocks,
    asides: draft.asides,
    notes: [limits, ...draft.notes],
  };
}

function add(parted: Parted, next: Parted | undefined, draft: Draft): void {
  const { lead, cells, tail } = parted;
  if (!isRow(parted, next, draft)) {
    closeTable(draft);
    for (const line of lead.length > 0 ? lead : cells.flatMap(asLines)) addLine(line, draft);
    for (const line of tail) addLine(line, draft);
    return;
  }
  if (lead.length > 0 || parted.before > 1) closeTable(draft);
  for (const line of lead) addLine(line, draft);
  draft.rows.push(cells);
  if (tail.length > 0) closeTable(draft);
  for (const line of tail) addLine(line, draft);
}

/** Scattered cells are a row only where rows are: one blank line below an open table, or above the next row. */
function isRow(parted: Parted, next: Parted | undefined, draft: Draft): boolean {
  if (!parted.loose) return parted.cells.length > 0;
  const below = draft.rows.length > 0 && parted.before === 1;
  const above = next !== undefined && next.before === 1 && next.cells.length > 1 && next.lead.length === 0;
  return below || above;
}

/** Cells that turned out to be paragraphs. */
function asLines(cell: string): Line[] {
  return `\t${cell}`.split("\n").map((text) => ({ text, cell: false, notes: [] }));
}

function addLine(line: Line, draft: Draft): void {
  if (line.text.trim() === "") draft.notes.push(...line.notes);
  else if (/^\s*[-—–－]\s*\d+\s*[-—–－]\s*$/.test(line.text))
    draft.asides.push({ kind: "pageNumber", text: line.text.trim() });
  else if (isContentsEntry(line.text, { pageReference: true }))
    draft.asides.push({ kind: "contents", text: line.text });
  else {
    for (const note of line.notes) draft.notes.push({ ...note, block: draft.blocks.length });
    draft.blocks.push({ kind: "paragraph", text: line.text });
  }
}

function closeTable(draft: Draft): void {
  if (draft.rows.length === 0) return;
  const { table, headerLost } = tableOf(draft.rows);
  draft.rows = [];
  const block = draft.blocks.length;
  if (headerLost) draft.notes.push({ code: "dumpHeaderLost", severity: "warning", data: {}, block });
  if (table.doubtful === true) draft.notes.push({ code: "dumpColumns", severity: "warning", data: {}, block });
  draft.blocks.push(table);
}

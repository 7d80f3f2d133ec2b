import type { Document, Note } from "../../model/document.ts";
import { Refusal } from "../../model/refusal.ts";
import { decodeText } from "./decode.ts";
import { closeTable, type DraftTable } from "./draft.ts";
import { type PartedRow, partRows } from "./dump-rows.ts";
import { type DumpLine, groupsOf } from "./lines.ts";
import { addLines } from "./prose.ts";

/**
 * Reads a plain-text dump of a filing as text extractors write it: a paragraph a line; in tables a cell a line behind a tab, with a blank
 * line between rows. Refuses `unknownFormat` for bytes that are no text, `noText` for blanks only.
 */
export async function readDump(bytes: Uint8Array, name: string, sha256: string): Promise<Document> {
  const text = decodeText(bytes);
  if (text.trim() === "") throw new Refusal("noText");
  const parts = groupsOf(text).map(partRows);
  const draft: DraftTable = { blocks: [], asides: [], notes: [], rows: [] };
  for (const [i, parted] of parts.entries()) add(parted, parts[i + 1], draft);
  closeTable(draft);
  if (draft.blocks.length === 0) throw new Refusal("noText");
  const limits: Note = { code: "dumpLimits", severity: "info", data: {} };
  const { blocks, asides, notes } = draft;
  return { name, format: "text", sha256, blocks, asides, notes: [limits, ...notes] };
}

function add(parted: PartedRow, next: PartedRow | undefined, draft: DraftTable): void {
  const { lead, cells, tail } = parted;
  if (!isRow(parted, next, draft)) {
    closeTable(draft);
    addLines(lead.length > 0 ? lead : cells.flatMap(asLines), draft);
    addLines(tail, draft);
    return;
  }
  if (lead.length > 0 || parted.before > 1) closeTable(draft);
  addLines(lead, draft);
  draft.rows.push(cells);
  if (tail.length > 0) closeTable(draft);
  addLines(tail, draft);
}

/** Scattered cells are a row only where rows are: one blank line below an open table, or above the next row. */
function isRow(parted: PartedRow, next: PartedRow | undefined, draft: DraftTable): boolean {
  if (!parted.loose) return parted.cells.length > 0;
  const below = draft.rows.length > 0 && parted.before === 1;
  const above = next !== undefined && next.before === 1 && next.cells.length > 1 && next.lead.length === 0;
  return below || above;
}

/** Cells that turned out to be paragraphs. */
function asLines(cell: string): DumpLine[] {
  return `\t${cell}`.split("\n").map((text) => ({ text, cell: false, notes: [] }));
}

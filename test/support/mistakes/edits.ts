import type { Block, Document, Line, Table } from "../../../src/model/document.ts";
import type { Place } from "../../../src/model/place.ts";

/** One change to a filing: the characters at a place replaced, the blocks in another order (left out, or twice), or a table row taken out or printed twice. */
export type Edit =
  | { kind: "text"; place: Place; by: string }
  | { kind: "order"; order: number[] }
  | { kind: "row"; block: number; row: number; times: 0 | 2 };

/** The document with the changes made one after the other. */
export function edited(document: Document, edits: readonly Edit[]): Document {
  return edits.reduce(once, document);
}

function once(document: Document, edit: Edit): Document {
  if (edit.kind === "order") return reordered(document, edit.order);
  const at = edit.kind === "text" ? edit.place.block : edit.block;
  const blocks = document.blocks.map((block, index) => (index === at ? changed(block, edit) : block));
  return { ...document, blocks };
}

function changed(block: Block, edit: Exclude<Edit, { kind: "order" }>): Block {
  if (edit.kind === "row") return block.kind === "table" ? rowed(block, edit) : block;
  const { place, by } = edit;
  if (block.kind === "paragraph") return replaced(block, place, by);
  const cells = block.cells.map((cell) =>
    cell.row === place.row && cell.column === place.column ? replaced(cell, place, by) : cell,
  );
  return { ...block, cells };
}

function replaced<T extends { text: string; lines?: Line[] | undefined }>(part: T, place: Place, by: string): T {
  const { lines: _, ...rest } = part; // where the characters stood no longer holds
  return { ...(rest as T), text: part.text.slice(0, place.start) + by + part.text.slice(place.end) };
}

function rowed(table: Table, { row, times }: { row: number; times: 0 | 2 }): Table {
  const by = times - 1;
  const cells = table.cells.flatMap((cell) => {
    if (cell.row < row) return [cell];
    if (cell.row > row) return [{ ...cell, row: cell.row + by }];
    return Array.from({ length: times }, (_, copy) => ({ ...cell, row: cell.row + copy }));
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, rows: table.rows + by, cells };
}

/** The blocks in a new order; what tables say of other blocks' indices follows. */
function reordered(document: Document, order: readonly number[]): Document {
  const blocks = order.map((index): Block => {
    const block = document.blocks[index]!;
    if (block.kind === "paragraph") return block;
    const lead = block.lead.flatMap((at) => (order.includes(at) ? [order.indexOf(at)] : []));
    return { ...block, lead };
  });
  return { ...document, blocks };
}

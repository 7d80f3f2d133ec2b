import type { Disclosure } from "../../src/model/disclosure.ts";
import type { Block, Document, Line, Table } from "../../src/model/document.ts";
import type { Place } from "../../src/model/place.ts";
import type { Section } from "../../src/model/section.ts";
import { holder } from "../../src/model/text-at.ts";

/**
 * A document with one mistake in it, and the block where it stands (undefined when what is wrong is that something is gone). `figure` is where the
 * figure stood before it was mistyped.
 */
export interface Mistaken {
  document: Document;
  block?: number;
  figure?: Place;
}

/** What a kind of mistake is made in: a clean document, its disclosures, and the printed figures that a relation ties down. */
export interface Ground {
  document: Document;
  disclosure: Disclosure;
  figures: Place[];
}

/** The document with the characters at a place replaced. */
function replaced(document: Document, place: Place, by: string): Mistaken {
  const splice = (text: string) => text.slice(0, place.start) + by + text.slice(place.end);
  const shift = by.length - (place.end - place.start);
  const change = <T extends { text: string; lines?: Line[] | undefined }>(part: T): T => ({
    ...part,
    text: splice(part.text),
    ...(part.lines ? { lines: part.lines.map((line) => moved(line, place, shift)) } : {}),
  });
  const blocks = document.blocks.map((block, index): Block => {
    if (index !== place.block) return block;
    if (block.kind === "paragraph") return change(block);
    const cells = block.cells.map((cell) =>
      cell.row === place.row && cell.column === place.column ? change(cell) : cell,
    );
    return { ...block, cells };
  });
  return { document: { ...document, blocks }, block: place.block };
}

/** The first text in `blocks` that a pattern finds, replaced; undefined when there is none. Group 1, if any, is what is replaced. */
export function reworded(
  { document, disclosure }: Ground,
  pattern: RegExp,
  by: string,
  within?: Section,
): Mistaken | undefined {
  const { start, end } = within ?? disclosure.outline;
  for (let block = start; block < end; block++) {
    const content = document.blocks[block];
    const holders = content?.kind === "table" ? content.cells : content ? [{ text: content.text }] : [];
    for (const part of holders) {
      const match = pattern.exec(part.text);
      if (!match) continue;
      const marked = match[1] ?? match[0];
      const from = match.index + match[0].indexOf(marked);
      const cell = "row" in part ? { row: part.row, column: part.column } : {};
      return replaced(document, { block, ...cell, start: from, end: from + marked.length }, by);
    }
  }
  return undefined;
}

/** The figure at a place with its text changed; undefined when the change leaves it as it is. */
export function refigured(
  { document }: Ground,
  place: Place | undefined,
  change: (figure: string) => string,
): Mistaken | undefined {
  const text = place && holder(document, place)?.slice(place.start, place.end);
  if (!place || text === undefined) return undefined;
  const by = change(text);
  return by === text ? undefined : { ...replaced(document, place, by), figure: place };
}

/** The document without blocks `start` to `end`, half-open. */
export function without({ document }: Ground, start: number, end: number): Mistaken {
  return { document: rebuilt(document, (_, index) => (index >= start && index < end ? [] : [index])) };
}

/** The document with blocks `start` to `end` moved (or, with `keep`, also left) in front of block `to`. */
export function moving({ document }: Ground, start: number, end: number, to: number, keep = false): Mistaken {
  const order = document.blocks.map((_, index) => index);
  const piece = order.slice(start, end);
  const rest = keep ? order : order.filter((index) => index < start || index >= end);
  const at = rest.indexOf(to) === -1 ? rest.length : rest.indexOf(to);
  return { document: reordered(document, [...rest.slice(0, at), ...piece, ...rest.slice(at)]) };
}

/** The table at a block with one row taken out, or printed twice. */
export function rowed({ document }: Ground, block: number, row: number, times: 0 | 2): Mistaken | undefined {
  const table = document.blocks[block];
  if (table?.kind !== "table" || table.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row))
    return undefined;
  const by = times - 1;
  const cells = table.cells.flatMap((cell) => {
    if (cell.row < row) return [cell];
    if (cell.row > row) return [{ ...cell, row: cell.row + by }];
    return Array.from({ length: times }, (_, copy) => ({ ...cell, row: cell.row + copy }));
  });
  const changed: Table = { ...table, rows: table.rows + by, cells };
  return {
    document: { ...document, blocks: document.blocks.map((one, index) => (index === block ? changed : one)) },
    block,
  };
}

function moved(line: Line, place: Place, shift: number): Line {
  const { edges: _, ...rest } = line;
  const start = line.start >= place.end ? line.start + shift : line.start;
  const end = line.end >= place.end ? line.end + shift : line.end;
  return { ...rest, start: Math.min(start, end), end };
}

function rebuilt(document: Document, keep: (block: Block, index: number) => number[]): Document {
  return reordered(document, document.blocks.flatMap(keep));
}

/** The blocks in a new order; what they say of each other's indices follows. */
function reordered(document: Document, order: number[]): Document {
  const blocks = order.map((index): Block => {
    const block = document.blocks[index]!;
    if (block.kind === "paragraph") return block;
    const lead = block.lead.flatMap((at) => (order.includes(at) ? [order.indexOf(at)] : []));
    return { ...block, lead };
  });
  const notes = document.notes.flatMap((note) => {
    if (note.block === undefined) return [note];
    return order.includes(note.block) ? [{ ...note, block: order.indexOf(note.block) }] : [];
  });
  return { ...document, blocks, notes };
}

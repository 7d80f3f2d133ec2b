import type { Disclosure } from "../../../src/model/disclosure/disclosure.ts";
import type { Section } from "../../../src/model/disclosure/section.ts";
import type { Document } from "../../../src/model/document.ts";
import type { Place } from "../../../src/model/place.ts";
import { holder } from "../../../src/model/text-at.ts";
import type { Edit } from "./edits.ts";

/**
 * One mistake as what has to be done to the filing, and the block where it then stands (undefined when what is wrong is that something is gone). `figure`
 * is where the figure stood before it was mistyped.
 */
export interface Mistaken {
  edits: Edit[];
  block?: number;
  figure?: Place;
}

/** What a kind of mistake is made in: a clean document, its disclosures, and the printed figures that a relation ties down. */
export interface Ground {
  document: Document;
  disclosure: Disclosure;
  figures: Place[];
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
      const place = { block, ...cell, start: from, end: from + marked.length };
      return { edits: [{ kind: "text", place, by }], block };
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
  return by === text ? undefined : { edits: [{ kind: "text", place, by }], block: place.block, figure: place };
}

/** The document without blocks `start` to `end`, half-open. */
export function without({ document }: Ground, start: number, end: number): Mistaken {
  const order = document.blocks.map((_, index) => index).filter((index) => index < start || index >= end);
  return { edits: [{ kind: "order", order }] };
}

/** The document with blocks `start` to `end` moved (or, with `keep`, also left) in front of block `to`. */
export function moving({ document }: Ground, start: number, end: number, to: number, keep = false): Mistaken {
  const order = document.blocks.map((_, index) => index);
  const piece = order.slice(start, end);
  const rest = keep ? order : order.filter((index) => index < start || index >= end);
  const at = rest.indexOf(to) === -1 ? rest.length : rest.indexOf(to);
  return { edits: [{ kind: "order", order: [...rest.slice(0, at), ...piece, ...rest.slice(at)] }] };
}

/** The table at a block with one row taken out, or printed twice. */
export function rowed({ document }: Ground, block: number, row: number, times: 0 | 2): Mistaken | undefined {
  const table = document.blocks[block];
  if (table?.kind !== "table" || table.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row))
    return undefined;
  return { edits: [{ kind: "row", block, row, times }], block };
}

import type { Document } from "./document.ts";
import type { Place } from "./place.ts";

/** The text printed at a place. @throws when the place names no paragraph or cell of the document, or leaves its text. */
export function textAt(document: Document, place: Place): string {
  const text = holder(document, place);
  if (text === undefined || place.start > place.end || place.end > text.length) {
    throw new Error(
      `no text at block ${place.block}, row ${place.row}, column ${place.column}, ${place.start}-${place.end}`,
    );
  }
  return text.slice(place.start, place.end);
}

/** The whole paragraph or cell text that a place lies in; undefined when there is none. */
export function holder(document: Document, place: Place): string | undefined {
  const block = document.blocks[place.block];
  if (block?.kind !== "table") return place.row === undefined ? block?.text : undefined;
  return block.cells.find((cell) => cell.row === place.row && cell.column === place.column)?.text;
}

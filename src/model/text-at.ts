import type { Cell, Document, Table } from "./document.ts";
import { once } from "./once.ts";
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
  return cellAt(block, place.row, place.column)?.text;
}

/** The cell of a table that begins at a row and column. Its rows are sorted out once: long tables are asked for each of their cells. */
export function cellAt({ cells }: Table, row: number | undefined, column: number | undefined): Cell | undefined {
  return row === undefined
    ? undefined
    : byRow(cells)
        .get(row)
        ?.find((cell) => cell.column === column);
}

const byRow = once((cells: readonly Cell[]): ReadonlyMap<number, Cell[]> => {
  const found = new Map<number, Cell[]>();
  for (const cell of cells) {
    const own = found.get(cell.row);
    if (own === undefined) found.set(cell.row, [cell]);
    else own.push(cell);
  }
  return found;
});

import { rowsOf, type TextLine, textLine } from "../lines/text-lines.ts";
import type { PageOfWords } from "../lines/words.ts";
import { type DrawnTable, type FoundTable, released } from "../page/page.ts";
import { columnsOf, type FlowPiece, piecesOf } from "./reading-order.ts";

/** One thing of a page in reading order: a line, in one of the page's columns, or a table. */
export type Item<T extends FoundTable = FoundTable> = { line: TextLine; column: number } | { table: T };

/** An item without what only its page needs. */
export function keptItem(item: Item<DrawnTable>): Item {
  return "table" in item ? { table: released(item.table) } : item;
}

/** Lines and tables of one upright page in reading order. */
export function layOut(page: PageOfWords, tables: readonly DrawnTable[]): Item<DrawnTable>[] {
  const taken = new Set(tables.flatMap((table) => [...table.taken]));
  const free = page.glyphs.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const pieces: FlowPiece[] = rowsOf(page, free).flatMap((row, index) => piecesOf(page, row, index));
  tables.forEach(({ box }, table) => {
    pieces.push({ box, top: box[1], table });
  });
  return columnsOf(pieces).flatMap((column, index) => itemsOf(page, column, index, tables));
}

/** Pieces of one row in the same column make one line. */
function itemsOf(
  page: PageOfWords,
  column: readonly FlowPiece[],
  index: number,
  tables: readonly DrawnTable[],
): Item<DrawnTable>[] {
  const items: Item<DrawnTable>[] = [];
  let row: FlowPiece[] = [];
  const close = () => {
    const words = row.flatMap((piece) => piece.words ?? []);
    if (words.length > 0) items.push({ line: textLine(page, words), column: index });
    row = [];
  };
  for (const piece of column) {
    if (row.length > 0 && row[0]!.row !== piece.row) close();
    if (piece.table === undefined) row.push(piece);
    else items.push({ table: tables[piece.table]! });
  }
  close();
  return items;
}

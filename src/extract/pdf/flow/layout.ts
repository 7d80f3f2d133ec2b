import { rowsOf, type TextLine, textLine } from "../lines/text-lines.ts";
import { type DrawnTable, type FoundTable, type PageContent, released } from "../page/page.ts";
import { columnsOf, type FlowPiece, piecesOf } from "./reading-order.ts";

/** One thing of a page in reading order: a line, in one of the page's columns, or a table. */
export type Item<T extends FoundTable = FoundTable> = { line: TextLine; column: number } | { table: T };

/** An item without what only its page needs. */
export function keptItem(item: Item<DrawnTable>): Item {
  return "table" in item ? { table: released(item.table) } : item;
}

/** Lines and tables of one upright page in reading order. */
export function layOut(page: PageContent, tables: readonly DrawnTable[]): Item<DrawnTable>[] {
  const free = page.glyphs.filter((glyph, i) => !glyph.invisible && !tables.some(({ taken }) => taken.has(i)));
  const pieces: FlowPiece[] = rowsOf(free).flatMap(piecesOf);
  tables.forEach(({ box }, table) => {
    pieces.push({ box, top: box[1], table });
  });
  return columnsOf(pieces).flatMap((column, index) => itemsOf(column, index, tables));
}

/** Pieces of one row in the same column make one line. */
function itemsOf(column: readonly FlowPiece[], index: number, tables: readonly DrawnTable[]): Item<DrawnTable>[] {
  const items: Item<DrawnTable>[] = [];
  let row: FlowPiece[] = [];
  const close = () => {
    const glyphs = row.flatMap((piece) => piece.glyphs ?? []);
    if (glyphs.length > 0) items.push({ line: textLine(glyphs, glyphs[0]!.turn), column: index });
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

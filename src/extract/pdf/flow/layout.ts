import type { FoundTable, Glyph, PageContent } from "../page/page.ts";
import { columnsOf, type Piece, piecesOf } from "./columns.ts";
import { rowsOf, type TextLine, textLine } from "./lines.ts";

/** One thing of a page in reading order: a line, in one of the page's columns, or a table. */
export type Item = { line: TextLine; column: number } | { table: FoundTable };

/** Lines and tables of one upright page in reading order. Slanted text (a watermark) is apart, unless most of the page is so. */
export interface Layout {
  items: Item[];
  slanted: string;
}

export function layOut(page: PageContent, tables: readonly FoundTable[]): Layout {
  const { free, slanted } = freeGlyphs(page, tables);
  const pieces: Piece[] = rowsOf(free).flatMap(piecesOf);
  tables.forEach(({ box }, table) => {
    pieces.push({ box, top: box[1], table });
  });
  const items = columnsOf(pieces).flatMap((column, index) => itemsOf(column, index, tables));
  return { items, slanted: slanted.map(({ text }) => text).join("") };
}

function freeGlyphs(page: PageContent, tables: readonly FoundTable[]): { free: Glyph[]; slanted: Glyph[] } {
  const free: Glyph[] = [];
  const slanted: Glyph[] = [];
  page.glyphs.forEach((glyph, index) => {
    if (glyph.invisible || tables.some(({ taken }) => taken.has(index))) return;
    (glyph.slanted ? slanted : free).push(glyph);
  });
  return slanted.length > free.length ? { free: [...free, ...slanted], slanted: [] } : { free, slanted };
}

/** Pieces of one row in the same column make one line. */
function itemsOf(column: readonly Piece[], index: number, tables: readonly FoundTable[]): Item[] {
  const items: Item[] = [];
  let row: Piece[] = [];
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

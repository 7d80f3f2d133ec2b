import type { Note } from "../../model/document.ts";
import { fold } from "../../text/fold.ts";
import type { Item } from "./flow/layout.ts";
import type { TextLine } from "./flow/lines.ts";
import { readingSettings } from "./settings.ts";

const { gap: GAP, pictures: PICTURES, rows: ROWS } = readingSettings.unread;

/** Money, a rate or a plain number that stands alone. */
const FIGURE = /^[-−+(]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\)?%?$/;
const UNIT_LINE = /^[(]?(?:金额)?单位[:：][(]?(?:人民币)?[百千万亿]*元[)]?$/;

/** What is looked at of a page that has been laid out: its items, and the share of it that pictures cover. */
interface Laid {
  page: number;
  items: readonly Item[];
  pictures: number;
}

/**
 * Notes on pages whose words suggest a table that was not read: `tableUnread` for rows of figures outside all tables (`count` of figures, `text` the first
 * of them), `tablePictured` for a unit line over nothing but a picture.
 */
export function unreadTables(pages: readonly Laid[]): Note[] {
  return pages.flatMap((laid, i): Note[] => {
    const figures = figureRows(laid.items).flat();
    if (figures.length > 0) {
      const data = { count: figures.length, text: figures.slice(0, 5).join("、") };
      return [{ code: "tableUnread", severity: "warning", page: laid.page, data }];
    }
    const pictured = laid.pictures > PICTURES && !hasTable(laid) && !startsWithTable(pages[i + 1]);
    const isTold = pictured && laid.items.some((item) => "line" in item && isUnitLine(item.line));
    return isTold ? [{ code: "tablePictured", severity: "warning", page: laid.page, data: {} }] : [];
  });
}

/** The figures of lines outside tables that read like rows: several pieces, figures among them; one row alone needs two figures. */
function figureRows(items: readonly Item[]): string[][] {
  const rows = items.flatMap((item) => {
    if (!("line" in item)) return [];
    const pieces = piecesOf(item.line);
    const figures = pieces.filter((piece) => FIGURE.test(piece));
    const isRow = pieces.length > 1 && figures.some((figure) => /[.,]/.test(figure));
    return isRow && 2 * figures.length >= pieces.length - 1 ? [figures] : [];
  });
  return rows.length >= ROWS || rows.some((figures) => figures.length > 1) ? rows : [];
}

/** The pieces of a line between wide gaps, folded, without blanks. */
function piecesOf({ text, edges, size }: TextLine): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== " " || edges[at + 1]! - edges[at]! < GAP * size) continue;
    pieces.push(text.slice(start, at));
    start = at + 1;
  }
  return [...pieces, text.slice(start)].map((piece) => fold(piece).replace(/\s/g, ""));
}

function isUnitLine(line: TextLine): boolean {
  return piecesOf(line).some((piece) => UNIT_LINE.test(piece));
}

function hasTable({ items }: Laid): boolean {
  return items.some((item) => "table" in item);
}

function startsWithTable(laid: Laid | undefined): boolean {
  return laid?.items.slice(0, 2).some((item) => "table" in item) === true;
}

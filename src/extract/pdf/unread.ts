import type { Note } from "../../model/document.ts";
import { SIGN, TO_THE_CENT, WHOLE_DIGITS } from "../../text/figures/digits.ts";
import { fold } from "../../text/fold.ts";
import { isUnitLine } from "../../text/table-lines.ts";
import type { Item } from "./flow/layout.ts";
import type { TextLine } from "./lines/text-lines.ts";
import { readingSettings } from "./settings.ts";

const { gap: GAP, pictures: PICTURES, rows: ROWS } = readingSettings.unread;

/** Money, a rate or a plain number that stands alone. */
const FIGURE = new RegExp(String.raw`^[-−+(]?${WHOLE_DIGITS}(?:\.\d+)?\)?%?$`);
const MONEY = new RegExp(`^${SIGN}${TO_THE_CENT}$`);
const AMOUNTS = new RegExp(SIGN + TO_THE_CENT, "g");
/** The code of a budget item: classes, sections and items. */
const CODE = /^[1-9]\d{2}(?:\d{2}){0,2}$/;
/** The code of a section or an item, which stands alone only where its name, on lines above and below it, was parted from it; 20000 stands at the axis of a chart. */
const LONG_CODE = /^[23]\d{2}(?!00)\d{2}(?:\d{2})?$/;
/** A row whose columns leave no gap: code, name and one or more amounts. */
const SET_SOLID = new RegExp(
  String.raw`^([1-9]\d{2}(?:\d{2}){0,2})(\p{Script=Han}[^，。；：]*?)((?:${SIGN}${TO_THE_CENT})+)$`,
  "u",
);

/** What is looked at of a page that has been laid out: its items, and the share of it that pictures cover. */
interface Laid {
  page: number;
  items: readonly Item[];
  pictures: number;
}

/**
 * Notes on pages whose words suggest a table that was not read: `tableUnread` for rows of figures outside all tables (`count` of figures, `text` the first
 * of them); `tablePictured` for a unit line over nothing but a picture, `tableMissing` for one over no table at all.
 */
export function unreadTables(pages: readonly Laid[]): Note[] {
  return pages.flatMap((laid, i): Note[] => {
    const figures = figureRows(laid.items).flat();
    if (figures.length > 0) {
      const data = { count: figures.length, text: figures.slice(0, 5).join("、") };
      return [{ code: "tableUnread", severity: "warning", page: laid.page, data }];
    }
    const unit = lastUnitLine(laid);
    if (unit === undefined || startsWithTable(pages[i + 1])) return [];
    const code = laid.pictures > PICTURES ? "tablePictured" : "tableMissing";
    return [{ code, severity: "warning", page: laid.page, data: {} }];
  });
}

/**
 * The figures of lines outside tables that read like rows: several pieces with figures among them, a code before a name, or nothing but money or a code. One row alone
 * needs two figures, or money and nothing else.
 */
function figureRows(items: readonly Item[]): string[][] {
  const rows = items.flatMap((item) => {
    if (!("line" in item)) return [];
    const pieces = piecesOf(item.line);
    const figures = pieces.filter((piece) => FIGURE.test(piece));
    return isRow(pieces, figures) ? [figures] : [];
  });
  const isTold = rows.length >= ROWS || rows.some((figures) => figures.length > 1 || MONEY.test(figures[0]!));
  return isTold ? rows : [];
}

function isRow(pieces: readonly string[], figures: readonly string[]): boolean {
  if (pieces.length === 1) return MONEY.test(pieces[0]!) || LONG_CODE.test(pieces[0]!);
  if (pieces.length === 2 && CODE.test(pieces[0]!) && /^\p{Script=Han}/u.test(pieces[1]!)) return true;
  return figures.some((figure) => /[.,]/.test(figure)) && 2 * figures.length >= pieces.length - 1;
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
  return [...pieces, text.slice(start)].map((piece) => fold(piece).replace(/\s/g, "")).flatMap(setApart);
}

function setApart(piece: string): string[] {
  const [, code, name, amounts] = SET_SOLID.exec(piece) ?? [];
  return amounts === undefined ? [piece] : [code!, name!, ...amounts.match(AMOUNTS)!];
}

/** The last unit line of a page, where no table comes after it. */
function lastUnitLine({ items }: Laid): TextLine | undefined {
  const last = items.findLast((item) => "table" in item || namesUnit(item.line));
  return last && "line" in last ? last.line : undefined;
}

function namesUnit(line: TextLine): boolean {
  return piecesOf(line).some(isUnitLine);
}

function startsWithTable(laid: Laid | undefined): boolean {
  return laid?.items.slice(0, 2).some((item) => "table" in item) === true;
}

import type { TableNumber } from "../../model/disclosure/wording.ts";
import { compactText } from "../../text/compact.ts";
import { matchesOf } from "../../text/matches.ts";
import { CHINESE_NUMERAL, parseNumeral } from "../../text/numerals.ts";
import { isTableTitle } from "../../text/table-lines.ts";
import { isCell, pieceOf, type Surface } from "./surfaces.ts";

const NUMBER = `附?表\\s*(\\d{1,2}|[${CHINESE_NUMERAL}]{1,3})(?![\\d${CHINESE_NUMERAL}-])`;
/** 表3 2025年部门支出总表: a title with its number before it. */
const CAPTION = new RegExp(`^\\s*${NUMBER}[\\s:、.]*(\\S.*表)\\s*$`);
/** 详见表3《部门支出总表》. */
const REFERENCE = new RegExp(`${NUMBER}[\\s:、]*《([^《》]{3,40}表)》`, "g");
const YEAR = /^(?:20\d\d)年度?/;

/** The numbers of tables that a paragraph prints with their titles: in a title itself, or where the text points to a table. */
export function tableNumbersIn(surface: Surface): TableNumber[] {
  if (isCell(surface)) return [];
  const own = isTableTitle(surface.text) ? CAPTION.exec(surface.folded) : null;
  const found = own ? [own] : matchesOf(REFERENCE, surface.folded);
  return found.flatMap((match): TableNumber[] => {
    const [all, digits = "", title = ""] = match;
    const number = parseNumeral(digits);
    const start = match.index + all.search(/\S/);
    const end = match.index + all.indexOf(digits) + digits.length;
    const bare = compactText(title).replace(YEAR, "");
    return number === undefined
      ? []
      : [{ number, title: bare, isReference: own === null, ...pieceOf(surface, start, end) }];
  });
}

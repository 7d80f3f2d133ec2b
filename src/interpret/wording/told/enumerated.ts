import type { ToldCount } from "../../../model/disclosure/wording.ts";
import { amountOf } from "../../../text/figures/amount-of.ts";
import { FIGURE } from "../../../text/figures/digits.ts";
import { MONEY_UNIT } from "../../../text/figures/units.ts";
import { matchesOf } from "../../../text/matches.ts";
import { CHINESE_NUMERAL, parseChineseNumeral } from "../../../text/numerals.ts";
import { isCell, pieceOf, type Surface } from "../surfaces.ts";

const NUMBER = `(\\d{1,3}|[两${CHINESE_NUMERAL}]{1,3})`;
/** What things that have names are counted in. */
const MEASURE = "([个项家类种所])";
const NAMED = "(?:分别|具体|依次|主要)?(?:包括|包含|[为是有]|列示如下)|即";

/** A number of things and the names that follow: 预算单位共3个，包括：甲、乙、丙; 2家下属单位。下属单位为甲、乙. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `${NUMBER}\\s*${MEASURE}([^,。;:、()\\d]{0,14}?)(?:\\([^()]*\\))?[,:;]?(?:其中)?(?:(?:分别|具体|依次|主要)(?:包括|包含|[为是有])|包括|包含|即|:)\\s*:?\\s*(?=([^。;:]+))`,
    "g",
  ),
  new RegExp(
    `${NUMBER}\\s*${MEASURE}([\\u4e00-\\u9fff]{3,10})(?:预算)?。\\s*\\3(?:${NAMED})\\s*:?\\s*(?=([^。;:]+))`,
    "g",
  ),
];
/** Only some of them are named, or more than what is counted (29个处室及机关党委). */
const SOME = /主要|例如|比如|[等多余]/;
const BESIDE = /[及和与]/;
const BRACKETS = /[(《“][^()《》“”]*[)》”]/g;
const JOINED = /.{2}(?:和|及|与|以及).{2}/;
/** 机关党委（不纳入内设机构数） */
const NOT_COUNTED = /[(](?:不|未)[计纳列算含包]/;
/** 康复区（2个）, 综合一处至综合九处: one name of several; 一是…: a sentence each. */
const OF_SEVERAL =
  /[(][\d一二两三四五六七八九十]+[个家所]|[一二三四五六七八九十].*[至到].*[一二三四五六七八九十]|^[一二三]是/;
const MONEY = new RegExp(`${FIGURE}\\s*${MONEY_UNIT}$`);

/** Numbers of things that the sentence goes on to name, with how many names follow, counted in each way that 和 and 及 allow. */
export function enumeratedIn(surface: Surface): ToldCount[] {
  if (isCell(surface) || surface.heading || surface.section === "glossary") return [];
  return PATTERNS.flatMap((pattern) => matchesOf(pattern, surface.folded)).flatMap((match): ToldCount[] => {
    const [, digits = "", measure = "", things = "", list = ""] = match;
    const number = /^\d/.test(digits) ? digits : `${parseChineseNumeral(digits.replace("两", "二")) ?? ""}`;
    const names = namesOf(list);
    if (number === "" || names === undefined || SOME.test(match[0]) || BESIDE.test(things)) return [];
    const { text, place } = pieceOf(surface, match.index, match.index + digits.length);
    const fewest = names.filter((name) => !NOT_COUNTED.test(name)).length;
    const most = names.length + names.filter((name) => JOINED.test(name)).length;
    const listed = Array.from({ length: most - fewest + 1 }, (_, more) => fewest + more);
    return [
      { what: "items", amount: amountOf(number, text, measure, "printed"), place, extent: "all", parts: [], listed },
    ];
  });
}

/** The names of a list; undefined where it is none, or leaves some out. */
function namesOf(list: string): string[] | undefined {
  const open = list.replace(BRACKETS, (held) => "■".repeat(held.length));
  const end = open.includes("、") ? open.indexOf(",") : -1;
  const row = end === -1 ? open : open.slice(0, end);
  const names: string[] = [];
  for (const piece of row.split(/[、,]/)) {
    const start = names.reduce((length, name) => length + name.length + 1, 0);
    names.push(list.slice(start, start + piece.length));
  }
  const bare = names.map((name) => name.trim().replace(MONEY, ""));
  const isList = bare.length > 1 && bare.every((name) => name.length > 1 && !/\d/.test(name) && !OF_SEVERAL.test(name));
  return isList && !SOME.test(row.slice(-6)) ? bare : undefined;
}

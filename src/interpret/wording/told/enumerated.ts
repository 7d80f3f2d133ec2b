import type { ToldCount } from "../../../model/disclosure/wording.ts";
import type { Document } from "../../../model/document.ts";
import { amountOf } from "../../../text/figures/amount-of.ts";
import { FIGURE } from "../../../text/figures/digits.ts";
import { MONEY_UNIT } from "../../../text/figures/units.ts";
import { fold } from "../../../text/fold.ts";
import { matchesOf } from "../../../text/matches.ts";
import { CHINESE_NUMERAL, parseChineseNumeral } from "../../../text/numerals.ts";
import { isUnitName } from "../../../text/organisations.ts";
import { isCell, pieceOf, type Surface } from "../surfaces.ts";

const NUMBER = `(\\d{1,3}|[两${CHINESE_NUMERAL}]{1,3})`;
/** What things that have names are counted in. */
const MEASURE = "([个项家类种所])";
const COUNTED_IN = "[个项家类种所]|方面";
const ORDINALS = "一二三四五六七八九十";
const NAMED = "(?:分别|具体|依次|主要)?(?:包括|包含|[为是有]|列示如下)|即";

/** A number of things and the names that follow: 预算单位共3个，包括：甲、乙、丙; 2家下属单位。下属单位为甲、乙. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `${NUMBER}\\s*${MEASURE}([^,。;:、()\\d]{0,14}?)(?:\\([^()]*\\))?[,:;]?(?:其中|按[^,。;:]{2,8})?(?:(?:分别|具体|依次|主要)(?:包括|包含|[为是有])|包括|包含|即|:)\\s*:?\\s*(?=([^。;:]+))`,
    "g",
  ),
  new RegExp(
    `${NUMBER}\\s*${MEASURE}([\\u4e00-\\u9fff]{3,10}?)(?:预算)?(?:组成|构成)?[,;。]\\s*\\3(?:${NAMED})\\s*:?\\s*(?=([^。;:]+))`,
    "g",
  ),
];
const TELLS = /包括|包含|共有|分为/;
/** Only some of them are named, or more than what is counted (29个处室及机关党委). */
const SOME = /主要|例如|比如|[等多余]/;
const BESIDE = /[及和与]/;
const BRACKETS = /[(《“][^()《》“”]*[)》”]/g;
const JOINED = /^(.{2,}?)(?:和|及|与|以及).{2}/;
/** 机关党委（不纳入内设机构数） */
const NOT_COUNTED = /[(](?:不|未)[计纳列算含包]/;
/** 康复区（2个）, 综合一处至综合九处: one name of several; 一是…: a sentence each. */
const OF_SEVERAL =
  /[(][\d一二两三四五六七八九十]+[个家所]|[一二三四五六七八九十].*[至到].*[一二三四五六七八九十]|^[一二三]是/;
/** 本级和甲、乙|2个下属单位: how many of the names are of one kind. */
const COUNTED_AGAIN = new RegExp(`(?<=[\\u4e00-\\u9fff]{2})${NUMBER}\\s*[个家][\\u4e00-\\u9fff]{2,12}$`);
/** 局本级预算和|下属单位预算|，|单位名单如下|; |负责日常事务|; |货物采购|90万元: kinds of what is counted, the announcement of its names, what they do. */
const NO_NAME =
  /[下所直]属(?:[事企]业|预算)*单位(?:预算)?$|如下$|^(?:负责|承担|主要)|^(?:政府采购)?(?:货物|工程|服务)(?:类|采购|项目|支出)*$/;
const MONEY = new RegExp(`${FIGURE}\\s*${MONEY_UNIT}$`);

/** 内设办公室、财务科、法规科|3个科室: whether what is counted are the names before it nothing says, and short words are seldom names (新建、改建). */
const NAMED_BEFORE = new RegExp(
  `(?:^|[,。;:])((?:[^,。;:、\\d]{3,20}、)+[^,。;:、\\d]{3,20}?)(?<![等共])(\\d{1,3})\\s*${MEASURE}(?=[\\u4e00-\\u9fff]{2})`,
  "g",
);

/** Numbers of things that the sentence names, with how many names it has, counted in each way that 和 and 及 allow. */
export function enumeratedIn(surface: Surface, document: Document): ToldCount[] {
  if (isCell(surface) || surface.heading || surface.section === "glossary") return [];
  return [...namedBehind(surface), ...namedBefore(surface), ...numberedBehind(surface, document)];
}

/** Ordinals that open things told one by one, the same with each number. */
const ORDINAL_STYLES: readonly ((number: number) => string)[] = [
  (number) => `${ORDINALS.charAt(number - 1)}是`,
  (number) => `[(]${number}[)]`,
  (number) => `[(]${ORDINALS.charAt(number - 1)}[)]`,
  (number) => `${number}[.、](?!\\d)`,
];

/** 3项重点工作：|一是…；二是…；三是…。; 3个项目，资金90万元：|（1）甲；（2）乙: things told one by one, with their ordinals, in one paragraph or one paragraph each. */
const ORDERED = new RegExp(
  `(?<![第另])${NUMBER}\\s*(${COUNTED_IN})[^,。;:\\d]{0,14}(?:(?:,[^,。;:\\d]{0,8}${FIGURE}\\s*${MONEY_UNIT})?,?[^,。;:\\d]{0,6}[,:。]\\s*(?=${ORDINAL_STYLES.map((style) => style(1)).join("|")})|[:。]?\\s*$)`,
  "g",
);

function numberedBehind(surface: Surface, document: Document): ToldCount[] {
  return matchesOf(ORDERED, surface.folded).flatMap((match): ToldCount[] => {
    const [all, digits = "", measure = ""] = match;
    const own = surface.folded.slice(match.index + all.length);
    const behind = own === "" ? paragraphsBelow(document, surface.block) : own;
    const goesOn = !/。\s*$/.test(own) && own !== "";
    const style = ORDINAL_STYLES.find((one, at) => (own !== "" || at === 0) && opensWith(behind, one(1)));
    let count = style === undefined ? 0 : 1;
    while (style && count > 0 && count < ORDINALS.length && hasOrdinal(behind, style(count + 1))) count++;
    const names = Array.from({ length: count }, () => "");
    // 用于10个系统：一是网络类|2个|；二是平台类3个: kinds, each of several
    const isOfKinds = new RegExp(`^[^;。]*?\\d\\s*${measure}`).test(behind.replace(/^\W?\d+/, ""));
    // 一方面: 一是… is no number of them
    return !(Number(numberOf(digits)) > 1) || SOME.test(all) || count < 2 || goesOn || isOfKinds
      ? []
      : [{ ...itemsOf(surface, match.index, digits, measure, names), extent: "all" as const }];
  });
}

function opensWith(text: string, ordinal: string): boolean {
  return new RegExp(`^${ordinal}`).test(text);
}

function hasOrdinal(text: string, ordinal: string): boolean {
  return new RegExp(`[;。,\\n]\\s*${ordinal}`).test(text);
}

/** The paragraphs below a block down to the next table, or to where things are told one by one anew. */
function paragraphsBelow({ blocks }: Document, block: number): string {
  const lines: string[] = [];
  for (const one of blocks.slice(block + 1)) {
    const line = one.kind === "paragraph" ? fold(one.text).trim() : undefined;
    if (line === undefined || (lines.length > 0 && /一是/.test(line))) break;
    lines.push(line);
  }
  return lines.join("\n");
}

function namedBefore(surface: Surface): ToldCount[] {
  return matchesOf(NAMED_BEFORE, surface.folded).flatMap((match): ToldCount[] => {
    const [all, list = "", digits = "", measure = ""] = match;
    const names = namesOf(list);
    // 一大队、二大队及|14个中队: beside the names
    if (/[及和与]$/.test(list)) return [];
    // 接待费、车辆费开支单位包括本级1个单位: the last is no name
    if (names === undefined || names.some((name) => name.length < 3 || TELLS.test(name))) return [];
    const start = match.index + all.lastIndexOf(digits);
    return [itemsOf(surface, start, digits, measure, names)];
  });
}

function namedBehind(surface: Surface): ToldCount[] {
  return PATTERNS.flatMap((pattern) => matchesOf(pattern, surface.folded)).flatMap((match): ToldCount[] => {
    const [, digits = "", measure = "", things = "", list = ""] = match;
    const names = namesOf(list);
    if (numberOf(digits) === undefined || names === undefined || SOME.test(match[0]) || BESIDE.test(things)) return [];
    if (KIND_COUNTED.test(surface.folded.slice(0, match.index))) return [];
    // 重点项目1个，即水质监测，涉及资金5万元: behind the only name a comma opens what else is said of it.
    if (numberOf(digits) === "1" && !list.includes("、")) return [];
    const items = itemsOf(surface, match.index, digits, measure, names);
    // A list in one kind of mark to the end of the sentence leaves nothing open.
    const isPlain = !/[,;]/.test(list) && items.listed?.length === 1;
    return [{ ...items, ...(isPlain ? { extent: "all" as const } : {}) }];
  });
}

/** 预算单位共4个，其中行政单位1个、事业单位|3个，分别为：…: the names are of all that is counted, and of its kinds told last. */
const KIND_COUNTED = new RegExp(`${NUMBER}\\s*${MEASURE}[^。;]*其中[^。;]*$`);

function numberOf(digits: string): string | undefined {
  if (/^\d/.test(digits)) return digits;
  const number = parseChineseNumeral(digits.replace("两", "二"));
  return number === undefined ? undefined : `${number}`;
}

function itemsOf(
  surface: Surface,
  start: number,
  digits: string,
  measure: string,
  names: readonly string[],
): ToldCount {
  const { text, place } = pieceOf(surface, start, start + digits.length);
  const fewest = names.filter((name) => !NOT_COUNTED.test(name)).length;
  const most = names.length + names.filter(areTwo).length;
  const listed = Array.from({ length: most - fewest + 1 }, (_, more) => fewest + more);
  const amount = amountOf(numberOf(digits)!, text, measure, "printed");
  return { what: "items", amount, place, parts: [], listed };
}

/** 办公室和财务科, but 岸线整治与监测中心: a body whose name is no body's before the joint is one. */
function areTwo(name: string): boolean {
  const first = JOINED.exec(name)?.[1];
  return first !== undefined && (!isUnitName(name) || isUnitName(first) || /(?:本级|机关)$/.test(first));
}

/** 人大办公室、财政办公室|，综合执法办公室: a list with 、 ends at a comma, but for names that end as the one before it does. */
function rowOf(list: string): string {
  const [first = "", ...others] = list.includes("、") ? list.split(",") : [list];
  const goesOn = others.findIndex((piece) => piece.slice(-LIKE_NAMES) !== first.slice(-LIKE_NAMES));
  return [first, ...others.slice(0, goesOn === -1 ? others.length : goesOn)].join(",");
}

/** So many characters at the end are what names of one kind have in common: 办公室, 中队. */
const LIKE_NAMES = 2;

/** The names of a list; undefined where it is none, or leaves some out. */
function namesOf(list: string): string[] | undefined {
  const open = list.replace(BRACKETS, (held) => "■".repeat(held.length));
  const row = rowOf(open);
  const names: string[] = [];
  for (const piece of row.split(/[、,]/)) {
    const start = names.reduce((length, name) => length + name.length + 1, 0);
    names.push(list.slice(start, start + piece.length));
  }
  const bare = names.map((name) => name.trim().replace(MONEY, "").replace(COUNTED_AGAIN, ""));
  const isList =
    bare.length > 1 &&
    bare.every((name) => name.length > 1 && !/\d/.test(name) && !OF_SEVERAL.test(name) && !NO_NAME.test(name));
  return isList && !SOME.test(row.slice(-6)) ? bare : undefined;
}

import type { Amount } from "../../model/amount.ts";
import { fold } from "../fold.ts";
import { matchesOf } from "../matches.ts";
import { AMOUNT_NUMERAL, CHINESE_NUMERAL, parseChineseNumeral } from "../numerals.ts";
import { remembered } from "../remembered.ts";
import { amountOf } from "./amount-of.ts";
import { GROUPED } from "./digits.ts";
import { type Candidate, sharesIn } from "./shares.ts";
import { isMoneyUnit, unitAt } from "./units.ts";

/**
 * An amount in running text. `start` and `end` bound the figure itself (`amount.text`), `unitEnd` is where its unit ends. `range` marks both ends
 * of "3-5万元". `from` is where a unit begins that stands before its figure (百分之|二十).
 */
export interface FoundAmount {
  amount: Amount;
  from?: number;
  start: number;
  end: number;
  unitEnd: number;
  range: boolean;
}

/** 1 234.56万元, 12 .5万元, 18 0.00万元: blanks that part one figure, behind words and before a money unit. */
const PARTED = String.raw`(?<=[\u4e00-\u9fff:(] ?)(?:\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?: \.|\. | \d+\.|\.\d )\d+)(?=\s*[万亿]*元)`;
/** 1,234.56 · 4107,573.11万元 (separators astray, believed only before a money unit) · 493.10 */
const FIGURE = new RegExp(
  String.raw`(?<!\d|(?<!\.\.)\.)(?:${PARTED}|${GROUPED}(?![\d,])(?:\.\d+)?|\d+(?:,\d+)+(?:\.\d+)?(?=\s*[万亿]*元)|\d+(?:\.\d+)?)`,
  "g",
);
/** Behind 元: 伍角叁分, 零叁分. */
const CENTS = `(?:([${CHINESE_NUMERAL}壹贰叁肆伍陆柒捌玖])角)?零?(?:([${CHINESE_NUMERAL}壹贰叁肆伍陆柒捌玖])分)?(?<=[角分])整?`;
const OF_CENTS = new RegExp(`元${CENTS}$`);
/** 五十万元, 零 万元, 预算数九万元, 三亿二千万元, 贰佰零肆万肆仟元整; a rough 几十万元, 数十万元 or the bare unit 百万元 is none. */
const NUMERAL = new RegExp(
  `(?<![几点${AMOUNT_NUMERAL}]|(?<!增)多|(?<![算行总额])数)[${AMOUNT_NUMERAL}]+(?:\\s+[万亿千百]*)?元(?:整|${CENTS})?`,
  "g",
);
/** Behind 四十二元 it is an amount; 二元结构 and 一元化 are words. */
const ENDS = /^\s*(?:[,;。、)(]|$)/;
/** Digits, the 元 behind a numeral, 百分之 before one: a text without any holds no amount. */
const MAY_HOLD = /[\d\uff10-\uff19元]|分之/;
const YEAR = /^(?:19|20)\d\d$/;
const CHAIN = /^\s*(?:、|和|及|与|至|到|-|~|—)\s*$/;
const RANGE = /^\s*(?:至|到|-|~|—)\s*$/;
/** 208类05款01项, 208类社会保障和就业支出05款…: a code of the classification level by level, which counts nothing. */
const CODE = /(?<!\d)\d{3}类\D{0,40}?\d{2}款(?:\D{0,40}?\d{2}项)?/g;
const SENTENCE_END = /[。!\n]/;

/**
 * The amounts printed in running text, in order. A figure counts when a unit follows it (money, percent, a measure word), or when it stands
 * where only an amount can and its sentence lends it a unit (11452.80、10959.70万元; 支出为0). Years, dates, ordinals, codes, telephone and
 * document numbers, numerals in names, price limits (单价20万元以上) and rough counts (200余个) are not amounts. `stated` is the money unit that
 * a line above the text tells for it.
 */
export function findAmounts(text: string, stated?: string): readonly FoundAmount[] {
  if (!MAY_HOLD.test(text)) return [];
  return stated === undefined ? amountsAlone(text) : amountsIn(text, stated);
}

const amountsAlone = remembered((text) => amountsIn(text, undefined));

function amountsIn(text: string, stated: string | undefined): readonly FoundAmount[] {
  const folded = foldFigures(text).replace(CODE, (code) => code.replace(/\d/g, "■"));
  const candidates = [
    ...matchesOf(FIGURE, folded).flatMap((match) => candidate(folded, match[0], match.index)),
    ...matchesOf(NUMERAL, folded).flatMap((match) =>
      numeralCandidate(match[0], match.index, ENDS.test(folded.slice(match.index + match[0].length))),
    ),
    ...sharesIn(folded),
  ].sort((a, b) => a.start - b.start);
  return candidates.flatMap((found, index) => {
    const unit = found.unit ?? lentUnit(folded, candidates, index, stated);
    if (unit === undefined || (unit === "年" && /^(?:\d{1,2}\.)?(?:19|20)\d\d$/.test(found.digits))) return [];
    const printed = text.slice(found.start, found.end);
    const amount = amountOf(found.digits, printed, unit, found.unit === undefined ? "sentence" : "printed");
    const range = isRange(folded, candidates, index);
    const { from, start, end, unitEnd } = found;
    return [{ amount, ...(from === undefined ? {} : { from }), start, end, unitEnd, range }];
  });
}

function candidate(folded: string, digits: string, at: number): Candidate[] {
  const before = folded.slice(Math.max(0, at - 8), at);
  const end = at + digits.length;
  const after = folded.slice(end, end + 16);
  if (/[A-Za-z_〔]$|第\s*$|分之$/.test(before) || /^(?:\.\d|[A-Za-z〕])/.test(after)) return [];
  const found = unitAt(after);
  if (YEAR.test(digits) && /^\s*(?:年|部门|-|~|—|至)/.test(after))
    return [{ digits, start: at, end, unitEnd: end, unit: "年" }];
  if (found !== undefined && isLimit(before, after.slice(found.length))) return [];
  const signed = /(?:^|[^\dA-Za-z%)年月日+\-−—])[-−+]$/.test(before);
  const start = signed ? at - 1 : at;
  const unitEnd = end + (found?.length ?? 0);
  return [{ digits: folded.slice(start, end).replace("+", ""), start, end, unitEnd, unit: found?.unit }];
}

/** 八百七十|万元: the unit takes the last 万 or 亿 unless the numeral before it has one as well. */
function numeralCandidate(printed: string, start: number, isMeant: boolean): Candidate[] {
  if (OF_CENTS.test(printed)) return centsCandidate(printed, start);
  const whole = printed.replace(/\s*元整?$/, "");
  const short = /^(?:[零〇](?=\s*[千百]$)|[^万亿\s]+(?=\s*[万亿]$|\s+[千百]$))/.exec(whole)?.[0];
  const numeral = short ?? whole;
  const value = /^[零〇]$/.test(numeral) ? 0 : parseChineseNumeral(numeral);
  if (
    value === undefined ||
    (value > 0 && short === undefined && !isMeant && !/[万亿]|整$|[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(printed))
  )
    return [];
  const end = start + numeral.length;
  const unit = printed.slice(numeral.length).replace(/[整\s]/g, "");
  return [{ digits: String(value), start, end, unitEnd: start + printed.length, unit }];
}

/** 叁拾万元伍角叁分: the figure reaches to its last digit. */
function centsCandidate(printed: string, start: number): Candidate[] {
  const [cents = "", ...digits] = OF_CENTS.exec(printed) ?? [];
  const value = parseChineseNumeral(printed.slice(0, -cents.length).trim());
  const places = digits.map((digit) => parseChineseNumeral(digit ?? "零") ?? 0);
  const end = start + printed.length;
  return value === undefined
    ? []
    : [{ digits: [value, places.join("")].join("."), start, end, unitEnd: end, unit: "元" }];
}

/**
 * Full-width commas part clauses; only in front of a regular group of three are they thousand separators. Folds the text with all others
 * turned into semicolons.
 */
function foldFigures(text: string): string {
  const folded = fold(text);
  return folded.replace(/,/g, (comma, at: number) => {
    const groups = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})*$/.test(folded.slice(Math.max(0, at - 16), at));
    const separates = groups && /^,\d{3}(?!\d)/.test(folded.slice(at, at + 5));
    return text.charAt(at) === "，" && !separates ? ";" : comma;
  });
}

const AND_MORE = /^\s*(?:\(含[^)]*\))?(?:及|含)?以[上下](?:\(含\))?/;
/** Behind it, that it is what each thing costs: 50万元以上|大型设备. */
const OF_A_THING = /^的?[\u4e00-\u9fff]{0,6}(?:设备|仪器)/;

function isLimit(before: string, after: string): boolean {
  const more = AND_MORE.exec(after)?.[0];
  if (more === undefined) return false;
  return /(?:单价|价值|单台|原值|价格)(?:在|为)?\s*$/.test(before) || OF_A_THING.test(after.slice(more.length));
}

function lentUnit(
  folded: string,
  candidates: readonly Candidate[],
  index: number,
  stated: string | undefined,
): string | undefined {
  const found = candidates[index];
  const next = candidates[index + 1];
  if (found === undefined) return undefined;
  if (next !== undefined && CHAIN.test(folded.slice(found.end, next.start))) {
    const unit = next.unit ?? lentUnit(folded, candidates, index + 1, stated);
    if (unit !== undefined) return unit;
  }
  const [before, after] = [folded.slice(0, found.start), folded.slice(found.end)];
  const standsAlone =
    /[\u4e00-\u9fff:)]\s*$/.test(before) &&
    (/^\s*(?:[,;。、)(]|:(?!\d)|$)/.test(after) ||
      // 购置费0和运行费8万元, 上年结转0组成
      (found.digits === "0" && /^(?:[和及与][\u4e00-\u9fff]|[构组]成)/.test(after)) ||
      (/年\D{0,6}$/.test(before) && /^\s*[增减上下升降压相]/.test(after)));
  const lender = statedUnit(folded, found.start) ?? stated;
  const looksLikeAmount =
    /[.,]\d/.test(found.digits) ||
    // （单位：万元）|单位资金收入	46
    (stated !== undefined && /\s$/.test(before) && after.trim() === "") ||
    // （单位：万元）一般公共预算拨款收入4524.3，上年结转6
    (lender !== undefined && OF_MONEY.test(before) && /[.]\d/.test(candidates[index - 1]?.digits ?? "")) ||
    // （单位：万元）机关运行经费：213
    (lender !== undefined && /:\s*$/.test(before) && OF_MONEY.test(before.replace(/:\s*$/, ""))) ||
    (found.digits === "0" && /[\u4e00-\u9fff:]\)?\s*$/.test(folded.slice(0, found.start)));
  if (!standsAlone || !looksLikeAmount) return undefined;
  return lender ?? sentenceUnit(folded, candidates, found);
}

/** The end of a name of money. */
const OF_MONEY = /(?:收入|支出|[费款转余]|经费|资金|采购|预算|拨款)$/;

const STATED = /单位:\s*([百千万亿]*元)/g;

/** （单位：万元）固定资产655.11：房屋498.69: the unit told once in folded text before an offset, for the figures that follow without one. */
export function statedUnit(folded: string, before: number): string | undefined {
  return matchesOf(STATED, folded).findLast(({ index }) => index < before)?.[1];
}

/** The money unit of the nearest amount of the same sentence, the following one first; "" where there is none. */
function sentenceUnit(folded: string, candidates: readonly Candidate[], found: Candidate): string {
  const isNear = (other: Candidate): boolean =>
    other.unit !== undefined &&
    isMoneyUnit(other.unit) &&
    !SENTENCE_END.test(folded.slice(Math.min(other.end, found.end), Math.max(other.start, found.start)));
  const near = candidates.find((other) => other.start > found.start && isNear(other)) ?? candidates.findLast(isNear);
  return near?.unit ?? "";
}

function isRange(folded: string, candidates: readonly Candidate[], index: number): boolean {
  const isBetween = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
    a !== undefined && b !== undefined && RANGE.test(folded.slice(a.unitEnd, b.start));
  return isBetween(candidates[index - 1], candidates[index]) || isBetween(candidates[index], candidates[index + 1]);
}

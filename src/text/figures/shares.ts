import { matchesOf } from "../matches.ts";
import { CHINESE_NUMERAL, parseChineseNumeral } from "../numerals.ts";

/** What may be an amount, with the unit printed beside it, if any. */
export interface Candidate {
  digits: string;
  from?: number;
  start: number;
  end: number;
  unitEnd: number;
  unit: string | undefined;
}

/** 百分之二十, 百分之十二点五, 百分之12.5, 百分之百, 千分之三; a rough 百分之几 or a limit (百分之五十以上) is none. */
const SHARE = new RegExp(
  `([百千])分之([${CHINESE_NUMERAL}]+(?:点[${CHINESE_NUMERAL}]+)?|\\d+(?:\\.\\d+)?)(?![几多点\\d${CHINESE_NUMERAL}]|以[上下内])`,
  "g",
);

/** Percentages whose unit stands before the figure. */
export function sharesIn(folded: string): Candidate[] {
  return matchesOf(SHARE, folded).flatMap(shareCandidate);
}

function shareCandidate({ 0: { length }, 1: of, 2: numeral = "", index }: RegExpExecArray): Candidate[] {
  const [whole, decimals] = numeral
    .split("点")
    .map((part) => (/^\d/.test(part) ? part : parseChineseNumeral(part === "百" ? "一百" : part)));
  const end = index + length;
  const unit = of === "百" ? "%" : "‰";
  const digits = decimals === undefined ? `${whole}` : `${whole}.${decimals}`;
  return whole === undefined ? [] : [{ digits, from: index, start: end - numeral.length, end, unitEnd: end, unit }];
}

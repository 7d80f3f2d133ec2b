import { fold } from "./fold.ts";
import { CHINESE_NUMERAL, CIRCLED_NUMERAL, parseNumeral } from "./numerals.ts";
import { remembered } from "./remembered.ts";

/** How an item or heading is numbered: 第一部分, 一、, （一）, 一）, 1、, （1）, 1）, ①. */
export type LabelForm =
  | "part"
  | "chinese"
  | "chineseBracketed"
  | "chineseHalfBracketed"
  | "arabic"
  | "arabicBracketed"
  | "arabicHalfBracketed"
  | "circled";

/** A numeral at the front of a text: its form, its number and how many characters it takes, blanks after it included. */
export interface Label {
  form: LabelForm;
  number: number;
  text: string;
  length: number;
}

/** Enough to hold any indentation and numeral. */
const FRONT_CHARACTERS = 80;
const N = `[${CHINESE_NUMERAL}]{1,4}`;

const PATTERNS: readonly (readonly [LabelForm, RegExp])[] = [
  ["part", new RegExp(`^\\s*(第\\s*(${N}|\\d{1,2})\\s*(?:部分|章|篇|节))[\\s:、.]*`)],
  ["chineseBracketed", new RegExp(`^\\s*(\\(\\s*(${N})\\s*\\))[、.]?\\s*`)],
  ["chineseHalfBracketed", new RegExp(`^\\s*((${N})\\s*\\))[、.]?\\s*`)],
  ["chinese", new RegExp(`^\\s*((${N})\\s*[、.,:]|(${N})(?=\\s)(?!\\s*般))\\s*`)],
  ["arabicBracketed", /^\s*(\(\s*(\d{1,3})\s*\))[、.]?\s*/],
  ["arabicHalfBracketed", /^\s*((\d{1,3})\s*\))[、.]?\s*/],
  ["arabic", /^\s*((\d{1,3})\s*(?:、|,(?!\d{3})|\.(?!\d)|\.(?=\d{3,}[\u4e00-\u9fff])))\s*/],
  ["circled", new RegExp(`^\\s*(([${CIRCLED_NUMERAL}]))[、.]?\\s*`)],
];

/** The numeral that a text begins with, undefined when there is none. */
export function leadingLabel(text: string): Label | undefined {
  return labelOf(text.slice(0, FRONT_CHARACTERS));
}

const labelOf = remembered((text): Label | undefined => {
  const folded = fold(text);
  for (const [form, pattern] of PATTERNS) {
    const match = pattern.exec(folded);
    const numeral = match?.[2] ?? match?.[3];
    if (match === null || numeral === undefined) continue;
    const number = parseNumeral(numeral) || undefined;
    const printed = text.slice(0, match[0].length).trim();
    if (number !== undefined) return { form, number, text: printed, length: match[0].length };
  }
  return undefined;
});

import { moneyIn } from "../../../concepts/funds.ts";
import { parseNumeral } from "../../../text/numerals.ts";
import { CLASSIFIED, SUMMING } from "../../phrases/verbs.ts";
/** Whether what is announced is all that a whole is made of, perhaps so, or only some of it; `kinds` where it is if each is called a kind of it, `loose` where it may be of another whole. */
export type Extent = "all" | "kinds" | "perhaps" | "some" | "loose";

/** What tells that parts of an amount follow: what stands before it in its clause and behind it, and how much of the whole the parts are. */
export interface Opener {
  extent: Extent;
  before: string;
  after: string;
  /** Says by what it divides (按资金来源分): what is divided need not stand right before it. */
  divides: boolean;
  /** Divides by a classification of all that is spent: 按支出功能分类. */
  isOfAll?: boolean;
}

const KIND = "[^,。;:\\d■]";
/** By how much of the whole follows; the first that a clause bears counts. 由…组成 may hold its parts. */
const OPENERS: readonly (readonly [Extent, RegExp, boolean])[] = [
  [
    "some",
    /(?:其中[,:]?(?:主要|重点)|(?<!原因)主要)(?:包括|包含|是(?!因为?|由于)|为|有|由(?!于)|用于|安排|分为)[,:]?/,
    false,
  ],
  // 固定资产|中|，房屋90万元、车辆10万元; of 支出预算中 nothing says which
  [
    "perhaps",
    /(?:其中(?:包括|包含|有|为|是|含|用于)?|(?<!^(?:部门|单位)?(?:预算)?(?:支出|收入|预算|经费)(?:预算)?)中$|^含)[,:]?|^:/,
    false,
  ],
  // 预算安排规模：90万元。|资金分配情况：甲县40万元，乙县50万元
  ["perhaps", /^(?:资金|经费)?(?:分配|使用|支出)(?:情况|方案|明细|构成):/, true],
  [
    "all",
    new RegExp(
      `(?:^分${KIND}{2,10}(?:情况|明细)?如下|(?:(?:再|分别)?[按从]照?|^分(?!项))${KIND}{1,20}?(?:划分|分类|列示|来?看|来?分|区分)(?:的?${KIND}{0,14}(?:情况|明细|如下)|${KIND}{1,6}(?=:))?)[为是]?[,:]?`,
    ),
    true,
  ],
  [
    "all",
    new RegExp(
      `(?:具体${KIND}{0,8}?(?:为|是|如下|情况|包括|:)|(?:明细|构成|组成|情况|安排|分配|包括)如下|包括|包含|分为|(?:按金额大小)?(?:分别|依次)[为是:]|^由(?:以下|下列)?(?:${KIND}{0,6}(?:构成|组成))?|(?:涉及|共|共有|包含)?\\d+[个项](?:项目|任务|服务)(?=:))[,:]?`,
    ),
    false,
  ],
];

/** 从财政拨款看，一般公共预算安排…: of that money, and no way to divide all of it. */
const LOOKED_AT = /^从([^,。;:]+?)来?看/;

/** What a clause announces before its first money; 由 does where the sentence goes on with 组成 or 构成. */
export function openerIn(lead: string, sentence: string): Opener | undefined {
  for (const [extent, pattern, divides] of OPENERS) {
    const match = pattern.exec(lead);
    if (match === null || (match[0] === "由" && !/[组构]成/.test(sentence))) continue;
    const after = lead.slice(match.index + match[0].length);
    const fund = LOOKED_AT.exec(match[0])?.[1];
    if (fund !== undefined && moneyIn(fund) !== undefined) return { extent, before: fund, after, divides: false };
    return { extent, before: lead.slice(0, match.index), after, divides, isOfAll: CLASSIFIED.test(match[0]) };
  }
  return undefined;
}

/** 增加90万元，|主要是结转增加|，其中甲减少2万元: what moves an amount most need not be among the parts told behind it. */
export function givesReason({ lead, money }: { lead: string; money: readonly unknown[] }): boolean {
  return money.length === 0 && /主要|原因/.test(lead);
}

/** Styles of ordinals, the number in a group. */
const STYLES: readonly RegExp[] = [
  /^\(?([一二三四五六七八九十]{1,3})\)/,
  /^([一二三四五六七八九十]{1,3})[、.]/,
  /^第?([一二三四五六七八九十])是[:,]?/,
  /^其([一二三四五六七八九十])[:,]?/,
  /^\(?(\d{1,2})\)/,
  /^(\d{1,2})[.、](?!\d)/,
  /^([①-⑳])/,
];
const BULLET = /^[—―─–·•●○◆◇■□▪➢-]+/;

/** What a text is numbered by: the style of its ordinal and the number. */
export interface Order {
  style: number;
  number: number;
  length: number;
}

export function orderOf(text: string): Order | undefined {
  for (const [style, pattern] of STYLES.entries()) {
    const match = pattern.exec(text);
    if (match !== null) return { style, number: parseNumeral(match[1]!) ?? 0, length: match[0].length };
  }
  return undefined;
}

/** A text without the ordinal or bullet that it begins with. */
export function withoutOrder(text: string): string {
  return text.slice(orderOf(text)?.length ?? BULLET.exec(text)?.[0].length ?? 0);
}

/** 公用经费20万元（|共基本支出90万元）: the sum of what stands before it. */
const SUMS_UP = new RegExp(`^(?:${SUMMING}|共(?!同|计?有))`);

/** 支出900万元（|基本支出600万元、项目支出300万元）: what a bracket begins with takes apart what stands before it, but for a sum. */
export function bracketed(lead: string): Opener | undefined {
  return SUMS_UP.test(lead) ? undefined : { extent: "kinds", before: "", after: lead, divides: false };
}

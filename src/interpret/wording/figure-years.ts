import type { Fact } from "../../model/disclosure/fact.ts";
import type { YearMention } from "../../model/disclosure/wording.ts";
import { PRIOR_YEAR } from "../phrases/years.ts";
import type { Surface } from "./surfaces.ts";

export type Role = YearMention["role"];

/** A year and the sentence it stands in: what comes before and after it there. */
export interface Year {
  year: number;
  start: number;
  end: number;
  before: string;
  after: string;
}

/** A preposition that takes what is compared with: 较2020年, 与上年（2020年）. 和 between two years (2020年和2021年对比图) tells both. */
export const COMPARED = new RegExp(String.raw`(?:较|比|与|同|(?<!\d{4}年度?)和)(?:${PRIOR_YEAR})?\(?\s*$`);
/** What happened is no plan. */
export const PAST = /决算|实际|完成|执行数|已经?|结余|实现了/;
/** Money told before, in the same list item. */
const AMOUNT = /\d[万亿千百]*元[^;]*$/;
const SAME_TIME = /^度?同期/;

/** Whether a figure stands in the paragraph of a surface or beside it. */
export function isNear({ place }: Fact, { block }: Surface): boolean {
  return Math.abs(place.block - block) <= 1;
}

/**
 * What the figures told with a year other than the filing's own say of it. 某某局2020年“三公”经费安排42.8万元 in a filing of 2021: its own must be meant where the
 * figure behind it is told of no other year, or of the same one twice (2020年预算5万元，2020年预算4万元). Where a figure of its own is told with it
 * (由2020年的5万元增加到6万元, 与2020年一样), it is compared with.
 */
export function roleOfFigure(
  { year, start, end, before, after }: Year,
  years: readonly Year[],
  near: readonly Fact[],
  own: number | undefined,
  { block }: Surface,
): Role | undefined {
  if (own === undefined || year >= own || year < own - 2 || PAST.test(after.slice(0, 40))) return undefined;
  const next = years.find((other) => other.start > start);
  const [from, to] = [start - before.length, end + after.length];
  const isIn = ({ place }: Fact, first: number, last: number): boolean =>
    place.block === block && place.start >= first && place.start < last;
  const behind = near.filter((fact) => isIn(fact, end, Math.min(next?.start ?? to, to)));
  const [first] = behind;
  if (first?.stage.startsWith("change") && first.against === year) return "comparison";
  const figure = behind.find(({ stage, nil }) => stage === "budget" && !nil);
  if (figure === undefined || SAME_TIME.test(after)) return undefined;
  const same = near.filter(({ concept, subject }) => concept === figure.concept && subject === figure.subject);
  const told = same.filter((fact) => fact.stage === "budget" && isIn(fact, from, to));
  // 2020年5万元，较2020年增加: the reader has taken the first for a slip.
  const isUndone = figure.year === own && next?.year === year && COMPARED.test(next.before) && !COMPARED.test(before);
  const isTwice = told.length > 1 && told.every((one) => one.year === year);
  if (year === own - 1 && !AMOUNT.test(before) && (isUndone || (figure.year === year && isTwice))) return "budget";
  if (figure.year !== year) return undefined;
  if (told.some((one) => one.year === own)) return "comparison";
  const isOther = same.some((one) => one.year === own && one.amount.value !== figure.amount.value);
  return year === own - 1 && !AMOUNT.test(before) && !isOther ? "budget" : undefined;
}

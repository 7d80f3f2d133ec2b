import type { Fact } from "../../../model/disclosure/fact.ts";
import { MONEY_UNIT } from "../../../text/figures/units.ts";
import { MOVED_TO } from "../../phrases/change-words.ts";
import type { Surface } from "../surfaces.ts";
import { COMPARED, PAST, type Role, type Year } from "./sentence.ts";

/** Money told before, in the same list item. */
const AMOUNT = new RegExp(`\\d${MONEY_UNIT}[^;]*$`);
/** 较|2020年, 在|2020年5万元的基础上. */
const IS_COMPARED = new RegExp(`${COMPARED.source}|[在以]\\s*$`);
/** 由|2020年的5万元增加到…. */
const MOVED_FROM = /[由从]\s*$/;
const SAME_TIME = /^度?同期/;

/** What is told in a paragraph and beside it: its years, the figures, and the filing's own year. */
interface ToldNear {
  block: number;
  years: readonly Year[];
  figures: readonly Fact[];
  own: number | undefined;
}

/** Whether a figure stands in the paragraph of a surface or beside it. */
export function isNear({ place }: Fact, { block }: Surface): boolean {
  return Math.abs(place.block - block) <= 1;
}

/**
 * What the figures told with a year other than the filing's own say of it. 某某局2020年“三公”经费安排42.8万元 in a filing of 2021: its own must be meant where the
 * figure behind it is told of no other year, or of the same one twice (2020年预算5万元，2020年预算4万元). Where a figure of its own is told with it
 * (由2020年的5万元增加到6万元, 与2020年一样), it is compared with; what moves, moves from the year before to its own.
 */
export function roleByFigures({ year, start, end, before, after }: Year, told: ToldNear): Role | undefined {
  const { years, figures, own, block } = told;
  if (own === undefined || year > own || year < own - 2 || PAST.test(after.slice(0, 40))) return undefined;
  const next = years.find((other) => other.start > start);
  const [from, to] = [start - before.length, end + after.length];
  const isIn = ({ place }: Fact, first: number, last: number): boolean =>
    place.block === block && place.start >= first && place.start < last;
  const behind = figures.filter((fact) => isIn(fact, end, Math.min(next?.start ?? to, to)));
  const [first] = behind;
  if (first?.stage.startsWith("change") && first.against === year) return "comparison";
  const figure = behind.find(({ stage, nil }) => stage === "budget" && !nil);
  if (figure === undefined || SAME_TIME.test(after)) return undefined;
  if (MOVED_FROM.test(before) && figure.year === own - 1) return "comparison";
  if (MOVED_TO.test(before) && figure.year === own) return "budget";
  if (year === own) return undefined;
  const same = figures.filter(({ concept, subject }) => concept === figure.concept && subject === figure.subject);
  const ofBudget = same.filter((fact) => fact.stage === "budget" && isIn(fact, from, to));
  const isCompared = IS_COMPARED.test(before);
  // 2020年5万元，较2020年增加: the reader has taken the first for a typo.
  const isUndone = figure.year === own && next?.year === year && COMPARED.test(next.before) && !isCompared;
  const isTwice = !isCompared && ofBudget.length > 1 && ofBudget.every((one) => one.year === year);
  if (year === own - 1 && !AMOUNT.test(before) && (isUndone || (figure.year === year && isTwice))) return "budget";
  if (figure.year !== year) return undefined;
  if (ofBudget.some((one) => one.year === own)) return "comparison";
  const isOther = same.some((one) => one.year === own && one.amount.value !== figure.amount.value);
  if (year !== own - 1 || AMOUNT.test(before)) return undefined;
  return isOther || isCompared ? "comparison" : "budget";
}

import { exact, isZero } from "../../model/amount.ts";
import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { SumClaim } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { holder } from "../../model/text-at.ts";
import { compactText } from "../../text/compact.ts";
import { isUnder } from "../cite.ts";
import { sums, term } from "../facts.ts";
import type { SubjectFigure } from "../tables/subjects.ts";

/** 当年拨款, 本年财政拨款安排: money of the year alone. */
const OF_THE_YEAR = /[当本]年(?:财政|一般公共|预算)*(?:拨款|安排)/;

/**
 * Whether a figure is told as money of the year alone, by the words before it or by a heading above it, in a filing that has some of earlier years as well and whose tables
 * print both together for `rows`.
 */
export function isYearAlone(
  { document, disclosure: { facts, outline } }: View,
  { stage, place }: Fact,
  rows: readonly { table: BudgetTable }[],
): boolean {
  const carries = facts.some(({ concept, amount }) => concept === "revenue.carriedForward" && !isZero(amount.value));
  const titles = outline.sections.flatMap((section) => (isUnder(section, place) ? [section.title] : []));
  const texts = [...titles, holder(document, place)?.slice(0, place.start) ?? ""];
  const isApart = rows.some(({ table }) => table.columns.some(({ path }) => OF_THE_YEAR.test(path.join(""))));
  return stage === "budget" && carries && !isApart && texts.some((text) => OF_THE_YEAR.test(compactText(text)));
}

/** What a row has at most with the money of earlier years: what it gets in the year alone is a part of that. */
export function* withinYears(
  fact: Fact,
  rows: readonly SubjectFigure[],
  data: Record<string, string>,
): Generator<SumClaim> {
  const [most] = rows.toSorted((a, b) => exact(b.amount.value).cmp(a.amount.value));
  if (most)
    yield sums("exceeds", term(fact), most.parts ?? [most], { compare: "<=", data: { ...data, table: most.table } });
}

import type { Fact } from "../../model/disclosure/fact.ts";
import { doAgree } from "../../model/interval.ts";
import type { View } from "../../model/rule/rule.ts";
import { closest } from "../told/closest.ts";
import { inSameDivision } from "./divisions.ts";
import type { ConceptFigure } from "./figures.ts";

/** Concepts that prose and tables can only mean in one way, so that any other figure is a contradiction. */
const PLAIN = /^(?:revenue\.total$|threePublic\.)/;

/** What is spent of a fund, which a table of its own tells. */
const OF_FUND = /^expenditure\.(?:governmentManagedFunds|stateCapitalOperations)$/;

/**
 * The table's figure that prose tells or should have told; none where prose cuts it off instead of rounding (1,361万元 for 13,616,271元). `isUnsure` where prose tells
 * all that is spent of a fund as one figure, perhaps without what is carried forward.
 */
export function counterpart(
  view: View,
  fact: Fact,
  figures: readonly ConceptFigure[],
): (ConceptFigure & { isUnsure?: true }) | undefined {
  const { concept, amount } = fact;
  const { figure, told } = closest(amount, figures, ({ term }) => term.amount);
  if (told === "cutOff") return undefined;
  if (told === "agreeing") return figure;
  const divided = inSameDivision(view, fact);
  if (divided) return divided;
  const named = figures.find((one) => one.named);
  if (figure !== undefined || PLAIN.test(concept)) return figure ?? named;
  return named && OF_FUND.test(concept) && isAllTold(view, fact, named) ? { ...named, isUnsure: true } : undefined;
}

/** Whether a figure is part of nothing, and wherever prose tells what it is of, it tells the same or what the table prints. */
function isAllTold({ disclosure: { facts } }: View, fact: Fact, { term }: ConceptFigure): boolean {
  const { concept, stage, year, parent, amount } = fact;
  const told = facts.filter((one) => one.concept === concept && one.stage === stage && one.year === year);
  const isSame = (one: Fact) => one.amount.value === amount.value || doAgree(one.amount, term.amount);
  return parent === undefined && told.every((one) => one.told === "table" || isSame(one));
}

import type { Concept } from "../model/disclosure/vocabulary.ts";

/** 财政拨款: the three funds together. */
export const FISCAL = "revenue.fiscalAppropriation" satisfies Concept;

/** How texts name the three funds of 财政拨款. */
export const FUND_WORDS: readonly (readonly [Concept, RegExp])[] = [
  ["revenue.generalPublicBudget", /一般公共预算|公共财政预算/],
  ["revenue.governmentManagedFunds", /政府性?基金|(?<!保险)基金(?:预算|收入|支出|收支)/],
  ["revenue.stateCapitalOperations", /国有资本/],
];

/** The money that a title or a clause is about: the one fund it names, 财政拨款 where it names that or several. */
export function moneyIn(text: string): Concept | undefined {
  const named = FUND_WORDS.filter(([, words]) => words.test(text)).map(([concept]) => concept);
  return named.length > 1 || (named.length === 0 && /(?<!非)财政拨款/.test(text)) ? FISCAL : named[0];
}

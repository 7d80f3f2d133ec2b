import type { TableKind } from "../../model/disclosure/budget-table.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";

/** 财政拨款: the three funds together. */
export const FISCAL: Concept = "revenue.fiscalAppropriation";

/** The three funds of 财政拨款: how titles and heads name them, and the table of each one's expenditure. */
export const FUNDS: readonly { words: RegExp; kind: TableKind; concept: Concept }[] = [
  {
    words: /一般公共预算|公共财政预算/,
    kind: "generalPublicBudgetExpenditure",
    concept: "revenue.generalPublicBudget",
  },
  { words: /政府性?基金/, kind: "governmentManagedFunds", concept: "revenue.governmentManagedFunds" },
  { words: /国有资本/, kind: "stateCapitalOperations", concept: "revenue.stateCapitalOperations" },
];

/** The funds that a text names. */
export function fundsIn(text: string): Concept[] {
  return FUNDS.filter(({ words }) => words.test(text)).map(({ concept }) => concept);
}

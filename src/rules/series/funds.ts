import { FUND_WORDS } from "../../concepts/funds.ts";
import type { TableKind } from "../../model/disclosure/budget-table.ts";

const KINDS: readonly TableKind[] = [
  "generalPublicBudgetExpenditure",
  "governmentManagedFunds",
  "stateCapitalOperations",
];

/** The three funds of 财政拨款: how titles and heads name them, and the table of each one's expenditure. */
export const FUNDS = FUND_WORDS.map(([concept, words], at) => ({ concept, words, kind: KINDS[at]! }));

import type { TableKind } from "../model/disclosure/budget-table.ts";

/** A table that every department opens with its budget: what it is called, the words of its title by which it is known, and from which budget on there is one. */
export interface OpenTable {
  kind: TableKind;
  name: string;
  words: RegExp;
  since?: number;
}

/** The open tables in their order. The ninth came with the budgets of about 2021, and not everywhere. */
export const OPEN_TABLES: readonly OpenTable[] = [
  { kind: "revenueExpenditureSummary", name: "部门收支总体情况表", words: /收支(?:预算)?总/ },
  { kind: "revenueSummary", name: "部门收入总体情况表", words: /收入(?:预算)?总/ },
  { kind: "expenditureSummary", name: "部门支出总体情况表", words: /支出(?:预算)?总/ },
  { kind: "fiscalAppropriationSummary", name: "财政拨款收支总体情况表", words: /财政拨款收支/ },
  { kind: "generalPublicBudgetExpenditure", name: "一般公共预算支出情况表", words: /一般公共预算.*支出/ },
  { kind: "basicExpenditure", name: "一般公共预算基本支出情况表", words: /基本支出/ },
  { kind: "threePublic", name: "一般公共预算“三公”经费支出情况表", words: /三公/ },
  { kind: "governmentManagedFunds", name: "政府性基金预算支出情况表", words: /基金/ },
  { kind: "stateCapitalOperations", name: "国有资本经营预算支出表", words: /国有资本/, since: 2021 },
];

import { type BudgetTable, leadColumn } from "../../model/disclosure/budget-table.ts";
import type { Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { eitherTotal, tableSets, totalOf } from "../tables/sets.ts";
import { grandTotal, termAt, yearTotal } from "../tables/sums.ts";

/** 财政拨款收支总表 = 一般公共预算支出表 + 政府性基金支出表 + 国有资本经营支出表, with or without what is carried over. */
export default defineRule({
  id: "agree/table-fiscal-expenditure",
  severity: "error",
  title: "财政拨款支出等于一般公共预算、政府性基金、国有资本经营三张支出表之和",
  why: "财政拨款只有这三个来源，总表与分表不符则其中一张表有误。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}为{total}，各支出表（{terms}）相加为{sum}，相差{gap}。" },
  *check(view) {
    for (const tables of tableSets(view)) {
      const fiscal = tables.fiscalAppropriationSummary;
      const general = tables.generalPublicBudgetExpenditure;
      const told = [general, tables.governmentManagedFunds, tables.stateCapitalOperations];
      const parts = told.flatMap((table) => (table && totalOf(table)) ?? []);
      if (told.some((table) => table && table.entries.length > 0 && !totalOf(table))) {
        yield { kind: "unknown", missing: "有一张支出表的合计没有读出" };
        continue;
      }
      if (!fiscal || !general || !totalOf(general)) continue;
      const totals = [grandTotal(fiscal, 1), yearTotal(fiscal, 1), ...thisYear(fiscal)].filter(
        (total) => total !== undefined,
      );
      const isWhole = told.every((table) => table !== undefined);
      for (const claim of eitherTotal(fiscal, "mismatch", totals, parts))
        yield isWhole || claim.kind !== "sum" ? claim : { ...claim, doubt: true };
    }
  },
});

/** 一、本年收入 and 一、本年支出 as numbered rows: what is left when 结转 is not counted. */
function thisYear(fiscal: BudgetTable): Term[] {
  return fiscal.rows.flatMap(({ concept, side }, row) => {
    if (concept !== "revenue.current" && concept !== "expenditure.current") return [];
    const column = leadColumn(fiscal, side);
    return termAt(fiscal, row, column) ?? [];
  });
}

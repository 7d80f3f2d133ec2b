import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { grandTotal, tableSum } from "../tables/sums.ts";

const TWO_SIDED: ReadonlySet<BudgetTable["kind"]> = new Set([
  "revenueExpenditureSummary",
  "fiscalAppropriationSummary",
]);

/** 收入总计 = 支出总计 in 收支总表 and 财政拨款收支总表, by whichever kinds the right side lists expenditure. */
export default defineRule({
  id: "agree/table-balance",
  severity: "error",
  title: "收支总表中收入总计等于支出总计",
  why: "部门预算收支平衡，收支两边总计不等，表便不能成立。",
  basis: ["《预算法实施条例》（2020年）第五条：部门预算支出与收入相对应"],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}为{total}，{partLabel}为{part}，两边相差{gap}。" },
  *check({ disclosure }) {
    for (const table of disclosure.tables.filter(({ kind }) => TWO_SIDED.has(kind))) {
      const revenue = grandTotal(table, 0);
      const sides = new Set(table.columns.map(({ side }) => side));
      for (const side of [...sides].filter((each) => each > 0)) {
        const expenditure = grandTotal(table, side);
        if (revenue && expenditure) yield tableSum(table, "mismatch", revenue, [expenditure]);
      }
    }
  },
});

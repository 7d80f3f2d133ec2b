import { defineRule } from "../../model/rule/rule.ts";
import { countsCarried, eitherTotal, tableSets, totalOf } from "../tables/sets.ts";
import { grandTotal, yearTotal } from "../tables/sums.ts";

/** 收支总表 支出总计 = 支出总表 合计 (or its 本年支出合计, where 支出总表 leaves out what is carried over). */
export default defineRule({
  id: "agree/table-expenditure-summary",
  severity: "error",
  title: "收支总表与支出总表的支出一致",
  why: "两张表反映的是同一笔支出，总计不一致则其中一张表有误。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}为{total}，支出总表{partLabel}为{part}，相差{gap}。" },
  *check(view) {
    for (const { revenueExpenditureSummary: both, expenditureSummary: expenditure } of tableSets(view)) {
      const told = expenditure && totalOf(expenditure);
      if (!both || !told) continue;
      const year = countsCarried(expenditure, "expenditure") ? undefined : yearTotal(both, 1);
      const totals = [grandTotal(both, 1), year].filter((total) => total !== undefined);
      yield* eitherTotal(both, "mismatch", totals, [told]);
    }
  },
});

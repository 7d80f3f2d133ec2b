import { defineRule } from "../../model/rule/rule.ts";
import { countsCarried, eitherTotal, tableSets, totalOf } from "../tables/sets.ts";
import { grandTotal, yearTotal } from "../tables/sums.ts";

/** 收支总表 收入总计 = 收入总表 合计 (or its 本年收入合计, where 收入总表 leaves out what is carried forward). */
export default defineRule({
  id: "agree/table-revenue-summary",
  severity: "error",
  title: "收支总表与收入总表的收入一致",
  why: "两张表反映的是同一笔收入，总计不一致则其中一张表有误。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}为{total}，收入总表{partLabel}为{part}，相差{gap}。" },
  *check(view) {
    for (const { revenueExpenditureSummary: both, revenueSummary: revenue } of tableSets(view)) {
      const told = revenue && totalOf(revenue);
      if (!both || !told) continue;
      const year = countsCarried(revenue, "revenue") ? undefined : yearTotal(both, 0);
      const totals = [grandTotal(both, 0), year].filter((total) => total !== undefined);
      yield* eitherTotal(both, "mismatch", totals, [told]);
    }
  },
});

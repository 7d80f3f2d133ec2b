import { doAgree } from "../../model/interval.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { equals, figures, term } from "../facts.ts";
import { changesOfSides, totalsOfLastYear } from "../told/balance.ts";

/** The prose tells the same total as 收入总计, as 支出总计, and as 预算收支安排 of the change sentence; where it does for this year, what it tells of last year is one total as well. */
export default defineRule({
  id: "agree/revenue-and-expenditure",
  severity: "error",
  title: "收入总计、支出总计与收支安排三处相等",
  why: "预算收支必须平衡，说明中几处总数应完全一致。",
  basis: ["《预算法实施条例》（2020年）第五条：部门预算支出与收入相对应"],
  needs: [
    ["revenue.total", "revenueExpenditure.total"],
    ["expenditure.total", "revenueExpenditure.total"],
  ],
  messages: {
    mismatch: "{totalLabel}写为{total}，{partLabel}写为{part}，相差{gap}。",
    lastYear: "上年的{totalLabel}写为{total}，{partLabel}写为{part}，相差{gap}，本年两者却是一个数。",
  },
  *check(view) {
    const [revenue] = figures(view, "revenue.total");
    const [expenditure] = figures(view, "expenditure.total");
    const [both] = figures(view, "revenueExpenditure.total");
    if (revenue && expenditure) yield equals("mismatch", term(revenue), term(expenditure));
    if (both && revenue) yield equals("mismatch", term(both), term(revenue));
    else if (both && expenditure) yield equals("mismatch", term(both), term(expenditure));
    yield* totalsOfLastYear(view);
    if (revenue && expenditure && doAgree(revenue.amount, expenditure.amount)) yield* changesOfSides(view);
  },
});

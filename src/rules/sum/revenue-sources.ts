import { exact } from "../../model/amount.ts";
import { defineRule } from "../../model/rule.ts";
import { REVENUE_SOURCES } from "../../model/vocabulary.ts";
import { figures, partsOf, sums, term } from "../facts.ts";

/**
 * I18: 收入总计 = Σ the sources told with it, 上年结转 included. A single source told alone may be an extract, and where all told are
 * nothing the income is told in words (全部为一般公共预算拨款).
 */
export default defineRule({
  id: "sum/revenue-sources",
  severity: "error",
  title: "收入总计等于各来源收入之和",
  why: "总计与各来源不符时，读者无法判断哪一个数可信。",
  basis: ["《预算法实施条例》（2020年）第五条：部门预算收入包括本级预算拨款收入和其他收入"],
  needs: ["revenue.total"],
  messages: { mismatch: "收入总计写为{total}，各来源（{terms}）相加为{sum}，相差{gap}。" },
  *check(view) {
    for (const total of figures(view, "revenue.total")) {
      const parts = partsOf(view, total, REVENUE_SOURCES);
      const told = parts.some(({ amount }) => !exact(amount.value).isZero());
      if (parts.length > 1 && told) yield sums("mismatch", term(total), parts.map(term));
    }
  },
});

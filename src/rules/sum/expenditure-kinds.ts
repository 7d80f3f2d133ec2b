import { defineRule } from "../../model/rule.ts";
import { COMPOSITION } from "../../model/vocabulary.ts";
import { figures, partsOf, sums, term } from "../facts.ts";

/** I19: 支出 = 基本支出 + 项目支出, where both are told under the total. */
export default defineRule({
  id: "sum/expenditure-kinds",
  severity: "error",
  title: "支出总计等于基本支出与项目支出之和",
  why: "部门支出由基本支出和项目支出构成，两项相加应等于总数。",
  basis: ["《预算法实施条例》（2020年）第五条：部门预算支出包括基本支出和项目支出"],
  needs: ["expenditure.total", "expenditure.basic", "expenditure.project"],
  messages: { mismatch: "支出总计写为{total}，{terms}，相加为{sum}，相差{gap}。" },
  *check(view) {
    for (const total of figures(view, "expenditure.total")) {
      const parts = partsOf(view, total, COMPOSITION["expenditure.total"]);
      if (parts.length === 2) yield sums("mismatch", term(total), parts.map(term));
    }
  },
});

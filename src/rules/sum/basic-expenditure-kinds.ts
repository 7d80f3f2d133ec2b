import { defineRule } from "../../model/rule.ts";
import { COMPOSITION } from "../../model/vocabulary.ts";
import { figures, partsOf, sums, term } from "../facts.ts";

/** I19: 基本支出 = 人员经费 + 公用经费, where both are told under it. */
export default defineRule({
  id: "sum/basic-expenditure-kinds",
  severity: "error",
  title: "基本支出等于人员经费与公用经费之和",
  why: "基本支出由人员经费和公用经费构成，两项相加应等于基本支出。",
  basis: ["《预算法实施条例》（2020年）第五条：基本支出包括人员经费和公用经费"],
  needs: ["expenditure.basic", "expenditure.basic.personnel", "expenditure.basic.runningCosts"],
  messages: { mismatch: "基本支出写为{total}，{terms}，相加为{sum}，相差{gap}。" },
  *check(view) {
    for (const basic of figures(view, "expenditure.basic")) {
      const parts = partsOf(view, basic, COMPOSITION["expenditure.basic"]);
      if (parts.length === 2) yield sums("mismatch", term(basic), parts.map(term));
    }
  },
});

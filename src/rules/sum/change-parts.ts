import { defineRule } from "../../model/rule.ts";
import { COMPOSITION } from "../../model/vocabulary.ts";
import { figures, partsOf, sums, term } from "../facts.ts";

const WHOLES = ["revenueExpenditure.total", "expenditure.total", "revenue.total"] as const;

/** I21: the change of the whole budget = the changes of 基本支出 and 项目支出, with their signs. */
export default defineRule({
  id: "sum/change-parts",
  severity: "error",
  title: "比上年增减额等于基本支出与项目支出增减额之和",
  why: "增减情况按基本支出和项目支出分别说明，两项增减相抵后应等于总的增减额。",
  basis: ["《地方预决算公开操作规程》：说明收支增减变化情况"],
  needs: ["expenditure.basic", "expenditure.project"],
  messages: { mismatch: "{totalLabel}写为{total}，{terms}，合计为{sum}，相差{gap}。" },
  *check(view) {
    for (const total of WHOLES.flatMap((concept) => figures(view, concept, { stage: "change" }))) {
      const parts = partsOf(view, total, COMPOSITION["expenditure.total"]);
      if (parts.length === 2) yield sums("mismatch", term(total), parts.map(term));
    }
  },
});

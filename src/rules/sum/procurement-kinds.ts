import { defineRule } from "../../model/rule.ts";
import { figures, partsOf, sums, term } from "../facts.ts";

const KINDS = ["procurement.goods", "procurement.works", "procurement.services"] as const;

/** 政府采购 = 货物 + 工程 + 服务, where a text tells all three under the total. */
export default defineRule({
  id: "sum/procurement-kinds",
  severity: "error",
  title: "政府采购预算等于货物、工程、服务之和",
  why: "政府采购只分货物、工程、服务三类，分列时相加应等于总额。",
  basis: [],
  needs: ["procurement.total", KINDS],
  messages: { mismatch: "政府采购预算写为{total}，{terms}，相加为{sum}，相差{gap}。" },
  *check(view) {
    for (const total of figures(view, "procurement.total")) {
      const parts = partsOf(view, total, KINDS);
      if (parts.length === 3) yield sums("mismatch", term(total), parts.map(term));
    }
  },
});

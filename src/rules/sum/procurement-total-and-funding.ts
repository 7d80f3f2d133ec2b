import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, nameOf, sums } from "../facts.ts";

/** 政府采购金额 = Σ its funding columns, on every line. */
export default defineRule({
  id: "sum/procurement-total-and-funding",
  severity: "error",
  title: "政府采购金额等于各资金来源之和",
  why: "每一行的采购金额都应落实到资金来源，各来源相加应等于合计。",
  basis: ["《预算法》第十四条：公开政府采购情况"],
  needs: ["procurement"],
  messages: { mismatch: "{name}的采购金额写为{total}，各资金来源（{terms}）相加为{sum}，相差{gap}。" },
  *check({ disclosure }) {
    for (const { role, item, total, funding } of disclosure.procurement) {
      if (!total || funding.length === 0) continue;
      const parts = funding.map((source) => cellTerm(source, nameOf(source.concept)));
      const name = role === "total" ? "合计行" : role === "subtotal" ? "小计行" : (item?.text.trim() ?? "该项");
      yield sums("mismatch", cellTerm(total, "采购金额"), parts, { data: { name } });
    }
  },
});

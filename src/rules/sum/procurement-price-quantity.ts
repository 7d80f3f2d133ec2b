import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm } from "../facts.ts";

/** 数量 × 单价 = 政府采购金额, on every item line that prints all three. */
export default defineRule({
  id: "sum/procurement-price-quantity",
  severity: "error",
  title: "政府采购金额等于数量乘以单价",
  why: "采购金额由数量和单价决定，不符说明三个数中有一个写错。",
  basis: ["《预算法》第十四条：公开政府采购情况"],
  needs: ["procurement"],
  messages: { mismatch: "{name}的采购金额写为{total}，{terms}，相乘为{sum}，相差{gap}。" },
  *check({ disclosure }) {
    for (const { role, item, quantity, unitPrice, total } of disclosure.procurement) {
      if (role !== "item" || !quantity || !unitPrice || !total) continue;
      yield {
        kind: "product",
        message: "mismatch",
        result: cellTerm(total, "采购金额"),
        factors: [cellTerm(quantity, "数量"), cellTerm(unitPrice, "单价")],
        data: { name: item?.text.trim() ?? "该项" },
      };
    }
  },
});

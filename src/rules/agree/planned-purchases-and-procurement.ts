import { defineRule } from "../../model/rule.ts";
import { equals, figures, term } from "../facts.ts";

/** Where the text says that the planned purchases are in the procurement budget, they cannot exceed it; told as its whole, they equal it. */
export default defineRule({
  id: "agree/planned-purchases-and-procurement",
  severity: "error",
  title: "拟购置固定资产不超过政府采购预算",
  why: "拟购置固定资产已列入政府采购预算的，金额不应大于政府采购预算。",
  basis: [],
  needs: ["plannedPurchases", "procurement.total"],
  messages: { exceeds: "拟购置固定资产写为{total}，大于政府采购预算{part}，超出{gap}。" },
  *check(view) {
    const [planned] = figures(view, "plannedPurchases", { year: "any" });
    const [procured] = figures(view, "procurement.total");
    if (planned && procured) yield equals("exceeds", term(planned), term(procured), { compare: "<=" });
  },
});

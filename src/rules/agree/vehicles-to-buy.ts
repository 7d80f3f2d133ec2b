import { doAgree } from "../../model/interval.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { cellTerm, equals, figures } from "../facts.ts";

/** 三公 may tell the vehicles of one fund alone (3辆), and the assets those of all money (7辆). */
const OTHER_MONEY = "收入不全是一般公共预算拨款，“三公”经费处可能只写其中购置的车辆";

/** The vehicles that a department plans to buy, told again, are as many, where all its money is of 一般公共预算. */
export default defineRule({
  id: "agree/vehicles-to-buy",
  severity: "error",
  title: "拟购置公务用车的数量前后一致",
  why: "“三公”经费和国有资产两处写的是同一批车，数量不同，必有一处是错的。",
  basis: [],
  needs: ["counts"],
  messages: { mismatch: "拟购置公务用车先写为{part}，后写为{total}，相差{gap}。" },
  *check(view) {
    const [first, ...others] = view.disclosure.wording.counts.filter(({ what }) => what === "toBuy");
    if (others.length > 0 && !isOfOneFund(view)) return yield { kind: "unknown", missing: OTHER_MONEY };
    for (const again of others)
      yield equals("mismatch", cellTerm(again, "拟购置公务用车"), cellTerm(first!, "拟购置公务用车"));
  },
});

/** Whether all revenue is of 一般公共预算. */
function isOfOneFund(view: View): boolean {
  const [total] = figures(view, "revenue.total");
  const [fund] = figures(view, "revenue.generalPublicBudget");
  return total !== undefined && fund !== undefined && doAgree(total.amount, fund.amount);
}

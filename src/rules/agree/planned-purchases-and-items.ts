import { exactSum, valued } from "../../model/amount.ts";
import type { ProcurementItem } from "../../model/disclosure/disclosure.ts";
import type { Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { isTypo } from "../../text/figures/typos.ts";
import { cellTerm, figures, sums, term } from "../facts.ts";
import { namedBehind, saysIncluded } from "../records/procurement.ts";

const WHY_NAMED = "正文写明拟购置的就是所列各项，政府采购预算表列有它们的金额。";
const WHY_ALIKE = "拟购置的固定资产已列入政府采购预算，写的数与表中货物之和只差一处笔误，因此请人工核对。";

/**
 * What is to be bought, where the text names the things and says that the procurement budget holds them, is what the table has these things cost. Where it names none, a slip
 * of one key away from all goods (catalogue A) of the table is a doubt: not all goods are assets.
 */
export default defineRule({
  id: "agree/planned-purchases-and-items",
  severity: "error",
  title: "拟购置固定资产等于采购表中所列各项之和",
  why: "拟购置固定资产已列入政府采购预算时，两处说的是同一批东西，金额应能对上。",
  basis: [],
  needs: ["plannedPurchases", "procurement"],
  messages: {
    named: "拟购置固定资产写为{total}，采购表中这几项（{terms}）相加为{sum}，相差{gap}。",
    goods: "拟购置固定资产写为{total}，采购表中的货物（{terms}）相加为{sum}，相差{gap}。",
  },
  *check(view) {
    const [planned] = figures(view, "plannedPurchases", { year: "any" });
    const items = view.disclosure.procurement.filter(({ role, total }) => role === "item" && total);
    if (!planned || planned.nil || items.length === 0 || !saysIncluded(view, planned.place)) return;
    const named = namedBehind(view, planned.place).map((name) => items.filter((item) => isCalled(item, name)));
    if (named.length > 0 && named.every((found) => found.length > 0)) {
      const parts = [...new Set(named.flat())].map(termOf);
      yield sums("named", term(planned), parts, { why: WHY_NAMED });
      return;
    }
    const goods = items.filter(({ catalogCode }) => /^\s*[AＡ]/.test(catalogCode?.text ?? "")).map(termOf);
    const value = exactSum(goods.map(({ amount }) => ({ amount, negative: false }))).toString();
    if (goods.length > 0 && isTypo(planned.amount, valued(planned.amount, value)))
      yield sums("goods", term(planned), goods, { doubt: true, why: WHY_ALIKE });
  },
});

function isCalled({ item, project }: ProcurementItem, name: string): boolean {
  return [item, project].some((one) => one !== undefined && one.text.replace(/\s/g, "") === name);
}

function termOf({ item, project, total }: ProcurementItem): Term {
  return cellTerm(total!, (item ?? project)?.text.trim() ?? "");
}

import { type Amount, exact, isMoney } from "../../model/amount.ts";
import type { ToldCount } from "../../model/disclosure/wording.ts";
import { placeKey } from "../../model/place.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, sums } from "../facts.ts";

/**
 * A count or an amount told with its kinds (12辆，其中：…3辆、…6辆): they are at most the whole, and where the list is complete they are it. Parts of
 * an amount that all have names of their own are added up by other rules.
 */
export default defineRule({
  id: "sum/told-counts",
  severity: "error",
  title: "正文所列数量相加等于总数",
  why: "车辆、人员等的总数与分类数不符，说明其中有一个数写错。",
  basis: [],
  needs: ["counts"],
  messages: {
    exceeded: "总数写为{total}，其中各类（{terms}）相加为{sum}，超出{gap}。",
    mismatch: "总数写为{total}，其中各类（{terms}）相加为{sum}，相差{gap}。",
  },
  *check({ disclosure }) {
    const named = new Set(
      disclosure.facts.flatMap(({ parent, place }) => (parent === undefined ? [] : [placeKey(place)])),
    );
    const partial = new Set(disclosure.facts.flatMap((fact) => (fact.unnamedParts ? [placeKey(fact.place)] : [])));
    for (const { amount, place, parts } of disclosure.wording.counts.filter(({ what }) => what === "list")) {
      const total = cellTerm({ amount, place }, "总数");
      const kinds = parts.map((part) => cellTerm(part, part.label));
      const isMoneyList = isMoney(amount);
      const known = parts.filter((part) => named.has(placeKey(part.place)));
      if (isMoneyList && (known.length === parts.length || (known.length > 0 && partial.has(placeKey(place)))))
        continue;
      yield isMoneyList || !exceeds(parts, amount)
        ? sums("mismatch", total, kinds, { doubt: true })
        : sums("exceeded", total, kinds, { compare: ">=" });
    }
  },
});

function exceeds(parts: ToldCount["parts"], whole: Amount): boolean {
  return parts.reduce((sum, { amount }) => sum.plus(amount.value), exact(0)).gt(whole.value);
}

import type { Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, term } from "../facts.ts";

/** So many pieces at so much each make what they come to, told right behind. Of an amount before them, what else it holds is not always told: a doubt. */
export default defineRule({
  id: "agree/told-price",
  severity: "warning",
  title: "正文所写数量乘以单价等于金额",
  why: "金额按数量和单价测算，三个数不符说明其中有一个没有更新。",
  basis: [],
  needs: ["prices"],
  messages: { mismatch: "{totalLabel}写为{total}，按{terms}测算为{sum}，相差{gap}。" },
  *check({ disclosure: { facts, wording } }) {
    for (const { count, price, total } of wording.prices) {
      const factors: [Term, Term] = [cellTerm(count, "数量"), cellTerm(price, "单价")];
      if (total) {
        yield { kind: "product", message: "mismatch", result: cellTerm(total, "金额"), factors, isUnnamed: true };
        continue;
      }
      const told = facts.findLast(
        ({ place, stage, told: how }) =>
          how === "narrative" &&
          stage === "budget" &&
          place.block === count.place.block &&
          place.start < count.place.start,
      );
      if (told)
        yield {
          kind: "product",
          message: "mismatch",
          result: term(told),
          factors,
          doubt: true,
        };
    }
  },
});

import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, equals, figures, term } from "../facts.ts";
import { isOne } from "../told/beside.ts";

/** What the text tells once of a kind of assets, its worth or how much there is of it, stands in the table of assets; it may be of another day, or of some of them: a doubt. */
export default defineRule({
  id: "agree/asset-kinds",
  severity: "warning",
  title: "各类资产的数量、价值正文与表格一致",
  why: "正文和固定资产占用情况表写的是同一批资产，两处不同说明有一处没有更新。",
  basis: ["《地方预决算公开操作规程》：逐步公开国有资产占用情况"],
  needs: ["assets", "facts"],
  messages: { mismatch: "正文写{totalLabel}{total}，固定资产占用情况表为{part}，相差{gap}。" },
  *check(view) {
    const { assets } = view.disclosure;
    for (const { concept, quantity, value, name } of assets) {
      const isOnlyLine = assets.filter((one) => one.concept === concept).length === 1;
      if (concept === "assets.total" || !isOnlyLine) continue;
      // How many vehicles there are is held against the table by agree/vehicle-count.
      for (const printed of [concept === "assets.vehicles" ? undefined : quantity, value]) {
        const told = figures(view, concept, { stage: "actual", year: "any" }).filter(
          ({ amount, tentative }) => amount.base === printed?.amount.base && !tentative,
        );
        if (printed && isOne(told))
          yield equals("mismatch", term(told[0]!), cellTerm(printed, name.text), { doubt: true });
      }
    }
  },
});

import { defineRule } from "../../model/rule.ts";
import { COMPOSITION } from "../../model/vocabulary.ts";
import { figures, partsOf, sums, term } from "../facts.ts";

/** I9 and I23, told in prose: “三公”经费 = 因公出国（境） + 公务用车 + 公务接待, for the amounts and for their changes. */
export default defineRule({
  id: "sum/three-public-parts",
  severity: "error",
  title: "“三公”经费等于因公出国（境）费、公务用车购置及运维费、公务接待费之和",
  why: "“三公”经费是社会最关注的数字，总数与三项之和不符会直接引起质疑。",
  basis: ["基层政务公开标准目录（财政预决算领域）：公开“三公”经费总额和分项数额"],
  needs: ["threePublic.total"],
  messages: { mismatch: "{totalLabel}写为{total}，三项（{terms}）相加为{sum}，相差{gap}。" },
  *check(view) {
    const totals = (["budget", "change"] as const).flatMap((stage) => figures(view, "threePublic.total", { stage }));
    for (const total of totals) {
      const parts = partsOf(view, total, COMPOSITION["threePublic.total"]);
      if (parts.length === 3) yield sums("mismatch", term(total), parts.map(term));
    }
  },
});

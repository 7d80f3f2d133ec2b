import { defineRule } from "../../model/rule.ts";
import { COMPOSITION } from "../../model/vocabulary.ts";
import { figures, partsOf, sums, term } from "../facts.ts";

/** I9 and I23, told in prose: 公务用车购置及运维费 = 购置费 + 运维费, for the amounts and for their changes. */
export default defineRule({
  id: "sum/vehicle-cost-parts",
  severity: "error",
  title: "公务用车购置及运维费等于购置费与运维费之和",
  why: "公务用车费用必须分列购置费和运维费，两项相加应等于总数。",
  basis: ["基层政务公开标准目录（财政预决算领域）：公务用车购置及运行费分列购置费、运行费"],
  needs: ["threePublic.vehicles"],
  messages: { mismatch: "{totalLabel}写为{total}，{terms}，相加为{sum}，相差{gap}。" },
  *check(view) {
    const wholes = (["budget", "change"] as const).flatMap((stage) => figures(view, "threePublic.vehicles", { stage }));
    for (const whole of wholes) {
      const parts = partsOf(view, whole, COMPOSITION["threePublic.vehicles"]);
      if (parts.length === 2) yield sums("mismatch", term(whole), parts.map(term));
    }
  },
});

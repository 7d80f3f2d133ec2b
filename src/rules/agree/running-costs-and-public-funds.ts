import { defineRule, type View } from "../../model/rule.ts";
import { equals, figures, term } from "../facts.ts";

/**
 * 机关运行经费 is the 公用经费 of the administrative units (行政 and 参公). With public institutions in the budget it can only be less; where the
 * filing does not tell what its units are, a difference is only a warning (and elsewhere than in Hebei no reason to speak: 公用经费 is wider there).
 */
export default defineRule({
  id: "agree/running-costs-and-public-funds",
  severity: "error",
  title: "机关运行经费与公用经费一致",
  why: "机关运行经费就是行政单位和参公单位的公用经费，两处口径相同，数字应一致。",
  basis: [],
  needs: ["agencyRunningCosts", "expenditure.basic.runningCosts", "institutions"],
  messages: {
    mismatch: "机关运行经费写为{total}，公用经费写为{part}，相差{gap}。",
    exceeds: "机关运行经费写为{total}，大于全部单位的公用经费{part}。",
  },
  *check(view) {
    const [costs] = figures(view, "agencyRunningCosts");
    const [funds] = figures(view, "expenditure.basic.runningCosts");
    if (!costs || costs.nil || !funds) return;
    const kind = unitKind(view);
    if (kind === "unknown" && !view.disclosure.expectsHeadings) return;
    if (kind === "mixed") yield equals("exceeds", term(costs), term(funds), { compare: "<=" });
    else yield equals("mismatch", term(costs), term(funds), kind === "unknown" ? { severity: "warning" } : {});
  },
});

function unitKind({ disclosure }: View): "administrative" | "mixed" | "unknown" {
  const natures = disclosure.institutions.map(({ nature }) => nature?.text ?? "");
  if (natures.some((nature) => nature.includes("事业") && !/参公|参照/.test(nature))) return "mixed";
  const administrative = natures.every((nature) => /行政|参公|参照|机关/.test(nature));
  return administrative ? "administrative" : "unknown";
}

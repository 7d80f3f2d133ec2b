import { exact } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Term } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { equals, figures, term } from "../facts.ts";
import { toldOrPrinted } from "../tables/figures.ts";

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
  needs: ["agencyRunningCosts", "institutions"],
  messages: {
    mismatch: "机关运行经费写为{total}，公用经费写为{part}，相差{gap}。",
    tiny: "机关运行经费写为{total}，不到全部单位公用经费{part}的千分之一，单位可能写错。",
    exceeds: "机关运行经费写为{total}，大于全部单位的公用经费{part}。",
  },
  *check(view) {
    const told = figures(view, "agencyRunningCosts");
    const costs = told.find(({ tentative }) => !tentative) ?? told[0];
    const funds = toldOrPrinted(view, "expenditure.basic.runningCosts");
    if (!costs || costs.nil) return;
    if (!funds) {
      yield { kind: "unknown", missing: "公用经费数" };
      return;
    }
    const kind = unitKind(view);
    const isNone = exact(costs.amount.value).isZero(); // as of a public institution, which has none
    if (kind === "unknown" && (isNone || !view.disclosure.expectsHeadings)) return;
    if (kind === "mixed") {
      yield equals("exceeds", term(costs), funds, { compare: "<=" });
      yield tiny(view, costs, funds);
    } else yield equals("mismatch", term(costs), funds, kind === "unknown" ? { severity: "warning" } : {});
  },
});

/** With public institutions in the budget, administrative units may have a small share of 公用经费, but hardly this small. */
function tiny(view: View, costs: Fact, funds: Term) {
  const [part, whole] = [exact(costs.amount.value), exact(funds.amount.value)];
  const evidence = [term(costs), funds].map(({ label, place }) => citePlace(view, label, place));
  const words = ({ amount }: Pick<Term, "amount">) => `${amount.text.trim()}${amount.unit}`;
  const data = { total: words(costs), part: words(funds) };
  return state("tiny", part.isZero() || part.times(1000).gte(whole), evidence, { data, doubt: true });
}

function unitKind({ disclosure }: View): "administrative" | "mixed" | "unknown" {
  const natures = disclosure.institutions.map(({ nature }) => nature?.text ?? "");
  if (natures.some((nature) => nature.includes("事业") && !/参公|参照/.test(nature))) return "mixed";
  const administrative = natures.every((nature) => /行政|参公|参照|机关/.test(nature));
  return administrative ? "administrative" : "unknown";
}

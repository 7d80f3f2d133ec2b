import { citePlace, state } from "../cite.ts";
import { factLabel } from "../facts.ts";
import { defineRule } from "../rule.ts";

/** W03: every amount of the prose prints its unit, or its sentence does. */
export default defineRule({
  id: "form/units-printed",
  severity: "warning",
  title: "正文金额写有单位",
  why: "金额没有单位，读者无法判断是元还是万元。",
  basis: [],
  needs: ["facts"],
  messages: { missing: "{label}“{amount}”没有写单位。" },
  *check(view) {
    for (const fact of view.disclosure.facts) {
      if (fact.told !== "narrative" || fact.nil) continue;
      const data = { label: factLabel(fact), amount: fact.amount.text };
      const evidence = [citePlace(view, factLabel(fact), fact.place)];
      yield state("missing", fact.amount.unitFrom !== "assumed", evidence, { data });
    }
  },
});

import type { Fact } from "../../model/disclosure/fact.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { equals, factLabel, term } from "../facts.ts";
import { inTwoWritings, isRestated } from "../told/restated.ts";
import { parentOf, scopeOf } from "../told/scope.ts";

/**
 * A figure of the same meaning, year and stage told again in the prose says the same. Two changes under one name in one paragraph may be of a whole
 * and of its part: a doubt.
 */
export default defineRule({
  id: "agree/figures-told-twice",
  severity: "error",
  title: "正文中重复出现的同一数字前后一致",
  why: "同一个数字在正文不同地方写得不一样，必有一处是错的。",
  basis: [],
  needs: [["facts", "restated"]],
  messages: { mismatch: "{totalLabel}先写为{part}，后写为{total}，相差{gap}。" },
  *check(view) {
    const first = new Map<string, Fact>();
    let last: Fact | undefined;
    yield* inTwoWritings(view, "mismatch");
    for (const fact of view.disclosure.facts) {
      if (fact.told !== "narrative" || fact.nil) continue; // a denial beside a figure: agree/nil-and-amount
      const again = last !== undefined && isRetold(last, fact) ? last : undefined;
      if (again && !isRestated(view, fact))
        yield equals("mismatch", term(fact), { ...term(again), label: factLabel(again) });
      last = fact;
      const scope = again ? undefined : scopeOf(view, fact);
      if (scope === undefined) continue;
      const within = parentOf(view, fact)?.concept ?? "";
      const { concept, stage, year, against, againstStage = "budget", subject, amount } = fact;
      const own = stage === "budget" ? [] : [against, againstStage, within];
      const key = [concept, stage, year, subject, amount.base, scope.heading, ...own].join("|");
      const before = first.get(key);
      const isOneBreath = stage !== "budget" && before?.place.block === fact.place.block;
      const unsure = isOneBreath || scope.unsure ? { doubt: true as const } : {};
      if (before) yield equals("mismatch", term(fact), { ...term(before), label: factLabel(before) }, unsure);
      else first.set(key, fact);
    }
  },
});

/** 4862.35万元（48,623,500.00元）: the figure told just before, in another unit or in words. */
function isRetold(before: Fact, fact: Fact): boolean {
  const keys = ["concept", "stage", "year", "subject", "statement"] as const;
  const isOther =
    before.amount.unit !== fact.amount.unit || /^\d/.test(before.amount.text) !== /^\d/.test(fact.amount.text);
  return (
    fact.stage === "budget" && isOther && !before.nil && !fact.nil && keys.every((key) => before[key] === fact[key])
  );
}

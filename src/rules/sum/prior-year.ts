import type { Fact } from "../../model/disclosure/fact.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { isAgainstBudget, sums, term } from "../facts.ts";

/** This year's amount = last year's + the signed change, where one table tells all three; and last year's cannot be negative. */
export default defineRule({
  id: "sum/prior-year",
  severity: "error",
  title: "本年数减去增减额等于上年数，且上年数不为负",
  why: "由本年数和增减额可以推出上年数；推不出或为负数，说明其中有一个数或增减方向写错。",
  basis: [],
  needs: ["facts"],
  messages: {
    mismatch: "{totalLabel}本年写为{total}，{terms}，相加为{sum}，相差{gap}。",
    negative: "{totalLabel}本年写为{total}，比上年增加{part}，推算出的上年数为负数。",
  },
  *check(view) {
    for (const change of view.disclosure.facts.filter(({ stage }) => stage === "change")) {
      const now = companion(view, change, (year) => year === undefined || year === change.year);
      const before = companion(view, change, (year) => year !== undefined && year === change.against);
      if (!now) continue;
      if (before && before !== now && isAgainstBudget(change))
        yield sums("mismatch", term(now), [{ ...term(before), label: "上年数" }, term(change)]);
      else if (!before) yield sums("negative", term(now), [term(change)], { compare: ">=" });
    }
  },
});

function companion(
  { disclosure }: View,
  change: Fact,
  isYear: (year: number | undefined) => boolean,
): Fact | undefined {
  return disclosure.facts.findLast(
    (fact) =>
      fact.stage === "budget" &&
      fact.statement === change.statement &&
      fact.concept === change.concept &&
      fact.subject === change.subject &&
      isYear(fact.year),
  );
}

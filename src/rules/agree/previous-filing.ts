import type { Fact } from "../../model/disclosure/fact.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { isAgainstBudget, sums, term } from "../facts.ts";

/** This year's amount less the stated change is what last year's filing prints. Needs that filing. */
export default defineRule({
  id: "agree/previous-filing",
  severity: "error",
  title: "本年数减去增减额等于上年文件中的数",
  why: "增减额以上年公开的数为准；与上年文件不符，说明增减额、本年数有误，或两年口径不同而没有说明。",
  basis: [],
  needs: ["previous", "facts"],
  messages: {
    mismatch: "{totalLabel}写为{total}，{terms}；上年文件《{file}》写为{previous}，两者相加应为{sum}，相差{gap}。",
  },
  *check(view) {
    const { previous, disclosure } = view;
    if (!previous) return;
    for (const change of disclosure.facts.filter((one) => isAgainstBudget(one) && one.subject === undefined)) {
      const now = planned(view.disclosure.facts, change, disclosure.year);
      const before = planned(previous.disclosure.facts, change, previous.disclosure.year);
      if (!now || !before || previous.disclosure.year !== (change.against ?? (disclosure.year ?? 0) - 1)) continue;
      const outside = { amount: before.amount, label: "上年文件中的数" };
      const data = { file: previous.name, previous: `${before.amount.text}${before.amount.unit}` };
      yield sums("mismatch", term(now), [term(change)], { outside, data });
    }
  },
});

/** The department's own planned figure of a concept for the filing's year: of the same sentence, else the first told in prose. */
function planned(facts: readonly Fact[], change: Fact, year: number | undefined): Fact | undefined {
  const found = facts.filter(
    (fact) =>
      fact.concept === change.concept &&
      fact.stage === "budget" &&
      fact.subject === undefined &&
      (fact.year === undefined || fact.year === year),
  );
  return (
    found.find(({ statement }) => statement === change.statement) ?? found.find(({ told }) => told === "narrative")
  );
}

import type { Fact } from "../../model/disclosure/fact.ts";
import type { Claim } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { figures, isAgainstBudget, SINGULAR, sums, term } from "../facts.ts";
import { isOne, toldBeside } from "../told/beside.ts";
import { changesTold } from "../told/changes.ts";

/** This year's amount = last year's + the signed change, where one table or sentence tells all three, whatever it is called; and last year's cannot be negative. */
export default defineRule({
  id: "sum/prior-year",
  severity: "error",
  title: "本年数减去增减额等于上年数，且上年数不为负",
  why: "由本年数和增减额可以推出上年数；推不出或为负数，说明其中有一个数或增减方向写错。",
  basis: [],
  needs: [["facts", "changes"]],
  messages: {
    mismatch: "{totalLabel}本年写为{total}，{terms}，相加为{sum}，相差{gap}。",
    negative: "{totalLabel}本年写为{total}，比上年增加{part}，推算出的上年数为负数。",
    rise: "{totalLabel}写为由{part}增加到{total}，但后一个数比前一个数少{gap}。",
    fall: "{totalLabel}写为由{part}减少到{total}，但后一个数比前一个数多{gap}。",
  },
  *check(view) {
    for (const change of view.disclosure.facts.filter(({ stage }) => stage === "change")) {
      const now = toldBeside(view, change, "budget", (year) => year === undefined || year === change.year).at(-1);
      const before = toldBeside(view, change, "budget", (year) => year === (change.against ?? Number.NaN)).at(-1);
      if (!now || (!before && isAgainstBudget(change))) yield* toldApart(view, change);
      if (!now) continue;
      if (before && before !== now && isAgainstBudget(change))
        yield sums("mismatch", term(now), [{ ...term(before), label: "上年数" }, term(change)]);
      else if (!before && !change.tentative) yield sums("negative", term(now), [term(change)], { compare: ">=" });
    }
    for (const { nows, before, difference, toward } of changesTold(view)) {
      if (!before) continue;
      if (difference) for (const now of nows) yield sums("mismatch", now, [before, difference]);
      if (toward === 1) for (const now of nows) yield sums("rise", now, [before], { compare: ">=" });
      if (toward === -1) for (const now of nows) yield sums("fall", now, [before], { compare: "<=" });
    }
  },
});

const WHY = "本年数、上年数和增减额写在不同的段落里，口径可能不同，因此只请人工核对。";

/** 2023年安排8.79万元…。2022年安排6.55万元…。比2022年增加2.24万元: of what a filing has only one of, each told once. */
function* toldApart(view: View, change: Fact): Generator<Claim> {
  const { concept, subject, year, against } = change;
  if (!SINGULAR.has(concept) || subject !== undefined || against === undefined || change.tentative) return;
  const [now, before] = [year, against].map((each) =>
    figures(view, concept, each === undefined ? {} : { year: each }).filter((one) => one.year === each),
  );
  if (!isOne(now!) || !isOne(before!)) return;
  const terms = [{ ...term(before![0]!), label: "上年数" }, term(change)];
  yield sums("mismatch", term(now![0]!), terms, { doubt: true, why: WHY });
}

import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { doAgree } from "../../model/interval.ts";
import type { Claim } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { budgetYear, equals, figures, isAgainstBudget, term } from "../facts.ts";
import { isOne } from "../told/beside.ts";
import { scopeOf } from "../told/scope.ts";

/** The prose tells the same total as 收入总计, as 支出总计, and as 预算收支安排 of the change sentence; where it does for this year, what it tells of last year is one total as well. */
export default defineRule({
  id: "agree/revenue-and-expenditure",
  severity: "error",
  title: "收入总计、支出总计与收支安排三处相等",
  why: "预算收支必须平衡，说明中几处总数应完全一致。",
  basis: ["《预算法实施条例》（2020年）第五条：部门预算支出与收入相对应"],
  needs: [
    ["revenue.total", "revenueExpenditure.total"],
    ["expenditure.total", "revenueExpenditure.total"],
  ],
  messages: {
    mismatch: "{totalLabel}写为{total}，{partLabel}写为{part}，相差{gap}。",
    lastYear: "上年的{totalLabel}写为{total}，{partLabel}写为{part}，相差{gap}，本年两者却是一个数。",
  },
  *check(view) {
    const [revenue] = figures(view, "revenue.total");
    const [expenditure] = figures(view, "expenditure.total");
    const [both] = figures(view, "revenueExpenditure.total");
    if (revenue && expenditure) yield equals("mismatch", term(revenue), term(expenditure));
    if (both && revenue) yield equals("mismatch", term(both), term(revenue));
    else if (both && expenditure) yield equals("mismatch", term(both), term(expenditure));
    yield* ofLastYear(view);
    if (revenue && expenditure && doAgree(revenue.amount, expenditure.amount)) yield* ofChanges(view);
  },
});

/** 收入…同比减少302.85万元; 支出…同比减少302.85万元: a budget that balances now balanced last year, so that both sides have changed by as much. */
function* ofChanges(view: View): Generator<Claim> {
  const [revenue, expenditure] = (["revenue.total", "expenditure.total"] as const).map((concept) =>
    figures(view, concept, { stage: "change" }).filter((one) => isAgainstBudget(one) && !one.tentative),
  );
  if (!isOne(revenue!) || !isOne(expenditure!) || revenue![0]!.against !== expenditure![0]!.against) return;
  yield equals("mismatch", term(revenue![0]!), term(expenditure![0]!), { doubt: true });
}

const TOTALS: readonly Concept[] = ["revenue.total", "expenditure.total", "revenueExpenditure.total"];

/** 2023年收入预算900万元，比2022年800万元…; 2023年支出预算900万元，2022年800万元: totals that are one this year, as they were last year. */
function* ofLastYear(view: View): Generator<Claim> {
  const own = budgetYear(view);
  if (own === undefined) return;
  const pairs = TOTALS.flatMap((concept) => {
    const now = figures(view, concept, { year: own }).filter((fact) => fact.year === own);
    const before = figures(view, concept, { year: own - 1 }).filter((fact) => fact.year === own - 1);
    const scope = before[0] && scopeOf(view, before[0]);
    const isSure = isOne(now) && isOne(before) && before.every(({ tentative }) => !tentative);
    return isSure && scope?.heading === "" ? [{ now: now[0]!, before: before[0]!, unsure: scope.unsure === true }] : [];
  });
  const [first, ...others] = pairs;
  for (const other of others) {
    if (!doAgree(first!.now.amount, other.now.amount)) continue;
    const unsure = first!.unsure || other.unsure ? { doubt: true as const } : {};
    yield equals("lastYear", term(other.before), term(first!.before), unsure);
  }
}

import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { doAgree } from "../../model/interval.ts";
import type { Claim } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { budgetYear, equals, figures, isAgainstBudget, term } from "../facts.ts";
import { isOne } from "./beside.ts";
import { scopeOf } from "./scope.ts";

/** 收入…同比减少302.85万元; 支出…同比减少302.85万元: a budget that balances now balanced last year, so that both sides have changed by as much. */
export function* changesOfSides(view: View): Generator<Claim> {
  const [revenue, expenditure] = (["revenue.total", "expenditure.total"] as const).map((concept) =>
    figures(view, concept, { stage: "change" }).filter((one) => isAgainstBudget(one) && !one.tentative),
  );
  if (!isOne(revenue!) || !isOne(expenditure!) || revenue![0]!.against !== expenditure![0]!.against) return;
  yield equals("mismatch", term(revenue![0]!), term(expenditure![0]!), { doubt: true });
}

const TOTALS: readonly Concept[] = ["revenue.total", "expenditure.total", "revenueExpenditure.total"];

/** 2023年收入预算900万元，比2022年800万元…; 2023年支出预算900万元，2022年800万元: totals that are one this year, as they were last year. */
export function* totalsOfLastYear(view: View): Generator<Claim> {
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

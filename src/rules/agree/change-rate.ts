import { exact, isZero } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { term } from "../facts.ts";
import { isOne, toldAbove, toldBeside, toldElsewhere } from "../told/beside.ts";
import { growth, oneWay, rateOf, ratesTold } from "../told/changes.ts";

/** A percentage told with a change = change ÷ last year's amount. From nothing there is no percentage: "增长100%" is a habit, and only noted. */
export default defineRule({
  id: "agree/change-rate",
  severity: "error",
  title: "增减百分比与增减额、本年数一致",
  why: "百分比可由本年数和增减额推算，不符说明三个数中有一个写错。",
  basis: [],
  needs: [["facts", "changes"]],
  messages: {
    mismatch: "{totalLabel}写为{total}，按{terms}推算应为{sum}，相差{gap}。",
    direction: "{name}写为“{change}”，百分比却写为“{rate}”，一增一减，方向相反。",
    fromZero: "上年数为零，不能计算增减百分比，文中写为{rate}。",
  },
  *check(view) {
    for (const rate of view.disclosure.facts.filter(({ stage }) => stage === "changeRate")) {
      const change = only(view, rate, "change");
      if (change) yield* oneWay(view, change, rate);
      const beside = only(view, rate, "budget") ?? only(view, rate, "final") ?? toldAbove(view, rate);
      const now = beside ?? toldElsewhere(view, rate);
      if (!change) yield* growth(view, rate, now);
      if (!change || !now) continue;
      const fromZero = !isZero(change.amount.value) && exact(now.amount.value).eq(change.amount.value);
      if (fromZero) {
        const evidence = [rate, change, now].map((fact) => citePlace(view, term(fact).label, fact.place));
        const data = { rate: `${rate.amount.text}${rate.amount.unit}` };
        yield state("fromZero", false, evidence, { severity: "info", data });
        continue;
      }
      yield rateOf(view, { rate, change, now }, beside === undefined);
    }
    yield* ratesTold(view, "mismatch");
  },
});

/** The one figure of that stage told with the rate, be it told twice; undefined when none or several could be meant. */
function only(view: View, rate: Fact, stage: Fact["stage"]): Fact | undefined {
  const told = toldBeside(view, rate, stage, (year) => year === undefined || year === rate.year);
  return isOne(told) ? told[0] : undefined;
}

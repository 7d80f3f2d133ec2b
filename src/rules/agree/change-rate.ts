import { exact, isZero } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { conceptLabel } from "../../model/disclosure/vocabulary.ts";
import type { RateClaim, StateClaim } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { term } from "../facts.ts";
import { isOne, toldAbove, toldBeside, toldElsewhere } from "../told/beside.ts";
import { ratesTold } from "../told/changes.ts";

const WHY_WHOSE = "增减写在最后一项之后，是这一项还是全部的增减，没有写明；两种读法都合不上。";

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
      if (!change || !now) continue;
      const more = beside ? {} : { doubt: true as const };
      const fromZero = !isZero(change.amount.value) && exact(now.amount.value).eq(change.amount.value);
      if (fromZero) {
        const evidence = [rate, change, now].map((fact) => citePlace(view, term(fact).label, fact.place));
        const data = { rate: `${rate.amount.text}${rate.amount.unit}` };
        yield state("fromZero", false, evidence, { severity: "info", data });
        continue;
      }
      const whole = change.tentative ? view.disclosure.facts.find(({ id }) => id === now.parent) : undefined;
      const readings = [now, ...(whole ? [whole] : [])].map(
        (level): RateClaim => ({
          kind: "rate",
          message: "mismatch",
          rate: term(rate),
          change: term(change),
          now: term(level),
          ...more,
        }),
      );
      if (whole) yield { kind: "alternatives", message: "mismatch", readings, why: WHY_WHOSE };
      else yield readings[0]!;
    }
    yield* ratesTold(view, "mismatch");
  },
});

/** 减少12.00万元，增长3.10%: what went down did not go up. */
function* oneWay(view: View, change: Fact, rate: Fact): Generator<StateClaim> {
  const [a, b] = [change, rate].map(({ amount }) => exact(amount.value));
  if (!a || !b || a.isZero() || b.isZero() || !change.direction || !rate.direction) return;
  const said = ({ direction, amount }: Fact) => `${direction}${amount.text}${amount.unit}`;
  const data = { name: conceptLabel(change.concept), change: said(change), rate: said(rate) };
  const evidence = [change, rate].map((fact) => citePlace(view, term(fact).label, fact.place));
  yield state("direction", a.isNegative() === b.isNegative(), evidence, { data });
}

/** The one figure of that stage told with the rate, be it told twice; undefined when none or several could be meant. */
function only(view: View, rate: Fact, stage: Fact["stage"]): Fact | undefined {
  const told = toldBeside(view, rate, stage, (year) => year === undefined || year === rate.year);
  return isOne(told) ? told[0] : undefined;
}

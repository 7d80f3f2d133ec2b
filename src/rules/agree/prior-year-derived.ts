import { exact } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { conceptLabel } from "../../model/disclosure/vocabulary.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { isAgainstBudget, SINGULAR, sums, term } from "../facts.ts";

type Pair = { now: Fact; change: Fact };

/** Last year's amount derived from this year's and the change is the same in every sentence that tells both. */
export default defineRule({
  id: "agree/prior-year-derived",
  severity: "error",
  title: "各处推算出的上年数一致",
  why: "同一项目的上年数只有一个，不同句子推算出不同的上年数，说明有一处写错。",
  basis: [],
  needs: ["facts"],
  messages: { mismatch: "按两处的本年数和增减额推算，{name}的上年数不一致，相差{gap}。" },
  *check(view) {
    const first = new Map<string, Pair>();
    for (const pair of pairs(view)) {
      const key = [pair.change.concept, pair.change.against, pair.change.subject].join("|");
      const before = first.get(key);
      if (!before) first.set(key, pair);
      else if (before.now.statement !== pair.now.statement && isSameThing(before, pair)) {
        const parts = [term(pair.change), term(before.now), term(before.change)];
        yield sums("mismatch", term(pair.now), parts, {
          signs: [1, 1, -1],
          data: { name: conceptLabel(pair.now.concept) },
        });
      }
    }
  },
});

/** What a filing has only one of; of other names (人员经费 of one function, of all) only a figure told again unchanged is surely the same. */
function isSameThing(before: Pair, pair: Pair): boolean {
  const [a, b] = [before.now.amount, pair.now.amount];
  return SINGULAR.has(pair.now.concept) || (a.base === b.base && exact(a.value).eq(b.value));
}

function pairs({ disclosure }: View): Pair[] {
  const { facts, year } = disclosure;
  return facts
    .filter((fact) => isAgainstBudget(fact) && fact.told === "narrative")
    .flatMap((change) => {
      const now = facts.find(
        (fact) =>
          fact.stage === "budget" &&
          fact.statement === change.statement &&
          fact.concept === change.concept &&
          fact.subject === change.subject &&
          (fact.year === undefined || fact.year === year),
      );
      return now ? [{ now, change }] : [];
    });
}

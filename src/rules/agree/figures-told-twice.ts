import type { Fact } from "../../model/fact.ts";
import { equals, factLabel, term } from "../facts.ts";
import { defineRule } from "../rule.ts";

/** A figure of the same meaning, year and stage told again in the prose says the same. */
export default defineRule({
  id: "agree/figures-told-twice",
  severity: "error",
  title: "正文中重复出现的同一数字前后一致",
  why: "同一个数字在正文不同地方写得不一样，必有一处是错的。",
  basis: [],
  needs: ["facts"],
  messages: { mismatch: "{totalLabel}先写为{part}，后写为{total}，相差{gap}。" },
  *check({ disclosure }) {
    const first = new Map<string, Fact>();
    for (const fact of disclosure.facts) {
      if (fact.told !== "narrative") continue;
      const key = [fact.concept, fact.stage, fact.year, fact.against, fact.subject, fact.amount.base].join("|");
      const before = first.get(key);
      if (before) yield equals("mismatch", term(fact), { ...term(before), label: factLabel(before) });
      else first.set(key, fact);
    }
  },
});

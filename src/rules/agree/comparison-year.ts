import { defineRule } from "../../model/rule/rule.ts";
import { cite, state } from "../cite.ts";
import { budgetYear } from "../facts.ts";

/** What the budget is compared with is the year before. */
export default defineRule({
  id: "agree/comparison-year",
  severity: "error",
  title: "增减情况与上一年度比较",
  why: "增减变化应与上年预算比较，比较年度写错会使增减额失去意义。",
  basis: ["《地方预决算公开操作规程》：说明收支增减变化情况"],
  needs: ["year"],
  messages: { other: "本预算为{year}年，应与{expected}年比较，此处写为与{printed}年比较。" },
  *check(view) {
    const { years } = view.disclosure.wording;
    const year = budgetYear(view);
    if (year === undefined) return;
    for (const mention of years.filter(({ role }) => role === "comparison")) {
      const data = { year: `${year}`, expected: `${year - 1}`, printed: `${mention.year}` };
      yield state("other", mention.year === year - 1, [cite("比较年度", mention)], { data });
    }
  },
});

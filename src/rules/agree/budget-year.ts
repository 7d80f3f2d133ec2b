import { mostCommon } from "../../model/most-common.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cite, state } from "../cite.ts";
import { budgetYear } from "../facts.ts";

/** Title, opening sentence, sections and tables name one budget year: the one named most often, titles of tables left out of account. */
export default defineRule({
  id: "agree/budget-year",
  severity: "error",
  title: "全文的预算年度一致",
  why: "年度写错多半是沿用了上年的文字，读者会误以为公开的是另一年的预算。",
  basis: [],
  needs: ["year"],
  messages: { other: "此处年度写为{year}年，全文其他地方是{common}年。" },
  *check(view) {
    const mentions = view.disclosure.wording.years.filter(({ role }) => role === "budget");
    const common = mentions.every(({ title }) => title)
      ? mostCommon(mentions.map(({ year }) => year))
      : budgetYear(view);
    const reference = mentions.find(({ year }) => year === common);
    if (!reference || mentions.length < 2) return;
    for (const mention of mentions) {
      const evidence = [cite("此处年度", mention), cite("预算年度", reference)];
      const data = { year: `${mention.year}`, common: `${common}` };
      if (mention !== reference) yield state("other", mention.year === common, evidence, { data });
    }
  },
});

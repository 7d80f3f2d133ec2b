import type { YearMention } from "../../model/disclosure/wording.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { cite, state } from "../cite.ts";
import { budgetYear } from "../facts.ts";

/** A year-end cut-off of the assets is the end of the year before the budget. Other dates (截至2024年8月31日) are the filer's choice. */
export default defineRule({
  id: "agree/assets-cutoff-date",
  severity: "warning",
  title: "资产截止时间为上年12月31日",
  why: "资产表反映上年末的占用情况，截止年度写错说明沿用了旧表。",
  basis: [],
  needs: ["year"],
  messages: { other: "{year}年预算的资产应截至{expected}年12月31日，此处写为{printed}。" },
  *check(view) {
    const year = budgetYear(view);
    if (year === undefined) return;
    const cutoffs = view.disclosure.wording.years.filter(
      (mention) => mention.role === "cutoff" && mention.day === "12-31" && isOfHoldings(view, mention),
    );
    for (const mention of cutoffs.filter((one) => !cutoffs.some((other) => isBesideLater(one, other)))) {
      const data = { year: `${year}`, expected: `${year - 1}`, printed: mention.text };
      yield state("other", mention.year === year - 1, [cite("截止时间", mention)], { data });
    }
  },
});

/** Under 国有资产, or in a paragraph that goes on to tell what is held. */
function isOfHoldings({ disclosure: { facts } }: View, { section, place }: YearMention): boolean {
  const tellsHoldings = facts.some(
    (fact) => fact.concept.startsWith("assets.") && fact.place.block === place.block && fact.place.start > place.start,
  );
  return section === "assets" || (place.row === undefined && tellsHoldings);
}

/** 2022年末 | 2023年末 | 2024年末: of heads side by side the last tells what the table stands for. */
function isBesideLater(one: YearMention, other: YearMention): boolean {
  const { block, row } = one.place;
  return row !== undefined && other.place.block === block && other.place.row === row && other.year > one.year;
}

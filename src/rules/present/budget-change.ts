import { isZero } from "../../model/amount.ts";
import { COMPOSITION, type Concept } from "../../model/disclosure/vocabulary.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citePlace, citeSection, isUnder, sectionOf, state } from "../cite.ts";
import { factLabel, figures } from "../facts.ts";
import { isChangeInTable } from "../tables/figures.ts";
import { isExplained, tellsBothYears } from "../told/explained.ts";
import { toldIn } from "../unread.ts";

const WHOLES = ["revenueExpenditure.total", "expenditure.total", "revenue.total"] as const;
const KINDS = ["expenditure.basic", "expenditure.project"] as const;

/** The change against last year is told with amount and direction, for 基本 and 项目 apart, each with its reason where it is not nothing. */
export default defineRule({
  id: "present/budget-change",
  severity: "warning",
  title: "收支增减变化分基本支出和项目支出说明原因",
  why: "增减变化不分项、不说明原因，读者无法了解预算为什么变动。",
  basis: ["《地方预决算公开操作规程》：说明收支增减变化情况"],
  needs: ["nineHeadings"],
  messages: {
    change: "没有说明收支总额比上年的增减变化。",
    kind: "增减变化没有分别说明{name}。",
    reason: "{name}{amount}没有说明原因。",
  },
  *check(view) {
    const section = sectionOf(view, "overview");
    const undecided = view.disclosure.wording.marks.some(
      ({ kind, place }) => kind === "undecidedChoice" && isUnder(section, place),
    );
    if (!section || undecided) return;
    const changeOf = (concept: Concept) =>
      (["change", "changeRate"] as const).flatMap((stage) => figures(view, concept, { stage, year: "any" }));
    const [total] = WHOLES.flatMap(changeOf);
    // 支出总计少于2020年的80万元
    const ofLastYear = figures(view, "expenditure.total", { year: "any" }).some(
      ({ year, told }) => told === "narrative" && year !== undefined && year + 1 === view.disclosure.year,
    );
    const inTable = ofLastYear || WHOLES.some((whole) => isChangeInTable(view, whole, section, KINDS));
    yield toldIn(view, section, [], state("change", total !== undefined || inTable, [citeSection(view, section)]));
    if (!total || isZero(total.amount.value)) return;
    for (const concept of KINDS) {
      const [change] = changeOf(concept);
      const name = concept === "expenditure.basic" ? "基本支出" : "项目支出";
      const evidence = [citePlace(view, factLabel(total), total.place)];
      const isByParts = COMPOSITION[concept].every((part) => changeOf(part).length > 0);
      const told =
        change !== undefined || isByParts || tellsBothYears(view, concept) || isChangeInTable(view, concept, section);
      yield toldIn(view, section, [], state("kind", told, evidence, { data: { name } }));
      if (!change || isZero(change.amount.value)) continue;
      const data = { name: factLabel(change), amount: `${change.amount.text}${change.amount.unit}` };
      yield state("reason", isExplained(view, change, section), [citePlace(view, factLabel(change), change.place)], {
        data,
      });
    }
  },
});

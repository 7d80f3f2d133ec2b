import { type BudgetTable, leadColumn } from "../../model/disclosure/budget-table.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { tableSets } from "../tables/sets.ts";
import { tableSum, termAt } from "../tables/sums.ts";

/** The economic code under which 基本支出 books a part of 三公. */
const LINES: readonly (readonly [string, Concept])[] = [
  ["30212", "threePublic.overseasVisits"],
  ["30217", "threePublic.hospitality"],
  ["30231", "threePublic.vehicles.operation"],
];

/** What 基本支出表 books for a part of 三公 is at most what 三公表 says of it (projects may pay more of it). */
export default defineRule({
  id: "agree/table-three-public-lines",
  severity: "warning",
  title: "基本支出表中的“三公”科目不大于“三公”经费表",
  why: "基本支出中的公务接待、公务用车运行等只是“三公”经费的一部分，不应比“三公”经费表还多。",
  basis: [],
  needs: ["tables"],
  messages: { exceeds: "{table}{totalLabel}为{total}，“三公”经费表{partLabel}只有{part}，多出{gap}。" },
  *check(view) {
    for (const { basicExpenditure: basic, threePublic: costs } of tableSets(view)) {
      if (!basic || !costs) continue;
      for (const [code, concept] of LINES) {
        const row = basic.rows.findIndex((each) => each.code === code);
        const line = termAt(basic, row, leadColumn(basic, 0));
        const told = figureOf(costs, concept);
        if (line && told) yield { ...tableSum(basic, "exceeds", line, [told]), compare: "<=" };
      }
    }
  },
});

/** A concept of 三公表, whether it heads a column or labels a row. */
function figureOf(costs: BudgetTable, concept: Concept): Term | undefined {
  const column = costs.columns.findIndex(
    (each) => each.concept === concept && each.role === "amount" && each.year === undefined,
  );
  const row = costs.rows.findIndex((each) => each.concept === concept);
  if (column !== -1)
    return costs.rows.length === 1
      ? termAt(costs, 0, column)
      : termAt(
          costs,
          costs.rows.findIndex(({ role }) => role === "total"),
          column,
        );
  return termAt(costs, row, leadColumn(costs, 0));
}

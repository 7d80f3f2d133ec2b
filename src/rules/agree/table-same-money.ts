import { type BudgetTable, leadColumn, type TableKind } from "../../model/disclosure/budget-table.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { tableSets, totalOf } from "../tables/sets.ts";
import { tableSum } from "../tables/sums.ts";

/** Pairs of tables that split the same money in two ways, with the column of the first that tells it. */
const PAIRS: readonly (readonly [TableKind, TableKind, concept?: Concept])[] = [
  ["generalPublicBudgetExpenditure", "generalPublicBudgetByEconomic"],
  ["fiscalAppropriationExpenditure", "fiscalBasicExpenditure", "expenditure.basic"],
];

/** Where the total column of a table is headed by one kind of spending, the table tells only that. */
function onlyKind(table: BudgetTable): string | undefined {
  const { path = [], concept } = table.columns[leadColumn(table, 0)] ?? {};
  const heads = `${table.title ?? ""}|${path.join("|")}`;
  if (concept === "expenditure.basic" || concept === "expenditure.project") return concept;
  return /项目支出/.test(heads) && !/基本支出/.test(heads) ? "expenditure.project" : undefined;
}

/** The same money by function and by economic kind has the same total. */
export default defineRule({
  id: "agree/table-same-money",
  severity: "error",
  title: "同一笔支出按功能和按经济分类列示的合计一致",
  why: "两张表只是分类不同，合计不一致则其中一张表有误。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}为{total}，按经济分类列示的表中{partLabel}为{part}，相差{gap}。" },
  *check(view) {
    for (const tables of tableSets(view)) {
      for (const [first, second, concept] of PAIRS) {
        const table = tables[first];
        const other = tables[second];
        const total = table && other && totalOf(table, concept ?? onlyKind(other));
        const told = other && totalOf(other);
        if (table && total && told) yield tableSum(table, "mismatch", total, [told]);
      }
    }
  },
});

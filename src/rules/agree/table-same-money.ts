import type { TableKind } from "../../model/budget-table.ts";
import { defineRule } from "../../model/rule.ts";
import { tableSets, totalOf } from "../table-sets.ts";
import { tableSum } from "../tables.ts";

/** Pairs of tables that split the same money in two ways, with the column of the first that tells it. */
const PAIRS: readonly (readonly [TableKind, TableKind, concept?: string])[] = [
  ["generalPublicBudgetExpenditure", "generalPublicBudgetByEconomic"],
  ["fiscalAppropriationExpenditure", "fiscalBasicExpenditure", "expenditure.basic"],
];

/** The same money by function and by economic kind has the same total. */
export default defineRule({
  id: "agree/table-same-money",
  severity: "error",
  title: "同一笔支出按功能和按经济分类列示的合计一致",
  why: "两张表只是分类不同，合计不一致则其中一张表有误。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}为{total}，另一张按经济分类的表{partLabel}为{part}，相差{gap}。" },
  *check(view) {
    for (const tables of tableSets(view)) {
      for (const [first, second, concept] of PAIRS) {
        const table = tables[first];
        const total = table && totalOf(table, concept);
        const told = tables[second] && totalOf(tables[second]);
        if (table && total && told) yield tableSum(table, "mismatch", total, [told]);
      }
    }
  },
});

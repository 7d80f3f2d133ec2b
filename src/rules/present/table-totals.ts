import type { BudgetTable, Sum } from "../../model/disclosure/budget-table.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { omissionsOf } from "../tables/omissions.ts";
import { tableName } from "../tables/sums.ts";

/** A total left blank over parts that are not nothing, or parts all left blank under a total, where the table's other lines or its kind ask for both. */
export default defineRule({
  id: "present/table-totals",
  severity: "error",
  title: "合计与分项都填了数",
  why: "分项有金额而合计空白，或合计有金额而分项全部空白，说明漏填。",
  basis: [],
  needs: ["tables"],
  messages: {
    blankTotal: "{table}“{label}”空白，所属各项却有金额。",
    blankParts: "{table}“{label}”有金额，所属各项却全部空白。",
  },
  *check({ disclosure }) {
    for (const table of disclosure.tables.filter(({ kind }) => !LISTS.has(kind))) {
      const told = table.sums.filter(
        (sum) => sum.basis !== "change" && (sum.proof === "proven" || isTotalRow(table, sum)),
      );
      for (const sum of told) {
        const more = sum.proof === "proven" ? {} : { doubt: true as const };
        for (const { what, label, evidence } of omissionsOf(table, sum)) {
          const data = { table: tableName(table), label };
          yield { kind: "state", message: what, holds: false, evidence, data, ...more };
        }
      }
      if (told.length > 0) yield { kind: "state", message: "blankTotal", holds: true, evidence: [] };
    }
  },
});

/** Whether a sum has a row for its total that says 合计, whichever rows it adds. */
function isTotalRow({ rows }: BudgetTable, { along, total }: Sum): boolean {
  return along === "column" && rows[total]?.role === "total";
}

/** Lists of things: their totals leave prices, counts and the funds of projects blank. */
const LISTS = new Set<BudgetTable["kind"]>(["procurement", "assets", "institutions"]);

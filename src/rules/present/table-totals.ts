import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
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
      const told = table.sums.filter(({ basis, proof }) => proof === "proven" && basis !== "change");
      for (const { what, label, evidence } of told.flatMap((sum) => omissionsOf(table, sum))) {
        const data = { table: tableName(table), label };
        yield { kind: "state", message: what, holds: false, evidence, data };
      }
      if (told.length > 0) yield { kind: "state", message: "blankTotal", holds: true, evidence: [] };
    }
  },
});

/** Lists of things: their totals leave prices, counts and the funds of projects blank. */
const LISTS = new Set<BudgetTable["kind"]>([
  "procurement",
  "assets",
  "institutions",
  "projectObjectives",
  "departmentIndicators",
]);

import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { sums } from "../facts.ts";
import { tableName, termAt, termOrBlankAt } from "../tables/sums.ts";

const WHY = "同一名称下各行另列有细目和金额，名称旁的总额就是这几行之和；逐行重复填写的，应是同一个数。";

/** The total beside a name that stands over several rows = the money of these rows; printed again on each of them it is the same each time. */
export default defineRule({
  id: "sum/table-named-groups",
  severity: "error",
  title: "表中各项目的总额等于所属各行之和",
  why: "项目总额由它的各行细目组成，逐行重复填写时也应是同一个数，不符说明有一个数写错。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}“{name}”的{totalLabel}写为{total}，所属各行（{terms}）相加为{sum}，相差{gap}。" },
  *check({ disclosure }) {
    for (const table of disclosure.tables)
      for (const { name, total, part, rows } of table.groups) {
        const parts = rows.flatMap((row) => {
          const one = termOrBlankAt(table, row, part);
          return one ? [{ ...one, label: table.rows[row]!.label }] : [];
        });
        const data = { table: tableName(table), name };
        const label = table.columns[total]!.path.at(-1) ?? "总额";
        if (parts.length < rows.length)
          yield { kind: "unknown", missing: `${data.table}“${name}”有分项没有读到，未相加` };
        else
          for (const one of totalsOf(table, rows, total))
            yield sums("mismatch", { ...one, label }, parts, { data, why: WHY });
      }
  },
});

/** The total as printed, each value once. */
function totalsOf(table: BudgetTable, rows: readonly number[], column: number): Term[] {
  const told = rows.flatMap((row) => termAt(table, row, column) ?? []);
  return told.filter(({ amount }, at) => told.findIndex((one) => one.amount.value === amount.value) === at);
}

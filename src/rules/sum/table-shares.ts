import type { TableColumn } from "../../model/disclosure/budget-table.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { isChangeColumn } from "../tables/figures.ts";
import { tableName, termAt } from "../tables/sums.ts";

/** In a column headed 占比 every row tells what its amount is of the total row's, where the total row's share is 100. */
export default defineRule({
  id: "sum/table-shares",
  severity: "error",
  title: "表中占比与金额一致",
  why: "占比可由该行金额和合计推算，不符说明其中有一个数写错。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，按{terms}推算应为{sum}，相差{gap}。" },
  *check({ disclosure }) {
    for (const table of disclosure.tables) {
      for (const [column, { role, path, side }] of table.columns.entries()) {
        if (role !== "percent" || !/占比|比重|占.*(?:%|比例)|构成/.test(path.at(-1) ?? "")) continue;
        const total = table.rows.findIndex((row) => row.role === "total" && row.side === side);
        const isAmount = (each: TableColumn) => each.side === side && each.role === "amount" && !isChangeColumn(each);
        const before = table.columns.slice(0, column);
        // 2025年预算 | 2024年预算 | 占2025年收入比重: of this year's
        const last = before.findLastIndex((each) => isAmount(each) && each.year === undefined);
        const amounts = last === -1 ? before.findLastIndex(isAmount) : last;
        const whole = termAt(table, total, amounts);
        const all = termAt(table, total, column);
        if (!whole || Number(all?.amount.value) !== 100) continue;
        for (const row of table.rows.keys()) {
          const [share, part] = [termAt(table, row, column), termAt(table, row, amounts)];
          const data = { table: tableName(table) };
          if (row !== total && share && part) yield { kind: "share", message: "mismatch", share, part, whole, data };
        }
      }
    }
  },
});

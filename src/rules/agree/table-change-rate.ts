import { defineRule } from "../../model/rule/rule.ts";
import { tableName, termAt } from "../tables/sums.ts";

/** In tables that print a change and its percentage: 增减% = 增减额 ÷ last year's figure. A base of zero has no rate. */
export default defineRule({
  id: "agree/table-change-rate",
  severity: "error",
  title: "表中增减百分比与增减额相符",
  why: "增减百分比由增减额和上年数算出，不符则其中一个数填错。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}写为{total}，按增减额计算应为{sum}，相差{gap}。" },
  *check({ disclosure }) {
    for (const table of disclosure.tables) {
      for (const { rate, change, now } of table.rates) {
        for (const row of table.rows.keys()) {
          const terms = [rate, change, now].map((column) => termAt(table, row, column));
          const [printed, by, to] = terms;
          if (!printed || !by || !to) continue;
          yield {
            kind: "rate",
            message: "mismatch",
            rate: printed,
            change: by,
            now: to,
            data: { table: tableName(table) },
          };
        }
      }
    }
  },
});

import { defineRule } from "../../model/rule/rule.ts";
import { tableName, termAt } from "../tables/sums.ts";

/** In tables that print a change and its percentage, or the percentage alone: 增减% = 增减额 ÷ last year's figure. A base of zero has no rate. */
export default defineRule({
  id: "agree/table-change-rate",
  severity: "error",
  title: "表中增减百分比与增减额相符",
  why: "增减百分比由增减额和上年数算出，不符则其中一个数填错。",
  basis: [],
  needs: ["tables"],
  messages: {
    mismatch: "{table}{totalLabel}写为{total}，按增减额计算应为{sum}，相差{gap}。",
    growth: "{table}{totalLabel}写为{total}，按两年数计算应为{sum}，相差{gap}。",
  },
  *check({ disclosure }) {
    for (const table of disclosure.tables) {
      const data = { table: tableName(table) };
      for (const { rate: percent, change: by, before: from, now: to } of table.rates) {
        for (const row of table.rows.keys()) {
          const [rate, change, before, now] = [percent, by, from, to].map((column) =>
            column === undefined ? undefined : termAt(table, row, column),
          );
          if (rate && now && change) yield { kind: "rate", message: "mismatch", rate, change, now, data };
          else if (rate && now && before) yield { kind: "growth", message: "growth", rate, now, before, data };
        }
      }
    }
  },
});

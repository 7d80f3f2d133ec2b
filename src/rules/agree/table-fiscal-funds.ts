import { defineRule } from "../../model/rule/rule.ts";
import { FUNDS } from "../series/funds.ts";
import { eitherTotal, tableSets, totalOf } from "../tables/sets.ts";
import { termAt } from "../tables/sums.ts";

/** By fund: a fund's column on the right of 财政拨款收支总表 ends in the total of that fund's own expenditure table. */
export default defineRule({
  id: "agree/table-fiscal-funds",
  severity: "error",
  title: "财政拨款收支总表各资金栏与对应的支出表一致",
  why: "同一项资金在总表和分表中的支出应当相同，不同则其中一张表有误。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{totalLabel}为{total}，该项资金支出表{partLabel}为{part}，相差{gap}。" },
  *check(view) {
    for (const tables of tableSets(view)) {
      const fiscal = tables.fiscalAppropriationSummary;
      if (!fiscal) continue;
      const rows = [
        fiscal.rows.findLastIndex(({ side, role }) => side === 1 && role === "total"),
        fiscal.rows.findLastIndex(({ side, concept }) => side === 1 && concept === "expenditure.current"),
      ];
      for (const { words, kind } of FUNDS) {
        const column = fiscal.columns.findIndex(({ side, path }) => side === 1 && words.test(path.at(-1) ?? ""));
        const told = tables[kind] && totalOf(tables[kind]);
        const totals = rows.flatMap((row) => termAt(fiscal, row, column) ?? []);
        if (told) yield* eitherTotal(fiscal, "mismatch", totals, [told]);
      }
    }
  },
});

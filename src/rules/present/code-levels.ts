import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { StateClaim } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { beginnings, type Coded, isClassified, whereMostHold } from "../tables/codes.ts";
import { tableName } from "../tables/sums.ts";

/** Where a table prints the codes of a level over those below them, it does so for all: a 类 left out while its 款 are listed hides in the total. */
export default defineRule({
  id: "present/code-levels",
  severity: "error",
  title: "科目逐级列示，没有缺级",
  why: "下级科目列了，上级科目没有列，读者看不到该科目的总数，也无法逐级核对。",
  basis: [],
  needs: ["tables"],
  messages: { missing: "{table}列有“{label}”（{code}），没有列它的上级科目{above}；本表别的科目列了上级。" },
  *check(view) {
    for (const table of view.disclosure.tables.filter(({ doubtful }) => !doubtful))
      for (const level of [0, 1]) yield* whereMostHold(underLevel(view, table, level));
  },
});

/** Whether the first row of each run of rows below one code of a level (0: 类, 1: 款) stands under a row of that code. */
function underLevel(view: View, table: BudgetTable, level: number): StateClaim[] {
  let open: string | undefined;
  return table.rows.flatMap((row) => {
    if (!isClassified(row)) return [];
    const above = beginnings(row.code)[level];
    const isOpen = above !== undefined && above === open;
    open = above;
    if (above === undefined || isOpen || row.place === undefined) return [];
    const data = { table: tableName(table), label: row.label, code: row.code, above };
    const evidence = [citePlace(view, "科目", row.place)];
    return [state("missing", isUnder(table, row, above), evidence, { data, doubt: true })];
  });
}

/** Whether a row hangs, by one step or several, on one of that code. */
function isUnder(table: BudgetTable, { parent }: Coded, code: string): boolean {
  const above = parent === undefined ? undefined : table.rows[parent];
  return above !== undefined && isClassified(above) && (above.code === code || isUnder(table, above, code));
}

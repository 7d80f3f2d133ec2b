import { isZero } from "../../model/amount.ts";
import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { cite, citePlace, state } from "../cite.ts";
import { tableName } from "../tables/sums.ts";
import { contradictoryUnits } from "../tables/unit-lines.ts";

/** Over a table of money stands one unit. Where none is printed, that of the other tables is taken, else 元, and this is said; two that differ cannot both hold. */
export default defineRule({
  id: "present/table-units",
  severity: "warning",
  title: "表格写明一种金额单位",
  why: "表上没有写单位或写了两种单位，读者无法判断金额是元还是万元，差一万倍。",
  basis: [],
  needs: ["tables"],
  messages: {
    two: "{table}上先写“{first}”，又写“{second}”，必有一处写错。",
    none: "{table}没有写金额单位，暂按“{unit}”核对。",
  },
  *check(view) {
    for (const table of view.disclosure.tables.filter(isTitled)) {
      const money = table.entries.filter(({ amount }) => amount.base === "元");
      const [one] = money;
      if (one === undefined || money.every(({ amount }) => isZero(amount.value))) continue;
      const { unit, unitFrom } = one.amount;
      const data = { table: tableName(table), unit };
      const isGuessed = money.every(({ amount }) => amount.unitFrom === "assumed" || amount.unitFrom === "document");
      const evidence = [citePlace(view, "金额", one.place)];
      const severity = unitFrom === "assumed" ? ("warning" as const) : ("info" as const);
      yield state("none", !isGuessed, evidence, { data, severity });
    }
    yield* twoUnits(view);
  },
});

/** Forms print the unit beside each of the few amounts. */
const FORMS: ReadonlySet<BudgetTable["kind"]> = new Set(["departmentIndicators", "projectObjectives", "institutions"]);

/** A table without title that no reader knows may go on from the page before. */
function isTitled({ kind, title }: BudgetTable): boolean {
  return !FORMS.has(kind) && (kind !== "unknown" || title !== undefined);
}

/** Over any table, whether a reader knows it or not. */
function* twoUnits(view: View) {
  for (const { block, first, second } of contradictoryUnits(view)) {
    const table = view.disclosure.tables.find((one) => one.block === block);
    const data = { table: table ? tableName(table) : "表", first: first.text.trim(), second: second.text.trim() };
    yield state("two", false, [cite("先写的单位", first), cite("又写的单位", second)], { data });
  }
}

import { isZero } from "../../model/amount.ts";
import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Term } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { tableName, termOrBlankAt } from "../tables/sums.ts";

/** 工资福利支出 (301) is 人员经费 and 商品和服务支出 (302) 公用经费: where a table has each in the other's column and nothing in its own, the columns are exchanged, perhaps. */
export default defineRule({
  id: "agree/economic-columns",
  severity: "warning",
  title: "工资福利支出列在人员经费栏，商品和服务支出列在公用经费栏",
  why: "两类支出都列到了对方的栏里，多半是人员经费、公用经费两栏的数填反了。",
  basis: ["《支出经济分类科目改革方案》（财预〔2017〕98号）"],
  needs: ["tables"],
  messages: {
    exchanged: "{table}工资福利支出{wages}列在“公用经费”栏，商品和服务支出{goods}列在“人员经费”栏，两栏可能填反。",
  },
  *check(view) {
    for (const table of view.disclosure.tables) {
      const [personnel, running] = [columnOf(table, "personnel"), columnOf(table, "runningCosts")];
      const [wages, goods] = [rowOf(table, "compensationOfEmployees"), rowOf(table, "useOfGoodsAndServices")];
      const cells = [
        [wages, personnel],
        [wages, running],
        [goods, personnel],
        [goods, running],
      ].map(([row, column]) => termOrBlankAt(table, row!, column!));
      const [wagesOwn, wagesOther, goodsOther, goodsOwn] = cells;
      if (!wagesOwn || !wagesOther || !goodsOther || !goodsOwn) continue;
      const isIn = (own: Term, other: Term): boolean => isZero(own.amount.value) && !isZero(other.amount.value);
      const isExchanged = isIn(wagesOwn, wagesOther) && isIn(goodsOwn, goodsOther);
      const evidence = [wagesOther, goodsOther].map(({ label, place }) => citePlace(view, label, place));
      const printed = ({ amount }: Term) => `${amount.text}${amount.unit}`;
      const data = { table: tableName(table), wages: printed(wagesOther), goods: printed(goodsOther) };
      yield state("exchanged", !isExchanged, evidence, { data, doubt: true });
    }
  },
});

function columnOf({ columns }: BudgetTable, kind: string): number {
  return columns.findIndex(
    ({ role, concept, year }) => role === "amount" && concept === `expenditure.basic.${kind}` && year === undefined,
  );
}

function rowOf({ rows }: BudgetTable, kind: string): number {
  const concept: Concept = `economic.${kind}` as Concept;
  const found = rows.flatMap((row, at) => (row.role === "item" && row.concept === concept ? [at] : []));
  return found.length === 1 ? found[0]! : -1;
}

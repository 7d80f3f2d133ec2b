import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { tableName, termAt } from "../tables/sums.ts";

const QUANTITY = /^(?:[\u4e00-\u9fff]{0,4}数量|台数|人数)/;
const PRICE = /^(?:[\u4e00-\u9fff]{0,4}单价|均价|[\u4e00-\u9fff]{0,4}标准)/;
/** What is bought at that price: 金额, 预算金额, 总价; a part of the money (其中：财政拨款) is none. */
const MONEY = /^(?:[\u4e00-\u9fff]{0,4}(?:金额|资金|总[价额])|合计|小计|总计)/;

/** 数量 × 单价 = 金额, in every row of a table with these heads side by side; the records of 政府采购 have a rule of their own. */
export default defineRule({
  id: "sum/table-products",
  severity: "error",
  title: "表中金额等于数量乘以单价",
  why: "金额由数量和单价决定，不符说明三个数中有一个写错。",
  basis: [],
  needs: ["tables"],
  messages: { mismatch: "{table}{name}的{totalLabel}写为{total}，{terms}，相乘为{sum}，相差{gap}。" },
  *check({ disclosure }) {
    for (const table of disclosure.tables.filter(({ kind }) => kind !== "procurement")) {
      for (const [quantity, price, money] of productColumns(table)) {
        for (const [index, { label, role }] of table.rows.entries()) {
          const cell = (column: number, name: string) => {
            const term = role === "item" ? termAt(table, index, column) : undefined;
            return term && { ...term, label: name };
          };
          const [result, count, each] = [cell(money, "金额"), cell(quantity, "数量"), cell(price, "单价")];
          const data = { table: tableName(table), name: label || "该项" };
          if (result && count && each)
            yield { kind: "product", message: "mismatch", result, factors: [count, each], data };
        }
      }
    }
  },
});

/** The columns of one side that stand next to each other and are headed 数量, 单价 (or the other way round) and 金额. */
function productColumns({ columns }: BudgetTable): [number, number, number][] {
  const isHeaded = (at: number, head: RegExp, side: number) =>
    columns[at]?.side === side && head.test(columns[at].path.at(-1)?.replace(/\s/g, "") ?? "");
  return columns.flatMap(({ side }, at): [number, number, number][] => {
    if (!isHeaded(at + 2, MONEY, side)) return [];
    if (isHeaded(at, QUANTITY, side) && isHeaded(at + 1, PRICE, side)) return [[at, at + 1, at + 2]];
    return isHeaded(at, PRICE, side) && isHeaded(at + 1, QUANTITY, side) ? [[at + 1, at, at + 2]] : [];
  });
}

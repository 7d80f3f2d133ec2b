import type { BudgetTable, TableColumn } from "../../../model/disclosure/budget-table.ts";
import { isTotal, withoutUnit } from "../cell-words.ts";
import { type CellGrid, textOf } from "../grid.ts";
import { isTotalHead } from "./families.ts";
import type { Unsummed } from "./sum-figures.ts";

type Group = BudgetTable["groups"][number];

/**
 * Rows under one name, whose own total stands beside it and whose parts stand behind a further column of names: 项目名称 | 项目总额 | 部门经济科目 | 金额. The name and its total
 * are printed once over the rows or again on each of them; where most names have another total on every row, it is one of the row.
 */
export function groupsOf(table: Unsummed, grid: CellGrid): Group[] {
  for (const [total, column] of table.columns.entries()) {
    const name = table.columns.findLast((one, at) => at < total && one.role === "label" && isTotalOf(column, one));
    const part = partOf(table, total);
    if (name === undefined || part === undefined || name.side !== column.side) continue;
    const groups = runsOf(table, grid, name.column).map((rows) => {
      const first = table.rows[rows[0]!]!.row;
      return { name: textOf(grid, first, name.column), total, part, rows };
    });
    const several = groups.filter(({ rows }) => rows.length > 1);
    const alike = several.filter(({ rows }) => valuesAt(table, rows, total).size === 1);
    if (several.length > 0 && alike.length * 2 >= several.length) return groups;
  }
  return [];
}

/** 项目总额 and 项目预算 beside 项目名称; 合计. */
function isTotalOf({ role, path, year }: TableColumn, name: TableColumn): boolean {
  const leaf = withoutUnit(path.at(-1) ?? "");
  const noun = /^(.{2,4}?)(?:名称)?$/.exec(name.path.at(-1) ?? "")?.[1];
  const isNamed =
    noun !== undefined && new RegExp(`^${noun}(?:总|预算|资金)*(?:[数额]|金额|预算|资金|经费)$`).test(leaf);
  return role === "amount" && year === undefined && (isNamed || isTotalHead(leaf));
}

/** The only money of a row behind a further column of names, or its total. */
function partOf({ columns }: Unsummed, total: number): number | undefined {
  const { side } = columns[total]!;
  const names = columns.findIndex((one, at) => at > total && one.role === "label" && one.side === side);
  const isBetween = columns.slice(total + 1, names).some(({ role }) => role === "amount");
  if (names === -1 || isBetween) return undefined;
  const money = columns.flatMap((one, at) => (at > names && one.role === "amount" && one.side === side ? [at] : []));
  const [first] = money;
  const isWhole = money.length === 1 || isTotal(columns[first ?? -1]?.path.at(-1) ?? "");
  return isWhole ? first : undefined;
}

/** The item rows that follow each other under one name: one cell over all of them, or the same words on each. What goes on in another block may lack rows. */
function runsOf({ block, rows }: Unsummed, grid: CellGrid, column: number): number[][] {
  const runs: number[][] = [];
  let before = "";
  for (const [at, { row, role, place }] of rows.entries()) {
    if (place !== undefined && place.block !== block) return runs.slice(0, -1);
    const name = role === "item" ? textOf(grid, row, column) : "";
    if (name !== "" && name === before) runs.at(-1)!.push(at);
    else if (name !== "") runs.push([at]);
    before = name;
  }
  return runs;
}

function valuesAt({ entries }: Unsummed, rows: readonly number[], column: number): Set<string> {
  const own = entries.filter((one) => one.column === column && rows.includes(one.row));
  return new Set(own.map(({ amount }) => amount.value));
}

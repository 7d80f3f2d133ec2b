import { figureColumns, isAddedRow, type Sum } from "../../../model/disclosure/budget-table.ts";
import { isUnitName } from "../../../text/organisations.ts";
import type { RowForm } from "../rows/rows.ts";
import { composedSums, withoutYearParts } from "./composed.ts";
import { type Draft, type IndexedRow, indexedRow } from "./draft.ts";
import { followedSums, headedSums, listedSums, nestedSums } from "./nested.ts";
import { subtotalSums } from "./subtotals.ts";
import type { Unsummed } from "./sum-figures.ts";
import { formSums, totalSums } from "./totals.ts";
import { outlineSums } from "./wholes-and-parts.ts";

/**
 * Rows that are totals of other rows: by code, numeral or heading, the 小计, and the totals of each side. A list folded into several
 * blocks has its total, and the rest of the code it breaks off at, in another block: those are left alone.
 */
export function sumsAlongColumns(table: Unsummed, forms: readonly RowForm[]): Sum[] {
  const sides = [...new Set(table.rows.map(({ side }) => side))];
  const figured = figuredRows(table);
  const codedSides = sides.filter((side) => isCoded(table, side));
  const folded =
    codedSides.length === 0 && !isForm(table) && isFoldedList(table, sides) ? foldedSums(table, figured) : [];
  const single = sides.flatMap((side): Sum[] => {
    const rows: IndexedRow[] = [];
    for (const [at, row] of table.rows.entries()) {
      if (row.side === side && isAddedRow(row)) rows.push(indexedRow(row, forms[at]!, at, figured.has(at)));
    }
    const coded = codedSides.includes(side);
    const isFolded = coded ? codedSides.length > 1 : isFoldedList(table, sides);
    const sums = isForm(table) ? formSums(rows) : sideSums(rows, coded && table.kind !== "assets", isFolded);
    const next = isFolded ? table.rows.find((row) => row.side > side && row.code !== undefined)?.code : undefined;
    const goesOn = (total: number) => next?.startsWith(table.rows[total]?.code ?? "-");
    const told = new Set(sums.map(({ total }) => total));
    const outline = isForm(table)
      ? []
      : outlineSums(rows, onlyColumn(table, side)).filter(({ total }) => !told.has(total));
    return [...sums, ...outline]
      .filter(({ total }) => !goesOn(total))
      .map((sum) => ({ along: "column" as const, ...sum }));
  });
  return [...single, ...folded];
}

/** The one total of a list folded into several sides: all rows of all sides, where none is a part of another. */
function foldedSums({ rows }: Unsummed, figured: ReadonlySet<number>): Sum[] {
  const [total, ...others] = rows.flatMap(({ role }, at) => (role === "total" ? [at] : []));
  const parts = rows.flatMap(({ role, level }, at) => (role === "item" && level === 0 && figured.has(at) ? [at] : []));
  const isFlat = rows.every(({ role, level }) => role !== "subtotal" && role !== "ofWhich" && level === 0);
  if (total === undefined || others.length > 0 || parts.length < 2 || !isFlat) return [];
  return [{ along: "column", basis: "listTotal", total, parts, proof: "suggested" }];
}

/** Heads over the money of the tasks that a form lists. */
const TASK_MONEY = /金额|资金|经费|预算/;

/** The rows that print figures; in a form of indicators those that print money of tasks. */
function figuredRows(table: Unsummed): Set<number> {
  const isMoney = (column: number) => table.columns[column]?.path.some((head) => TASK_MONEY.test(head)) ?? false;
  return new Set(table.entries.flatMap(({ row, column }) => (isForm(table) && !isMoney(column) ? [] : [row])));
}

function sideSums(rows: readonly IndexedRow[], coded: boolean, isFolded: boolean): Draft[] {
  const { rest, ofSources, again } = withoutYearParts(coded ? [] : rows);
  const own = coded ? rows : rest;
  const composed = composedSums(own);
  const known = new Set([...composed, ...ofSources].map(({ total }) => total));
  const others = [
    ...nestedSums(own, coded ? "codes" : "items"),
    ...(coded ? [...listedSums(own), ...headedSums(own)] : followedSums(own)),
    ...subtotalSums(own),
    ...(isFolded ? [] : again(totalSums(own, coded))),
  ];
  return [...composed, ...ofSources, ...others.filter(({ total }) => !known.has(total))];
}

/** The figures of the only column of a side that prints any, in hundredths of 元 by row; none where several do. */
function onlyColumn(table: Unsummed, side: number): ReadonlyMap<number, number> {
  const columns = new Set(figureColumns(table, side));
  const own = table.entries.filter(({ column }) => columns.has(column));
  const isOne = new Set(own.map(({ column }) => column)).size === 1;
  return new Map(isOne ? own.map(({ row, amount }) => [row, Math.round(Number(amount.value) * 100)]) : []);
}

/** Whether a table is a form of 绩效目标: one that prints money of the projects it lists on every row, and of nothing else, is a list like any other. */
export function isForm(table: Unsummed): boolean {
  return (table.kind === "departmentIndicators" || table.kind === "projectObjectives") && !isMoneyList(table);
}

function isMoneyList({ columns, rows, entries }: Unsummed): boolean {
  const isNamed = columns.some(({ role, path }) => role === "label" && /项目|名称|职责|活动/.test(path.at(-1) ?? ""));
  const items = rows.filter(({ role }) => role === "item");
  return (
    isNamed &&
    items.length > 1 &&
    !items.some(({ label }) => isUnitName(label)) &&
    columns.some(
      ({ role, path, side }, column) =>
        role === "amount" &&
        TASK_MONEY.test(path.at(-1) ?? "") &&
        rows.every((row, at) => row.side === side && entries.some((one) => one.row === at && one.column === column)),
    )
  );
}

function isCoded({ rows }: Unsummed, side: number): boolean {
  return rows.filter((row) => row.side === side && row.code !== undefined).length > 1;
}

/** 项目 | 金额 | 项目 | 金额 with one 合计: the sides are one list. 收入 beside 支出 has a total on each. */
function isFoldedList({ columns, rows }: Unsummed, sides: readonly number[]): boolean {
  const heads = sides.map((side) =>
    columns.flatMap((column) => (column.side === side ? [column.path.join("|")] : [])).join(),
  );
  const totals = new Set(rows.flatMap(({ role, side }) => (role === "total" ? [side] : [])));
  return sides.length > 1 && new Set(heads).size === 1 && totals.size === 1;
}

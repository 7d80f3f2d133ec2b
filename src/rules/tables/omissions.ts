import type { BudgetTable, Sum } from "../../model/disclosure/budget-table.ts";
import type { Evidence } from "../../model/report/finding.ts";
import { blankAt, cellName, cellOfSum, isBlankAt, linesOfSum, termAt } from "./sums.ts";

/** A total or all the parts of one left blank beside the others; `label` names the total's cell. */
export interface Omission {
  what: "blankTotal" | "blankParts";
  label: string;
  evidence: Evidence[];
}

type CellKey = [row: number, column: number];

/** Where a sum of a table has its total blank over parts that are not nothing, or all parts blank under a total. */
export function omissionsOf(table: BudgetTable, sum: Sum): Omission[] {
  const lines = linesOfSum(table, sum)
    .filter((line) => isAdded(table, sum, line))
    .map((line) => ({
      total: [cellOfSum(table, sum, line, sum.total)],
      parts: sum.parts.map((part) => cellOfSum(table, sum, line, part)),
    }));
  const isUsual = lines.some(({ total, parts }) => isFilled(table, total) && isFilled(table, parts));
  if (!isUsual && !isNamedTotal(table, sum)) return [];
  return lines.flatMap(({ total, parts }) => [
    ...omission(table, "blankTotal", parts, total),
    ...omission(table, "blankParts", total, parts),
  ]);
}

/** Prices, counts and shares of the lines have no total to print. */
function isAdded({ columns }: BudgetTable, { along }: Sum, line: number): boolean {
  const column = along === "column" ? columns[line] : undefined;
  return column === undefined || (column.role === "amount" && !/单价|均价/.test(column.path.at(-1) ?? ""));
}

/** 收入总计, 合计 … in a budget table whose kind is known: there it must be printed, whatever the other lines do. */
function isNamedTotal({ kind, rows }: BudgetTable, { along, total }: Sum): boolean {
  return along === "column" && kind !== "unknown" && rows[total]?.role === "total";
}

function omission(
  table: BudgetTable,
  what: Omission["what"],
  filled: readonly CellKey[],
  empty: readonly CellKey[],
): Omission[] {
  if (!empty.every((cell) => isBlankAt(table, ...cell)) || !isFilled(table, filled)) return [];
  const blanks = empty.flatMap((cell) => blankAt(table, ...cell) ?? []);
  const [total] = what === "blankTotal" ? empty : filled;
  const told = filled.flatMap((cell) => termAt(table, ...cell) ?? []);
  const evidence = told.map(({ place, amount, label }) => ({ place, quote: amount.text, label }));
  return [{ what, label: cellName(table, ...(total ?? [0, 0])), evidence: [...blanks, ...evidence] }];
}

function isFilled(table: BudgetTable, cells: readonly CellKey[]): boolean {
  return cells.some((cell) => Number(termAt(table, ...cell)?.amount.value ?? 0) !== 0);
}

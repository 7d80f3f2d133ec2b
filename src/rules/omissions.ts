import type { Evidence } from "../model/finding.ts";
import type { Statement, Sum } from "../model/statement.ts";
import { at, blankAt, cellName, linesOf, termAt } from "./tables.ts";

/** A total or all the parts of one left blank beside the others; `label` names the total's cell. */
export interface Omission {
  what: "blankTotal" | "blankParts";
  label: string;
  evidence: Evidence[];
}

type Cell = [row: number, column: number];

/** Where a sum of a table has its total blank over parts that are not nothing, or all parts blank under a total. */
export function omissionsOf(statement: Statement, sum: Sum): Omission[] {
  const lines = linesOf(statement, sum).map((line) => ({
    total: [at(sum, line, sum.total)],
    parts: sum.parts.map((part) => at(sum, line, part)),
  }));
  const isUsual = lines.some(({ total, parts }) => isFilled(statement, total) && isFilled(statement, parts));
  if (!isUsual && !isNamedTotal(statement, sum)) return [];
  return lines.flatMap(({ total, parts }) => [
    ...omission(statement, "blankTotal", parts, total),
    ...omission(statement, "blankParts", total, parts),
  ]);
}

/** 收入总计, 合计 … in a budget table whose kind is known: there it must be printed, whatever the other lines do. */
function isNamedTotal({ kind, rows }: Statement, { along, total }: Sum): boolean {
  return along === "column" && kind !== "unknown" && rows[total]?.role === "total";
}

function omission(
  statement: Statement,
  what: Omission["what"],
  filled: readonly Cell[],
  empty: readonly Cell[],
): Omission[] {
  const blanks = empty.flatMap((cell) => blankAt(statement, ...cell) ?? []);
  if (blanks.length < empty.length || !isFilled(statement, filled)) return [];
  const [total] = what === "blankTotal" ? empty : filled;
  const told = filled.flatMap((cell) => termAt(statement, ...cell) ?? []);
  const evidence = told.map(({ place, amount, label }) => ({ place, quote: amount.text, label }));
  return [{ what, label: cellName(statement, ...(total ?? [0, 0])), evidence: [...blanks, ...evidence] }];
}

function isFilled(statement: Statement, cells: readonly Cell[]): boolean {
  return cells.some((cell) => Number(termAt(statement, ...cell)?.amount.value ?? 0) !== 0);
}

import { exact } from "../../model/amount.ts";
import type { Statement, Sum } from "../../model/statement.ts";
import { defineRule, type StateClaim, type Term } from "../rule.ts";
import { at, blankAt, cellName, linesOf, tableName, termAt } from "../tables.ts";

/** A total left blank over parts that are not nothing, or parts all left blank under a total, where the table's other lines or its kind ask for both. */
export default defineRule({
  id: "present/table-totals",
  severity: "error",
  title: "合计与分项都填了数",
  why: "分项有金额而合计空白，或合计有金额而分项全部空白，说明漏填。",
  basis: [],
  needs: ["statements"],
  messages: {
    blankTotal: "{table}“{label}”空白，所属各项却有金额。",
    blankParts: "{table}“{label}”有金额，所属各项却全部空白。",
  },
  *check({ disclosure }) {
    for (const statement of disclosure.statements.filter(({ kind }) => !LISTS.has(kind))) {
      const told = statement.sums.filter(({ basis }) => basis !== "found" && basis !== "change");
      for (const sum of told) yield* omissions(statement, sum);
      if (told.length > 0) yield { kind: "state", message: "blankTotal", holds: true, evidence: [] };
    }
  },
});

/** Lists of things: their totals leave prices, counts and the funds of projects blank. */
const LISTS = new Set<Statement["kind"]>([
  "procurement",
  "assets",
  "institutions",
  "projectObjectives",
  "departmentIndicators",
]);

type Cell = [row: number, column: number];

function omissions(statement: Statement, sum: Sum): StateClaim[] {
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
  message: string,
  filled: readonly Cell[],
  empty: readonly Cell[],
): StateClaim[] {
  const blanks = empty.flatMap((cell) => blankAt(statement, ...cell) ?? []);
  if (blanks.length < empty.length || !isFilled(statement, filled)) return [];
  const [total] = message === "blankTotal" ? empty : filled;
  const told = termsOf(statement, filled).map(({ place, amount, label }) => ({ place, quote: amount.text, label }));
  const data = { table: tableName(statement), label: cellName(statement, ...(total ?? [0, 0])) };
  return [{ kind: "state", message, holds: false, evidence: [...blanks, ...told], data }];
}

function isFilled(statement: Statement, cells: readonly Cell[]): boolean {
  return termsOf(statement, cells).some(({ amount }) => !exact(amount.value).isZero());
}

function termsOf(statement: Statement, cells: readonly Cell[]): Term[] {
  return cells.flatMap(([row, column]) => termAt(statement, row, column) ?? []);
}

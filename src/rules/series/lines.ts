import type { BudgetTable, TableRow } from "../../model/disclosure/budget-table.ts";
import { CONCEPTS, type Concept } from "../../model/disclosure/vocabulary.ts";
import { isUnitName } from "../../text/unit-names.ts";

/** Whether a head or a label names money carried over. */
export function isCarried(text: string): boolean {
  return /结转|结余/.test(text);
}

/** Whether a table tells that something is carried forward into the year or over from it. */
export function carriesOver({ rows, columns, entries }: BudgetTable): boolean {
  return entries.some(
    ({ row, column, amount }) =>
      !/^0*(?:\.0*)?$/.test(amount.value) &&
      (isCarried(rows[row]?.label ?? "") || (columns[column]?.path ?? []).some(isCarried)),
  );
}

/** The rows of a side by line; lines that come twice are left out. Totals that count what is carried over differ from table to table. */
export function linesOf(table: BudgetTable, side: number, hasCarried: boolean): Map<string, number> {
  const lines = new Map<string, number>();
  const twice = new Set<string>();
  const total = table.rows.findLastIndex((row) => row.side === side && row.role === "total");
  const isTwoSided = table.columns.some((column) => column.side > 0);
  for (const [at, row] of table.rows.entries()) {
    const line = row.side !== side ? undefined : at === total ? "total" : lineOf(table.rows, row);
    if (line === undefined) continue;
    if (lines.has(line)) twice.add(line);
    lines.set(line, at);
  }
  const isYearTold = table.rows.some((row) => row.side === side && /\.current$/.test(row.concept ?? ""));
  if (isTwoSided && (hasCarried || isYearTold)) twice.add("total");
  for (const line of twice) lines.delete(line);
  return lines;
}

function lineOf(rows: readonly TableRow[], row: TableRow): string | undefined {
  if (row.role !== "item") return undefined;
  if (row.code !== undefined)
    return row.system === "item" ? undefined : `${row.system} ${row.code}${unitOver(rows, row)}`;
  const named = [row.concept, ...(row.concepts ?? [])].find((concept) => concept !== undefined && classOf(concept));
  if (named !== undefined) return classOf(named);
  return isUnitName(row.label) ? `unit ${row.label}` : undefined;
}

/** The unit whose codes these are. */
function unitOver(rows: readonly TableRow[], row: TableRow): string {
  const above = row.parent === undefined ? undefined : rows[row.parent];
  if (above === undefined || row.system === "unit") return "";
  return above.system === "unit" ? ` of ${above.code}` : unitOver(rows, above);
}

/** 一、一般公共服务支出 is the line of 201. */
function classOf(concept: Concept): string | undefined {
  const { code } = CONCEPTS[concept] as { code?: string };
  if (code === undefined) return undefined;
  return `${concept.startsWith("function.") ? "function" : "departmentEconomic"} ${code}`;
}

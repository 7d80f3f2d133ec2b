import type { BudgetTable, TableRow } from "../model/budget-table.ts";

/** Rows of a table whose code has no longer code under it, among the codes of a pattern; none when the table has no such codes with figures. */
export function leafCodes(table: BudgetTable, pattern: RegExp): (TableRow & { code: string })[] {
  const figured = new Set(table.entries.map(({ row }) => row));
  const coded = table.rows.filter((row, index): row is TableRow & { code: string } => {
    return row.code !== undefined && pattern.test(row.code) && figured.has(index);
  });
  return coded.filter(({ code }) => !coded.some((other) => other.code !== code && other.code.startsWith(code)));
}

import { exact } from "../../model/amount.ts";
import type { BudgetTable, CodeSystem, TableRow } from "../../model/disclosure/budget-table.ts";

/** Rows of a table with money whose code, of one list of codes, has no longer code under it. */
export function leafCodes(table: BudgetTable, system: CodeSystem): (TableRow & { code: string })[] {
  const filled = table.entries.filter(({ amount }) => !exact(amount.value).isZero());
  const figured = new Set(filled.map(({ row }) => row));
  const coded = table.rows.filter((row, index): row is TableRow & { code: string } => {
    return row.code !== undefined && row.system === system && figured.has(index);
  });
  const above = new Set(coded.flatMap(({ code }) => beginnings(code)));
  return coded.filter(({ code }) => !above.has(code));
}

/** The shorter codes that a code begins with, one level after the other. */
function beginnings(code: string): string[] {
  return [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length));
}

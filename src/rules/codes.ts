import type { Statement, StatementRow } from "../model/statement.ts";

/** Rows of a table whose code has no longer code under it, among the codes of a pattern; none when the table has no such codes with figures. */
export function leafCodes(statement: Statement, pattern: RegExp): (StatementRow & { code: string })[] {
  const figured = new Set(statement.entries.map(({ row }) => row));
  const coded = statement.rows.filter((row, index): row is StatementRow & { code: string } => {
    return row.code !== undefined && pattern.test(row.code) && figured.has(index);
  });
  return coded.filter(({ code }) => !coded.some((other) => other.code !== code && other.code.startsWith(code)));
}

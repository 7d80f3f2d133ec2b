import { tableFacts } from "../../../src/interpret/tables/facts.ts";
import { readTables } from "../../../src/interpret/tables/index.ts";
import type { BudgetTable, Sum } from "../../../src/model/disclosure/budget-table.ts";
import { notate } from "../../support/files/notation.ts";

/** The tables of a document written in notation. */
export function readNotated(text: string): BudgetTable[] {
  const document = notate(text);
  return readTables(document, { start: 0, end: document.blocks.length });
}

/** The only table of a document written in notation. */
export function readOne(text: string): BudgetTable {
  const tables = readNotated(text);
  if (tables.length !== 1 || tables[0] === undefined) throw new Error(`${tables.length} tables`);
  return tables[0];
}

/** A sum as "收入总计 = 本年收入合计 + 上年结转 (grandTotal)", with rows by label and columns by head. */
function shown(table: BudgetTable, sum: Sum): string {
  const name = (index: number) =>
    sum.along === "row" ? (table.columns[index]?.path.at(-1) ?? "") : (table.rows[index]?.label ?? "");
  return `${name(sum.total)} = ${sum.parts.map(name).join(" + ")} (${sum.basis})`;
}

export function sumsOf(text: string): string[] {
  const table = readOne(text);
  return table.sums.map((sum) => shown(table, sum));
}

/** Facts as "concept amount". */
export function factsOf(text: string): string[] {
  return tableFacts(readNotated(text)).map(
    ({ concept, amount, subject }) => `${concept} ${amount.text}${amount.unit}${subject ? ` ${subject}` : ""}`,
  );
}

import { statementFacts } from "../../../src/interpret/tables/facts.ts";
import { readStatements } from "../../../src/interpret/tables/index.ts";
import type { BudgetTable, Sum } from "../../../src/model/disclosure/budget-table.ts";
import { notate } from "../../support/files/notation.ts";

/** The statements of a document written in notation. */
export function readNotated(text: string): BudgetTable[] {
  const document = notate(text);
  return readStatements(document, { start: 0, end: document.blocks.length });
}

/** The only statement of a document written in notation. */
export function readOne(text: string): BudgetTable {
  const statements = readNotated(text);
  if (statements.length !== 1 || statements[0] === undefined) throw new Error(`${statements.length} statements`);
  return statements[0];
}

/** A sum as "收入总计 = 本年收入合计 + 上年结转 (grandTotal)", with rows by label and columns by head. */
function shown(statement: BudgetTable, sum: Sum): string {
  const name = (index: number) =>
    sum.along === "row" ? (statement.columns[index]?.path.at(-1) ?? "") : (statement.rows[index]?.label ?? "");
  return `${name(sum.total)} = ${sum.parts.map(name).join(" + ")} (${sum.basis})`;
}

export function sumsOf(text: string): string[] {
  const statement = readOne(text);
  return statement.sums.map((sum) => shown(statement, sum));
}

/** Facts as "concept amount". */
export function factsOf(text: string): string[] {
  return statementFacts(readNotated(text)).map(
    ({ concept, amount, subject }) => `${concept} ${amount.text}${amount.unit}${subject ? ` ${subject}` : ""}`,
  );
}

import type { BudgetTable } from "../../model/disclosure/budget-table.ts";

/** The line of each name below a 类 (function 204 律师管理), as the tables that print codes tell it; "" where one name has several codes. */
export type CodesByName = ReadonlyMap<string, string>;

const CLASS_DIGITS = 3;

/** Which code a name below a 类 stands for, in all tables of one department or unit that print codes. */
export function codesByName(tables: readonly BudgetTable[]): CodesByName {
  const found = new Map<string, string>();
  for (const { rows } of tables) {
    for (const [at, { code, system, label }] of rows.entries()) {
      if (code === undefined || system === undefined || code.length <= CLASS_DIGITS) continue;
      const { code: over, label: before } = rows[at - 1] ?? {};
      const again = over !== undefined && code.startsWith(over) ? before?.replace(over, "") : undefined;
      const key = keyOf(`${system} ${code.slice(0, CLASS_DIGITS)}`, label.replace(code, ""), again);
      const line = `${system} ${code}`;
      const known = found.get(key);
      found.set(key, known === undefined || known === line ? line : "");
    }
  }
  return found;
}

/** The line of a row that prints a name and no code below a 类: that of its code, else of the name alone. `before` is the name of the row above it. */
export function codeNamed(names: CodesByName, above: string, label: string, before?: string): string | undefined {
  const key = keyOf(above, label, before);
  const line = names.get(key) ?? key;
  return line === "" || label === "" ? undefined : line;
}

/** A 款 and its only 项 may have one name: the second of two that stand below each other is the 项. */
function keyOf(above: string, label: string, before: string | undefined): string {
  const [name, last] = [label, before ?? ""].map((text) => text.replace(/^[^\p{Script=Han}]+/u, ""));
  return `${above} ${name}${name === last ? " 项" : ""}`;
}

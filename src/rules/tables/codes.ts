import { isZero } from "../../model/amount.ts";
import type { BudgetTable, CodeSystem, TableKind, TableRow } from "../../model/disclosure/budget-table.ts";
import type { StateClaim } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";

/** A row of a 科目, by function or by economic kind. */
export type Coded = TableRow & { code: string };

export function isClassified(row: TableRow): row is Coded {
  return row.code !== undefined && row.role === "item" && row.system !== "unit" && row.system !== "item";
}

/** How deep tables must list the codes of one system. */
interface Detail {
  kinds: readonly TableKind[];
  system: CodeSystem;
  digits: number;
  except?: RegExp;
  /** Kinds that may stop short as a whole where other tables of the filing go on. */
  summaries?: readonly TableKind[];
}

/** That every code goes down to so many digits: it must in some kinds of tables, and is doubted not to in others where most do. */
export function* detailed(view: View, message: string, { kinds, system, digits, except, summaries = [] }: Detail) {
  const deep = new Set(
    view.disclosure.tables.flatMap(({ rows }) =>
      rows.flatMap((row) => (isClassified(row) && row.system === system ? beginnings(row.code) : [])),
    ),
  );
  for (const table of view.disclosure.tables.filter(({ doubtful }) => !doubtful)) {
    const leaves = leafCodes(table, system).filter((row) => !except?.test(row.code));
    const doubt = kinds.includes(table.kind) ? {} : { doubt: true as const };
    const isSummary = summaries.includes(table.kind) && leaves.every(({ code }) => code.length < digits);
    const claims = leaves.flatMap(({ code, label, place }) => {
      const data = { label: label.trim(), code };
      const holds = code.length >= digits || (isSummary && deep.has(code));
      return place ? [state(message, holds, [citePlace(view, "科目", place)], { data, ...doubt })] : [];
    });
    yield* kinds.includes(table.kind) ? claims : whereMostHold(claims);
  }
}

/** The claims on the rows of one table where at least half of them hold; else nothing is asked of the table. */
export function whereMostHold(claims: readonly StateClaim[]): readonly StateClaim[] {
  return claims.filter(({ holds }) => holds).length * 2 >= claims.length ? claims : [];
}

/** Rows of a table with money and the code of a 科目 that has no longer code under it, in its own list or, where that comes once, anywhere. */
function leafCodes({ rows, entries }: BudgetTable, system: CodeSystem): Coded[] {
  const listed = rows.map((row) => (row.system === system && isClassified(row) ? row : undefined));
  if (listed.every((row) => row === undefined)) return [];
  const figured = new Set<number>();
  for (const { row, amount } of entries) if (listed[row] !== undefined && !isZero(amount.value)) figured.add(row);
  const coded = listed.filter((row, index) => row !== undefined && figured.has(index)) as Coded[];
  const above = new Set(coded.flatMap(({ code }) => beginnings(code)));
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const { code } of coded) (seen.has(code) ? twice : seen).add(code);
  const parents = new Set(rows.map(({ parent }) => (parent === undefined ? undefined : rows[parent])));
  return coded.filter((row) => !parents.has(row) && !(above.has(row.code) && !twice.has(row.code)));
}

/** The shorter codes that a code begins with, one level after the other. */
export function beginnings(code: string): string[] {
  return [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length));
}

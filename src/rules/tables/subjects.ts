import type { BudgetTable, TableColumn } from "../../model/disclosure/budget-table.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Term } from "../../model/rule/claim.ts";
import { fold } from "../../text/fold.ts";
import { isChangeColumn } from "./figures.ts";
import { tableName, termOrBlankAt } from "./sums.ts";

/** A subject of the functional classification as prose names it: its code, or its names from the class down. */
interface Subject {
  code: string;
  names: readonly string[];
}

/** A row that lists a subject. */
interface SubjectRow {
  table: BudgetTable;
  row: number;
}

/** 社会保障和就业支出（类）行政事业单位养老支出（款）, 2080505-机关事业单位基本养老保险缴费支出, 殡葬（2081004）. */
export function subjectOf(printed: string): Subject {
  const folded = fold(printed).replace(/\s+/g, "");
  const code = /\d{5,7}/.exec(folded)?.[0] ?? "";
  const names = folded
    .replace(code, "")
    .split(/\([类款项]?\)/)
    .map(bare);
  return { code, names: names.filter((name) => name !== "") };
}

/** A name without a mark before it and without 支出 at its end, which tables and prose put and leave out. */
function bare(name: string): string {
  return name.replace(/^[-—、.:]+/, "").replace(/(?<=..)支出$/, "");
}

/** The functional rows of some tables by their codes and their bare names. */
export function subjectRows(tables: readonly BudgetTable[]): ReadonlyMap<string, SubjectRow[]> {
  const found = new Map<string, SubjectRow[]>();
  for (const table of tables)
    for (const [row, { system, code, label, role }] of table.rows.entries()) {
      if (system !== "function" || role === "note") continue;
      for (const key of new Set([code ?? "", bare(fold(label))])) {
        const others = found.get(key);
        if (others) others.push({ table, row });
        else if (key !== "") found.set(key, [{ table, row }]);
      }
    }
  return found;
}

/** Whether the rows go down to the 项: what prose tells by name and with an amount has a row among them. */
export function reachesItems(rows: ReadonlyMap<string, SubjectRow[]>): boolean {
  return [...rows.keys()].some((key) => /^\d{7,}$/.test(key));
}

/** The rows of a subject: by its code, else by its last name below the others. */
export function rowsOf(rows: ReadonlyMap<string, SubjectRow[]>, { code, names }: Subject): SubjectRow[] {
  if (code !== "") return rows.get(code) ?? [];
  return (rows.get(names.at(-1) ?? "") ?? []).filter((one) => isBelow(one, names.slice(0, -1)));
}

/** The row that alone bears the name of a subject told with a code, under another code of its length or of any; undefined where rows of several codes do. */
export function onlyNamed(rows: ReadonlyMap<string, SubjectRow[]>, { code, names }: Subject) {
  if (code === "") return undefined;
  const named = (rows.get(names.at(-1) ?? "") ?? []).map(({ table, row }) => ({ table, code: table.rows[row]!.code }));
  const alike = named.filter((one) => one.code?.length === code.length);
  const [first, ...others] = alike.length > 0 ? alike : named;
  return others.every((one) => one.code === first?.code) ? first : undefined;
}

/** Whether the rows above a row, as far as the table prints them, bear the names told before it. */
function isBelow({ table: { rows }, row }: SubjectRow, names: readonly string[]): boolean {
  let at = rows[row]!.parent;
  for (const name of names.toReversed()) {
    if (at === undefined) return true;
    if (bare(fold(rows[at]!.label)) !== name) return false;
    at = rows[at]!.parent;
  }
  return true;
}

/** The figures of some rows in the columns of one stage. */
export function figuresOf(rows: readonly SubjectRow[], stage: Fact["stage"]): (Term & { table: string })[] {
  return rows.flatMap(({ table, row }) =>
    table.columns.flatMap((each, column) => {
      const found = isOfStage(each, stage) ? termOrBlankAt(table, row, column) : undefined;
      return found ? [{ ...found, table: tableName(table) }] : [];
    }),
  );
}

/** Whether this year's figures stand in a column, or for a change the differences. */
function isOfStage(column: TableColumn, stage: Fact["stage"]): boolean {
  return column.role === "amount" && !column.past && isChangeColumn(column) === (stage === "change");
}

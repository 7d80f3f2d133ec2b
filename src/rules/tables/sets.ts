import { exact } from "../../model/amount.ts";
import { type BudgetTable, leadColumn, type TableKind, type TableRow } from "../../model/disclosure/budget-table.ts";
import { COMPOSITION, type Concept } from "../../model/disclosure/vocabulary.ts";
import { once } from "../../model/once.ts";
import type { Claim, Term } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { tableSum, termAt } from "./sums.ts";

/** The open budget tables of one department or unit: at most the first of each kind. */
export type TableSet = Partial<Record<TableKind, BudgetTable>>;

/** The first table of each kind in every set of tables. */
export function tableSets(view: View): TableSet[] {
  return tablesByOwner(view).map((tables) => {
    const set: TableSet = {};
    for (const table of tables) set[table.kind] ??= table;
    return set;
  });
}

/** The tables of a disclosure by whose they are: a new set begins where 收支总表 comes again or another unit is named above a table. */
export function tablesByOwner({ disclosure }: View): BudgetTable[][] {
  const sets: { subject: string | undefined; tables: BudgetTable[] }[] = [];
  for (const table of disclosure.tables) {
    if (table.kind === "unknown") continue;
    const open = sets.at(-1);
    const again = table.kind === "revenueExpenditureSummary" && open?.tables.some(({ kind }) => kind === table.kind);
    const another = table.subject !== undefined && open?.subject !== undefined && table.subject !== open.subject;
    if (open === undefined || again || another) {
      sets.push({ subject: table.subject, tables: [table] });
    } else {
      open.subject ??= table.subject;
      open.tables.push(table);
    }
  }
  return sets.map(({ tables }) => tables);
}

/** The figure in the total row of a table's expenditure (of its income, where it has no other side): in its total column, or in that of a concept. */
export function totalOf(table: BudgetTable, concept?: string): Term | undefined {
  const side = FUND_TABLES.has(table.kind) && table.columns.some((column) => column.side === 1) ? 1 : 0;
  const totals = table.rows.filter((each) => each.role === "total" && !partTotals(table).includes(each));
  const row = totals.find((each) => each.side === side);
  if (row === undefined) return undefined;
  if (concept !== undefined) return figureAt(table, row, conceptColumn(table, concept));
  // 基本支出合计 below both sides of a list: printed on one of them, of all of it
  const printed = totals.filter((each) => each.row === row.row && each.label === row.label);
  return [row, ...printed].map((each) => figureAt(table, each, leadColumn(table, each.side))).find((term) => term);
}

function figureAt(table: BudgetTable, row: TableRow, column: number): Term | undefined {
  return column === -1 ? undefined : termAt(table, table.rows.indexOf(row), column);
}

/** What a table tells in all: its total, or the totals of all parts that make it up (人员经费合计 | 公用经费合计). */
export function totalsMade(table: BudgetTable): Term[] {
  const total = totalOf(table);
  if (total !== undefined) return [total];
  return partTotals(table).flatMap((row) => figureAt(table, row, leadColumn(table, row.side)) ?? []);
}

/** 人员经费合计 beside 公用经费合计, or above 基本支出合计: totals of a part of what the table lists. */
const partTotals = once(({ rows }: BudgetTable): readonly TableRow[] => {
  const totals = rows.filter(({ role }) => role === "total");
  const isTold = (concept: Concept) => totals.some((row) => row.concept === concept);
  const wholes = (Object.entries(COMPOSITION) as [Concept, readonly Concept[]][]).filter(
    ([whole, parts]) => parts.some(isTold) && (isTold(whole) || parts.every(isTold)),
  );
  return totals.filter(({ concept }) => wholes.some(([, parts]) => parts.some((part) => part === concept)));
});

/** Tables of one fund's expenditure, which some print beside the fund's income. */
const FUND_TABLES: ReadonlySet<TableKind> = new Set(["governmentManagedFunds", "stateCapitalOperations"]);

function conceptColumn({ columns }: BudgetTable, concept: string): number {
  return columns.findIndex(
    (column) =>
      column.role === "amount" && column.side === 0 && column.year === undefined && column.concept === concept,
  );
}

/** Whether a table has a row or a column for what is carried forward (income) or over (expenditure), so that its total counts it. */
export function countsCarried({ rows, columns }: BudgetTable, which: TableRow["carried"]): boolean {
  return [...rows, ...columns].some(({ carried }) => carried === which);
}

/**
 * A figure that a table tells as the sum of parts elsewhere. Where the table prints it with and without what is carried over, and the two
 * differ, nothing proves which of them the other tables mean: either may hold.
 */
export function eitherTotal(table: BudgetTable, message: string, totals: readonly Term[], parts: Term[]): Claim[] {
  const distinct = totals.filter(
    ({ amount }, index) => totals.findIndex((other) => exact(other.amount.value).eq(amount.value)) === index,
  );
  const readings = distinct.map((total) => tableSum(table, message, total, parts));
  const [only, ...others] = readings;
  if (only === undefined) return [];
  return others.length === 0 ? [only] : [{ kind: "alternatives", message, readings }];
}

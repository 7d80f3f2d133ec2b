import { exact } from "../model/amount.ts";
import { type BudgetTable, leadColumn, type TableKind } from "../model/budget-table.ts";
import type { SumClaim, Term } from "../model/claim.ts";
import type { View } from "../model/rule.ts";
import { termAt } from "./tables.ts";

/** The open budget tables of one department or unit: at most the first of each kind. */
export type TableSet = Partial<Record<TableKind, BudgetTable>>;

/**
 * The tables of a disclosure by whose they are: a new set begins where 收支总表 comes again or another unit is named above a table.
 * Of several tables of a kind in one set the first counts.
 */
export function tableSets({ disclosure }: View): TableSet[] {
  const sets: { subject: string | undefined; tables: TableSet }[] = [];
  for (const table of disclosure.tables) {
    if (table.kind === "unknown") continue;
    const open = sets.at(-1);
    const again = table.kind === "revenueExpenditureSummary" && open?.tables.revenueExpenditureSummary !== undefined;
    const another = table.subject !== undefined && open?.subject !== undefined && table.subject !== open.subject;
    if (open === undefined || again || another) {
      sets.push({ subject: table.subject, tables: { [table.kind]: table } });
    } else {
      open.subject ??= table.subject;
      open.tables[table.kind] ??= table;
    }
  }
  return sets.map(({ tables }) => tables);
}

/** The figure in the total row of a table: in its total column, or in the column of a concept. */
export function totalOf(table: BudgetTable, concept?: string): Term | undefined {
  const row = table.rows.findIndex(({ role, side }) => role === "total" && side === 0);
  const column = concept === undefined ? leadColumn(table, 0) : conceptColumn(table, concept);
  return row === -1 || column === -1 ? undefined : termAt(table, row, column);
}

function conceptColumn({ columns }: BudgetTable, concept: string): number {
  const own = (wanted: (path: string[], named: string | undefined) => boolean) =>
    columns.findIndex(
      (column) => column.role === "amount" && column.side === 0 && !column.past && wanted(column.path, column.concept),
    );
  const group = GROUPS[concept];
  const alone = own((_, named) => named === concept);
  const total = own(
    (path) => group !== undefined && /小计|合计/.test(path.at(-1) ?? "") && group.test(path.at(-2) ?? ""),
  );
  return alone === -1 ? total : alone;
}

/** Below a group (基本支出 over 小计, 人员, 公用) its 小计 is its amount. */
const GROUPS: Record<string, RegExp> = { "expenditure.basic": /基本支出$/, "expenditure.project": /项目支出$/ };

/** Of several ways in which figures may rightly agree, the one that holds; else the first, where it is the only one. */
export function whicheverHolds(claims: readonly SumClaim[]): SumClaim[] {
  const holding = claims.find(({ total, parts }) => agrees(total, parts));
  if (holding !== undefined) return [holding];
  return claims.length === 1 ? [...claims] : [];
}

function agrees(total: Term, parts: readonly Term[]): boolean {
  const sum = parts.reduce((all, { amount }) => all.plus(amount.value), exact(0));
  const room = parts.reduce((all, { amount }) => all.plus(amount.step), exact(total.amount.step)).div(2);
  return exact(total.amount.value).minus(sum).abs().lte(room);
}

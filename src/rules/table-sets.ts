import { exact } from "../model/amount.ts";
import type { Statement, StatementKind } from "../model/statement.ts";
import type { SumClaim, Term, View } from "./rule.ts";
import { termAt } from "./tables.ts";

/** The open budget tables of one department or unit: at most the first of each kind. */
export type TableSet = Partial<Record<StatementKind, Statement>>;

/**
 * The tables of a disclosure by whose they are: a new set begins where 收支总表 comes again or another unit is named above a table.
 * Of several tables of a kind in one set the first counts.
 */
export function tableSets({ disclosure }: View): TableSet[] {
  const sets: { subject: string | undefined; tables: TableSet }[] = [];
  for (const statement of disclosure.statements) {
    if (statement.kind === "unknown") continue;
    const open = sets.at(-1);
    const again =
      statement.kind === "revenueExpenditureSummary" && open?.tables.revenueExpenditureSummary !== undefined;
    const another =
      statement.subject !== undefined && open?.subject !== undefined && statement.subject !== open.subject;
    if (open === undefined || again || another) {
      sets.push({ subject: statement.subject, tables: { [statement.kind]: statement } });
    } else {
      open.subject ??= statement.subject;
      open.tables[statement.kind] ??= statement;
    }
  }
  return sets.map(({ tables }) => tables);
}

/** The figure in the total row of a table: in its total column, or in the column of a concept. */
export function totalOf(statement: Statement, concept?: string): Term | undefined {
  const { rows, columns } = statement;
  const amounts = columns.flatMap((column, index) =>
    column.role === "amount" && column.side === 0 ? [{ ...column, index }] : [],
  );
  const column = concept === undefined ? amounts[0] : amounts.find((each) => each.concept === concept);
  const wanted = concept === undefined ? column : (column ?? groupTotal(amounts, concept));
  const row = rows.findIndex(({ role, side }) => role === "total" && side === 0);
  return row === -1 || wanted === undefined ? undefined : termAt(statement, row, wanted.index);
}

/** Below a group (基本支出 over 小计, 人员, 公用) its first column is its total. */
function groupTotal<T extends { path: string[]; concept?: string | undefined }>(
  columns: readonly T[],
  concept: string,
): T | undefined {
  const named = { "expenditure.basic": /基本支出$/, "expenditure.project": /项目支出$/ }[concept];
  return columns.find(
    ({ path }) => named !== undefined && /小计|合计/.test(path.at(-1) ?? "") && named.test(path.at(-2) ?? ""),
  );
}

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

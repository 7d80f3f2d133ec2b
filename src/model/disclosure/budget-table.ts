import { once } from "../once.ts";
import type { BudgetTable, TableColumn, TableRow } from "../schemas/budget-table.ts";

export type {
  BudgetTable,
  CodeSystem,
  RateColumns,
  Sum,
  SumBasis,
  TableColumn,
  TableFigure,
  TableKind,
  TableRow,
} from "../schemas/budget-table.ts";

/** Whether the figures of a row are sums like those above and below it. */
export function isAddedRow({ role }: Pick<TableRow, "role">): boolean {
  return role !== "note" && role !== "rate";
}

/** The columns of a side whose figures add up: its amounts, or its counts where it prints no amounts. */
export function figureColumns({ columns }: Pick<BudgetTable, "columns">, side: number): number[] {
  const having = (role: TableColumn["role"]) =>
    columns.flatMap((column, index) => (column.side === side && column.role === role ? [index] : []));
  const amounts = having("amount");
  return amounts.length > 0 ? amounts : having("quantity");
}

/**
 * The column that carries a side's own amounts: its first amount column of no other year in which its total prints any, or the total that heads make it
 * a part of; -1 where it has none.
 */
export function leadColumn(table: BudgetTable, side: number): number {
  return leads(table).get(side) ?? -1;
}

const leads = once((table: BudgetTable) => {
  const sides = new Set(table.columns.map(({ side }) => side));
  return new Map([...sides].map((side) => [side, findLead(table, side)]));
});

function findLead({ columns, rows, entries, sums }: BudgetTable, side: number): number {
  const isTotal = rows.map(({ role, side: at }) => role === "total" && at === side);
  const totalled = new Set(entries.flatMap(({ row, column }) => (isTotal[row] ? [column] : [])));
  const own = (isAny: boolean) => {
    const amounts = columns.flatMap(({ side: at, role, year }, index) =>
      at === side && role === "amount" && (isAny || year === undefined) ? [index] : [],
    );
    return amounts.find((index) => totalled.has(index)) ?? amounts[0] ?? -1;
  };
  const told = sums.filter(({ along, basis }) => along === "row" && basis !== "change" && basis !== "found");
  let lead = own(false) === -1 ? own(true) : own(false);
  const seen = new Set<number>();
  while (!seen.has(lead)) {
    seen.add(lead);
    lead = told.find(({ parts }) => parts.includes(lead))?.total ?? lead;
  }
  return lead;
}

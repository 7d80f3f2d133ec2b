import type { BudgetTable, TableColumn } from "./schemas/budget-table.ts";

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
} from "./schemas/budget-table.ts";

/** The columns of a side whose figures add up: its amounts, or its counts where it prints no amounts. */
export function figureColumns({ columns }: Pick<BudgetTable, "columns">, side: number): number[] {
  const having = (role: TableColumn["role"]) =>
    columns.flatMap((column, index) => (column.side === side && column.role === role ? [index] : []));
  return having("amount").length > 0 ? having("amount") : having("quantity");
}

/** The column that carries a side's own amounts: its first amount column that holds no earlier year; -1 where it has none. */
export function leadColumn({ columns }: Pick<BudgetTable, "columns">, side: number): number {
  const own = (past: boolean) =>
    columns.findIndex((column) => column.side === side && column.role === "amount" && (past || !column.past));
  return own(false) === -1 ? own(true) : own(false);
}

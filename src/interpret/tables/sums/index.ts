import type { BudgetTable, RateColumns, Sum } from "../../../model/disclosure/budget-table.ts";
import type { CellGrid } from "../grid.ts";
import type { Head } from "../head.ts";
import type { RowForm } from "../rows/rows.ts";
import { isForm, sumsAlongColumns } from "./along-columns.ts";
import { sumsAlongRows } from "./along-rows.ts";
import { changeSums, changeSumsDown, rateColumns } from "./changes.ts";
import { findUntoldSums } from "./found.ts";
import { groupsOf } from "./groups.ts";
import { figuresOf, type Unsummed } from "./sum-figures.ts";

/** What a table's figures have to do with each other, as indices into its rows and columns. */
export interface Relations {
  sums: Sum[];
  rates: RateColumns[];
  groups: BudgetTable["groups"];
}

/**
 * Every total of a table with its parts, and the changes against another year, as heads, codes, numerals and labels tell them, whether they hold or not;
 * only where these say nothing, what arithmetic finds. `forms` are those of the rows.
 */
export function findRelations(table: Unsummed, grid: CellGrid, head: Head, forms: readonly RowForm[]): Relations {
  const groups = isForm(table) ? [] : groupsOf(table, grid);
  const ofGroups = new Set(groups.map(({ total }) => total));
  const changes = isForm(table) ? [] : changeSums(table);
  const told = [
    ...(isForm(table) ? [] : sumsAlongRows(table, grid, head).filter(({ total }) => !ofGroups.has(total))),
    ...sumsAlongColumns(table, forms),
    ...changes,
    ...changeSumsDown(table),
  ];
  const found = isForm(table) ? [] : findUntoldSums(table, figuresOf(table), told);
  return { sums: [...told, ...found], rates: rateColumns(table, changes), groups };
}

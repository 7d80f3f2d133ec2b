import type { RateColumns, Sum } from "../../../model/budget-table.ts";
import type { CellGrid } from "../grid.ts";
import type { Head } from "../head.ts";
import { sumsAlongColumns } from "./along-columns.ts";
import { sumsAlongRows } from "./along-rows.ts";
import { changeSums, rateColumns } from "./changes.ts";
import { findUntoldSums } from "./found.ts";
import { figuresOf, type Unsummed } from "./sum-figures.ts";

/** What a table's figures have to do with each other, as indices into its rows and columns. */
export interface Relations {
  sums: Sum[];
  rates: RateColumns[];
}

/**
 * Every total of a table with its parts, and the changes against another year: told by heads, codes, numerals and labels and weighed against the
 * figures, then found by arithmetic alone.
 */
export function findRelations(statement: Unsummed, grid: CellGrid, head: Head): Relations {
  const figures = figuresOf(statement);
  const changes = changeSums(statement, figures);
  const told = [...sumsAlongRows(statement, grid, head, figures), ...sumsAlongColumns(statement, figures), ...changes];
  return { sums: [...told, ...findUntoldSums(statement, figures, told)], rates: rateColumns(statement, changes) };
}

import type { Sum } from "../../../model/statement.ts";
import type { Grid } from "../grid.ts";
import type { Head } from "../head.ts";
import { sumsAlongColumns } from "./along-columns.ts";
import { sumsAlongRows } from "./along-rows.ts";
import { figuresOf, type Unsummed } from "./figures.ts";
import { findUntoldSums } from "./found.ts";

/** Every total of a table with its parts: told by heads, codes, numerals and labels and weighed against the figures, then found by arithmetic alone. */
export function findSums(statement: Unsummed, grid: Grid, head: Head): Sum[] {
  const figures = figuresOf(statement);
  const told = [...sumsAlongRows(statement, grid, head, figures), ...sumsAlongColumns(statement, figures)];
  return [...told, ...findUntoldSums(statement, figures, told)];
}

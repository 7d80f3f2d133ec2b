import { type CellGrid, type GridCell, textOf } from "./grid.ts";
import type { Head } from "./head.ts";

/**
 * The grid with heads that a table prints cut up made whole again: the name of a group in its first place only, or in each of them; a head of one
 * row with blanks, or itself, below it.
 */
export function joinHeads(grid: CellGrid, { heads }: Head): CellGrid {
  if (heads.length < 2) return grid;
  const cover = grid.cover.map((row) => [...row]);
  const joined: CellGrid = { ...grid, cover };
  for (const [depth, row] of heads.entries()) {
    for (let column = 0; column < grid.columns; column++) {
      const whole = wholeOf(joined, heads, depth, column);
      if (whole !== undefined) cover[row]![column] = whole;
    }
  }
  return joined;
}

/** The head that a place of the head rows belongs to, where that is another cell than its own. */
function wholeOf(grid: CellGrid, heads: readonly number[], depth: number, column: number): GridCell | undefined {
  const row = heads[depth]!;
  const own = textOf(grid, row, column);
  const left = column === 0 ? undefined : grid.cover[row]?.[column - 1];
  const isGroup = left !== undefined && isSplit(grid, heads.slice(depth + 1), column);
  if (isGroup && own === "" && textOf(grid, row, column - 1) !== "") return left;
  if (isGroup && own !== "" && own === textOf(grid, row, column - 1)) return left;
  if (depth === 0) return undefined;
  const over = grid.cover[heads[depth - 1]!]?.[column];
  const above = textOf(grid, heads[depth - 1]!, column);
  return above !== "" && (own === "" || own === above) ? over : undefined;
}

/** Whether a column and the one left of it have heads of their own below. */
function isSplit(grid: CellGrid, below: readonly number[], column: number): boolean {
  const named = (at: number) => below.map((row) => textOf(grid, row, at)).join("");
  const [left, own] = [named(column - 1), named(column)];
  return left !== "" && own !== "" && left !== own;
}

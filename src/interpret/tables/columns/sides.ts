import type { TableColumn } from "../../../model/disclosure/budget-table.ts";
import { isTotal, numeralOf } from "../cell-words.ts";
import { type CellGrid, textOf } from "../grid.ts";
import type { Head } from "../head.ts";
import { conceptsOfLabel } from "../label-concepts.ts";

const SIDE_HEAD = /收入|支出|来源|用途/;

/** Sides: a new one begins where labels come again after amounts, under the same heads or under 收入 | 支出. */
export function sidesOf(
  columns: readonly { column: number; path: string[]; role: TableColumn["role"] }[],
  grid: CellGrid,
  head: Head,
): number[] {
  let side = 0;
  let seenAmount = false;
  const labelHeads = new Set<string>();
  return columns.map(({ path, role, column }, at) => {
    const leaf = path.at(-1) ?? "";
    const isName = role === "label" || role === "code";
    const amountsFollow = columns.slice(at + 1).some((other) => other.role === "amount");
    if (
      isName &&
      seenAmount &&
      amountsFollow &&
      (labelHeads.has(leaf) || opensSide(columns, at) || looksLikeItems(grid, head, column))
    ) {
      side++;
      seenAmount = false;
    }
    if (isName) labelHeads.add(leaf);
    if (role === "amount") seenAmount = true;
    return side;
  });
}

function opensSide(columns: readonly { path: string[] }[], at: number): boolean {
  const here = columns[at]?.path[0] ?? "";
  const before = columns[at - 1]?.path[0] ?? "";
  return here !== before && SIDE_HEAD.test(here) && SIDE_HEAD.test(before);
}

/** Whether most texts of a column are numbered items, totals or names of the vocabulary, as every label column of a 收支 table has them. */
function looksLikeItems(grid: CellGrid, head: Head, column: number): boolean {
  const texts = new Set<string>();
  for (let row = head.body; row < grid.rows; row++) texts.add(textOf(grid, row, column));
  texts.delete("");
  const items = [...texts].filter(
    (text) => numeralOf(text) !== undefined || isTotal(text) || conceptsOfLabel(text).length > 0,
  );
  return texts.size > 2 && items.length * 2 > texts.size;
}

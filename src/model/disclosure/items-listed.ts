import { isZero } from "../amount.ts";
import type { Document } from "../document.ts";
import type { BudgetTable } from "./budget-table.ts";

/** Heads of columns that name what a row is, or what it belongs to. */
const NAMES = /名称|项目|事项|内容|类别|品目/;

/**
 * The rows of a table, counted in each way that the text may count them: every line, the lines of the top, the different names in each column of names; of all rows, or of
 * those that print something in a column.
 */
export function itemsListed({ blocks }: Document, table: BudgetTable, column?: number): number[] {
  const printed = blocks[table.block];
  if (printed?.kind !== "table") return [];
  const filled = table.entries.filter((one) => one.column === column && !isZero(one.amount.value));
  const own = new Set(filled.map(({ row }) => row));
  const items = table.rows.filter(
    ({ role, side }, at) => role === "item" && side === 0 && (column === undefined || own.has(at)),
  );
  const named = items.filter(({ system }) => system !== "unit");
  const rows = named.length > 0 ? named : items;
  const parents = new Set(rows.map(({ parent }) => (parent === undefined ? undefined : table.rows[parent])));
  const lines = new Set(rows.filter((row) => !parents.has(row)).map(({ row }) => row));
  const heads = table.columns.filter(({ path }) => NAMES.test(path.at(-1) ?? ""));
  const names = heads.map(({ column }) => {
    const cells = printed.cells.filter((cell) => cell.column === column && lines.has(cell.row));
    return new Set(cells.map(({ text }) => text.trim())).size;
  });
  const top = rows.filter(({ parent }) => parent === undefined);
  return lines.size < 2 ? [] : [...new Set([lines.size, top.length, ...names])];
}

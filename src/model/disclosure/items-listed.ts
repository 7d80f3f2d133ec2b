import type { Document } from "../document.ts";
import type { BudgetTable } from "./budget-table.ts";

/** Heads of columns that name what a row is, or what it belongs to. */
const NAMES = /名称|项目|事项|内容|类别/;

/** The rows of a table, counted in each way that the text may count them: every line, the lines of the top, the different names in each column of names. */
export function itemsListed({ blocks }: Document, table: BudgetTable): number[] {
  const printed = blocks[table.block];
  if (printed?.kind !== "table") return [];
  const rows = table.rows.filter(({ role, side }) => role === "item" && side === 0);
  const parents = new Set(rows.map(({ parent }) => (parent === undefined ? undefined : table.rows[parent])));
  const lines = new Set(rows.filter((row) => !parents.has(row)).map(({ row }) => row));
  const named = table.columns.filter(({ path }) => NAMES.test(path.at(-1) ?? ""));
  const names = named.map(({ column }) => {
    const cells = printed.cells.filter((cell) => cell.column === column && lines.has(cell.row));
    return new Set(cells.map(({ text }) => text.trim())).size;
  });
  const top = rows.filter(({ parent }) => parent === undefined);
  return lines.size < 2 ? [] : [...new Set([lines.size, top.length, ...names])];
}

import type { TableColumn, TableRow } from "../../model/budget-table.ts";
import { isNothing, isOfWhich, isSubtotal, isTotal, isYearTotal } from "./cell-words.ts";
import { codesOf } from "./codes.ts";
import { placeOf } from "./figure.ts";
import { type CellGrid, textOf } from "./grid.ts";
import type { Head } from "./head.ts";
import { indentsOf } from "./indents.ts";
import { naming } from "./naming.ts";

/**
 * How a row fills in its words: `shape` lists the columns of names and codes that say something, `names` counts those of names; `indent` is how many
 * half-width blanks the label of an item is set in.
 */
export interface RowForm {
  shape: string;
  names: number;
  indent: number;
}

/** A row before its place in the hierarchy is known. `heading`: of several label columns only the first says something. */
export type RowDraft = Omit<TableRow, "level" | "parent"> & RowForm & { heading: boolean };

/** The body of a table, one entry a row and side; repeated heads and rows without anything of their own are left out. */
export function readRows(grid: CellGrid, head: Head, columns: readonly TableColumn[], block: number): RowDraft[] {
  const sides = [...new Set(columns.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const own = columns.filter((column) => column.side === side);
    const { codes, names } = codesOf(grid, head, own);
    const drafts = bodyRows(grid, head).flatMap((row) => {
      const draft = readRow(grid, row, own, names, block, side);
      return draft === undefined ? [] : [{ ...draft, ...codes.get(row) }];
    });
    return setIn(grid, drafts);
  });
}

function setIn(grid: CellGrid, drafts: readonly Omit<RowDraft, "indent">[]): RowDraft[] {
  const indents = indentsOf(
    drafts.map(({ row, role, place }) => (role === "item" ? grid.cover[row]?.[place?.column ?? -1] : undefined)),
  );
  return drafts.map((draft, at) => ({ ...draft, indent: indents[at] ?? 0 }));
}

function bodyRows(grid: CellGrid, head: Head): number[] {
  const rows = Array.from({ length: grid.rows - head.body }, (_, at) => head.body + at);
  return rows.filter((row) => !head.heads.some((above) => isSame(grid, above, row)));
}

/** Whether two rows say the same in every column. */
function isSame(grid: CellGrid, above: number, row: number): boolean {
  for (let column = 0; column < grid.columns; column++) {
    if (textOf(grid, above, column) !== textOf(grid, row, column)) return false;
  }
  return true;
}

function readRow(
  grid: CellGrid,
  row: number,
  columns: readonly TableColumn[],
  names: readonly number[],
  block: number,
  side: number,
): Omit<RowDraft, "indent"> | undefined {
  if (!columns.some(({ column }) => hasOwnText(grid, row, column))) return undefined;
  const named = columns.filter(({ role }) => role === "label").map(({ column }) => column);
  const spare = columns.filter(({ role }) => role === "code" || role === "ordinal").map(({ column }) => column);
  const at =
    labelColumn(
      grid,
      row,
      named.filter((column) => names.includes(column)),
    ) ??
    labelColumn(grid, row, named) ??
    labelColumn(
      grid,
      row,
      spare.filter((column) => !/^[\d.]+$/.test(textOf(grid, row, column))),
    );
  const cell = at === undefined ? undefined : grid.cover[row]?.[at];
  const bare = cell === undefined ? "" : (grid.bare.get(cell) ?? "");
  return {
    row,
    side,
    heading: isHeading(grid, row, columns),
    ...formOf(grid, row, columns),
    role: roleOf(
      bare,
      columns.some(({ column, role }) => role === "label" && isTotal(textOf(grid, row, column))),
    ),
    label: bare,
    ...naming(bare),
    ...(cell === undefined ? {} : { place: placeOf(cell, block) }),
  };
}

function hasOwnText(grid: CellGrid, row: number, column: number): boolean {
  const cell = grid.cover[row]?.[column];
  return cell !== undefined && cell.row === row && grid.bare.get(cell) !== "";
}

/** The innermost label column that says something in this row; one that begins here goes before one that reaches in from above. */
function labelColumn(grid: CellGrid, row: number, columns: readonly number[]): number | undefined {
  const filled = columns.filter((column) => !isNothing(textOf(grid, row, column)));
  return filled.filter((column) => grid.cover[row]?.[column]?.row === row).at(-1) ?? filled.at(-1);
}

function isHeading(grid: CellGrid, row: number, columns: readonly TableColumn[]): boolean {
  const words = columns.filter(({ role }) => role === "label").map(({ column }) => column);
  const filled = words.filter((column) => !isNothing(textOf(grid, row, column)));
  return words.length > 1 && filled.length === 1 && filled[0] === words[0] && hasOwnText(grid, row, words[0]!);
}

function formOf(grid: CellGrid, row: number, columns: readonly TableColumn[]): Omit<RowForm, "indent"> {
  const filled = columns.filter(({ column }) => !isNothing(textOf(grid, row, column)));
  const names = filled.filter(({ role }) => role === "label");
  const words = filled.filter(({ role }) => role === "label" || role === "code");
  return { shape: words.map(({ column }) => column).join(), names: names.length };
}

function roleOf(bare: string, anyTotal: boolean): TableRow["role"] {
  if (isSubtotal(bare) || isYearTotal(bare)) return "subtotal";
  if (isTotal(bare) || anyTotal) return "total";
  if (isOfWhich(bare)) return "ofWhich";
  if (/^(?:注|备注|说明)[::]/.test(bare)) return "note";
  return "item";
}

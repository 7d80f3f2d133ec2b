import type { TableColumn, TableRow } from "../../../model/disclosure/budget-table.ts";
import type { Cell } from "../../../model/document.ts";
import { groupBy } from "../../../model/group-by.ts";
import { isNothing, isOfWhich, isRate, isSubtotal, isTotal, isYearTotal } from "../cell-words.ts";
import { placeOf } from "../figure.ts";
import { type CellGrid, textOf } from "../grid.ts";
import { bodyRows, type Head } from "../head.ts";
import { naming } from "../naming.ts";
import { codesOf } from "./codes.ts";
import { goingOn, indentsOf } from "./indents.ts";
import { type Numeral, numeralsOf } from "./numerals.ts";
import { rowYears } from "./row-years.ts";

/**
 * How a row fills in its words: `shape` lists the columns of names and codes that say something, `names` counts those of names; `indent` is how many
 * half-width blanks the label of an item is set in; `numeral` orders it among the others.
 */
export interface RowForm {
  shape: string;
  names: number;
  indent: number;
  numeral?: Numeral | undefined;
}

/**
 * A row before its place in the hierarchy is known. `heading`: of several label columns only the first says something; `depth` is the first of them that does;
 * `cell` is where its label is printed; `ordinal` is what its column of ordinals says.
 */
export type RowDraft = Omit<TableRow, "level" | "parent"> &
  RowForm & { heading: boolean; depth: number; cell: Cell | undefined; ordinal: string };

/** The body of a table, one entry a row and side; repeated heads and rows without anything of their own are left out. */
export function readRows(grid: CellGrid, head: Head, columns: readonly TableColumn[], block: number): RowDraft[] {
  const sides = [...new Set(columns.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const own = columns.filter((column) => column.side === side);
    const { codes, names } = codesOf(grid, head, own);
    const body = bodyRows(grid, head);
    const telling = tellingLabels(grid, body, own);
    const drafts = body.flatMap((row) => {
      const draft = readRow(grid, row, own, { telling, names }, block, side);
      return draft === undefined ? [] : [{ ...draft, ...codes.get(row) }];
    });
    const years = rowYears(drafts.map(({ label }) => label));
    return drafts.map((draft, at) => ({ ...draft, ...(years[at] === undefined ? {} : { year: years[at] }) }));
  });
}

/** The rows of one table with how far each label is set in and which numeral orders it, which only the whole table tells. */
export function setIn(read: readonly RowDraft[]): RowDraft[] {
  const drafts = withLists(read);
  const sides = groupBy(drafts, ({ side }) => String(side));
  const forms = new Map(
    sides.flatMap((own) => {
      const indents = indentsOf(own.map(({ role, cell }) => (role === "item" ? cell : undefined)));
      const numerals = numeralsOf(own);
      return own.map((draft, at) => [draft, { indent: indents[at] ?? 0, numeral: numerals[at] }] as const);
    }),
  );
  return drafts.map((draft) => ({ ...draft, ...forms.get(draft) }));
}

/** 其中：行政运行, and set in below it 社区矫正: parts of the same whole, though 其中 is said once. */
function withLists(drafts: readonly RowDraft[]): RowDraft[] {
  return groupBy(drafts, ({ side }) => String(side)).flatMap((own) => {
    const isPart = goingOn(
      own.map(({ role, cell }) => (role === "item" || role === "ofWhich" ? cell : undefined)),
      own.map(({ role }) => role === "ofWhich"),
    );
    return own.map(
      (draft, at): RowDraft => (isPart[at] && draft.code === undefined ? { ...draft, role: "ofWhich" } : draft),
    );
  });
}

/** The label columns that tell rows apart; one that says the same on every line but the totals (the unit, 万元) does not, unless it stands alone. */
function tellingLabels(grid: CellGrid, body: readonly number[], columns: readonly TableColumn[]): number[] {
  const labels = columns.filter(({ role }) => role === "label").map(({ column }) => column);
  const telling = labels.filter((column) => !isConstant(grid, body, column));
  return telling.length > 0 ? telling : labels;
}

const FEWEST_LINES = 3;

function isConstant(grid: CellGrid, body: readonly number[], column: number): boolean {
  const cells = new Set(body.map((row) => grid.cover[row]?.[column]));
  const texts = [...cells].map((cell) => (cell && grid.bare.get(cell)) ?? "").filter((text) => !isNothing(text));
  const items = texts.filter((text) => !isTotal(text) && !isSubtotal(text));
  return items.length >= FEWEST_LINES && new Set(items).size === 1;
}

function readRow(
  grid: CellGrid,
  row: number,
  columns: readonly TableColumn[],
  { telling, names }: { telling: readonly number[]; names: readonly number[] },
  block: number,
  side: number,
): RowDraft | undefined {
  if (!columns.some(({ column }) => hasOwnText(grid, row, column))) return undefined;
  const named = columns.filter(({ role }) => role === "label").map(({ column }) => column);
  const spare = columns.filter(({ role }) => role === "code" || role === "ordinal").map(({ column }) => column);
  const at =
    labelColumn(
      grid,
      row,
      telling.filter((column) => names.includes(column)),
    ) ??
    labelColumn(grid, row, telling) ??
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
    cell,
    indent: 0,
    ordinal: ordinalIn(grid, row, columns),
    heading: isHeading(grid, row, telling),
    depth: telling.findIndex((column) => hasOwnText(grid, row, column) && !isNothing(textOf(grid, row, column))),
    ...formOf(grid, row, columns, telling),
    role: roleOf(
      bare,
      columns.some(({ column, role }) => role === "label" && isTotal(textOf(grid, row, column))),
    ),
    label: bare,
    ...naming(bare),
    ...(cell === undefined ? {} : { place: placeOf(cell, block) }),
  };
}

/** What stands in the column of ordinals; a number that reaches in from above is the one of another row. */
function ordinalIn(grid: CellGrid, row: number, columns: readonly TableColumn[]): string {
  const column = columns.find(({ role }) => role === "ordinal")?.column;
  return column !== undefined && hasOwnText(grid, row, column) ? textOf(grid, row, column) : "";
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

function isHeading(grid: CellGrid, row: number, words: readonly number[]): boolean {
  const filled = words.filter((column) => !isNothing(textOf(grid, row, column)));
  return words.length > 1 && filled.length === 1 && filled[0] === words[0] && hasOwnText(grid, row, words[0]!);
}

function formOf(
  grid: CellGrid,
  row: number,
  columns: readonly TableColumn[],
  telling: readonly number[],
): Omit<RowForm, "indent" | "numeral"> {
  const filled = columns.filter(({ column }) => !isNothing(textOf(grid, row, column)));
  const names = filled.filter(({ column }) => telling.includes(column));
  const words = filled.filter(({ column, role }) => telling.includes(column) || role === "code");
  return { shape: words.map(({ column }) => column).join(), names: names.length };
}

function roleOf(bare: string, anyTotal: boolean): TableRow["role"] {
  if (isSubtotal(bare) || isYearTotal(bare)) return "subtotal";
  if (isTotal(bare) || anyTotal) return "total";
  if (isOfWhich(bare)) return "ofWhich";
  if (/^(?:注|备注|说明)[::]/.test(bare)) return "note";
  if (isRate(bare)) return "rate";
  return "item";
}

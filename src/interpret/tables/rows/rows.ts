import type { TableColumn, TableRow } from "../../../model/disclosure/budget-table.ts";

import { groupBy } from "../../../model/group-by.ts";
import { isNothing, isOfWhich, isRate, isSubtotal, isTotal, isYearTotal } from "../cell-words.ts";
import { placeOf } from "../figure.ts";
import { type CellGrid, type GridCell, textOf } from "../grid.ts";
import { bodyRows, type Head } from "../head.ts";
import { conceptFields } from "../label-concepts.ts";
import { codesOf, type RowCode } from "./codes.ts";
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
  RowForm & { heading: boolean; depth: number; cell: GridCell | undefined; ordinal: string };

/** The body of a table, one entry a row and side; repeated heads and rows without anything of their own are left out. */
export function readRows(grid: CellGrid, head: Head, columns: readonly TableColumn[], block: number): RowDraft[] {
  const sides = [...new Set(columns.map(({ side }) => side))];
  const body = bodyRows(grid, head);
  return sides.flatMap((side) => {
    const own = columns.filter((column) => column.side === side);
    const { codes, names } = codesOf(grid, head, own);
    const words = wordsOf(own, tellingLabels(grid, body, own), names);
    const drafts = body.flatMap((row) => readRow(grid, row, words, codes.get(row), block, side) ?? []);
    const years = rowYears(drafts.map(({ label }) => label));
    return drafts.map((draft, at) => ({ ...draft, year: years[at] }));
  });
}

/** The columns of one side by what they may say of a row, the same for all its rows. */
interface SideWords {
  all: readonly number[];
  labels: readonly number[];
  /** The labels that tell rows apart, and of these the ones that name the codes. */
  telling: readonly number[];
  naming: readonly number[];
  /** Codes and ordinals, which stand in for a label. */
  spare: readonly number[];
  /** What the form of a row is made of: names and codes. */
  forming: readonly number[];
  ordinal: number | undefined;
}

function wordsOf(columns: readonly TableColumn[], telling: readonly number[], names: readonly number[]): SideWords {
  const having = (...roles: TableColumn["role"][]) =>
    columns.filter(({ role }) => roles.includes(role)).map(({ column }) => column);
  return {
    all: columns.map(({ column }) => column),
    labels: having("label"),
    telling,
    naming: telling.filter((column) => names.includes(column)),
    spare: having("code", "ordinal"),
    forming: columns
      .filter(({ role, column }) => role === "code" || telling.includes(column))
      .map(({ column }) => column),
    ordinal: having("ordinal")[0],
  };
}

/** The rows of one table with how far each label is set in and which numeral orders it, which only the whole table tells; side by side. */
export function setIn(drafts: readonly RowDraft[]): RowDraft[] {
  return groupBy(drafts, ({ side }) => String(side)).flatMap((side) => {
    const own = withLists(side);
    const indents = indentsOf(own.map(({ role, cell }) => (role === "item" ? cell : undefined)));
    const numerals = numeralsOf(own);
    const placed = own.map((draft, at) => ({ ...draft, indent: indents[at] ?? 0, numeral: numerals[at] }));
    return placed.map((draft, at): RowDraft => (isAmongItems(placed, at) ? { ...draft, role: "item" } : draft));
  });
}

/** 一、“三公”经费小计 over 1.…, 2.…, with 二、会议费 behind them: one item of the list, made of those that stand below it. */
function isAmongItems(rows: readonly RowDraft[], at: number): boolean {
  const { role, numeral } = rows[at]!;
  const below = rows.slice(at + 1);
  const isOver = below[0]?.numeral !== undefined && below[0].numeral.form !== numeral?.form;
  return (
    role === "subtotal" &&
    numeral !== undefined &&
    isOver &&
    below.some((row) => row.numeral?.form === numeral.form && row.numeral.number === numeral.number + 1)
  );
}

/** Of one side. 其中：行政运行, and set in below it 社区矫正: parts of the same whole, though 其中 is said once. */
function withLists(own: readonly RowDraft[]): RowDraft[] {
  const isPart = goingOn(
    own.map(({ role, cell }) => (role === "item" || role === "ofWhich" ? cell : undefined)),
    own.map(({ role }) => role === "ofWhich"),
  );
  return own.map(
    (draft, at): RowDraft => (isPart[at] && draft.code === undefined ? { ...draft, role: "ofWhich" } : draft),
  );
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
  const texts = [...cells].map((cell) => cell?.bare ?? "").filter((text) => !isNothing(text));
  const items = texts.filter((text) => !isTotal(text) && !isSubtotal(text));
  return items.length >= FEWEST_LINES && new Set(items).size === 1;
}

function readRow(
  grid: CellGrid,
  row: number,
  words: SideWords,
  code: RowCode | undefined,
  block: number,
  side: number,
): RowDraft | undefined {
  if (!words.all.some((column) => hasOwnText(grid, row, column))) return undefined;
  const at =
    labelColumn(grid, row, words.naming) ??
    labelColumn(grid, row, words.telling) ??
    labelColumn(grid, row, words.labels) ??
    labelColumn(
      grid,
      row,
      words.spare.filter((column) => !/^[\d.]+$/.test(textOf(grid, row, column))),
    );
  const cell = at === undefined ? undefined : grid.cover[row]?.[at];
  const bare = cell?.bare ?? "";
  const filled = words.forming.filter((column) => isFilled(grid, row, column));
  const anyTotal = words.labels.some((column) => isTotal(textOf(grid, row, column)));
  const { concept, concepts } = conceptFields(bare);
  return {
    row,
    side,
    cell,
    indent: 0,
    ordinal: ordinalIn(grid, row, words.ordinal),
    heading: isHeading(grid, row, words.telling),
    depth: words.telling.findIndex((column) => hasOwnText(grid, row, column) && isFilled(grid, row, column)),
    shape: filled.join(),
    names: filled.filter((column) => words.telling.includes(column)).length,
    role: roleOf(bare, anyTotal),
    label: bare,
    concept,
    concepts,
    place: cell && placeOf(cell, block),
    code: code?.code,
    system: code?.system,
    numeral: undefined,
  };
}

/** What stands in the column of ordinals; a number that reaches in from above is the one of another row. */
function ordinalIn(grid: CellGrid, row: number, column: number | undefined): string {
  return column !== undefined && hasOwnText(grid, row, column) ? textOf(grid, row, column) : "";
}

/** Whether anything stands at a place. */
function isFilled(grid: CellGrid, row: number, column: number): boolean {
  return !isNothing(textOf(grid, row, column));
}

function hasOwnText(grid: CellGrid, row: number, column: number): boolean {
  const cell = grid.cover[row]?.[column];
  return cell !== undefined && cell.row === row && cell.bare !== "";
}

/** The innermost label column that says something in this row; one that begins here goes before one that reaches in from above. */
function labelColumn(grid: CellGrid, row: number, columns: readonly number[]): number | undefined {
  const filled = columns.filter((column) => isFilled(grid, row, column));
  return filled.filter((column) => grid.cover[row]?.[column]?.row === row).at(-1) ?? filled.at(-1);
}

function isHeading(grid: CellGrid, row: number, words: readonly number[]): boolean {
  const filled = words.filter((column) => isFilled(grid, row, column));
  return words.length > 1 && filled.length === 1 && filled[0] === words[0] && hasOwnText(grid, row, words[0]!);
}

function roleOf(bare: string, anyTotal: boolean): TableRow["role"] {
  if (isSubtotal(bare) || isYearTotal(bare)) return "subtotal";
  if (isTotal(bare) || anyTotal) return "total";
  if (isOfWhich(bare)) return "ofWhich";
  if (/^(?:注|备注|说明):/.test(bare)) return "note";
  if (isRate(bare)) return "rate";
  return "item";
}

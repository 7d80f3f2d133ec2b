import type { TableColumn, TableRow } from "../../../model/disclosure/budget-table.ts";

import { carriedBy, isNothing, isSubtotal, isTotal, roleOf } from "../cell-words.ts";
import { placeOf } from "../figure.ts";
import { type CellGrid, type GridCell, textOf } from "../grid.ts";
import { bodyRows, type Head } from "../head.ts";
import { conceptFields } from "../label-concepts.ts";
import { codesOf, type RowCode } from "./codes.ts";
import type { Numeral } from "./numerals.ts";
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
 * `described` is in how many columns of plain text something is said of it; `cell` is where its label is printed; `ordinal` is what its column of ordinals says.
 */
export type RowDraft = Omit<TableRow, "level" | "parent"> &
  RowForm & { heading: boolean; depth: number; described: number; cell: GridCell | undefined; ordinal: string };

/** The body of a table, one entry a row and side; repeated heads and rows without anything of their own are left out. */
export function readRows(grid: CellGrid, head: Head, columns: readonly TableColumn[], block: number): RowDraft[] {
  const sides = [...new Set(columns.map(({ side }) => side))];
  const body = bodyRows(grid, head);
  return sides.flatMap((side) => {
    const own = columns.filter((column) => column.side === side);
    const { codes, names } = codesOf(grid, head, own);
    const words = wordsOf(own, tellingLabels(grid, body, own), names, remarksOf(grid, body, own));
    const drafts = body.flatMap((row) => readRow(grid, row, words, codes.get(row), block, side) ?? []);
    const years = rowYears(drafts.map(({ label }) => label));
    return drafts.map((draft, at) => ({ ...draft, year: years[at] }));
  });
}

/** The columns of one side by what they may say of a row, the same for all its rows. */
interface SideWords {
  all: readonly number[];
  labels: readonly number[];
  /** The labels whose heads say that names stand below them, and those that say more of what a label left of them names. */
  names: readonly number[];
  remarks: readonly number[];
  /** The labels that tell rows apart, and of these the ones that name the codes. */
  telling: readonly number[];
  naming: readonly number[];
  /** Codes and ordinals, which stand in for a label. */
  spare: readonly number[];
  /** What the form of a row is made of: names and codes. */
  forming: readonly number[];
  texts: readonly number[];
  ordinal: number | undefined;
}

/** Of indicators the name says as often that they are rates. */
const NAMES = /(?<!指标)名称$/;
const REMARKS = /内容|说明|依据|理由|用途|目标|(?:项目|实施|承担|执行|使用|主管|责任)(?:单位|部门)$/;

/** The labels that only say more of what one left of them names: 项目名称 | 主要内容 | 项目单位, where no name stands on two rows and none is but a number (任务1). */
function remarksOf(grid: CellGrid, body: readonly number[], columns: readonly TableColumn[]): number[] {
  const labels = columns.filter(({ role }) => role === "label");
  return labels.flatMap(({ column, path }, at) => {
    const isSaid = labels
      .slice(0, at)
      .some((name) => tellsApart(itemsOf(body.map((row) => grid.cover[row]?.[name.column]))));
    return REMARKS.test(path.at(-1) ?? "") && isSaid ? [column] : [];
  });
}

/** What cells say, but for totals. */
function itemsOf(cells: readonly (GridCell | undefined)[]): string[] {
  const texts = cells.map((cell) => cell?.bare ?? "").filter((text) => !isNothing(text));
  return texts.filter((text) => !isTotal(text) && !isSubtotal(text));
}

function tellsApart(names: readonly string[]): boolean {
  return new Set(names).size === names.length && !names.some((name) => /^\D{0,2}\d{1,2}$/.test(name));
}

function wordsOf(
  columns: readonly TableColumn[],
  telling: readonly number[],
  names: readonly number[],
  remarks: readonly number[],
): SideWords {
  const having = (...roles: TableColumn["role"][]) =>
    columns.filter(({ role }) => roles.includes(role)).map(({ column }) => column);
  const isNamed = ({ role, path }: TableColumn) => role === "label" && NAMES.test(path.at(-1) ?? "");
  return {
    all: columns.map(({ column }) => column),
    labels: having("label"),
    names: columns.filter(isNamed).map(({ column }) => column),
    remarks,
    telling,
    naming: telling.filter((column) => names.includes(column)),
    spare: having("code", "ordinal"),
    forming: columns
      .filter(({ role, column }) => role === "code" || telling.includes(column))
      .map(({ column }) => column),
    texts: having("text"),
    ordinal: having("ordinal")[0],
  };
}

/** The label columns that tell rows apart; one that says the same on every line but the totals (the unit, 万元) does not, unless it stands alone. */
function tellingLabels(grid: CellGrid, body: readonly number[], columns: readonly TableColumn[]): number[] {
  const labels = columns.filter(({ role }) => role === "label").map(({ column }) => column);
  const telling = labels.filter((column) => !isConstant(grid, body, column));
  return telling.length > 0 ? telling : labels;
}

const FEWEST_LINES = 3;

function isConstant(grid: CellGrid, body: readonly number[], column: number): boolean {
  const items = itemsOf([...new Set(body.map((row) => grid.cover[row]?.[column]))]);
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
  const own = words.telling.filter((column) => !words.remarks.includes(column) && hasOwnText(grid, row, column));
  const at =
    labelColumn(grid, row, words.naming) ??
    labelColumn(grid, row, own) ??
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
  const anyTotal = words.labels.some((column) => !words.remarks.includes(column) && isTotal(textOf(grid, row, column)));
  const { concept, concepts } = conceptFields(bare);
  return {
    row,
    side,
    cell,
    indent: 0,
    ordinal: ordinalIn(grid, row, words.ordinal),
    heading: isHeading(grid, row, words.telling),
    depth: words.telling.findIndex((column) => hasOwnText(grid, row, column) && isFilled(grid, row, column)),
    described: words.texts.filter((column) => isFilled(grid, row, column)).length,
    shape: filled.join(),
    names: filled.filter((column) => words.telling.includes(column)).length,
    role: roleOf(bare, anyTotal, words.names.includes(at ?? -1)),
    label: bare,
    concept,
    concepts,
    carried: carriedBy(bare),
    place: cell && placeOf(cell, block),
    code: code?.code,
    system: code?.system,
    numeral: undefined,
    year: undefined,
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

import { isTableField } from "../../text/table-lines.ts";
import { isCode, isFigure, isNothing, isOrdinal, isTotal, numeralOf } from "./cell-words.ts";
import { type CellGrid, cellsOfRow, filledOfRow, type GridCell, textOf } from "./grid.ts";

/** Which rows of a grid are titles, column heads and 栏次 rows, and where the body begins. */
export interface Head {
  titles: number[];
  heads: number[];
  ordinals: number[];
  body: number;
  /** Rows further down that print a title, heads or ordinals again. */
  again: number[];
}

const HEAD_WORDS = /编码|名称|预算数|合计|小计|指标|金额|单位/;

/**
 * Reads the top of a table from what its rows hold and how its cells are merged: title rows, then heads as far as merged cells reach down
 * or groups stand over them, then the first row with figures, a code, a numbered or a total label.
 */
export function readHead(grid: CellGrid, marked = 0): Head {
  const head = topOf(grid, marked);
  const printed = [...head.titles, ...head.heads, ...head.ordinals];
  const again = bodyRows(grid, head).filter((row) => printed.some((above) => isSame(grid, above, row)));
  return { ...head, again };
}

function topOf(grid: CellGrid, marked: number): Head {
  const head: Head = { titles: [], heads: [], ordinals: [], body: grid.rows, again: [] };
  const end = Math.max(marked, firstOrdinals(grid));
  for (let row = 0; row < grid.rows; row++) {
    const filled = filledOfRow(grid, row);
    if (isOrdinalRow(grid, row)) head.ordinals.push(row);
    else if (head.heads.length === 0 && isTitle(grid, row, filled)) head.titles.push(row);
    else if (isBody(grid, row, filled) || (row >= end && !goesOn(grid, head, row))) return { ...head, body: row };
    else head.heads.push(row);
  }
  return head;
}

/** The rows below the heads, without titles, heads and numbers of columns that are printed again. */
export function bodyRows({ rows }: CellGrid, { body, again }: Head): number[] {
  return Array.from({ length: rows - body }, (_, at) => body + at).filter((row) => !again.includes(row));
}

/** Whether two rows say the same in every column. */
function isSame(grid: CellGrid, above: number, row: number): boolean {
  for (let column = 0; column < grid.columns; column++) {
    if (textOf(grid, above, column) !== textOf(grid, row, column)) return false;
  }
  return true;
}

/** How deep a row of ordinals (栏次 1 2 3) is looked for: heads above it are heads, merged or not. */
const DEEPEST_ORDINALS = 6;

function firstOrdinals(grid: CellGrid): number {
  for (let row = 0; row < Math.min(grid.rows, DEEPEST_ORDINALS); row++) {
    if (isOrdinalRow(grid, row)) return row;
  }
  return 0;
}

/** A row that numbers the columns; heads that reach down beside the numbers are no part of it. */
function isOrdinalRow(grid: CellGrid, row: number): boolean {
  const own = filledOfRow(grid, row).filter((cell) => cell.row === row);
  const texts = own.map((cell) => cell.bare);
  return texts.length > 1 && texts.every(isOrdinal) && texts.some((text) => /^(?:1|\*+|栏次)$/.test(text));
}

function isTitle(grid: CellGrid, row: number, filled: readonly GridCell[]): boolean {
  const texts = filled.map((cell) => cell.bare);
  if (texts.length === 0) return true;
  if (texts.some(isTableField) && !texts.some((text) => /合计|科目|^项目$/.test(text))) return true;
  const only = filled[0];
  if (texts.length > 1 || only === undefined || grid.columns < 3) return false;
  return only.columnSpan >= grid.columns || (cellsOfRow(grid, row).length > 1 && /表$|说明$/.test(texts[0] ?? ""));
}

function isBody(grid: CellGrid, row: number, filled: readonly GridCell[]): boolean {
  const texts = filled.map((cell) => ({ text: cell.bare, column: cell.column }));
  if (texts.some(({ text, column }) => isFigure(text) && (column > 0 || /[.,]/.test(text)))) return true;
  if (
    texts.some(({ text, column }) => column < 3 && /^\[?\d{3,9}\]?/.test(text) && isCode(/\d+/.exec(text)?.[0] ?? ""))
  )
    return true;
  const first = texts[0]?.text ?? "";
  const rest = texts.slice(1).map(({ text }) => text);
  if (isTotal(first) && rest.every(isNothing) && cellsOfRow(grid, row).length > 1) return true;
  return numeralOf(first) !== undefined && !texts.some(({ text }) => HEAD_WORDS.test(text));
}

/** Whether a row without figures still belongs to the heads: a head cell reaches down to it or a group stands over it. */
function goesOn(grid: CellGrid, head: Head, row: number): boolean {
  const above = head.heads.at(-1);
  if (above === undefined) return true;
  for (let column = 0; column < grid.columns; column++) {
    const over = grid.cover[above]?.[column];
    if (over === undefined || over.bare === "") continue;
    if (over.row + over.rowSpan > row && textOf(grid, row, column) !== "") return true;
  }
  if (cellsOfRow(grid, above).some((cell) => cell.columnSpan > 1 && isSplitBelow(grid, row, cell))) return true;
  return isCutUp(grid, above, row);
}

/** Whether a row goes on with heads that are cut up: it repeats some of them, or names what stands under blanks or under one name printed twice. */
function isCutUp(grid: CellGrid, above: number, row: number): boolean {
  const places = Array.from({ length: grid.columns }, (_, column) => ({
    over: textOf(grid, above, column),
    own: textOf(grid, row, column),
  }));
  if (places.some(({ over, own }) => own !== "" && own === over)) return true;
  const isTwice = places.some(({ over, own }, column) => {
    const left = places[column - 1];
    return over !== "" && over === left?.over && own !== "" && left.own !== "" && own !== left.own;
  });
  if (isTwice) return true;
  const named = places.filter(({ own }) => own !== "");
  return named.length > 1 && named.some(({ over }) => over === "");
}

function isSplitBelow(grid: CellGrid, row: number, group: GridCell): boolean {
  const below = new Set(grid.cover[row]?.slice(group.column, group.column + group.columnSpan));
  return below.size > 1 && [...below].some((cell) => cell !== undefined && cell.bare !== "");
}

import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { Quote } from "../../model/disclosure/disclosure.ts";

import type { PlacedAmount } from "../../model/place.ts";
import { type GivenUnit, readCell } from "../../text/figures/cells.ts";
import { UNIT_IN_BRACKETS, unitNamed } from "../../text/figures/units.ts";
import { isFigure } from "../tables/cell-words.ts";
import { placeOf } from "../tables/figure.ts";
import { type CellGrid, cellsOfRow, type GridCell, textOf } from "../tables/grid.ts";
import { otherLayouts } from "./layouts.ts";

/** What the heads of a record's columns look like: the first pattern that fits the path (heads joined with "|" from the top) names the field; a field may have several patterns, the better first. */
export type FieldSpecs<F extends string> = readonly (readonly [F, RegExp])[];

/** The columns of a record table by field, and the row where its body begins. `own` counts the fields with a head of their own, not a group's. */
export interface Fields<F extends string> {
  columns: ReadonlyMap<F, number>;
  paths: readonly string[];
  body: number;
  own: number;
}

const DEEPEST_HEAD = 4;
const TALLEST_HEAD = 3;

/**
 * Finds the head rows of a record table: those that name the most fields, in as few rows as possible. Undefined when fewer than `least`
 * fields are named.
 */
function findFields<F extends string>(
  grid: CellGrid,
  specs: FieldSpecs<F>,
  least: number,
  deepest = DEEPEST_HEAD,
): Fields<F> | undefined {
  let best: Fields<F> | undefined;
  const names = Array.from({ length: Math.min(deepest + TALLEST_HEAD, grid.rows) }, (_, row) =>
    namesField(grid, specs, row),
  );
  for (let top = 0; top < deepest; top++) {
    for (let height = 1; height <= TALLEST_HEAD; height++) {
      if (!names[top] || !names[top + height - 1]) continue;
      const found = fieldsOf(grid, specs, top, height);
      if (found.columns.size >= least && found.own > (best?.own ?? 0)) best = found;
    }
  }
  return best;
}

/** What a list must have: `least` fields as printed; laid out otherwise those in `needed`. Under the fields in `words` no figures stand. */
export interface ListNeeds<F extends string> {
  least: number;
  needed: readonly F[];
  words: readonly F[];
  /** So many rows may stand above the heads, where that is more than usual. */
  deepest?: number;
}

/**
 * The layout of a list that names the most fields, as printed where it names as many as any other, else the one that they fill best. One that is
 * laid out otherwise than most lists must name fields in most of its columns.
 */
export function findList<F extends string>(
  grid: CellGrid,
  specs: FieldSpecs<F>,
  { least, needed, words, deepest }: ListNeeds<F>,
): { grid: CellGrid; fields: Fields<F> } | undefined {
  const read = (layout: CellGrid) => ({ grid: layout, fields: findFields(layout, specs, 1, deepest) });
  const printed = read(grid);
  const others = otherLayouts(grid, 2 * specs.length).map(read); // fields cannot head most of more columns
  const relaid = others.filter(({ grid: layout, fields }) => {
    if (fields === undefined || fields.columns.size * 2 <= layout.columns) return false;
    return (
      needed.every((field) => fields.columns.has(field)) && words.every((field) => !holdsFigures(layout, fields, field))
    );
  });
  const best = [printed, ...relaid].reduce((a, b) => (namedIn(b) > namedIn(a) ? b : a));
  const { fields } = best;
  if (fields === undefined || (best === printed && fields.columns.size < least)) return undefined;
  return { grid: best.grid, fields };
}

function holdsFigures<F extends string>(grid: CellGrid, fields: Fields<F>, field: F): boolean {
  return bodyRows(grid, fields).some((row) => {
    const cell = cellAt(grid, fields, row, field);
    return cell !== undefined && isFigure(cell.bare);
  });
}

/** How many fields a layout names, and of equally many which share of its columns they take. */
function namedIn({ grid, fields }: { grid: CellGrid; fields: Fields<string> | undefined }): number {
  const named = fields?.columns.size ?? 0;
  return named + named / (grid.columns + 1);
}

/** Whether a row has a cell of its own that could be the head of a field. One that prints figures (合计 | 236,100) is no head. */
function namesField(grid: CellGrid, specs: FieldSpecs<string>, row: number): boolean {
  const cells = ownCells(grid, row);
  if (cells.some(({ bare }) => isFigure(bare))) return false;
  return cells.some(({ bare }) => {
    const name = withoutUnit(bare);
    return specs.some(([, pattern]) => pattern.test(name));
  });
}

/** The cells that begin in a row of the layout. */
function ownCells(grid: CellGrid, row: number): GridCell[] {
  const above = new Set(grid.cover[row - 1]);
  return cellsOfRow(grid, row).filter((cell) => !above.has(cell));
}

function fieldsOf<F extends string>(grid: CellGrid, specs: FieldSpecs<F>, top: number, height: number): Fields<F> {
  const columns = new Map<F, number>();
  const paths = Array.from({ length: grid.columns }, (_, column) => pathOf(grid, column, top, height));
  const names = paths.map(withoutUnit);
  const taken = new Set<number>();
  for (const [field, pattern] of specs) {
    if (columns.has(field)) continue;
    const column = names.findIndex((name, at) => paths[at] !== "" && !taken.has(at) && pattern.test(name));
    if (column === -1) continue;
    columns.set(field, column);
    taken.add(column);
  }
  const bottom = grid.cover[top + height - 1] ?? [];
  const isAlone = (column: number) =>
    bottom[column] !== undefined && bottom.filter((cell) => cell === bottom[column]).length === 1;
  const own = [...columns.values()].filter(isAlone).length;
  return { columns, paths, body: top + height, own };
}

const UNIT_BEHIND = new RegExp(String.raw`${UNIT_IN_BRACKETS}(?=\||$)`, "g");

/** 采购金额（万元） is named like 采购金额. */
function withoutUnit(path: string): string {
  return path.replace(UNIT_BEHIND, "");
}

/** Head texts over a column joined with "|", a merged head once. */
function pathOf(grid: CellGrid, column: number, top: number, height: number): string {
  const cells = Array.from({ length: height }, (_, down) => grid.cover[top + down]?.[column]);
  return [...new Set(cells)]
    .map((cell) => cell?.bare ?? "")
    .filter((text) => text !== "")
    .join("|");
}

/** Rows of the body that say something of their own; heads repeated at a page break are left out. */
export function bodyRows<F extends string>(grid: CellGrid, { columns, body }: Fields<F>): number[] {
  const head = [...columns.values()].map((column) => textOf(grid, body - 1, column)).join("|");
  const rows = Array.from({ length: Math.max(0, grid.rows - body) }, (_, at) => body + at);
  return rows.filter((row) => {
    const own = ownCells(grid, row).some((cell) => cell.bare !== "");
    return own && [...columns.values()].map((column) => textOf(grid, row, column)).join("|") !== head;
  });
}

/** The cell of a field in a row, where it is not blank; a cell merged over rows counts in each of them. */
export function cellAt<F extends string>(
  grid: CellGrid,
  { columns }: Fields<F>,
  row: number,
  field: F,
): GridCell | undefined {
  const column = columns.get(field);
  const cell = column === undefined ? undefined : grid.cover[row]?.[column];
  return cell === undefined || cell.bare === "" ? undefined : cell;
}

/** The text of a cell without the blanks round it, with its place. */
export function quoteOf(cell: GridCell, block: number): Quote {
  const text = cell.text.trim();
  const start = cell.text.indexOf(text);
  return { text, place: placeOf(cell, block, start, start + text.length) };
}

/** A cell read as one figure; undefined for text, blanks and dashes. */
export function amountIn(cell: GridCell | undefined, block: number, given: GivenUnit): PlacedAmount | undefined {
  if (cell === undefined) return undefined;
  const reading = readCell(cell.text, given);
  return reading.kind === "amount"
    ? { amount: reading.amount, place: placeOf(cell, block, reading.start, reading.end) }
    : undefined;
}

/** The money unit of a column: its own head's, else the table's. */
export function moneyUnit(budgetTable: BudgetTable, path: string): GivenUnit {
  const own = unitNamed(path);
  if (own !== undefined) return { unit: own, from: "column" };
  if (budgetTable.unit !== undefined) return { unit: budgetTable.unit, from: "table" };
  const read = budgetTable.entries.find(({ amount }) => amount.base === "元")?.amount;
  return read === undefined ? { unit: "万元", from: "assumed" } : { unit: read.unit, from: read.unitFrom };
}

/** `{ [key]: value }`, or nothing at all when the value is undefined. */
export function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

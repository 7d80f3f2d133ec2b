import type { BudgetTable } from "../../model/budget-table.ts";
import type { Quote } from "../../model/disclosure.ts";
import type { Cell } from "../../model/document.ts";
import type { PlacedAmount } from "../../model/place.ts";
import { type GivenUnit, readCell } from "../../text/cells.ts";
import { placeOf } from "../tables/figure.ts";
import { type CellGrid, cellsOfRow, textOf } from "../tables/grid.ts";
import { unitIn } from "../tables/unit.ts";

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
export function findFields<F extends string>(
  grid: CellGrid,
  specs: FieldSpecs<F>,
  least: number,
): Fields<F> | undefined {
  let best: Fields<F> | undefined;
  const names = Array.from({ length: Math.min(DEEPEST_HEAD + TALLEST_HEAD, grid.rows) }, (_, row) =>
    namesField(grid, specs, row),
  );
  for (let top = 0; top < DEEPEST_HEAD; top++) {
    for (let height = 1; height <= TALLEST_HEAD; height++) {
      if (!names[top] || !names[top + height - 1]) continue;
      const found = fieldsOf(grid, specs, top, height);
      if (found.columns.size >= least && found.own > (best?.own ?? 0)) best = found;
    }
  }
  return best;
}

/** Whether a row has a cell of its own that could be the head of a field. */
function namesField(grid: CellGrid, specs: FieldSpecs<string>, row: number): boolean {
  return cellsOfRow(grid, row).some(
    (cell) => cell.row === row && specs.some(([, pattern]) => pattern.test(grid.bare.get(cell) ?? "")),
  );
}

function fieldsOf<F extends string>(grid: CellGrid, specs: FieldSpecs<F>, top: number, height: number): Fields<F> {
  const columns = new Map<F, number>();
  const paths = Array.from({ length: grid.columns }, (_, column) => pathOf(grid, column, top, height));
  for (const [field, pattern] of specs) {
    if (columns.has(field)) continue;
    const taken = new Set(columns.values());
    const column = paths.findIndex((path, at) => !taken.has(at) && path !== "" && pattern.test(path));
    if (column !== -1) columns.set(field, column);
  }
  const bottom = [...columns.values()].map((column) => grid.cover[top + height - 1]?.[column]);
  const own = bottom.filter((cell) => cell?.columnSpan === 1).length;
  return { columns, paths, body: top + height, own };
}

/** Head texts over a column joined with "|", a merged head once. */
function pathOf(grid: CellGrid, column: number, top: number, height: number): string {
  const cells = Array.from({ length: height }, (_, down) => grid.cover[top + down]?.[column]);
  return [...new Set(cells)]
    .map((cell) => (cell === undefined ? "" : (grid.bare.get(cell) ?? "")))
    .filter((text) => text !== "")
    .join("|");
}

/** Rows of the body that say something of their own; heads repeated at a page break are left out. */
export function bodyRows<F extends string>(grid: CellGrid, { columns, body }: Fields<F>): number[] {
  const head = [...columns.values()].map((column) => textOf(grid, body - 1, column)).join("|");
  const rows = Array.from({ length: Math.max(0, grid.rows - body) }, (_, at) => body + at);
  return rows.filter((row) => {
    const own = cellsOfRow(grid, row).some((cell) => cell.row === row && grid.bare.get(cell) !== "");
    return own && [...columns.values()].map((column) => textOf(grid, row, column)).join("|") !== head;
  });
}

/** The cell of a field in a row, where it is not blank; a cell merged over rows counts in each of them. */
export function cellAt<F extends string>(
  grid: CellGrid,
  { columns }: Fields<F>,
  row: number,
  field: F,
): Cell | undefined {
  const column = columns.get(field);
  const cell = column === undefined ? undefined : grid.cover[row]?.[column];
  return cell === undefined || grid.bare.get(cell) === "" ? undefined : cell;
}

/** The text of a cell without the blanks round it, with its place. */
export function quoteOf(cell: Cell, block: number): Quote {
  const text = cell.text.trim();
  const start = cell.text.indexOf(text);
  return { text, place: placeOf(cell, block, start, start + text.length) };
}

/** A cell read as one figure; undefined for text, blanks and dashes. */
export function amountIn(cell: Cell | undefined, block: number, given: GivenUnit): PlacedAmount | undefined {
  if (cell === undefined) return undefined;
  const reading = readCell(cell.text, given);
  return reading.kind === "amount"
    ? { amount: reading.amount, place: placeOf(cell, block, reading.start, reading.end) }
    : undefined;
}

/** The money unit of a column: its own head's, else the table's. */
export function moneyUnit(statement: BudgetTable, path: string): GivenUnit {
  const own = unitIn(path);
  if (own !== undefined) return { unit: own, from: "column" };
  if (statement.unit !== undefined) return { unit: statement.unit, from: "table" };
  const read = statement.entries.find(({ amount }) => amount.base === "元")?.amount;
  return read === undefined ? { unit: "万元", from: "assumed" } : { unit: read.unit, from: read.unitFrom };
}

/** `{ [key]: value }`, or nothing at all when the value is undefined. */
export function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

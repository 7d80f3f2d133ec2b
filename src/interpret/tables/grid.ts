import type { Cell, Table } from "../../model/document.ts";
import { fold } from "../../text/fold.ts";

/** A table laid out by grid places: `cover[row][column]` is the anchor cell that covers the place, undefined where there is no cell. */
export interface CellGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cover: readonly (readonly (Cell | undefined)[])[];
  readonly bare: ReadonlyMap<Cell, string>;
}

export function layOut(table: Table): CellGrid {
  const cover: (Cell | undefined)[][] = Array.from({ length: table.rows }, () =>
    new Array(table.columns).fill(undefined),
  );
  for (const cell of table.cells) {
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rows); row++) {
      cover[row]?.fill(cell, cell.column, Math.min(cell.column + cell.columnSpan, table.columns));
    }
  }
  const bare = new Map(table.cells.map((cell) => [cell, bareText(cell.text)]));
  return { rows: table.rows, columns: table.columns, cover, bare };
}

/** Printable ASCII without blanks, as most cells of figures are: nothing to fold. */
const PLAIN = /^[!-~]*$/;

/** Text for comparing: look-alikes and full-width forms folded, all blanks dropped. */
export function bareText(text: string): string {
  return PLAIN.test(text) ? text : fold(text).replace(/\s/g, "");
}

/** The bare text that covers a place; "" where there is none. */
export function textOf(grid: CellGrid, row: number, column: number): string {
  const cell = grid.cover[row]?.[column];
  return cell === undefined ? "" : (grid.bare.get(cell) ?? "");
}

/** The anchor cells that stand in or reach into a row, each once, from left to right. */
export function cellsOfRow(grid: CellGrid, row: number): Cell[] {
  return [...new Set(grid.cover[row])].filter((cell) => cell !== undefined);
}

/** The cells of a row that have text. */
export function filledOfRow(grid: CellGrid, row: number): Cell[] {
  return cellsOfRow(grid, row).filter((cell) => grid.bare.get(cell) !== "");
}

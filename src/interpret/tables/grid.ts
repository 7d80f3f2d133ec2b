import type { Cell, Table } from "../../model/document.ts";
import { once } from "../../model/once.ts";
import { fold } from "../../text/fold.ts";
import { remembered } from "../../text/remembered.ts";

/** A cell with its text as it is compared. */
export type GridCell = Omit<Cell, "printed"> & { readonly bare: string };

/** A table laid out by grid places: `cover[row][column]` is the anchor cell that covers the place, undefined where there is no cell. */
export interface CellGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  readonly cover: readonly (readonly (GridCell | undefined)[])[];
}

/** The grid of a table, laid out once for all that read it. */
export const layOut = once((table: Table): CellGrid => {
  const cover: (GridCell | undefined)[][] = Array.from({ length: table.rows }, () =>
    new Array(table.columns).fill(undefined),
  );
  const cells = table.cells.map(gridCell);
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rows); row++) {
      cover[row]?.fill(cell, cell.column, Math.min(cell.column + cell.columnSpan, table.columns));
    }
  }
  return { rows: table.rows, columns: table.columns, cells, cover };
});

/** Made field by field, so that all of them are alike to the engine: what reads them is by far the most of reading a table. */
function gridCell({ row, column, rowSpan, columnSpan, text, page, box, lines }: Cell): GridCell {
  return { row, column, rowSpan, columnSpan, text, page, box, lines, bare: bareText(text) };
}

/** Printable ASCII without blanks, as most cells of figures are: nothing to fold. */
const PLAIN = /^[!-~]*$/;

/** Text for comparing: look-alikes and full-width forms folded, all blanks dropped. */
export function bareText(text: string): string {
  return PLAIN.test(text) ? text : withoutBlanks(text);
}

const withoutBlanks = remembered((text) => fold(text).replace(/\s/g, ""));

/** The bare text that covers a place; "" where there is none. */
export function textOf(grid: CellGrid, row: number, column: number): string {
  return grid.cover[row]?.[column]?.bare ?? "";
}

/** The anchor cells that stand in or reach into a row, each once, from left to right. */
export function cellsOfRow(grid: CellGrid, row: number): GridCell[] {
  return [...new Set(grid.cover[row])].filter((cell) => cell !== undefined);
}

/** The cells of a row that have text. */
export function filledOfRow(grid: CellGrid, row: number): GridCell[] {
  return cellsOfRow(grid, row).filter((cell) => cell.bare !== "");
}

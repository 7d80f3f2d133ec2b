import { exact } from "../../../src/model/amount.ts";
import type { Cell, Table } from "../../../src/model/document.ts";

/** The table with some cells' texts changed; where a text stands on the page stays as it was, its printed lines go. */
export function withTexts(table: Table, texts: ReadonlyMap<Cell, string>): Table {
  return { ...table, cells: table.cells.map((cell) => (texts.has(cell) ? retexted(cell, texts.get(cell)!) : cell)) };
}

/** The table without some rows; undefined where a cell that begins in one of them reaches below. */
export function withoutRows(table: Table, rows: readonly number[]): Table | undefined {
  const gone = new Set(rows);
  const goneIn = (from: number, to: number) => rows.filter((row) => row >= from && row < to).length;
  if (table.cells.some((cell) => gone.has(cell.row) && cell.rowSpan > 1)) return undefined;
  const cells = table.cells
    .filter((cell) => !gone.has(cell.row))
    .map((cell) => ({
      ...cell,
      row: cell.row - goneIn(0, cell.row),
      rowSpan: cell.rowSpan - goneIn(cell.row, cell.row + cell.rowSpan),
    }));
  return { ...table, rows: table.rows - gone.size, cells };
}

/** The table with one row printed twice. */
export function withRowAgain(table: Table, row: number): Table | undefined {
  if (table.cells.some((cell) => cell.row <= row && cell.row + cell.rowSpan > row && cell.rowSpan > 1))
    return undefined;
  const moved = table.cells.map((cell) => (cell.row > row ? { ...cell, row: cell.row + 1 } : cell));
  const again = table.cells.filter((cell) => cell.row === row).map((cell) => ({ ...cell, row: row + 1 }));
  return {
    ...table,
    rows: table.rows + 1,
    cells: [...moved, ...again].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** A printed figure times a whole number, with as many decimals: 1,234.50 twice is 2,469.00; in groups of three where its table has them. */
export function times(figure: string, factor: number, inGroups: boolean): string {
  const digits = figure.trim().replace(/,/g, "");
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const [whole = "", rest] = exact(digits).times(factor).toFixed(decimals).split(".");
  const grouped = inGroups ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

function retexted({ lines: _, printed: __, ...cell }: Cell, text: string): Cell {
  return { ...cell, text };
}

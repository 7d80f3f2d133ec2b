import type { Cell, Table } from "../../../model/document.ts";
import { GAP } from "../body/tables.ts";
import { bookmarksOf, childrenOf, type MammothElement, printedText } from "./tree.ts";

export interface TableGrid {
  table: Table;
  /** Tables inside cells, with the cell they stand in. */
  nested: { element: MammothElement; row: number; column: number }[];
  /** Every paragraph of its cells. */
  paragraphs: MammothElement[];
}

/** Lays the rows of a table out on a grid: each cell takes the first free column, spans keep the places below and beside it. */
export function gridOf(table: MammothElement): TableGrid {
  const rows = childrenOf(table);
  const grid: TableGrid = {
    table: { kind: "table", lead: [], rows: rows.length, columns: 0, cells: [], how: "word" },
    nested: [],
    paragraphs: [],
  };
  const free: number[] = [];
  for (const [row, source] of rows.entries()) addRow(source, row, free, grid);
  const headerRows = rows.findIndex((row) => row.isHeader !== true);
  if (headerRows > 0) grid.table.headerRows = headerRows;
  return grid;
}

/** `free[c]` is the first row in which column `c` is free again. */
function addRow(source: MammothElement, row: number, free: number[], grid: TableGrid): void {
  let column = 0;
  for (const cell of childrenOf(source)) {
    while ((free[column] ?? 0) > row) column++;
    const rowSpan = Math.min(cell.rowSpan ?? 1, grid.table.rows - row);
    const columnSpan = cell.colSpan ?? 1;
    for (let c = column; c < column + columnSpan; c++) free[c] = row + rowSpan;
    if (!isGap(cell)) addCell(cell, { row, column, rowSpan, columnSpan }, grid);
    column += columnSpan;
  }
  grid.table.columns = Math.max(grid.table.columns, column);
}

function addCell(cell: MammothElement, place: Omit<Cell, "text">, grid: TableGrid): void {
  const lines = childrenOf(cell).filter(({ type }) => type === "paragraph");
  const texts = lines.map(printedText).filter((text) => text.trim() !== "");
  grid.table.cells.push({ ...place, text: texts.join("\n") });
  grid.paragraphs.push(...lines);
  for (const element of childrenOf(cell)) {
    if (element.type === "table") grid.nested.push({ element, row: place.row, column: place.column });
  }
}

function isGap(cell: MammothElement): boolean {
  return childrenOf(cell).some((part) => bookmarksOf(part).includes(GAP));
}

import type { Cell, Table } from "../../../model/document.ts";
import { GAP } from "../body/tables.ts";
import { anchorsOf, childElements, type HtmlElement, printedText } from "./html.ts";

export interface HtmlGrid {
  table: Table;
  /** Tables inside cells, with the cell they stand in. */
  nested: { node: HtmlElement; row: number; column: number }[];
  /** Every paragraph of its cells. */
  paragraphs: HtmlElement[];
}

/** Lays the rows of an HTML table out on a grid: each cell takes the first free column, spans keep the places below and beside it. */
export function gridOf(node: HtmlElement): HtmlGrid {
  const head = childElements(node).find((part) => part.name === "thead");
  const rows = childElements(node).flatMap((part) => (part.name === "tr" ? [part] : childElements(part)));
  const grid: HtmlGrid = {
    table: { kind: "table", lead: [], rows: rows.length, columns: 0, cells: [], how: "word" },
    nested: [],
    paragraphs: [],
  };
  const free: number[] = [];
  for (const [row, source] of rows.entries()) addRow(source, row, free, grid);
  const headerRows = head === undefined ? 0 : childElements(head).length;
  if (headerRows > 0 && headerRows < rows.length) grid.table.headerRows = headerRows;
  return grid;
}

/** `free[c]` is the first row in which column `c` is free again. */
function addRow(source: HtmlElement, row: number, free: number[], grid: HtmlGrid): void {
  let column = 0;
  for (const node of childElements(source)) {
    while ((free[column] ?? 0) > row) column++;
    const rowSpan = Math.min(Number(node.attributes.rowspan ?? "1"), grid.table.rows - row);
    const columnSpan = Number(node.attributes.colspan ?? "1");
    for (let c = column; c < column + columnSpan; c++) free[c] = row + rowSpan;
    if (!isGap(node)) addCell(node, { row, column, rowSpan, columnSpan }, grid);
    column += columnSpan;
  }
  grid.table.columns = Math.max(grid.table.columns, column);
}

function addCell(node: HtmlElement, place: Omit<Cell, "text">, grid: HtmlGrid): void {
  const parts = childElements(node);
  const lines = parts.filter((part) => part.name === "p");
  const texts = lines.map(printedText).filter((text) => text.trim() !== "");
  grid.table.cells.push({ ...place, text: texts.join("\n") });
  grid.paragraphs.push(...lines);
  for (const part of parts) {
    if (part.name === "table") grid.nested.push({ node: part, row: place.row, column: place.column });
  }
}

function isGap(cell: HtmlElement): boolean {
  return childElements(cell).some((part) => part.name === "p" && anchorsOf(part).includes(GAP));
}

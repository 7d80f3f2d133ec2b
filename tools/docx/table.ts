import type { SampleCell, SampleTable } from "../sample/blocks.ts";
import { changeMark, type Ids, runsXml } from "./run.ts";
import { cellStyle } from "./styles.ts";
import { element, valued } from "./xml.ts";

const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"];
const JUSTIFY: Record<string, string> = { l: "left", c: "center", r: "right" };

/** Column widths in twips, filling `width` exactly. */
function columnWidths(table: SampleTable, width: number): number[] {
  const total = table.widths.reduce((sum, part) => sum + part, 0);
  const edges = table.widths.map((_, index) =>
    Math.round((table.widths.slice(0, index + 1).reduce((sum, part) => sum + part, 0) / total) * width),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function tableProperties(table: SampleTable, width: number): string {
  const borders = SIDES.map((side) =>
    element(`w:${side}`, { "w:val": table.ruled ? "single" : "nil", "w:sz": 4, "w:space": 0, "w:color": "000000" }),
  );
  const margins = ["left", "right"].map((side) => element(`w:${side}`, { "w:w": 60, "w:type": "dxa" }));
  return element(
    "w:tblPr",
    {},
    element("w:tblW", { "w:w": width, "w:type": "dxa" }) +
      valued("w:jc", "center") +
      element("w:tblBorders", {}, borders.join("")) +
      element("w:tblLayout", { "w:type": "fixed" }) +
      element("w:tblCellMar", {}, margins.join("")),
  );
}

function cellProperties(cell: SampleCell, widths: number[], merge: "" | "restart" | "continue"): string {
  const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, part) => sum + part, 0);
  return element(
    "w:tcPr",
    {},
    element("w:tcW", { "w:w": width, "w:type": "dxa" }) +
      (cell.columnSpan > 1 ? valued("w:gridSpan", cell.columnSpan) : "") +
      (merge === "restart" ? valued("w:vMerge", "restart") : merge === "continue" ? element("w:vMerge") : "") +
      valued("w:vAlign", "center"),
  );
}

function cellXml(table: SampleTable, cell: SampleCell, row: number, widths: number[], numbers: Ids): string {
  const justify = cell.align ?? (row < table.head ? "center" : (JUSTIFY[table.align[cell.column] ?? "c"] ?? "center"));
  const properties = element("w:pPr", {}, valued("w:pStyle", cellStyle(table.size)) + valued("w:jc", justify));
  const paragraphs = row === cell.row ? cell.paragraphs : [[]];
  const merge = cell.rowSpan === 1 ? "" : row === cell.row ? "restart" : "continue";
  const content = paragraphs.map((runs) => element("w:p", {}, properties + runsXml(runs, numbers)));
  return element("w:tc", {}, cellProperties(cell, widths, merge) + content.join(""));
}

function rowXml(table: SampleTable, row: number, widths: number[], numbers: Ids): string {
  const change = table.changes.get(row);
  const properties =
    (row < table.head ? element("w:tblHeader") : "") +
    (change ? element(change === "inserted" ? "w:ins" : "w:del", changeMark(numbers.next())) : "");
  const cells = table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .sort((a, b) => a.column - b.column)
    .map((cell) => cellXml(table, cell, row, widths, numbers));
  return element("w:tr", {}, (properties ? element("w:trPr", {}, properties) : "") + cells.join(""));
}

/** A table of `width` twips. Merged cells become gridSpan and vMerge. */
export function tableXml(table: SampleTable, width: number, numbers: Ids): string {
  const widths = columnWidths(table, width);
  const grid = element("w:tblGrid", {}, widths.map((part) => element("w:gridCol", { "w:w": part })).join(""));
  const rows = Array.from({ length: table.rows }, (_, row) => rowXml(table, row, widths, numbers));
  return element("w:tbl", {}, tableProperties(table, width) + grid + rows.join(""));
}

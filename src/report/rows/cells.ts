import type { TableFigure } from "../../model/disclosure/budget-table.ts";
import type { Cell, Document, Table } from "../../model/document.ts";
import { placeKey } from "../../model/place.ts";
import type { Judged } from "../../model/report/report.ts";
import {
  BOX,
  boxRow,
  type CsvRow,
  confirmer,
  DOCUMENT,
  OF_DOCUMENT,
  type Resource,
  type Source,
  TABLE_ROW,
} from "./resource.ts";

export const cells: Resource = {
  name: "cells",
  title: "单元格",
  description:
    "One row a printed table cell, recognised table or not; figures read as numbers where the table was understood",
  fields: [
    DOCUMENT,
    ...TABLE_ROW,
    { name: "column", type: "integer", title: "列", description: "0-based grid column", required: true },
    { name: "row_span", type: "integer", title: "跨行", description: "Rows covered" },
    { name: "column_span", type: "integer", title: "跨列", description: "Columns covered" },
    { name: "caption", type: "string", title: "表名", description: "Caption of the table" },
    { name: "kind", type: "string", title: "表类", description: "Kind of table recognised" },
    { name: "head", type: "string", title: "列名", description: "Column heads from the top down, joined by /" },
    { name: "text", type: "string", title: "原文", description: "Text of the cell as printed" },
    { name: "value", type: "number", title: "数值", description: "Exact value in the base unit" },
    { name: "base", type: "string", title: "基本单位", description: "元 for money, % or the thing counted" },
    {
      name: "confirmed",
      type: "boolean",
      title: "有勾稽",
      description: "At least one relation ties it down; empty where there is no figure",
    },
    { name: "page", type: "integer", title: "页", description: "1-based page, PDF only" },
    ...BOX,
  ],
  primaryKey: ["document", "block", "row", "column"],
  foreignKeys: [OF_DOCUMENT],
  rows: (source) => {
    const { document } = source;
    if (!document) return [];
    const read = readings(source);
    return document.blocks.flatMap((block, index) =>
      block.kind === "table" ? tableRows(document, block, index, read) : [],
    );
  },
};

interface Reading {
  entry: TableFigure;
  confirmed: boolean;
  head: string;
  kind: string;
}

/** What the tables say of each cell, by its key. */
function readings({ report }: Source): Map<string, Reading> {
  return new Map(report.disclosures.flatMap((judged) => [...readingsOf(judged)]));
}

function* readingsOf(judged: Judged): Generator<[string, Reading]> {
  const confirmed = confirmer(judged);
  for (const { kind, columns, entries } of judged.disclosure.tables) {
    for (const entry of entries) {
      const head = columns[entry.column]?.path.join("/") ?? "";
      yield [
        cellKey(entry.place.block, entry.place.row, entry.place.column),
        { entry, confirmed: confirmed(entry.place), head, kind },
      ];
    }
  }
}

function cellKey(block: number, row: number | undefined, column: number | undefined): string {
  return placeKey({ block, row, column, start: 0, end: 0 });
}

function tableRows(document: Document, table: Table, block: number, read: Map<string, Reading>): CsvRow[] {
  return table.cells.map((cell) => ({
    document: document.name,
    block,
    ...{ row: cell.row, column: cell.column, row_span: cell.rowSpan, column_span: cell.columnSpan },
    caption: table.caption,
    text: cell.printed ?? cell.text,
    ...readRow(read.get(cellKey(block, cell.row, cell.column))),
    ...geometry(cell),
  }));
}

function readRow(reading: Reading | undefined): CsvRow {
  if (!reading) return {};
  const { value, base } = reading.entry.amount;
  return { kind: reading.kind, head: reading.head, value, base, confirmed: reading.confirmed };
}

function geometry({ page, box }: Cell): CsvRow {
  return { page, ...boxRow(box) };
}

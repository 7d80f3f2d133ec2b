import type { Document } from "../../model/document.ts";
import { type Box, type Place, placeKey } from "../../model/place.ts";
import type { Judged, Report } from "../../model/report/report.ts";

/** What the rows of one file are made from: its report and, when it could be read, the document. */
export interface Source {
  report: Report;
  document?: Document;
}

export type Value = string | number | boolean | undefined;
export type CsvRow = Record<string, Value>;

/** A column: `type` as Table Schema names it; amounts are exact decimals written in full (`number`). */
export interface CsvField {
  name: string;
  type: "string" | "integer" | "number" | "boolean";
  /** Chinese, for column heads. */
  title: string;
  /** English, for the schema. */
  description: string;
  required?: boolean;
  /** A coordinate on a page: the only numbers that are no exact decimals. */
  coordinate?: true;
  enum?: readonly string[];
}

export interface ForeignKey {
  fields: readonly string[];
  resource: string;
  to: readonly string[];
}

/** One tidy table of the data package: its columns, its keys and how its rows follow from one file. */
export interface Resource {
  name: string;
  title: string;
  description: string;
  fields: readonly CsvField[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  rows: (source: Source) => CsvRow[];
}

/** Version of the columns of all tables: the major number changes when a reader of the old form would break. */
export const COLUMNS_VERSION = "2.0";

/** Where a line of a table stands. */
export const TABLE_ROW: readonly CsvField[] = [
  {
    name: "block",
    type: "integer",
    title: "块",
    description: "0-based index of the table in reading order",
    required: true,
  },
  { name: "row", type: "integer", title: "行", description: "0-based grid row", required: true },
];

export const DOCUMENT: CsvField = {
  name: "document",
  type: "string",
  title: "文件",
  description: "Name of the filing: its source and its path below it",
  required: true,
};

export const DISCLOSURE: CsvField = {
  name: "disclosure",
  type: "integer",
  title: "文本序号",
  description: "0-based index of the disclosure inside the filing",
  required: true,
};

const edge = (name: string, title: string, of: string): CsvField => ({
  name,
  type: "number",
  title,
  description: `${of} edge of the printed text in points from the top left of the page, PDF only`,
  coordinate: true,
});

/** Where on its page something is printed. */
export const BOX: readonly CsvField[] = [
  edge("left", "左", "Left"),
  edge("top", "上", "Top"),
  edge("right", "右", "Right"),
  edge("bottom", "下", "Bottom"),
];

/** The edges of a box to a hundredth of a point: less than a hair. */
export function boxRow(box: Box | undefined): CsvRow {
  if (!box) return {};
  const [left, top, right, bottom] = box.map((value) => Math.round(value * 100) / 100);
  return { left, top, right, bottom };
}

/** The columns that lead a row back to the filing. Offsets count UTF-16 units in the paragraph or cell, half-open. */
export const PLACE: readonly CsvField[] = [
  {
    name: "block",
    type: "integer",
    title: "块",
    description: "0-based index of the paragraph or table in reading order",
  },
  { name: "row", type: "integer", title: "行", description: "0-based grid row, tables only" },
  { name: "column", type: "integer", title: "列", description: "0-based grid column, tables only" },
  { name: "start", type: "integer", title: "起", description: "First character, 0-based" },
  { name: "end", type: "integer", title: "止", description: "One past the last character" },
  { name: "page", type: "integer", title: "页", description: "1-based page, PDF only" },
  ...BOX,
];

export function placeRow(place: Place | undefined): CsvRow {
  if (!place) return {};
  const { block, row, column, start, end, page, box } = place;
  return { block, row, column, start, end, page, ...boxRow(box) };
}

export const OF_DOCUMENT: ForeignKey = { fields: ["document"], resource: "documents", to: ["document"] };
export const OF_DISCLOSURE: ForeignKey = {
  fields: ["document", "disclosure"],
  resource: "disclosures",
  to: ["document", "disclosure"],
};

/** Rows for every disclosure of a file, each with the document and disclosure columns filled. */
export function perDisclosure(source: Source, rows: (judged: Judged, index: number) => CsvRow[]): CsvRow[] {
  return source.report.disclosures.flatMap((judged, disclosure) =>
    rows(judged, disclosure).map((row) => ({ document: source.report.name, disclosure, ...row })),
  );
}

/** Whether a relation ties the amount at a place down. */
export function confirmer(judged: Judged): (place: Place) => boolean {
  const untied = new Set(judged.coverage.untied.map(placeKey));
  return (place) => !untied.has(placeKey(place));
}

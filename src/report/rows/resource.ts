import type { Document } from "../../model/document.ts";
import { type Place, placeKey } from "../../model/place.ts";
import type { Judged, Report } from "../../model/report.ts";

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
  {
    name: "box",
    type: "string",
    title: "框",
    description: "left top right bottom in points from the top left of the page, PDF only",
  },
];

export function placeRow(place: Place | undefined): CsvRow {
  if (!place) return {};
  const { block, row, column, start, end, page, box } = place;
  return { block, row, column, start, end, page, box: box?.join(" ") };
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

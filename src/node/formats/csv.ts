import { writeToString } from "fast-csv";
import type { CsvField, CsvRow, Value } from "../../report/rows/resource.ts";

const FORMAT = { rowDelimiter: "\r\n", includeEndRowDelimiter: true, alwaysWriteHeaders: false } as const;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A value as a CSV cell. Text that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets hide;
 * numbers, single signs and dashes are left alone.
 */
export function csvCell(value: Value): string {
  if (value === undefined) return "";
  const text = String(value);
  const harmless = text.length < 2 || NUMBER.test(text) || /^[-－]+$/.test(text);
  return FORMULA.test(text) && !harmless ? `'${text}` : text;
}

/** Rows of cells as CSV text (RFC 4180, CRLF), without a head; empty for no rows. */
export async function csvText(rows: readonly (readonly Value[])[]): Promise<string> {
  if (rows.length === 0) return "";
  return writeToString(
    rows.map((row) => row.map(csvCell)),
    FORMAT,
  );
}

/** The same for records, in the order of `fields`. */
export function csvRecords(fields: readonly CsvField[], rows: readonly CsvRow[]): Promise<string> {
  return csvText(rows.map((row) => fields.map((field) => row[field.name])));
}

import type { CsvField, CsvRow, Value } from "./resource.ts";

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const NEEDS_QUOTES = /[,"|\r\n]/;

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

/** The text that a CSV cell was written for: without the apostrophe of {@link csvCell}. */
export function plainText(cell: string): string {
  return cell.startsWith("'") && csvCell(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

/** Rows of cells as CSV text (RFC 4180, CRLF), without a head; empty for no rows. */
export function csvText(rows: readonly (readonly Value[])[]): string {
  return csvLines(rows.map((row) => row.map(csvCell)));
}

/** The same for cells that were CSV cells already. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

/** The same for records, in the order of `fields`. */
export function csvRecords(fields: readonly CsvField[], rows: readonly CsvRow[]): string {
  return csvText(rows.map((row) => fields.map((field) => row[field.name])));
}

function quoted(text: string): string {
  const plain = text.replaceAll("\0", "");
  return NEEDS_QUOTES.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

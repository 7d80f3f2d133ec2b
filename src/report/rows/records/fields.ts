import type { Amount } from "../../../model/amount.ts";
import type { Quote } from "../../../model/disclosure/disclosure.ts";
import { type CsvField, type CsvRow, DISCLOSURE, DOCUMENT, PLACE } from "../resource.ts";

export const text = (name: string, title: string, description: string, values?: readonly string[]): CsvField => ({
  name,
  type: "string",
  title,
  description,
  ...(values ? { enum: values } : {}),
});
export const money = (name: string, title: string, description: string): CsvField => ({
  name,
  type: "number",
  title,
  description,
});

/** A figure as two columns: exact value and printed text. */
export function figure(name: string, of: { amount: Amount } | undefined): CsvRow {
  return { [name]: of?.amount.value, [`${name}_printed`]: of?.amount.text };
}

export function figureFields(name: string, title: string, description: string): CsvField[] {
  return [money(name, title, description), text(`${name}_printed`, `${title}（原文）`, `${description}, as printed`)];
}

export const words = (quote: Quote | undefined) => quote?.text;

const place = (name: string) => PLACE.find((field) => field.name === name)!;

/** The key of a record, and where it is told: in a table row, or in a sentence. */
export const ENTRY: readonly CsvField[] = [
  DOCUMENT,
  DISCLOSURE,
  {
    name: "entry",
    type: "integer",
    title: "序号",
    description: "0-based index in the disclosure, in reading order",
    required: true,
  },
  text("told", "出处", "In a table, or in prose", ["table", "narrative"]),
  text("fact", "事实", "Id of the fact, where prose tells it"),
  place("block"),
  place("row"),
  place("page"),
];
export const ENTRY_KEY = ["document", "disclosure", "entry"] as const;

/** The rows in reading order, numbered. */
export function numbered(rows: readonly CsvRow[]): CsvRow[] {
  const at = (row: CsvRow, name: string) => Number(row[name] ?? 0);
  return rows
    .toSorted((a, b) => at(a, "block") - at(b, "block") || at(a, "row") - at(b, "row"))
    .map((row, entry) => ({ entry, ...row }));
}

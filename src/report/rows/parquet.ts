import type { SchemaElement } from "hyparquet";
import type { ColumnSource } from "hyparquet-writer";
import { plainText } from "./csv.ts";
import type { CsvField } from "./resource.ts";

/** Digits before and after the point of an exact number: what every reader of Parquet takes. */
const DECIMAL_DIGITS = 38;
const DECIMAL_PLACES = 10;

/** The columns of a resource as Parquet has them: exact numbers are decimals, coordinates doubles. */
export function parquetSchema(fields: readonly CsvField[]): SchemaElement[] {
  return [{ name: "root", num_children: fields.length }, ...fields.map(elementOf)];
}

function elementOf({ name, type, coordinate, required }: CsvField): SchemaElement {
  const repetition_type = required ? "REQUIRED" : "OPTIONAL";
  if (type === "boolean") return { name, type: "BOOLEAN", repetition_type };
  if (type === "integer") return { name, type: "INT32", repetition_type };
  if (type === "string") return { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type };
  if (coordinate) return { name, type: "DOUBLE", repetition_type };
  const decimal = { converted_type: "DECIMAL", precision: DECIMAL_DIGITS, scale: DECIMAL_PLACES } as const;
  return { name, type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, ...decimal, repetition_type };
}

/** Rows of CSV cells as the columns of a row group; an empty cell that need not be filled is null. @throws Error for a number with more digits than fit */
export function parquetColumns(fields: readonly CsvField[], rows: readonly (readonly string[])[]): ColumnSource[] {
  return fields.map((field, at) => ({
    name: field.name,
    nullable: !field.required,
    data: rows.map((row) => typed(field, row[at] ?? "")),
  }));
}

function typed(field: CsvField, cell: string): string | number | bigint | boolean | null {
  if (cell === "" && !(field.required && field.type === "string")) return null;
  if (field.type === "string") return plainText(cell);
  if (field.type === "boolean") return cell === "true";
  return field.type === "integer" || field.coordinate ? Number(cell) : unscaled(cell);
}

/** An exact decimal as a whole number of its last digit: "-1.5" → -15000000000n. */
function unscaled(text: string): bigint {
  const [, sign, whole = "", digits = ""] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const rest = digits.slice(DECIMAL_PLACES);
  if (whole === "" || /[1-9]/.test(rest) || whole.length + DECIMAL_PLACES > DECIMAL_DIGITS)
    throw new Error(`no exact decimal: ${text}`);
  const value = BigInt(whole + digits.slice(0, DECIMAL_PLACES).padEnd(DECIMAL_PLACES, "0"));
  return sign === "-" ? -value : value;
}

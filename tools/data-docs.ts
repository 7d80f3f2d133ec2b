import { resources } from "../src/report/rows/index.ts";
import type { CsvField, Resource } from "../src/report/rows/resource.ts";

/** The page that says what every column of the data holds, in both languages. */
export function dataPage(): string {
  return [
    "# The columns of the data 数据各列",
    "",
    "Generated from the program (`npm run docs`). Money is in yuan, exact. An empty cell is null in Parquet; numbers there are `DECIMAL(38,10)`, edges of boxes doubles.",
    "In CSV a text that a spreadsheet would run as a formula has an apostrophe in front, in Parquet it has none. [Ten questions](questions.md) show how to ask.",
    "",
    ...resources.flatMap(section),
  ].join("\n");
}

function section({ name, title, description, fields, primaryKey, foreignKeys }: Resource): string[] {
  const links = foreignKeys.map(
    ({ fields: from, resource, to }) => `${from.join(", ")} → ${resource} (${to.join(", ")})`,
  );
  return [
    `## ${name} ${title}`,
    "",
    `${description}.`,
    "",
    `Key: ${primaryKey.join(", ")}.${links.length > 0 ? ` Leads to: ${links.join("; ")}.` : ""}`,
    "",
    "| Column | 列 | Type | What it holds |",
    "|---|---|---|---|",
    ...fields.map(line),
    "",
  ];
}

function line({ name, title, type, description, enum: values, required }: CsvField): string {
  const allowed = values && values.length < 12 ? ` (${values.join(", ")})` : "";
  return `| \`${name}\` | ${title} | ${type}${required ? ", always" : ""} | ${(description + allowed).replaceAll("|", "\\|")} |`;
}

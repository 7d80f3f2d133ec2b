import { columnInChinese, tableInChinese } from "../../src/report/rows/in-chinese.ts";
import { resources } from "../../src/report/rows/index.ts";
import { COLUMNS_VERSION, type CsvField, type Resource } from "../../src/report/rows/resource.ts";

/** The page that says what every column of the data holds, in both languages. */
export function dataPage(): string {
  return [
    "# The columns of the data 数据各列",
    "",
    `第 ${COLUMNS_VERSION} 版。Version ${COLUMNS_VERSION}.`,
    "",
    "由程序生成（`npm run docs`）。金额以元计，准确到印出的位数；空格在 Parquet 里是 null，数值是 `DECIMAL(38,10)`，边框坐标是双精度数。CSV 里电子表格会当作公式的文字前加了一个撇号。怎样提问见[十个问题](questions.md)。",
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
    `${tableInChinese(name)}。`,
    "",
    `${description}.`,
    "",
    `Key: ${primaryKey.join(", ")}.${links.length > 0 ? ` Leads to: ${links.join("; ")}.` : ""}`,
    "",
    "| Column | 列 | Type | 内容 | What it holds |",
    "|---|---|---|---|---|",
    ...fields.map((field) => line(name, field)),
    "",
  ];
}

function line(table: string, { name, title, type, description, enum: values, required }: CsvField): string {
  const allowed = values && values.length < 12 ? ` (${values.join(", ")})` : "";
  const meaning = columnInChinese(table, name);
  return `| \`${name}\` | ${title} | ${type}${required ? ", always" : ""} | ${meaning} | ${(description + allowed).replaceAll("|", "\\|")} |`;
}

import type { BudgetTable, TableKind } from "../../../model/disclosure/budget-table.ts";
import type { Document } from "../../../model/document.ts";
import type { Judged } from "../../../model/report/report.ts";
import { CodeSystem } from "../../../model/schemas/budget-table.ts";
import { cellAt } from "../../../model/text-at.ts";
import {
  BOX,
  boxRow,
  type CsvField,
  type CsvRow,
  confirmer,
  DISCLOSURE,
  DOCUMENT,
  OF_DISCLOSURE,
  PLACE,
  perDisclosure,
  type Resource,
} from "../resource.ts";
import { COLUMN_ROLES, holdsFigures, lineColumns, rowTells } from "./columns.ts";
import { lineUnits } from "./units.ts";

const text = (name: string, title: string, description: string, values?: readonly string[]): CsvField => ({
  name,
  type: "string",
  title,
  description,
  ...(values ? { enum: values } : {}),
});
const integer = (name: string, title: string, description: string): CsvField => ({
  name,
  type: "integer",
  title,
  description,
});
const required = (name: string) => ({ ...PLACE.find((field) => field.name === name)!, required: true });

/** Tables of words: what they say is in `indicators` and `disclosures`. */
const TEXT_TABLES: ReadonlySet<TableKind> = new Set(["institutions", "departmentIndicators", "projectObjectives"]);

export const lines: Resource = {
  name: "lines",
  title: "预算表明细",
  description:
    "One row a line and figure column of every table read as a budget table, empty cells too; page breaks are healed, codes are whole. Money in yuan",
  fields: [
    DOCUMENT,
    DISCLOSURE,
    required("block"),
    required("row"),
    required("column"),
    text("statement", "表", "Lines of one table share it, over all its pages; as in facts"),
    text("table", "表类", "Kind of table; unknown when no kind fits"),
    text("title", "表名", "Title of the table as printed"),
    text("unit_name", "单位", "Whose money it is, as printed"),
    text("unit_level", "单位级别", "The whole department, its own offices (本级) or a unit below it", [
      "department",
      "own",
      "subordinate",
    ]),
    text("system", "编码体系", "List the code is from; empty where the line has no code", CodeSystem.options),
    text("code", "编码", "Code of the line, put together where it is printed over several columns"),
    integer("level", "级次", "Depth of the line in its table, 0 the top"),
    text("name", "名称", "Name of the line, without blanks"),
    text("concept", "概念", "Concept id of the line, where it is a known one"),
    text("line", "行别", "What the line is: only items of one level add up; ofWhich is part of the line above", [
      ...["item", "ofWhich", "subtotal", "total"],
    ]),
    integer("side", "侧", "0 the left (or only) half of the table, 1 the right one"),
    text("column_role", "列别", "What the figure is of its line", COLUMN_ROLES),
    text("column_concept", "列概念", "Concept id of the column: the fund or the kind of spending"),
    text("column_head", "列名", "Heads of the column from the top down, joined by /"),
    integer("year", "年度", "Year the figure is of"),
    text("stage", "阶段", "Budget, final (outturn), actual (a stock) or change", [
      "budget",
      "final",
      "actual",
      "change",
    ]),
    {
      name: "value",
      type: "number",
      title: "数值",
      description: "Exact value in the base unit; empty for an empty cell",
    },
    text("base", "基本单位", "元 for money, % or the thing counted"),
    text("printed", "原文", "Figure as printed"),
    text("unit", "原文单位", "Unit as printed or inherited"),
    { name: "confirmed", type: "boolean", title: "有勾稽", description: "At least one relation ties the figure down" },
    {
      name: "doubtful",
      type: "boolean",
      title: "版面有疑",
      description: "The layout allows another reading of the table",
    },
    PLACE.find(({ name }) => name === "page")!,
    ...BOX,
  ],
  primaryKey: ["document", "disclosure", "block", "row", "column"],
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, (judged) =>
      judged.disclosure.tables
        .filter(({ kind }) => !TEXT_TABLES.has(kind))
        .flatMap((table) => tableLines(table, judged, source.document)),
    ),
};

/** The figures of a table by row and column, empty cells among them. Rows of notes and of ordinals are no lines. */
function tableLines(table: BudgetTable, judged: Judged, document: Document | undefined): CsvRow[] {
  const { department, year } = judged.disclosure;
  const units = lineUnits(table, document, department?.text);
  const columns = lineColumns(table, year);
  const figures = figuresOf(table, confirmer(judged));
  const unreadAt = unreadTexts(table, document);
  return table.rows.flatMap((row, at) => {
    if (row.role === "note" || row.role === "ordinals") return [];
    const { name: unit_name, level: unit_level } = units[at]!;
    const line = { system: row.system, code: row.code, level: row.level, name: row.label, concept: row.concept };
    const block = row.place?.block ?? table.block;
    const { kind, title } = table;
    const shared = { block, row: row.row, statement: `t${table.block}`, table: kind, title, unit_name, unit_level };
    return table.columns.flatMap((column, index) => {
      if (column.side !== row.side || !holdsFigures(column)) return [];
      const { role: column_role, concept: column_concept, head: column_head, year: of, stage } = columns[index]!;
      const when = { year: of, stage, ...rowTells(row) };
      const told = { line: row.role, side: row.side, column_role, column_concept, column_head, ...when };
      const figure = figures.get(`${at}:${index}`) ?? { printed: unreadAt(block, row.row, column.column) };
      return [{ ...shared, column: column.column, ...line, ...told, ...figure, doubtful: table.doubtful }];
    });
  });
}

function figuresOf({ entries, blanks }: BudgetTable, confirmed: ReturnType<typeof confirmer>): Map<string, CsvRow> {
  const figures = new Map<string, CsvRow>();
  for (const { row, column, text: printed, place } of blanks)
    figures.set(`${row}:${column}`, { printed, page: place?.page, ...boxRow(place?.box) });
  for (const { row, column, amount, place } of entries) {
    const { value, base, text: printed, unit } = amount;
    const told = { value, base, printed, unit, confirmed: confirmed(place), page: place.page };
    figures.set(`${row}:${column}`, { ...told, ...boxRow(place.box) });
  }
  return figures;
}

/** What a cell says that is neither a figure nor blank, as printed: nothing that stands there is lost. */
function unreadTexts({ entries, blanks }: BudgetTable, document: Document | undefined) {
  const read = new Set([...entries, ...blanks].map(({ place }) => `${place?.block} ${place?.row} ${place?.column}`));
  return (block: number, row: number, column: number): string | undefined => {
    const table = document?.blocks[block];
    if (table?.kind !== "table" || read.has(`${block} ${row} ${column}`)) return undefined;
    return cellAt(table, row, column)?.text;
  };
}

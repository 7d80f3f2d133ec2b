import type { Amount } from "../../model/amount.ts";
import type { Quote } from "../../model/disclosure.ts";
import {
  type CsvField,
  type CsvRow,
  DISCLOSURE,
  DOCUMENT,
  OF_DISCLOSURE,
  perDisclosure,
  type Resource,
} from "./resource.ts";

const LINE: readonly CsvField[] = [
  DOCUMENT,
  DISCLOSURE,
  {
    name: "block",
    type: "integer",
    title: "块",
    description: "0-based index of the table in reading order",
    required: true,
  },
  { name: "row", type: "integer", title: "行", description: "0-based grid row", required: true },
];
const KEY = ["document", "disclosure", "block", "row"] as const;

const money = (name: string, title: string, description: string): CsvField => ({
  name,
  type: "number",
  title,
  description,
});
const text = (name: string, title: string, description: string): CsvField => ({
  name,
  type: "string",
  title,
  description,
});

interface Figure {
  amount: Amount;
}

/** A figure as two columns: exact value and printed text. */
function figure(name: string, of: Figure | undefined): CsvRow {
  return { [name]: of?.amount.value, [`${name}_printed`]: of?.amount.text };
}

function figureFields(name: string, title: string, description: string): CsvField[] {
  return [money(name, title, description), text(`${name}_printed`, `${title}（原文）`, `${description}, as printed`)];
}

const words = (quote: Quote | undefined) => quote?.text;

export const procurement: Resource = {
  name: "procurement",
  title: "政府采购",
  description: "Lines of the procurement tables; money in yuan",
  fields: [
    ...LINE,
    text("role", "行别", "item, subtotal or total"),
    text("unit_name", "单位", "Unit the line belongs to"),
    text("project", "项目", "Project that pays"),
    ...figureFields("project_funds", "预算资金", "Funds of the project"),
    text("item", "采购物品", "What is bought"),
    text("catalog_code", "目录序号", "Catalogue code as printed"),
    text("measure_unit", "计量单位", "Unit of measure"),
    ...figureFields("quantity", "数量", "Quantity"),
    ...figureFields("unit_price", "单价", "Price of one"),
    ...figureFields("total", "金额", "Amount of the line"),
    text("funding", "资金来源", "Funding columns that hold money: concept=value, joined by ;"),
  ],
  primaryKey: KEY,
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, ({ disclosure }) =>
      disclosure.procurement.map((line) => ({
        ...{
          block: line.block,
          row: line.row,
          role: line.role,
          unit_name: words(line.unitName),
          project: words(line.project),
        },
        ...figure("project_funds", line.projectFunds),
        ...{ item: words(line.item), catalog_code: words(line.catalogCode), measure_unit: words(line.measureUnit) },
        ...figure("quantity", line.quantity),
        ...figure("unit_price", line.unitPrice),
        ...figure("total", line.total),
        funding: line.funding.map((part) => `${part.concept}=${part.amount.value}`).join(";"),
      })),
    ),
};

export const assets: Resource = {
  name: "assets",
  title: "固定资产",
  description: "Lines of the fixed-assets table; money in yuan",
  fields: [
    ...LINE,
    text("concept", "概念", "Concept id"),
    text("name", "项目", "Name as printed"),
    { name: "of_which", type: "boolean", title: "其中", description: "Part of the line above, never added" },
    ...figureFields("quantity", "数量", "Quantity"),
    ...figureFields("value", "价值", "Value"),
  ],
  primaryKey: KEY,
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, ({ disclosure }) =>
      disclosure.assets.map((line) => ({
        ...{ block: line.block, row: line.row, concept: line.concept, name: line.name.text, of_which: line.ofWhich },
        ...figure("quantity", line.quantity),
        ...figure("value", line.value),
      })),
    ),
};

export const indicators: Resource = {
  name: "indicators",
  title: "绩效指标",
  description: "Performance indicators; the target survives as printed",
  fields: [
    ...LINE,
    text("project", "项目", "Project; empty in the whole-department table"),
    text("level_1", "一级指标", "First level"),
    text("level_2", "二级指标", "Second level"),
    text("level_3", "三级指标", "Third level"),
    text("description", "指标描述", "Description"),
    text("criterion", "评分标准", "Scoring criterion"),
    text("comparator", "符号", "≥ ≤ = > <"),
    text("target", "指标值", "Target as printed"),
    money("value", "数值", "Figure read out of the target, in its base unit"),
    text("base", "基本单位", "元 for money, % or the thing counted"),
    text("measure_unit", "单位", "Unit column as printed"),
    text("basis", "确定依据", "Basis of the target"),
  ],
  primaryKey: KEY,
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, ({ disclosure }) =>
      disclosure.indicators.map((one) => ({
        ...{ block: one.block, row: one.row, project: one.project },
        ...{ level_1: words(one.levels[0]), level_2: words(one.levels[1]), level_3: words(one.levels[2]) },
        ...{ description: words(one.description), criterion: words(one.criterion), comparator: one.comparator },
        ...{ target: words(one.target), value: one.amount?.value, base: one.amount?.base },
        ...{ measure_unit: words(one.measureUnit), basis: words(one.basis) },
      })),
    ),
};

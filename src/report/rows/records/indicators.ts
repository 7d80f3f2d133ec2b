import {
  type CsvField,
  DISCLOSURE,
  DOCUMENT,
  OF_DISCLOSURE,
  perDisclosure,
  type Resource,
  TABLE_ROW,
} from "../resource.ts";
import { money, text, words } from "./fields.ts";

const LINE: readonly CsvField[] = [DOCUMENT, DISCLOSURE, ...TABLE_ROW];
const KEY = ["document", "disclosure", "block", "row"] as const;

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

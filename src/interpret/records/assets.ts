import { findNames } from "../../concepts/names.ts";
import { type BudgetTable, leadColumn } from "../../model/disclosure/budget-table.ts";
import type { AssetLine } from "../../model/disclosure/disclosure.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Table } from "../../model/document.ts";
import type { GivenUnit } from "../../text/figures/cells.ts";
import { isOfWhich, nameOf } from "../tables/cell-words.ts";
import { bareText, layOut } from "../tables/grid.ts";
import { conceptOfLabel } from "../tables/label-concepts.ts";
import { amountIn, bodyRows, cellAt, findList, moneyUnit, optional, quoteOf } from "./fields.ts";

/** What is held at the end of the year stands before what was held at its beginning, or came and went in it. */
const SPECS = [
  ["name", /^项\s*目|资产(?:名称|类别|分类|项目|种类)|^(?:类别|分类|名称)/],
  ["quantity", /(?:年末|期末).*(?:数量|面积)/],
  ["value", /(?:年末|期末).*(?:价值|金额|原值|账面)/],
  ["quantity", /数量|面积/],
  ["value", /(?<!(?:年初|期初|增加|减少).*)(?:价值|金额|原值|账面)/],
  ["value", /年末|期末/],
] as const;

/** What a line is about when its exact wording is not in the vocabulary. */
const LIKELY: readonly (readonly [RegExp, Concept])[] = [
  [/办公用房/, "assets.buildings.offices"],
  [/房屋|建筑/, "assets.buildings"],
  [/单价.*设备|万元.*以上.*设备/, "assets.highValueEquipment"],
  [/车辆|汽车|用车/, "assets.vehicles"],
  [/总额|合计|总计|^(?:固定|国有)?资产(?:总值)?$/, "assets.total"],
  [/^其[他它余]/, "assets.other"],
];

/** Reads 固定资产占用情况表, one line a row; lines it cannot name are left to the budget table, and so are tables of what is to be bought. */
export function readAssets(table: Table, budgetTable: BudgetTable): AssetLine[] {
  const { block, title = "" } = budgetTable;
  if (isAboutPurchases(title)) return [];
  const printed = layOut(table);
  const list = findList<(typeof SPECS)[number][0]>(printed, SPECS, {
    least: 1,
    needed: ["value"],
    words: ["name"],
  });
  if (list === undefined || !["value", "quantity"].some((field) => list.fields.columns.has(field as "value")))
    return [];
  const { grid, fields: found } = list;
  const value = found.columns.get("value") ?? -1;
  if (grid === printed && isByKind(budgetTable.columns[value]?.path ?? [])) return [];
  const latest =
    budgetTable.columns[value]?.year === "past" ? budgetTable.columns[leadColumn(budgetTable, 0)]?.column : undefined;
  const columns = new Map([
    ["name", 0] as const,
    ...found.columns,
    ["value", (grid === printed && latest) || value] as const,
  ]);
  if (value === -1) columns.delete("value");
  const fields = { ...found, columns };
  const valueUnit = moneyUnit(budgetTable, fields.paths[fields.columns.get("value") ?? -1] ?? "");
  return bodyRows(grid, fields).flatMap((row): AssetLine[] => {
    const label = cellAt(grid, fields, row, "name");
    const bare = label?.bare ?? "";
    const concept = conceptOf(bare);
    if (label === undefined || concept === undefined) return [];
    const quantity = amountIn(cellAt(grid, fields, row, "quantity"), block, countUnit(bare));
    const value = amountIn(cellAt(grid, fields, row, "value"), block, valueUnit);
    const line = { concept, block, row: label.row, ofWhich: isOfWhich(bare), name: quoteOf(label, block) };
    return [{ ...line, ...optional("quantity", quantity), ...optional("value", value) }];
  });
}

/** 房屋|价值: the kinds stand in the heads, the rows are units. */
function isByKind(path: readonly string[]): boolean {
  return path.map(conceptOfLabel).some((concept) => concept?.startsWith("assets.") && concept !== "assets.total");
}

/** 新增资产配置表: nothing in it is held yet. */
function isAboutPurchases(title: string): boolean {
  const told = findNames(bareText(title)).flatMap(({ concepts }) => concepts);
  return told.includes("plannedPurchases") && !told.includes("assets.total");
}

function conceptOf(bare: string): Concept | undefined {
  const named = conceptOfLabel(bare);
  return named?.startsWith("assets.") ? named : LIKELY.find(([pattern]) => pattern.test(nameOf(bare)))?.[1];
}

/** 房屋（平方米） counts in 平方米; 车辆（台、辆） in 辆. */
function countUnit(bare: string): GivenUnit {
  const unit =
    /[(]([^()万]*?)[)]/
      .exec(bare)?.[1]
      ?.split(/[、,/]/)
      .at(-1) ?? "";
  return { unit, from: "cell" };
}

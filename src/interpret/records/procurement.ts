import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { ProcurementItem, Quote } from "../../model/disclosure/disclosure.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Table } from "../../model/document.ts";
import type { PlacedAmount } from "../../model/place.ts";
import { isSubtotal, isTotal, PRICE } from "../tables/cell-words.ts";
import { type CellGrid, type GridCell, layOut } from "../tables/grid.ts";
import { conceptsOfLabel } from "../tables/label-concepts.ts";
import { amountIn, bodyRows, cellAt, type Fields, findList, moneyUnit, optional, quoteOf } from "./fields.ts";
import type { Continuation } from "./weights.ts";

/** Both header variants (other sources or unit funds last), with or without two-row heads; the order matters, earlier fields take their column first. */
const SPECS = [
  ["catalogCode", /目录序号|品目编码|目录编码|目录代码|采购目录(?!.*名称)|品目(?:代码|序号)/],
  ["kind", /采购(?:品目)?(?:类型|类别|种类|分类|大类)$|^(?:品目)?(?:类型|类别|种类|分类|大类)$/],
  ["measureUnit", /计量单位|^单位$|\|单位$/],
  ["quantity", /数量/],
  ["unitPrice", PRICE],
  [
    "total",
    /(?:采购)?金额.*\|(?:合计|小计|总计)$|^(?:合计|小计|总计|总金额|总额|总值)$|^采购(?:预算)?金额$|^金额$|^总价|(?<!项目)预算金额$|资金合计|\|(?:合计|小计)$/,
  ],
  ["item", /(?:物品|品目|货物|商品|设备|标的物?)(?:[^|]{0,4}名称)?$|^品名/],
  ["item", /采购(?:项目|内容|需求)(?:名称)?$|^内容$/],
  ["projectFunds", /项目来源\|预算资金|^预算资金$|项目(?:预算)?(?:资金|金额|总额)/],
  ["projectFunds", /(?<!采购)项目(?:[年初度总安排支出]{1,4})?(?:预算|经费|投资|资金)(?:总?[数额]|金额|安排)?$/],
  ["project", /项目来源|项目名称|^项目$|预算项目|(?:所属|对应|列支)项目$/],
  ["total", /金额|采购预算$|价款$|总[价值额]$|(?:预算|采购|安排)(?:数|额|资金|经费|费用|支出)$/],
] as const;
type ProcurementField = (typeof SPECS)[number][0];

/** 货物, 服务类, 一、工程类采购: the kind of what is bought. */
const KIND = /^(?:[一二三(][、)二三]*)?(?:政府采购)?(?:货物|工程|服务)(?:类|采购|项目|支出|预算)*:?$/;

/**
 * Reads 部门政府采购预算: items with their units' subtotals and the total, money in funding columns by concept. `more` are the tables in which it goes on, with
 * heads of their own or without.
 */
export function readProcurement(
  table: Table,
  budgetTable: BudgetTable,
  more: readonly Continuation[] = [],
): ProcurementItem[] {
  const list = listIn(table);
  if (list === undefined || !list.fields.columns.has("total")) return [];
  const parts = more.map(({ table: part, block }) => {
    const grid = layOut(part);
    const headless = { grid, fields: { ...list.fields, body: 0 } };
    return { ...(listIn(part) ?? headless), table: { ...budgetTable, block } };
  });
  let unit: Quote | undefined;
  let kind: Pick<ProcurementItem, "kind"> = {};
  return [{ ...list, table: budgetTable }, ...parts].flatMap(({ grid, fields, table: own }) => {
    const funding = fundingColumns(fields);
    const owner = ownerColumn(fields);
    const telling = tellingFields(grid, fields);
    // 货物, merged over the columns that tell what is bought: a heading over items
    const isOwn = (cell: GridCell, field: ProcurementField) => cell.column === fields.columns.get(field);
    const isBought = (row: number) =>
      telling.some((field) => {
        const cell = cellAt(grid, fields, row, field);
        return cell !== undefined && (cell.columnSpan === 1 || isOwn(cell, field));
      });
    return bodyRows(grid, fields).map((row) => {
      const label = firstCell(grid, row);
      const role = roleOf(label?.bare ?? "", isBought(row));
      if (role === "subtotal") unit = label && unitName(label, own.block);
      if (role === "group") kind = kindOf(label, own);
      const named = owner === undefined ? undefined : filledCell(grid, row, owner);
      const whose = owner === undefined ? unit : named && unitName(named, own.block);
      const owned = role === "subtotal" ? unit : role === "item" ? whose : undefined;
      const line = itemOf(grid, fields, own, row, role, owned, funding);
      const printed = cellAt(grid, fields, row, "kind");
      return role === "item" ? { ...line, ...(printed === undefined ? kind : kindOf(printed, own)) } : line;
    });
  });
}

function listIn(table: Table) {
  return findList<ProcurementField>(layOut(table), SPECS, { least: 4, needed: ["total"], words: ["item", "project"] });
}

function itemOf(
  grid: CellGrid,
  fields: Fields<ProcurementField>,
  budgetTable: BudgetTable,
  row: number,
  role: ProcurementItem["role"],
  unit: Quote | undefined,
  funding: readonly (readonly [number, Concept])[],
): ProcurementItem {
  const { block } = budgetTable;
  const quote = (field: ProcurementField) => {
    const cell = role === "item" ? cellAt(grid, fields, row, field) : undefined;
    return cell === undefined ? undefined : quoteOf(cell, block);
  };
  const money = (field: ProcurementField) =>
    amountIn(
      cellAt(grid, fields, row, field),
      block,
      moneyUnit(budgetTable, pathOf(fields, fields.columns.get(field))),
    );
  const measure = quote("measureUnit");
  return {
    block,
    row: (firstCell(grid, row) ?? { row }).row,
    role,
    ...optional("unitName", unit),
    ...optional("project", quote("project")),
    ...optional("projectFunds", money("projectFunds")),
    ...optional("item", quote("item")),
    ...optional("catalogCode", quote("catalogCode")),
    ...optional("measureUnit", measure),
    ...optional("quantity", counted(amountIn(cellAt(grid, fields, row, "quantity"), block, BARE), measure)),
    ...optional("unitPrice", money("unitPrice")),
    ...optional("total", money("total")),
    funding: funding.flatMap(([column, concept]) => {
      const found = amountIn(grid.cover[row]?.[column], block, moneyUnit(budgetTable, pathOf(fields, column)));
      return found === undefined ? [] : [{ concept, ...found }];
    }),
  };
}

const BARE = { unit: "", from: "cell" } as const;

/** 12 of 万条: the price is of one of what the line counts in, be that a great number of things. */
function counted(bare: PlacedAmount | undefined, measure: Quote | undefined): PlacedAmount | undefined {
  if (bare === undefined || measure === undefined || bare.amount.unit !== "") return bare;
  return { ...bare, amount: { ...bare.amount, unit: measure.text, base: measure.text } };
}

function kindOf(cell: GridCell | undefined, { block }: BudgetTable): Pick<ProcurementItem, "kind"> {
  return optional("kind", cell !== undefined && KIND.test(cell.bare) ? quoteOf(cell, block) : undefined);
}

/** 廊坊市人民政府办公室本级小计 → the unit without 小计. */
function unitName(cell: GridCell, block: number): Quote {
  const { text, place } = quoteOf(cell, block);
  const name = text.replace(/\s*小\s*计$/, "");
  return { text: name, place: { ...place, end: place.start + name.length } };
}

/** The column that names the unit of every line. */
function ownerColumn({ paths, columns }: Fields<ProcurementField>): number | undefined {
  const taken = new Set(columns.values());
  const owner = paths.findIndex((path, column) => !taken.has(column) && OWNER.test(path));
  return owner === -1 ? undefined : owner;
}

const OWNER = /(?:单位|部门)名称$|(?:预算|采购|使用|主管|所属|实施)(?:单位|部门)$/;

function filledCell(grid: CellGrid, row: number, column: number): GridCell | undefined {
  const cell = grid.cover[row]?.[column];
  return cell?.bare === "" ? undefined : cell;
}

/** The columns whose head names a source of money. */
function fundingColumns({ paths, columns }: Fields<ProcurementField>): [number, Concept][] {
  const taken = new Set(columns.values());
  return paths.flatMap((path, column): [number, Concept][] => {
    const concept = conceptsOfLabel(path.split("|").at(-1) ?? "").find((id) => id.startsWith("revenue."));
    return concept === undefined || taken.has(column) ? [] : [[column, concept]];
  });
}

function pathOf({ paths }: Fields<ProcurementField>, column: number | undefined): string {
  return column === undefined ? "" : (paths[column] ?? "");
}

function firstCell(grid: CellGrid, row: number): GridCell | undefined {
  const filled = grid.cover[row]?.filter((cell) => cell !== undefined && cell.bare !== "");
  return filled?.find((cell) => cell && !/^[\d.]+$/.test(cell.bare)) ?? filled?.[0];
}

/**
 * The columns by which a row tells what is bought: the catalogue, the measure and the price, else the thing and its number. Rows over them (全额, a unit)
 * leave these blank and print only whose they are and how much; what the total and all others print alike (计量单位: 万元) tells of no item.
 */
function tellingFields(grid: CellGrid, fields: Fields<ProcurementField>): readonly ProcurementField[] {
  const rows = bodyRows(grid, fields);
  const textsIn = (name: ProcurementField) => new Set(rows.map((row) => cellAt(grid, fields, row, name)?.bare ?? ""));
  const hasTotal = rows.some((row) => isTotal(firstCell(grid, row)?.bare ?? ""));
  const used = (names: readonly ProcurementField[]) =>
    names.filter((name) => {
      const texts = textsIn(name);
      return texts.size > 1 || (!texts.has("") && texts.size === 1 && !hasTotal);
    });
  const kinds = [["catalogCode", "measureUnit", "unitPrice"], ["item", "quantity"], ["project"]] as const;
  return kinds.map(used).find((names) => names.length > 0) ?? [];
}

function roleOf(bare: string, isItem: boolean): ProcurementItem["role"] {
  if (isSubtotal(bare)) return "subtotal";
  if (isTotal(bare)) return "total";
  return isItem ? "item" : "group";
}

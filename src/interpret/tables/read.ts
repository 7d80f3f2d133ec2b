import type { BudgetTable, TableColumn, TableFigure } from "../../model/disclosure/budget-table.ts";
import type { Document, Table } from "../../model/document.ts";
import type { GivenUnit } from "../../text/cells.ts";
import { unitNamed } from "../../text/units.ts";
import { type Caption, readCaption } from "./caption.ts";
import { isRate } from "./cell-words.ts";
import { isCountName, readColumns } from "./columns.ts";
import type { TableDraft } from "./continued.ts";
import { readFigure } from "./figure.ts";
import { type CellGrid, layOut } from "./grid.ts";
import { readHead } from "./head.ts";
import { kindOf } from "./kinds.ts";
import { nest } from "./rows/levels.ts";
import { type RowDraft, readRows, setIn } from "./rows/rows.ts";
import { findRelations } from "./sums/index.ts";
import { joinHeads } from "./unmerged.ts";

/**
 * One table as columns, rows and figures, before its rows are nested and its sums found. `fallback` is the money unit of the document's other
 * tables, `heading` the one that the table stands under.
 */
export function draftTable(
  document: Document,
  block: number,
  table: Table,
  fallback: string | undefined,
  heading?: string,
): TableDraft {
  const printed = layOut(table);
  const head = readHead(printed, table.headerRows);
  const grid = joinHeads(printed, head);
  const columns = readColumns(grid, head);
  const drafts = readRows(grid, head, columns, block);
  const caption = readCaption(document, block, table, grid, head);
  const { title, year, unit, subject } = caption;
  const kind = kindOf(title, columns, drafts, heading);
  const isForm = kind === "departmentIndicators" || kind === "projectObjectives";
  const given = givenUnit(caption, fallback);
  const figures = readEntries(grid, block, columns, drafts, (row, column) =>
    isForm && !MONEY.test(`${row.label} ${column.path.join(" ")}`) ? COUNT : unitOf(row, column, given),
  );
  const read = {
    kind,
    block,
    ...(title === undefined ? {} : { title }),
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
    ...(subject === undefined ? {} : { subject }),
    columns,
    ...figures,
    doubtful: table.doubtful ?? false,
  };
  return { table: read, last: block, pages: table.pages ?? [], drafts, grid, head };
}

/** A draft with its rows in their hierarchy and the relations of its figures. */
export function finishTable({ table, drafts: read, grid, head }: TableDraft): BudgetTable {
  const drafts = setIn(read);
  const { columns, entries, blanks, doubtful, ...caption } = table;
  const nested = { ...caption, columns, rows: nest(drafts), entries, blanks, doubtful };
  return { ...nested, ...findRelations(nested, grid, head, drafts) };
}

function givenUnit({ unit }: Caption, fallback: string | undefined): GivenUnit {
  if (unit !== undefined) return { unit, from: "table" };
  return fallback === undefined ? { unit: "元", from: "assumed" } : { unit: fallback, from: "document" };
}

const COUNT: GivenUnit = { unit: "", from: "column" };
/** In a form of indicators only what these words name is money; the rest are target values. */
const MONEY = /资金|结转|结余|预算|金额|拨款|经费|支出|收入|合计/;
const FIGURES: ReadonlySet<TableColumn["role"]> = new Set(["amount", "quantity", "percent"]);

function readEntries(
  grid: CellGrid,
  block: number,
  columns: readonly TableColumn[],
  rows: readonly RowDraft[],
  unitFor: (row: RowDraft, column: TableColumn) => GivenUnit,
): Pick<BudgetTable, "entries" | "blanks"> {
  const entries: TableFigure[] = [];
  const blanks: BudgetTable["blanks"] = [];
  for (const [row, line] of rows.entries()) {
    for (const [column, each] of columns.entries()) {
      const cell = grid.cover[line.row]?.[each.column];
      if (each.side !== line.side || !FIGURES.has(each.role) || cell === undefined) continue;
      if (cell.row !== line.row || cell.column !== each.column) continue;
      const { reading, place } = readFigure(cell, block, unitFor(line, each));
      if (reading.kind === "amount") entries.push({ row, column, amount: reading.amount, place });
      else if (reading.kind !== "text") blanks.push({ row, column, text: cell.text, place });
    }
  }
  return { entries, blanks };
}

/** Heads over money whatever the row says: 房屋面积 | 数量 | 价值. */
const MONEY_HEAD = /金额|[价原净]值|预算数/;

/** The unit that a column names, else the row: 价值（万元）, 数量. */
function unitOf({ label }: RowDraft, { role, unit, path }: TableColumn, given: GivenUnit): GivenUnit {
  if (role === "percent") return { unit: "%", from: "column" };
  if (unit !== undefined) return { unit, from: "column" };
  if (role === "quantity" || (isCountName(label) && !MONEY_HEAD.test(path.at(-1) ?? ""))) return COUNT;
  if (isRate(label)) return { unit: "%", from: "column" };
  const own = unitNamed(label);
  return own === undefined ? given : { unit: own, from: "column" };
}

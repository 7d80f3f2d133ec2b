import type { BudgetTable, TableColumn, TableFigure } from "../../model/disclosure/budget-table.ts";
import type { Document, Table } from "../../model/document.ts";
import type { GivenUnit } from "../../text/figures/cells.ts";
import { unitNamed } from "../../text/figures/units.ts";
import { type Caption, readCaption } from "./caption.ts";
import { isRate } from "./cell-words.ts";
import { isCountName, readColumns } from "./columns/columns.ts";
import type { TableDraft } from "./continued.ts";
import { joinHeads } from "./cut-heads.ts";
import { readFigure } from "./figure.ts";
import { type CellGrid, layOut } from "./grid.ts";
import { readHead } from "./head.ts";
import { kindOf } from "./kinds.ts";
import { nest } from "./rows/levels.ts";
import { type RowDraft, readRows } from "./rows/rows.ts";
import { setIn } from "./rows/set-in.ts";
import { findRelations } from "./sums/index.ts";

/**
 * What a table is read with: `fallback`, the money unit of the document's other tables, `year`, the budget's, `heading`, the one that it stands under, and `above`, the columns
 * of the table right above, which one without heads may have.
 */
interface Surroundings {
  fallback: string | undefined;
  year: number | undefined;
  heading: string | undefined;
  above?: TableColumn[] | undefined;
}

/** One table as columns, rows and figures, before its rows are nested and its sums found. */
export function draftTable(
  document: Document,
  block: number,
  table: Table,
  { fallback, year: filingYear, heading, above }: Surroundings,
): TableDraft {
  const printed = layOut(table);
  const head = readHead(printed, table.headerRows);
  const grid = joinHeads(printed, head);
  const columns = above ?? readColumns(grid, head, filingYear);
  const drafts = readRows(grid, head, columns, block);
  const caption = readCaption(document, block, table, grid, head);
  const { title, year, unit, subject } = caption;
  const kind = kindOf(title, columns, drafts, heading);
  const isForm = kind === "departmentIndicators" || kind === "projectObjectives";
  const given = givenUnit(caption, fallback);
  const { entries, blanks } = readEntries(grid, block, columns, drafts, isForm ? formUnits(given) : unitsOf(given));
  const doubtful = table.doubtful ?? false;
  const read = { kind, block, title, year, unit, subject, columns, entries, blanks, doubtful };
  return { table: read, last: block, pages: table.pages ?? [], drafts, grid, head };
}

/** A draft with its rows in their hierarchy and the relations of its figures. */
export function finishTable({ table, drafts: read, grid, head }: TableDraft): BudgetTable {
  const drafts = setIn(read);
  const { kind, block, title, year, unit, subject, columns, entries, blanks, doubtful } = table;
  const rows = nest(drafts);
  const nested = { kind, block, title, year, unit, subject, columns, rows, entries, blanks, doubtful };
  const { sums, rates, groups } = findRelations(nested, grid, head, drafts);
  return { kind, block, title, year, unit, subject, columns, rows, entries, blanks, doubtful, sums, rates, groups };
}

function givenUnit({ unit }: Caption, fallback: string | undefined): GivenUnit {
  if (unit !== undefined) return { unit, from: "table" };
  return fallback === undefined ? { unit: "元", from: "assumed" } : { unit: fallback, from: "document" };
}

const COUNT: GivenUnit = { unit: "", from: "column" };
const SHARE: GivenUnit = { unit: "%", from: "column" };
const MONEY = /资金|结转|结余|预算|金额|拨款|经费|支出|收入|合计/;
const FIGURES: ReadonlySet<TableColumn["role"]> = new Set(["amount", "quantity", "percent"]);

/** The unit that a figure of a row has in a column where its cell prints none. */
type UnitsIn = (row: RowDraft) => (column: TableColumn) => GivenUnit;

function readEntries(
  grid: CellGrid,
  block: number,
  columns: readonly TableColumn[],
  rows: readonly RowDraft[],
  unitsIn: UnitsIn,
): Pick<BudgetTable, "entries" | "blanks"> {
  const entries: TableFigure[] = [];
  const blanks: BudgetTable["blanks"] = [];
  for (const [row, line] of rows.entries()) {
    const unitOf = unitsIn(line);
    for (const [column, each] of columns.entries()) {
      const cell = grid.cover[line.row]?.[each.column];
      if (each.side !== line.side || !FIGURES.has(each.role) || cell === undefined) continue;
      if (cell.row !== line.row || cell.column !== each.column) continue;
      const { reading, place } = readFigure(cell, block, unitOf(each));
      if (reading.kind === "amount") entries.push({ row, column, amount: reading.amount, place });
      else if (reading.kind !== "text") blanks.push({ row, column, text: cell.text, place });
    }
  }
  return { entries, blanks };
}

/** Heads over money whatever the row says: 房屋面积 | 数量 | 价值. */
const MONEY_HEAD = /金额|[价原净]值|预算数/;

/** The unit that a column names, else the row: 价值（万元）, 数量. */
function unitsOf(given: GivenUnit): UnitsIn {
  return ({ label, role: kind }) => {
    const isCount = isCountName(label);
    const own = unitNamed(label);
    const usual: GivenUnit =
      isRate(label) && kind !== "item" ? SHARE : own === undefined ? given : { unit: own, from: "column" };
    return ({ role, unit, path }) => {
      if (role === "percent") return SHARE;
      if (unit !== undefined) return { unit, from: "column" };
      return role === "quantity" || (isCount && !MONEY_HEAD.test(path.at(-1) ?? "")) ? COUNT : usual;
    };
  };
}

/** In a form of indicators only what row or head names is money; the rest are target values. */
function formUnits(given: GivenUnit): UnitsIn {
  const unitsIn = unitsOf(given);
  return (row) => {
    const unitOf = unitsIn(row);
    const own = unitNamed(row.label);
    if (own !== undefined) return () => ({ unit: own, from: "column" });
    return (column) => (MONEY.test(row.label) || column.path.some((head) => MONEY.test(head)) ? unitOf(column) : COUNT);
  };
}

import {
  type BudgetTable,
  leadColumn,
  type TableColumn,
  type TableKind,
  type TableRow,
} from "../../../model/disclosure/budget-table.ts";
import type { Disclosure } from "../../../model/disclosure/disclosure.ts";
import type { Document } from "../../../model/document.ts";
import { isWholeHead } from "../../../text/column-heads.ts";

type Figure = BudgetTable["entries"][number];

/** A row of a table that no record was made of: its place, its texts and its figures by the heads of their columns. */
export interface PlainRow {
  row: TableRow;
  block: number;
  page: number | undefined;
  hasParts: boolean;
  figures: readonly { column: TableColumn; figure: Figure }[];
  textUnder(head: RegExp): string | undefined;
  figureUnder(head: RegExp): Figure | undefined;
  /** The row's own amount of the year. */
  lead: Figure | undefined;
}

/** The rows of all tables of a kind that stand in none of the places given, whatever the columns of these tables are. */
export function plainRows(
  { tables }: Disclosure,
  kind: TableKind,
  recorded: readonly { block: number; row: number }[],
  document: Document | undefined,
): PlainRow[] {
  const known = new Set(recorded.map(({ block, row }) => `${block}:${row}`));
  return tables
    .filter((table) => table.kind === kind && !isRelaid(recorded, table.block))
    .flatMap((table) => table.rows.map((row, at) => plainRow(table, row, at, document)))
    .filter(({ row, block, figures }) => !known.has(`${block}:${row.row}`) && isLine(row) && figures.length > 0);
}

/** Whether several lines were read from one row of a table: its lines stand in columns or side by side, its rows are none. */
function isRelaid(recorded: readonly { block: number; row: number }[], block: number): boolean {
  const rows = recorded.flatMap((line) => (line.block === block ? [line.row] : []));
  return new Set(rows).size < rows.length;
}

function isLine({ role }: TableRow): boolean {
  return role !== "note" && role !== "ordinals";
}

function plainRow(table: BudgetTable, row: TableRow, at: number, document: Document | undefined): PlainRow {
  const block = row.place?.block ?? table.block;
  const figures = table.entries.flatMap((figure) =>
    figure.row === at ? [{ column: table.columns[figure.column]!, figure }] : [],
  );
  const figureUnder = (head: RegExp) => figures.find(({ column }) => head.test(headOf(column)))?.figure;
  return {
    ...{ row, block, figures, figureUnder },
    page: row.place?.page ?? figures[0]?.figure.place.page,
    hasParts: table.rows.some(({ parent }) => parent === at),
    textUnder: (head) => textUnder(table, row, block, document, head),
    lead: leadFigure(table, row.side, figures),
  };
}

const headOf = ({ path }: TableColumn) => path.join("|");

/** The figure under 合计, else under the column that its sources add up to, else under the first amount of the year. */
function leadFigure(table: BudgetTable, side: number, figures: PlainRow["figures"]): Figure | undefined {
  const amounts = figures.filter(({ column }) => column.role === "amount" && column.year === undefined);
  const wholes = new Set(table.sums.flatMap(({ along, total }) => (along === "row" ? [total] : [])));
  const own = leadColumn(table, side);
  return (
    amounts.find(({ column }) => isWholeHead(column.path.at(-1) ?? "")) ??
    amounts.find(({ figure }) => wholes.has(figure.column)) ??
    amounts.find(({ figure }) => figure.column === own) ??
    amounts[0]
  )?.figure;
}

function textUnder(
  { columns }: BudgetTable,
  { row, side }: TableRow,
  block: number,
  document: Document | undefined,
  head: RegExp,
): string | undefined {
  const table = document?.blocks[block];
  if (table?.kind !== "table") return undefined;
  const under = columns.filter((column) => column.side === side && head.test(headOf(column)));
  const texts = under.map(
    ({ column }) =>
      table.cells.find((cell) => cell.column === column && cell.row <= row && row < cell.row + cell.rowSpan)?.text,
  );
  return texts.map((text) => text?.replace(/\s+/g, "") ?? "").find((text) => text !== "");
}

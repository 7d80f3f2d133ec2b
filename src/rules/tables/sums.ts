import {
  type BudgetTable,
  figureColumns,
  isAddedRow,
  leadColumn,
  type Sum,
  type SumBasis,
} from "../../model/disclosure/budget-table.ts";
import { once } from "../../model/once.ts";
import type { Evidence } from "../../model/report/finding.ts";
import type { Claim, SumClaim, Term } from "../../model/rule/claim.ts";
import type { Rule, View } from "../../model/rule/rule.ts";
import { remembered } from "../../text/remembered.ts";
import { sums } from "../facts.ts";
import { whySum } from "./why.ts";

/** What tells one rule about sums inside tables from another: the bases that its sums rest on. */
type TableSumRule = Omit<Rule, "severity" | "needs" | "check"> & { bases: readonly SumBasis[] };

/** The rule that the sums inside tables that rest on some bases hold. */
export function tableSumRule({ bases, ...rule }: TableSumRule): Rule {
  return { ...rule, severity: "error", needs: ["tables"], check: (view) => tableSums(view, bases, "mismatch") };
}

/** The sums inside tables that rest on one of some bases, each stated on every row or column where all its figures can be read. */
function* tableSums({ disclosure }: View, bases: readonly SumBasis[], message: string): Iterable<Claim> {
  for (const table of disclosure.tables) {
    for (const sum of table.sums.filter(({ basis }) => bases.includes(basis))) {
      const claimOn = claimsOf(table, sum, message);
      const lines = linesOfSum(table, sum).map((line) => ({ line, claim: claimOn(line) }));
      for (const { claim } of lines) if (claim) yield claim;
      const unread = lines.filter(({ line, claim }) => claim === undefined && isUnread(table, sum, line)).length;
      if (unread > 0) yield { kind: "unknown", missing: unreadWords(table, sum, unread) };
    }
  }
}

/** Whether a total is printed over parts of which some cell says something else than an amount. */
function isUnread(table: BudgetTable, sum: Sum, line: number): boolean {
  if (termAt(table, ...cellOfSum(table, sum, line, sum.total)) === undefined) return false;
  return sum.parts.some((part) => !isReadable(table, ...cellOfSum(table, sum, line, part)));
}

function unreadWords(table: BudgetTable, { along, total }: Sum, count: number): string {
  const name = along === "row" ? table.columns[total]?.path.at(-1) : table.rows[total]?.label;
  return `${tableName(table)}“${name ?? ""}”有${count}${along === "row" ? "行" : "栏"}的分项不是数字或没有读到，未相加`;
}

/** What a sum claims on a line: proven it must hold, suggested it may be read in any of its ways. What is the same on all lines is worked out once. */
function claimsOf(table: BudgetTable, sum: Sum, message: string): (line: number) => Claim | undefined {
  const within = { block: table.block, along: sum.along, total: sum.total };
  const why = whySum(table, sum);
  const data = { table: tableName(table) };
  const ways = [sum.parts, ...(sum.proof === "proven" ? [] : (sum.others ?? []))];
  return (line) => {
    const readings: SumClaim[] = [];
    for (const parts of ways) {
      const terms = termsOn(table, sum, parts, line);
      if (terms === undefined) continue;
      const { total, parts: figures } = terms;
      if (sum.proof === "proven") return sums(message, total, figures, { data, within, why });
      readings.push(sums(message, total, figures, { data }));
    }
    return readings.length === 0 ? undefined : { kind: "alternatives", message, readings, within, why };
  };
}

/** The rows (for sums along a row) or columns of figures of the side that a sum holds on. */
export function linesOfSum(table: BudgetTable, { along, total }: Sum): number[] {
  const { rows, columns } = table;
  if (along === "column") return figureColumns(table, rows[total]?.side ?? 0);
  return indices(rows, (row) => row.side === columns[total]?.side && isAddedRow(row));
}

/** The row and column, in the table, of a part or total of a sum on one line; a list folded into several sides has its columns on each. */
export function cellOfSum(
  table: BudgetTable,
  { along, total }: Sum,
  line: number,
  index: number,
): [row: number, column: number] {
  if (along === "row") return [line, index];
  const own = table.rows[total]?.side ?? 0;
  const side = table.rows[index]?.side ?? 0;
  return [index, own === side ? line : (figureColumns(table, side)[figureColumns(table, own).indexOf(line)] ?? line)];
}

function indices<T>(items: readonly T[], wanted: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (wanted(item) ? [index] : []));
}

/** The figures of a sum in one of its ways on one line. Blank parts count as nothing; where a cell says something else than an amount, there is none. */
function termsOn(
  table: BudgetTable,
  sum: Sum,
  ways: readonly number[],
  line: number,
): Pick<SumClaim, "total" | "parts"> | undefined {
  const total = termAt(table, ...cellOfSum(table, sum, line, sum.total));
  if (!total) return undefined;
  const parts: Term[] = [];
  for (const part of ways) {
    const [row, column] = cellOfSum(table, sum, line, part);
    const term = termAt(table, row, column);
    if (term !== undefined) parts.push(term);
    else if (!isReadable(table, row, column)) return undefined;
  }
  return parts.length === 0 ? undefined : { total, parts };
}

/** total = Σ parts inside or beside a table whose title fills the wording. */
export function tableSum(table: BudgetTable, message: string, total: Term, parts: Term[]): SumClaim {
  return sums(message, total, parts, { data: { table: tableName(table) } });
}

/** What a table is called in a message. */
export function tableName({ title }: BudgetTable): string {
  return title === undefined ? "表中" : quoted(title);
}

const quoted = remembered((title) => `《${title.replace(/^《|》$/g, "")}》`);

/** The figures of a table as terms, and its blank cells, each at its `placeOf`. */
interface Index {
  terms: readonly (Term | undefined)[];
  blanks: readonly (BudgetTable["blanks"][number] | undefined)[];
}

/** The figure at a row and column of a table as a term; undefined where none is printed. */
export function termAt(table: BudgetTable, row: number, column: number): Term | undefined {
  return indexOf(table).terms[placeOf(table, row, column)];
}

/** The same, but a cell left blank or dashed is an exact zero. */
export function termOrBlankAt(table: BudgetTable, row: number, column: number): Term | undefined {
  const term = termAt(table, row, column);
  const blank = term === undefined ? indexOf(table).blanks[placeOf(table, row, column)] : undefined;
  if (blank?.place === undefined) return term;
  const { text, place } = blank;
  const unit = table.unit ?? "元";
  const amount = { value: "0", step: "0", text, unit, unitFrom: "table", base: "元", irregular: undefined } as const;
  return { amount, place, label: cellName(table, row, column) };
}

/** The cell left blank, dashed or 无 at a row and column of a table as evidence. */
export function blankAt(table: BudgetTable, row: number, column: number): Evidence | undefined {
  const blank = indexOf(table).blanks[placeOf(table, row, column)];
  return blank?.place && { place: blank.place, quote: blank.text, label: cellName(table, row, column) };
}

/** Whether {@link blankAt} finds one. */
export function isBlankAt(table: BudgetTable, row: number, column: number): boolean {
  return indexOf(table).blanks[placeOf(table, row, column)]?.place !== undefined;
}

function isReadable(table: BudgetTable, row: number, column: number): boolean {
  const { terms, blanks } = indexOf(table);
  const place = placeOf(table, row, column);
  return terms[place] !== undefined || blanks[place] !== undefined;
}

/** Which place of a table a row and column are, counted row by row; -1 for one outside it. */
function placeOf({ columns }: BudgetTable, row: number, column: number): number {
  return row < 0 || column < 0 ? -1 : row * columns.length + column;
}

const indexOf = once((table: BudgetTable): Index => {
  const nameOf = cellNames(table);
  const size = table.rows.length * table.columns.length;
  const terms = new Array<Index["terms"][number]>(size).fill(undefined);
  const blanks = new Array<Index["blanks"][number]>(size).fill(undefined);
  for (const { row, column, amount, place } of table.entries)
    terms[placeOf(table, row, column)] = { amount, place, label: nameOf(row, column) };
  for (const each of table.blanks) blanks[placeOf(table, each.row, each.column)] = each;
  return { terms, blanks };
});

/** What a cell is called: its row's label with its column's head, as far as the table needs them to tell cells apart. */
export function cellName(table: BudgetTable, row: number, column: number): string {
  return cellNames(table)(row, column);
}

function cellNames({ rows, columns }: BudgetTable): (row: number, column: number) => string {
  const amounts: number[] = [];
  for (const { role, side } of columns) if (role === "amount") amounts[side] = (amounts[side] ?? 0) + 1;
  return (row, column) => {
    const { label = "", side = 0, code } = rows[row] ?? {};
    const head = columns[column]?.path.at(-1) ?? "";
    const isAlone = (amounts[side] ?? 0) < 2;
    const name = code === undefined || label.includes(code) ? label : `${code}${label}`;
    if (name === "") return head === "" ? `第${(rows[row]?.row ?? 0) + 1}行` : head;
    return isAlone || head === "" ? name : `${name}（${head}）`;
  };
}

/** The last grand total row of a side in the column of its own amounts, where a figure is printed there. */
export function grandTotal(table: BudgetTable, side = 0): Term | undefined {
  const row = table.rows.findLastIndex((each) => each.side === side && each.role === "total");
  return row === -1 ? undefined : termAt(table, row, leadColumn(table, side));
}

/** 本年收入合计 or 本年支出合计 of a side, in the column of its own amounts. */
export function yearTotal(table: BudgetTable, side: number): Term | undefined {
  const row = table.rows.findIndex(
    (each) =>
      each.side === side &&
      each.role === "subtotal" &&
      (each.concept === "revenue.current" || each.concept === "expenditure.current"),
  );
  return row === -1 ? undefined : termAt(table, row, leadColumn(table, side));
}

import type { Evidence } from "../model/finding.ts";
import { figureColumns, leadColumn, type Statement, type Sum, type SumBasis } from "../model/statement.ts";
import type { SumClaim, Term, View } from "./rule.ts";

/** The sums inside tables that rest on one of some bases, each stated on every row or column where all its figures can be read. */
export function* tableSums({ disclosure }: View, bases: readonly SumBasis[], message: string): Iterable<SumClaim> {
  for (const statement of disclosure.statements) {
    for (const sum of statement.sums.filter(({ basis }) => bases.includes(basis))) {
      for (const line of linesOf(statement, sum)) {
        const claim = sumOn(statement, sum, line, message);
        if (claim) yield claim;
      }
    }
  }
}

/** The rows (for sums along a row) or columns of figures of the side that a sum holds on. */
export function linesOf(statement: Statement, { along, total }: Sum): number[] {
  const { rows, columns } = statement;
  if (along === "column") return figureColumns(statement, rows[total]?.side ?? 0);
  return indices(rows, ({ side, role }) => side === columns[total]?.side && role !== "note");
}

/** The row and column, in the statement, of a part or total of a sum on one line. */
export function at({ along }: Sum, line: number, index: number): [row: number, column: number] {
  return along === "row" ? [line, index] : [index, line];
}

function indices<T>(items: readonly T[], wanted: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (wanted(item) ? [index] : []));
}

/** A sum on one line. Blank parts count as nothing; where a cell says something else than an amount, nothing is claimed. */
function sumOn(
  statement: Statement,
  { along, total, parts }: Sum,
  line: number,
  message: string,
): SumClaim | undefined {
  const at = (index: number): [number, number] => (along === "row" ? [line, index] : [index, line]);
  const whole = termAt(statement, ...at(total));
  if (!whole || parts.some((part) => !isReadable(statement, ...at(part)))) return undefined;
  const terms = parts.flatMap((part) => termAt(statement, ...at(part)) ?? []);
  return terms.length === 0 ? undefined : tableSum(statement, message, whole, terms);
}

/** total = Σ parts inside or beside a table whose title fills the wording. */
export function tableSum(statement: Statement, message: string, total: Term, parts: Term[]): SumClaim {
  return { kind: "sum", message, total, parts, data: { table: tableName(statement) } };
}

/** What a table is called in a message. */
export function tableName({ title }: Statement): string {
  return title === undefined ? "表中" : `《${title.replace(/^《|》$/g, "")}》`;
}

interface Index {
  terms: Map<string, Term>;
  blanks: Map<string, Statement["blanks"][number]>;
}

const indexed = new WeakMap<Statement, Index>();

/** The figure at a row and column of a statement as a term; undefined where none is printed. */
export function termAt(statement: Statement, row: number, column: number): Term | undefined {
  return indexOf(statement).terms.get(`${row}:${column}`);
}

/** The cell left blank, dashed or 无 at a row and column of a statement as evidence. */
export function blankAt(statement: Statement, row: number, column: number): Evidence | undefined {
  const blank = indexOf(statement).blanks.get(`${row}:${column}`);
  return blank?.place && { place: blank.place, quote: blank.text, label: cellName(statement, row, column) };
}

function isReadable(statement: Statement, row: number, column: number): boolean {
  const { terms, blanks } = indexOf(statement);
  return terms.has(`${row}:${column}`) || blanks.has(`${row}:${column}`);
}

function indexOf(statement: Statement): Index {
  const known = indexed.get(statement);
  if (known) return known;
  const terms = new Map(
    statement.entries.map(({ row, column, amount, place }) => [
      `${row}:${column}`,
      { amount, place, label: cellName(statement, row, column) },
    ]),
  );
  const made = { terms, blanks: new Map(statement.blanks.map((each) => [`${each.row}:${each.column}`, each])) };
  indexed.set(statement, made);
  return made;
}

/** What a cell is called: its row's label with its column's head, as far as the table needs them to tell cells apart. */
export function cellName({ rows, columns }: Statement, row: number, column: number): string {
  const { label = "", side = 0, code } = rows[row] ?? {};
  const head = columns[column]?.path.at(-1) ?? "";
  const alone = columns.filter((each) => each.side === side && each.role === "amount").length < 2;
  const name = code === undefined || label.includes(code) ? label : `${code}${label}`;
  if (name === "") return head === "" ? `第${(rows[row]?.row ?? 0) + 1}行` : head;
  return alone || head === "" ? name : `${name}（${head}）`;
}

/** The last grand total row of a side in the column of its own amounts, where a figure is printed there. */
export function grandTotal(statement: Statement, side = 0): Term | undefined {
  const row = statement.rows.findLastIndex((each) => each.side === side && each.role === "total");
  return row === -1 ? undefined : termAt(statement, row, leadColumn(statement, side));
}

/** 本年收入合计 or 本年支出合计 of a side, in the column of its own amounts. */
export function yearTotal(statement: Statement, side: number): Term | undefined {
  const row = statement.rows.findIndex(
    (each) =>
      each.side === side &&
      each.role === "subtotal" &&
      (each.concept === "revenue.current" || each.concept === "expenditure.current"),
  );
  return row === -1 ? undefined : termAt(statement, row, leadColumn(statement, side));
}

import { exact, exactSum, valued } from "../../model/amount.ts";
import type { BudgetTable, TableColumn } from "../../model/disclosure/budget-table.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Term } from "../../model/rule/claim.ts";
import { fold } from "../../text/fold.ts";
import { isChangeColumn } from "./figures.ts";
import { tableName, termOrBlankAt } from "./sums.ts";

/** A subject of the functional classification as prose names it: its code, or its names from the class down. */
interface Subject {
  code: string;
  names: readonly string[];
}

/** A row that lists a subject. */
interface SubjectRow {
  table: BudgetTable;
  row: number;
}

/** What parts the levels of a subject: a code, or its part of one, and its level. */
const LEVEL_END = /\(?\d{2,7}(?:[类款项](?!目))?\)?|\([类款项]?\)/;
const CODE = /\d{2,7}/g;

/**
 * 社会保障和就业支出（类）行政事业单位养老支出（款）, 2080505-机关事业单位基本养老保险缴费支出, 殡葬（2081004）, 社会保障和就业支出（208）社会福利（20810）殡葬（2081004）. Its code is the
 * one printed with its last name; 208社会保障和就业支出（类）10社会福利（款）04殡葬（项） tells it level by level.
 */
export function subjectOf(printed: string): Subject {
  const folded = fold(printed).replace(/\s+/g, "");
  const codes = [...folded.matchAll(CODE)];
  const behind = namesIn(folded.slice(codes.at(-1)?.index));
  const isLeading = /^\D?\d/.test(folded);
  const code = codeOf(codes.map(([digits]) => digits));
  return { code: behind.length === 0 || (isLeading && behind.length === 1) ? code : "", names: namesIn(folded) };
}

function namesIn(folded: string): string[] {
  return folded
    .split(LEVEL_END)
    .map(bare)
    .filter((name) => name !== "");
}

/** 208 | 10 | 04, 208 | 20810 | 2081004: a code of two digits goes on with the one before it. One of a 类 alone is none. */
function codeOf(printed: readonly string[]): string {
  const code = printed.reduce((before, digits) => (digits.length === 2 ? before + digits : digits), "");
  return /^\d{5,7}$/.test(code) ? code : "";
}

/** A name without quotes, without a mark before it and without 支出 at its end, which tables and prose put and leave out. */
function bare(name: string): string {
  return name
    .replace(/[“”‘’"']/g, "")
    .replace(/^[-—、.:]+/, "")
    .replace(/(?<=..)支出$/, "");
}

/** The functional rows of some tables by their codes and their bare names. */
export function subjectRows(tables: readonly BudgetTable[]): ReadonlyMap<string, SubjectRow[]> {
  const found = new Map<string, SubjectRow[]>();
  for (const table of tables)
    for (const [row, { system, code, label, role }] of table.rows.entries()) {
      if (system !== "function" || role === "note") continue;
      for (const key of new Set([code ?? "", bare(fold(label))])) {
        const others = found.get(key);
        if (others) others.push({ table, row });
        else if (key !== "") found.set(key, [{ table, row }]);
      }
    }
  return found;
}

/** Whether the rows go down to the 项: what prose tells by name and with an amount has a row among them. */
export function reachesItems(rows: ReadonlyMap<string, SubjectRow[]>): boolean {
  return [...rows.keys()].some((key) => /^\d{7,}$/.test(key));
}

/** The rows of a subject: by its code, else by its last name below the others. */
export function rowsOf(rows: ReadonlyMap<string, SubjectRow[]>, { code, names }: Subject): SubjectRow[] {
  if (code !== "") return rows.get(code) ?? [];
  return (rows.get(names.at(-1) ?? "") ?? []).filter((one) => isBelow(one, names.slice(0, -1)));
}

/** The row that alone bears the name of a subject told with a code, under another code of its length or of any; undefined where rows of several codes do. */
export function onlyNamed(rows: ReadonlyMap<string, SubjectRow[]>, { code, names }: Subject) {
  if (code === "") return undefined;
  const named = (rows.get(names.at(-1) ?? "") ?? []).map(({ table, row }) => ({ table, code: table.rows[row]!.code }));
  const alike = named.filter((one) => one.code?.length === code.length);
  const [first, ...others] = alike.length > 0 ? alike : named;
  return others.every((one) => one.code === first?.code) ? first : undefined;
}

/** Whether the subjects above a row, as far as the table prints them, bear the names told before it, which may leave out levels (…（类）…（项）); units say nothing of it. */
function isBelow({ table: { rows }, row }: SubjectRow, names: readonly string[]): boolean {
  const wanted = [...names];
  let isTopNamed = true;
  for (let at = rows[row]!.parent; at !== undefined; at = rows[at]!.parent) {
    if (rows[at]!.system !== "function") continue;
    isTopNamed = bare(fold(rows[at]!.label)) === wanted.at(-1);
    if (isTopNamed) wanted.pop();
  }
  return wanted.length === 0 || isTopNamed;
}

/** What tables print of a subject: one row's figure, or those of several units, which are its together. */
export interface SubjectFigure extends Term {
  table: string;
  parts?: Term[];
}

/** The figures of some rows in the columns of one stage: those of all units that list the subject first, then each by itself. */
export function figuresOf(rows: readonly SubjectRow[], stage: Fact["stage"]): SubjectFigure[] {
  const tables = [...new Set(rows.map(({ table }) => table))];
  const figures = tables.flatMap((table): SubjectFigure[] => {
    const own = rows.filter((one) => one.table === table).map(({ row }) => row);
    return table.columns.flatMap((each, column): SubjectFigure[] => {
      if (!isOfStage(each, stage)) return [];
      const printed = own.flatMap((row) => termOrBlankAt(table, row, column) ?? []);
      const name = tableName(table);
      return [...together(table, own, printed), ...printed].map((one) => ({ table: name, ...one }));
    });
  });
  return [...figures.filter(({ parts }) => parts), ...figures.filter(({ parts }) => !parts)];
}

/** The figures of one code that comes again and again, unless one of them is what the others make. */
function together({ rows }: BudgetTable, own: readonly number[], printed: Term[]): (Term & { parts: Term[] })[] {
  const [first, ...others] = printed;
  const isOneCode = new Set(own.map((row) => rows[row]!.code ?? rows[row]!.label)).size === 1;
  if (first === undefined || others.length === 0 || !isOneCode) return [];
  const sum = exactSum(printed.map(({ amount }) => ({ amount, negative: false })));
  if (printed.some(({ amount }) => sum.eq(exact(amount.value).times(2)))) return [];
  return [{ ...first, amount: valued(first.amount, sum.toFixed()), parts: printed }];
}

/** Whether this year's figures stand in a column, or for a change the differences. */
function isOfStage(column: TableColumn, stage: Fact["stage"]): boolean {
  return column.role === "amount" && column.year === undefined && isChangeColumn(column) === (stage === "change");
}

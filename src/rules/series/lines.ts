import type { BudgetTable, TableRow } from "../../model/disclosure/budget-table.ts";
import { type Concept, classCode } from "../../model/disclosure/vocabulary.ts";
import { leadingLabel } from "../../text/labels.ts";
import { isUnitName } from "../../text/organisations.ts";
import { type CodesByName, codeNamed } from "./codes-by-name.ts";

/** Whether a table tells that something is carried forward into the year or over from it. */
export function carriesOver({ rows, columns, entries }: BudgetTable): boolean {
  return entries.some(
    ({ row, column, amount }) =>
      !/^0*(?:\.0*)?$/.test(amount.value) &&
      (rows[row]?.carried !== undefined || columns[column]?.carried !== undefined),
  );
}

/** The rows of a side by line; lines that come twice are left out, those of all units with one. Totals that count what is carried over differ from table to table. */
export function linesOf(
  table: BudgetTable,
  side: number,
  hasCarried: boolean,
  names: CodesByName,
): Map<string, number> {
  const lines = new Map<string, number>();
  const twice = new Set<string>();
  const isTwoSided = table.columns.some((column) => column.side > 0);
  for (const [at, line] of rowLines(table, side, names)) {
    if (lines.has(line)) twice.add(line);
    lines.set(line, at);
  }
  const isYearTold = table.rows.some((row) => row.side === side && /\.current$/.test(row.concept ?? ""));
  if (isTwoSided && (hasCarried || isYearTold)) twice.add("total");
  const spoilt = new Set([...twice].flatMap((line) => codeOfUnit(line) ?? []));
  for (const line of lines.keys()) if (twice.has(line) || spoilt.has(codeOfUnit(line) ?? "")) lines.delete(line);
  return lines;
}

/** The code of a line that is one unit's. */
export function codeOfUnit(line: string): string | undefined {
  return /^(.+) of /.exec(line)?.[1];
}

/** Every row of a side that tells a line, in order: below a 类 by their names where they have no code, below one of several units as that unit's. */
function rowLines({ rows }: BudgetTable, side: number, names: CodesByName): [number, string][] {
  const own = rows.flatMap((row, at) => (row.side === side ? [{ row, at }] : []));
  const isCoded = own.filter(({ row }) => row.code !== undefined).length > 1;
  const units = own.filter(({ row }) => isUnit(row, isCoded)).map(({ at }) => at);
  const total = totalOf(rows, side, units);
  let [above, unit, before, part]: (string | undefined)[] = [];
  return own.flatMap(({ row, at }): [number, string][] => {
    if (at === total) return [[at, "total"]];
    if (row.concept === "expenditure.current") return [[at, "current"]];
    const known = lineOf(rows, row);
    if (row.code === undefined && (known !== undefined || endsClass(row))) above = known;
    if (row.code === undefined && units.length > 1 && units.includes(at)) unit = row.label;
    const named = row.role === "item" && above !== undefined && row.code === undefined;
    const line = known ?? (named ? codeNamed(names, above!, row.label, before) : undefined);
    before = row.label;
    if (row.code === undefined && PART.test(row.concept ?? "")) part = row.concept;
    // 一、人员经费 / 对个人和家庭的补助: that of this part alone
    if (row.code === undefined && part !== undefined && line?.startsWith("departmentEconomic"))
      return [[at, `${line} in ${part}`]];
    return line === undefined ? [] : [[at, row.code !== undefined && unit !== undefined ? `${line} of ${unit}` : line]];
  });
}

const PART = /^expenditure\.(?:basic|project)/;

/** The last total; where a table prints none, the row of its only unit, or of the first one where the others stand right below it. */
function totalOf(rows: readonly TableRow[], side: number, [first, second]: readonly number[]): number {
  const total = rows.findLastIndex((row) => row.side === side && row.role === "total");
  if (total !== -1 || first === undefined) return total;
  return second === undefined || second === first + 1 ? first : -1;
}

/** Among rows with codes, names without one are those whose codes follow. */
function isUnit({ role, code, system, label }: TableRow, isCoded: boolean): boolean {
  return (
    role === "item" && (system === "unit" || (code === undefined && label !== "" && (isCoded || isUnitName(label))))
  );
}

/** Whether a row and what follows it are no part of the 类 above any more: another numbered item, a total, or what is carried over. */
function endsClass({ role, label, carried }: TableRow): boolean {
  return role !== "item" || carried !== undefined || leadingLabel(label)?.form === "chinese";
}

function lineOf(rows: readonly TableRow[], row: TableRow): string | undefined {
  if (row.role !== "item") return undefined;
  if (row.code !== undefined)
    return row.system === "item" ? undefined : `${row.system} ${row.code}${unitOver(rows, row)}`;
  const named = [row.concept, ...(row.concepts ?? [])].find((concept) => concept !== undefined && classOf(concept));
  if (named !== undefined) return classOf(named);
  return isUnitName(row.label) ? `unit ${row.label}` : undefined;
}

/** The unit whose codes these are. */
function unitOver(rows: readonly TableRow[], row: TableRow): string {
  const above = row.parent === undefined ? undefined : rows[row.parent];
  if (above === undefined || row.system === "unit") return "";
  return above.system === "unit" ? ` of ${above.code}` : unitOver(rows, above);
}

/** 一、一般公共服务支出 is the line of 201. */
function classOf(concept: Concept): string | undefined {
  const code = classCode(concept);
  if (code === undefined) return undefined;
  return `${concept.startsWith("function.") ? "function" : "departmentEconomic"} ${code}`;
}

import type { CodeSystem, TableColumn } from "../../../model/disclosure/budget-table.ts";
import { isUnitName } from "../../../text/organisations.ts";
import { isCode } from "../cell-words.ts";
import { type CellGrid, textOf } from "../grid.ts";
import type { Head } from "../head.ts";
import { systemOfHead, systemsOf } from "./code-systems.ts";

/** The code that a row stands under and the list that it comes from. */
export interface RowCode {
  code: string;
  system: CodeSystem;
}

/** The codes that order the rows of a side, by grid row, and the label columns that name them; a table may print other lists beside them. */
export interface SideCodes {
  codes: ReadonlyMap<number, RowCode>;
  names: readonly number[];
}

/** Neighbouring columns that print one code: all of it, or its 类 | 款 | 项 in columns of their own. */
interface CodeGroup {
  columns: TableColumn[];
  names: number[];
}

const LEADING_CODE = /^\[?(\d{3,12})\]?(?![\d.,、)%])/;
/** In a table of no more rows one code within a name may be that of its only item. */
const FEWEST_ROWS = 4;
const PART_HEAD = /(?:^|编码|代码)[类款项]$/;

/**
 * The codes by which the rows of a side are ordered. Of several lists printed side by side (部门经济 beside 政府经济, 科目 beside 单位) the first
 * that has longer codes under shorter ones leads, else the first that tells rows apart; those in front of names come last.
 */
export function codesOf(grid: CellGrid, head: Head, columns: readonly TableColumn[]): SideCodes {
  const printed = groupsOf(grid, head, columns).map((group) => read(grid, head, group));
  const labels = columns.filter(({ role }) => role === "label");
  const inside = labels.map((label) => read(grid, head, { columns: [label], names: [label.column] })).reverse();
  // 12345热线话务费 alone among names is one of them
  const listed = grid.rows - head.body > FEWEST_ROWS ? inside.filter(({ codes }) => codes.size > 1) : inside;
  const lists = [...printed, ...listed].filter(({ codes }) => codes.size > 0);
  const telling = lists.filter(({ codes }) => !isConstant(codes));
  const subjects = telling.filter(isOfSubjects);
  const choice = subjects.length > 0 ? subjects : telling;
  const lead = choice.find(({ codes }) => isNested(codes)) ?? choice[0] ?? lists[0];
  if (lead === undefined) return { codes: new Map(), names: [] };
  const isUnit = (row: number) =>
    isUnitName(labels.map(({ column }) => textOf(grid, row, column)).findLast(Boolean) ?? "");
  return withUnits(lead, lists, isUnit);
}

/** Whether most of the codes are those of subjects and not of units. */
function isOfSubjects({ codes }: SideCodes): boolean {
  const all = [...codes.values()];
  return all.filter(({ system }) => system !== "unit" && system !== "item").length * 2 > all.length;
}

/** Rows without a subject that have the code and the name of a unit are those of the units, over the subjects that follow. */
function withUnits(lead: SideCodes, lists: readonly SideCodes[], isUnit: (row: number) => boolean): SideCodes {
  const units = lists.find(
    (list) => list !== lead && [...list.codes.values()].every(({ system }) => system === "unit"),
  );
  if (units === undefined || !isOfSubjects(lead)) return lead;
  const all = new Map([...[...units.codes].filter(([row]) => isUnit(row)), ...lead.codes]);
  return { ...lead, codes: new Map([...all].sort(([a], [b]) => a - b)) };
}

/** Whether all rows have one code, that of the unit that they are all of. */
function isConstant(codes: ReadonlyMap<number, RowCode>): boolean {
  return codes.size > 1 && new Set([...codes.values()].map(({ code }) => code)).size === 1;
}

function groupsOf(grid: CellGrid, head: Head, columns: readonly TableColumn[]): CodeGroup[] {
  const groups: CodeGroup[] = [];
  let open: CodeGroup | undefined;
  for (const [at, column] of columns.entries()) {
    if (column.role === "label" || column.role === "text") open?.names.push(column.column);
    if (column.role !== "code") continue;
    const goesOn = open !== undefined && columns[at - 1] === open.columns.at(-1);
    if (open !== undefined && goesOn && isNextPart(grid, head, open.columns, column)) {
      open.columns.push(column);
    } else {
      open = { columns: [column], names: [] };
      groups.push(open);
    }
  }
  return groups;
}

/** Whether a column prints the next level of the code to its left: by their heads, else as two digits right of three. */
function isNextPart(grid: CellGrid, head: Head, before: readonly TableColumn[], column: TableColumn): boolean {
  const [leaf = "", last = ""] = [column, before.at(-1)].map((each) => each?.path.at(-1));
  if (PART_HEAD.test(last)) return PART_HEAD.test(leaf) && !leaf.endsWith("类");
  if (before.length > 2 || PART_HEAD.test(leaf)) return false;
  return holds(grid, head, before[0]!, 3) && holds(grid, head, column, 2);
}

function holds(grid: CellGrid, head: Head, { column }: TableColumn, length: number): boolean {
  const texts = new Set<string>();
  for (let row = head.body; row < grid.rows; row++) texts.add(textOf(grid, row, column));
  const digits = [...texts].filter((text) => /^\d+$/.test(text));
  return digits.length > 0 && digits.every((text) => text.length === length);
}

function read(grid: CellGrid, head: Head, { columns, names }: CodeGroup): SideCodes {
  const found = columns.length > 1 ? splitCodes(grid, head, columns) : wholeCodes(grid, head, columns[0]!);
  const labelled = [...found].map(([row, code]) => ({ code, label: nameIn(grid, row, names) }));
  const systems = systemsOf(labelled, systemOfHead(columns[0]!.role === "code" ? columns[0]!.path : []));
  return { codes: new Map([...found].map(([row, code], at) => [row, { code, system: systems[at]! }])), names };
}

function nameIn(grid: CellGrid, row: number, names: readonly number[]): string {
  const name = names.map((column) => textOf(grid, row, column)).find((text) => text !== "") ?? "";
  return name.replace(/^\[?\d+\]?/, "");
}

function wholeCodes(grid: CellGrid, head: Head, { column }: TableColumn): Map<number, string> {
  const codes = new Map<number, string>();
  for (let row = head.body; row < grid.rows; row++) {
    if (grid.cover[row]?.[column]?.row !== row) continue;
    const code = LEADING_CODE.exec(textOf(grid, row, column))?.[1];
    if (code !== undefined && isCode(code)) codes.set(row, code);
  }
  return codes;
}

function splitCodes(grid: CellGrid, head: Head, columns: readonly TableColumn[]): Map<number, string> {
  const codes = new Map<number, string>();
  let current: string[] = [];
  for (let row = head.body; row < grid.rows; row++) {
    const parts = columns
      .map(({ column }) => textOf(grid, row, column))
      .map((text) => (/^\d+$/.test(text) ? text : ""));
    const depth = parts.findLastIndex((part) => part !== "");
    if (depth === -1) continue;
    current = parts
      .slice(0, depth + 1)
      .map((part, at) => (at > 0 && part.length > 2 ? part.slice(-2) : part) || (current[at] ?? ""));
    const code = current.join("");
    if (current[0]?.length === 3 && isCode(code)) codes.set(row, code);
  }
  return codes;
}

/** Whether some code stands under a shorter one that it begins with. */
function isNested(codes: ReadonlyMap<number, RowCode>): boolean {
  const all = new Set([...codes.values()].map(({ code }) => code));
  return [...all].some((code) => all.has(code.slice(0, -2)) || all.has(code.slice(0, -3)));
}

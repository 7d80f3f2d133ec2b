import type { Exact } from "../../src/model/amount.ts";
import { type NumberStyle, print } from "../sample/format.ts";
import { type Entry, type Ledger, total } from "./ledger.ts";

/** What every open budget table needs to know. `ownFunds` is the form since 2025: 单位资金 in place of five sorts of own income. */
export interface Setting {
  ledger: Ledger;
  names: Map<string, string>;
  style: NumberStyle;
  code: string;
  unit: string;
  year: string;
  money: string;
  /** 部门 or 单位: the first word of every title. */
  whose: string;
  ownFunds: boolean;
  /** True when the line with the unit's name, year and 单位 is the first row of the grid, else a paragraph above it. */
  inGrid: boolean;
}

/** A figure for a cell: zero is left blank. */
export function figure(value: Exact, setting: Setting): string {
  return value.isZero() ? "" : print(value, setting.style);
}

/** One line of a coded table: 类, 款 or 项 with the entries it covers. */
interface Line {
  code: string;
  name: string;
  entries: Entry[];
}

/** The lines of a coded table in code order, a parent before its parts; parts are the 3- and 5-digit beginnings of the codes. */
function lines(entries: Entry[], setting: Setting): Line[] {
  const codes = new Set(
    entries.flatMap(({ code }) => [3, 5, 7].filter((size) => size <= code.length).map((size) => code.slice(0, size))),
  );
  return [...codes].sort().map((code) => {
    const name = setting.names.get(code);
    if (!name) throw new Error(`no name for code ${code}`);
    return { code, name, entries: entries.filter((entry) => entry.code.startsWith(code)) };
  });
}

export function row(cells: (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** `count` merge marks. */
export function merged(count: number, mark: ">" | "^" = ">"): string[] {
  return Array.from({ length: count }, () => mark);
}

/** A coded row: its number, code, name and one figure for each way of choosing entries. */
function codedRow(number: number, line: Line, choices: ((entry: Entry) => boolean)[], setting: Setting): string {
  const figures = choices.map((keep) => figure(total(line.entries, keep), setting));
  return row([number, line.code, line.name, ...figures]);
}

/** The 合计 row and the coded rows below it. */
export function codedRows(entries: Entry[], choices: ((entry: Entry) => boolean)[], setting: Setting): string[] {
  if (entries.length === 0) return [row([1, "", "合计", ...choices.map(() => "")])];
  const all = [{ code: "", name: "合计", entries }, ...lines(entries, setting)];
  return all.map((line, index) => codedRow(index + 1, line, choices, setting));
}

/** The row of column numbers under the heads. */
export function ordinals(columns: number): string {
  return row(["栏次", ...Array.from({ length: columns - 1 }, (_, index) => index + 1)]);
}

interface Grid {
  title: string;
  heads: string[];
  rows: string[];
  columns: number;
  options: string;
}

/** A whole table in the notation: title, the line with unit and year (a paragraph or the first row), heads, rows. */
export function sheet({ title, heads, rows, columns, options }: Grid, setting: Setting): string[] {
  const left = `${setting.code}${setting.unit}`;
  const year = `预算年度：${setting.year}`;
  const money = `单位：${setting.money}`;
  const third = Math.floor(columns / 3);
  const first = [
    `←${left}`,
    ...merged(columns - 2 * third - 1),
    year,
    ...merged(third - 1),
    `→${money}`,
    ...merged(third - 1),
  ];
  const head = heads.length + (setting.inGrid ? 1 : 0);
  return [
    `cap|${title}`,
    ...(setting.inGrid ? [] : [`left|${left}\\t${year}\\t${money}`]),
    `::: table head=${head} ${options}`,
    ...(setting.inGrid ? [row(first)] : []),
    ...heads,
    ...rows,
    ":::",
  ];
}

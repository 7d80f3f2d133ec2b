import type { TableColumn } from "../../model/budget-table.ts";
import { isCode } from "./cell-words.ts";
import { type CellGrid, textOf } from "./grid.ts";
import type { Head } from "./head.ts";

const LEADING_CODE = /^\[?(\d{3,12})\]?(?![\d.,、)%])/;

/** The classification or unit code of each body row: one column, 类 | 款 | 项 in columns of their own, or in front of the name. */
export function codesOf(grid: CellGrid, head: Head, columns: readonly TableColumn[]): Map<number, string> {
  const split = splitColumns(grid, head, columns);
  if (split.length > 1) return splitCodes(grid, head, split);
  const carriers = columns.filter(({ role }) => role === "code" || role === "label").map(({ column }) => column);
  const codes = new Map<number, string>();
  for (let row = head.body; row < grid.rows; row++) {
    const own = carriers.filter((column) => grid.cover[row]?.[column]?.row === row);
    const code = own
      .map((column) => LEADING_CODE.exec(textOf(grid, row, column))?.[1])
      .findLast((found) => found !== undefined);
    if (code !== undefined && isCode(code)) codes.set(row, code);
  }
  return codes;
}

/** 类 | 款 | 项 by their heads, else by three digits with two digits right of them. */
function splitColumns(grid: CellGrid, head: Head, columns: readonly TableColumn[]): number[] {
  const named = columns
    .filter(({ path }) => /(?:^|编码|代码)[类款项]$/.test(path.at(-1) ?? ""))
    .map(({ column }) => column);
  if (named.length > 1) return named.slice(0, 3);
  const codes = columns.filter(({ role }) => role === "code").map(({ column }) => column);
  const first = codes.findIndex((column) => holds(grid, head, column, 3));
  if (first === -1) return [];
  const rest = codes.slice(first + 1, first + 3);
  const two = rest.findIndex((column) => !holds(grid, head, column, 2));
  return [codes[first]!, ...rest.slice(0, two === -1 ? rest.length : two)];
}

function holds(grid: CellGrid, head: Head, column: number, length: number): boolean {
  const texts = new Set<string>();
  for (let row = head.body; row < grid.rows; row++) texts.add(textOf(grid, row, column));
  const digits = [...texts].filter((text) => /^\d+$/.test(text));
  return digits.length > 0 && digits.every((text) => text.length === length);
}

function splitCodes(grid: CellGrid, head: Head, columns: readonly number[]): Map<number, string> {
  const codes = new Map<number, string>();
  let current: string[] = [];
  for (let row = head.body; row < grid.rows; row++) {
    const parts = columns.map((column) => textOf(grid, row, column)).map((text) => (/^\d+$/.test(text) ? text : ""));
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

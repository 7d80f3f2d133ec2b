import type { Cell, Table } from "../../../src/model/document.ts";

/**
 * A table as the mistake makers see it, read apart from the reading that is judged: `heads` the texts above each column from the top down, `lines` the
 * rows of the body, `columns` those that print sums of money.
 */
export interface Grid {
  table: Table;
  heads: string[][];
  lines: Line[];
  columns: number[];
}

/** A body row. `code` is whole (2080502 also where 类, 款 and 项 stand in columns of their own); `figures` are the sums other than zero, by column. */
export interface Line {
  row: number;
  label: string;
  code: string;
  total: boolean;
  figures: Map<number, Cell>;
}

const NUMBER = /^-?\d[\d,]*(?:\.\d+)?$/;
const NO_MONEY = /编码|代码|编号|序号|行次|栏次|数量|人数|编制|辆|单价|权重|比例|占比|%|年度$|^[类款项]$/;
const OTHER_CODE = /^(?:预算)?(?:单位|部门)(?:编码|代码)|项目|序号|品目/;
const TOTAL = /^(?:合计|总计|小计|.{0,6}(?:合计|总计))$/;

export function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}

export function gridOf(table: Table): Grid {
  const at = new Map(table.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const textAt = (row: number, column: number) => (at.get(`${row}:${column}`)?.text ?? "").replace(/\s/g, "");
  const start = bodyStart(table, textAt);
  const heads = range(table.columns).map((column) => headsOver(table, column, start));
  const columns = range(table.columns).filter((column) => isMoney(table, heads[column] ?? [], column, start));
  const codes = codeColumns(heads, columns[0] ?? 0);
  const lines: Line[] = [];
  for (let row = start; row < table.rows; row++) {
    const texts = range(table.columns).map((column) => textAt(row, column));
    const label = texts.find((text) => /\p{Script=Han}/u.test(text)) ?? "";
    const code = codes.length > 0 ? codeIn(texts, codes, lines.at(-1)?.code ?? "") : ownCode(label);
    const cells = columns.flatMap((column) => at.get(`${row}:${column}`) ?? []);
    const figures = new Map(
      cells.filter(({ text }) => NUMBER.test(text.trim()) && !isZero(text)).map((cell) => [cell.column, cell]),
    );
    lines.push({ row, label, code, total: texts.some((text) => TOTAL.test(text)), figures });
  }
  return { table, heads, lines, columns };
}

/** The rows below a line that its code takes in, itself first. */
export function familyOf({ lines }: Grid, line: Line): Line[] {
  const from = lines.indexOf(line);
  if (line.code === "") return [line];
  const rest = lines.slice(from + 1);
  const end = rest.findIndex(({ code }) => !(code.length > line.code.length && code.startsWith(line.code)));
  return [line, ...rest.slice(0, end === -1 ? undefined : end)];
}

/** Income at the left, spending at the right: one row is two lines, so none can be left out alone. */
export function isTwoSided({ table, columns }: Grid): boolean {
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  const between = table.cells.filter(
    ({ column, text }) =>
      column > first && column < last && !columns.includes(column) && /\p{Script=Han}{2}/u.test(text),
  );
  return between.length > 3;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function bodyStart({ rows, columns }: Table, textAt: (row: number, column: number) => string): number {
  const isBody = (row: number) => {
    const numbers = range(columns)
      .map((column) => textAt(row, column))
      .filter((text) => NUMBER.test(text));
    const counted = numbers.length > 1 && numbers.every((text, index) => Number(text) === Number(numbers[0]) + index);
    return numbers.length > 0 && !counted;
  };
  const found = range(rows).findIndex(isBody);
  const first = found === -1 ? rows : found;
  return first > 0 && range(columns).some((column) => TOTAL.test(textAt(first - 1, column)) && first === rows)
    ? first - 1
    : first;
}

function headsOver({ cells }: Table, column: number, start: number): string[] {
  return cells
    .filter((cell) => cell.row < start && cell.column <= column && column < cell.column + cell.columnSpan)
    .sort((one, other) => one.row - other.row)
    .map(({ text }) => text.replace(/\s/g, ""));
}

function isMoney({ cells, unit }: Table, heads: readonly string[], column: number, start: number): boolean {
  if (heads.some((head) => NO_MONEY.test(head))) return false;
  const numbers = cells.filter((cell) => cell.column === column && cell.row >= start).map(({ text }) => text.trim());
  const printed = numbers.filter((text) => NUMBER.test(text));
  const whole = unit === "元" && printed.filter((text) => text.length > 3).length > printed.length / 2;
  return printed.length > 0 && (whole || printed.some((text) => /[.,]/.test(text)));
}

/** 类, 款 and 项, or the one column of codes; of two systems side by side the first. */
function codeColumns(heads: readonly string[][], limit: number): number[] {
  const last = heads.slice(0, limit).map((texts) => texts.filter((text) => text !== "").at(-1) ?? "");
  const from = last.indexOf("类");
  if (from !== -1)
    return ["类", "款", "项"].flatMap((name, index) => (last[from + index] === name ? [from + index] : []));
  const single = last.findIndex((text) => /编码|代码/.test(text) && !OTHER_CODE.test(text));
  return single === -1 ? [] : [single];
}

function codeIn(texts: readonly string[], columns: readonly number[], before: string): string {
  const parts = columns.map((column) => (/^\d{2,9}$/.test(texts[column] ?? "") ? texts[column]! : ""));
  const last = parts.findLastIndex((part) => part !== "");
  let code = "";
  for (const [index, part] of parts.slice(0, last + 1).entries()) {
    if (part === "") code = before.slice(0, 3 + 2 * index);
    else code = part.length > code.length && part.startsWith(code) ? part : code + part;
  }
  return code;
}

function ownCode(label: string): string {
  return /^\[?(\d{3}(?:\d\d){0,3})(?!\d)/.exec(label)?.[1] ?? "";
}

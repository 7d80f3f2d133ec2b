import type { Cell, Table } from "../../../src/model/document.ts";
import { gridOf, isTwoSided } from "../table-mistakes/grid.ts";

/** What a column of a sheet holds. */
export type ColumnKind = "code" | "name" | "money" | "other";

/** A grid place; places of one merged cell share an `id`. `cell` is the printed cell that it comes from, where its text is as it was. */
export interface Spot {
  id: number;
  text: string;
  cell?: Cell;
}

/** A body row with what it is: its whole code, its name, whether it is a total. */
export interface Line {
  code: string;
  label: string;
  total: boolean;
  spots: Spot[];
}

/**
 * A table that can be laid out anew: columns with their kinds, heads, lines. `above`, where set, are the lines printed above it in place of those that it
 * has; `decimals` and `grouped` are how its figures are printed.
 */
export interface Sheet {
  table: Table;
  kinds: ColumnKind[];
  heads: Spot[][];
  lines: Line[];
  twoSided: boolean;
  decimals: number;
  grouped: boolean;
  unit: string | undefined;
  caption: string | undefined;
  above?: string[];
}

let nextId = 0;

/** A place of a cell of its own. */
export function spot(text: string): Spot {
  return { id: nextId++, text };
}

/** Places of one merged cell. */
export function merged(text: string, count: number): Spot[] {
  const one = spot(text);
  return Array.from({ length: count }, () => one);
}

/** A table taken apart; undefined where it prints no sums of money or no row that says what they are. */
export function sheetOf(table: Table): Sheet | undefined {
  const grid = gridOf(table);
  const start = grid.lines[0]?.row;
  if (start === undefined || start === 0 || grid.columns.length === 0) return undefined;
  const places = placesOf(table);
  const kinds = Array.from({ length: table.columns }, (_, column) =>
    grid.columns.includes(column) ? "money" : kindOf(places.slice(start), grid.heads[column] ?? [], column),
  );
  const figures = table.cells.map(({ text }) => text.trim()).filter((text) => /^-?\d[\d,]*(?:\.\d+)?$/.test(text));
  return {
    table,
    kinds,
    heads: places.slice(0, start),
    lines: grid.lines.map(({ row, label, code, total }) => ({ label, code, total, spots: places[row]! })),
    twoSided: isTwoSided(grid),
    decimals: Math.max(0, ...figures.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0)),
    grouped: figures.some((text) => /,/.test(text)),
    unit: table.unit,
    caption: table.caption,
  };
}

function placesOf({ rows, columns, cells }: Table): Spot[][] {
  const places = Array.from({ length: rows }, () => Array.from({ length: columns }, () => spot("")));
  for (const cell of cells) {
    const one = { ...spot(cell.text), cell };
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowSpan); row++)
      places[row]!.fill(one, cell.column, Math.min(columns, cell.column + cell.columnSpan));
  }
  return places;
}

function kindOf(body: readonly Spot[][], heads: readonly string[], column: number): ColumnKind {
  const texts = body.map((row) => row[column]?.text.replace(/\s/g, "") ?? "").filter((text) => text !== "");
  const leaf = heads.at(-1) ?? "";
  const digits = texts.filter((text) => /^\d{2,9}$/.test(text)).length;
  if (digits > 0 && digits * 2 > texts.length && /编码|代码|^[类款项]$/.test(leaf)) return "code";
  const names = texts.filter((text) => /\p{Script=Han}/u.test(text)).length;
  return names > 0 && /名称|项目|科目|单位|类别|^$/.test(leaf) ? "name" : "other";
}

/** The sheet printed as a table again: places that share an `id` and fill a rectangle are one cell. */
export function printed(sheet: Sheet): Table {
  const rows = [...sheet.heads, ...sheet.lines.map(({ spots }) => spots)];
  const columns = sheet.kinds.length;
  const taken = new Set<string>();
  const cells: Cell[] = [];
  for (const [row, spots] of rows.entries()) {
    for (const [column, one] of spots.entries()) {
      if (taken.has(`${row}:${column}`)) continue;
      const { width, height } = extentOf(rows, row, column);
      for (let down = 0; down < height; down++)
        for (let right = 0; right < width; right++) taken.add(`${row + down}:${column + right}`);
      cells.push(cellOf(one, row, column, height, width));
    }
  }
  const { caption: _, unit: __, ...table } = sheet.table;
  const named = sheet.caption === undefined ? {} : { caption: sheet.caption };
  return {
    ...table,
    ...named,
    ...(sheet.unit === undefined ? {} : { unit: sheet.unit }),
    rows: rows.length,
    columns,
    cells,
  };
}

function extentOf(rows: readonly Spot[][], row: number, column: number): { width: number; height: number } {
  const { id } = rows[row]![column]!;
  const isSame = (down: number, right: number) => rows[down]?.[right]?.id === id;
  let width = 1;
  while (isSame(row, column + width)) width++;
  const isWhole = (down: number) =>
    Array.from({ length: width }, (_, at) => at).every((at) => isSame(down, column + at));
  let height = 1;
  while (isWhole(row + height)) height++;
  return { width, height };
}

function cellOf(one: Spot, row: number, column: number, rowSpan: number, columnSpan: number): Cell {
  const { page, box, lines } = one.cell ?? {};
  const isAsPrinted = one.cell?.text === one.text;
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    text: one.text,
    ...(page === undefined ? {} : { page }),
    ...(box === undefined ? {} : { box }),
    ...(lines === undefined || !isAsPrinted ? {} : { lines }),
  };
}

import type { Cell, Table } from "../../../src/model/document.ts";
import type { Pick } from "../seeded.ts";
import { times, withoutRows, withRowAgain, withTexts } from "./edit.ts";
import { familyOf, type Grid, isTwoSided, isZero, type Line } from "./grid.ts";
import { addingLines, classes, filled, hasTotal, headOf, isAddingTable, largest, parts } from "./structure.ts";

/** The table with one mistake in it, and what was done. */
export interface Mistake {
  table: Table;
  what: string;
}

/**
 * What a mistake is made in. `donors` are tables of the same heads in other filings; `isPrintedElsewhere` says whether a figure stands in the filing outside
 * this table: a table that nothing else repeats can be replaced by another without anything being wrong.
 */
export interface Ground {
  grid: Grid;
  donors: readonly Table[];
  isPrintedElsewhere: (figure: string) => boolean;
}

export type Maker = (ground: Ground, pick: Pick) => Mistake | undefined;

/** One digit of a sum, but not its last, which rounding may hide. */
export const digit: Maker = ({ grid }, pick) => {
  const cell = pick(
    addingLines(grid)
      .flatMap(({ figures }) => [...figures.values()])
      .filter(({ text }) => /\d\D*\d/.test(text)),
  );
  if (!cell) return undefined;
  const places = [...cell.text.matchAll(/\d/g)].slice(0, -1).map(({ index }) => index);
  const at = pick(places)!;
  const other = pick([..."123456789"].filter((one) => one !== cell.text[at]))!;
  const text = cell.text.slice(0, at) + other + cell.text.slice(at + 1);
  return {
    table: withTexts(grid.table, new Map([[cell, text]])),
    what: `行${cell.row + 1}：${cell.text} 改为 ${text}`,
  };
};

/** A 款 or 项 with all below it, or a line of a list; never an only child, whose parent alone is a filing of less detail. */
export const rowLeftOut: Maker = ({ grid }, pick) => {
  if (!hasTotal(grid) || isTwoSided(grid)) return undefined;
  return leftOut(grid, pick(parts(grid).filter((line) => line.code.length !== 3)));
};

/** A whole 类 with all its rows. */
export const classLeftOut: Maker = ({ grid }, pick) => leftOut(grid, pick(classes(grid)));

/** All rows of a 类 times two or three: its own levels still add up, the total does not. */
export const classChanged: Maker = ({ grid }, pick) => {
  const line = pick(classes(grid));
  return line && scaled(grid, familyOf(grid, line), pick([2, 3])!, `${line.code}${line.label}各行`);
};

/** The figures of two neighbouring columns exchanged, their heads left. */
export const columnsExchanged: Maker = ({ grid }, pick) => {
  const { columns, lines, table } = grid;
  const differing = (one: number, other: number) =>
    lines.filter(({ figures }) => figures.get(one)?.text !== figures.get(other)?.text).length;
  const pairs = columns.slice(1).map((right, index) => [columns[index]!, right] as const);
  const pair = pick(
    pairs.filter(
      ([one, other]) =>
        isAddingTable(grid) &&
        other === one + 1 &&
        filled(grid, one) &&
        filled(grid, other) &&
        differing(one, other) > 1,
    ),
  );
  if (!pair) return undefined;
  const [left, right] = pair;
  const swapped = new Map([
    [left, right],
    [right, left],
  ]);
  const body = new Set(lines.map(({ row }) => row));
  const cells = table.cells.map((cell) =>
    body.has(cell.row) && cell.columnSpan === 1 ? { ...cell, column: swapped.get(cell.column) ?? cell.column } : cell,
  );
  const inOrder = cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { table: { ...table, cells: inOrder }, what: `“${headOf(grid, left)}”与“${headOf(grid, right)}”两栏数字对调` };
};

/** The body of the same table of another filing under this one's caption. */
export const tableOfAnother: Maker = (ground, pick) => {
  const { grid, donors } = ground;
  const donor = isRepeated(ground) ? pick(donors.filter((one) => largest(one) !== largest(grid.table))) : undefined;
  if (!donor) return undefined;
  const cells = donor.cells.map(({ lines: _, page: __, box: ___, printed: ____, ...cell }) => cell);
  return { table: { ...grid.table, rows: donor.rows, columns: donor.columns, cells }, what: "换成另一部门的同名表" };
};

/** All sums of a table times two or three, as those of another year. */
export const tableScaled: Maker = (ground, pick) =>
  isRepeated(ground) ? scaled(ground.grid, ground.grid.lines, pick([2, 3])!, "全表") : undefined;

/** All sums of a table in 元 although it says 万元. */
export const tableInOtherUnit: Maker = (ground) =>
  isRepeated(ground) && ground.grid.table.unit === "万元"
    ? scaled(ground.grid, ground.grid.lines, 10000, "全表")
    : undefined;

/** The sums of a total row left blank. */
export const totalBlanked: Maker = ({ grid }, pick) => {
  const line = pick(grid.lines.filter(({ total, figures }) => total && figures.size > 0));
  if (!line || parts(grid).length < 2) return undefined;
  const texts = new Map([...line.figures.values()].map((cell) => [cell, ""]));
  return { table: withTexts(grid.table, texts), what: `行${line.row + 1}“${line.label}”金额删空` };
};

/** A part printed twice. */
export const partTwice: Maker = ({ grid }, pick) => {
  if (!hasTotal(grid) || isTwoSided(grid)) return undefined;
  const line = pick(parts(grid).filter((one) => familyOf(grid, one).length === 1));
  const table = line && withRowAgain(grid.table, line.row);
  return table && { table, what: `行${line.row + 1}“${line.code}${line.label}”重复一次` };
};

/** A figure moved one row up or down into a blank cell, while another of its row stays. */
export const figureMoved: Maker = ({ grid }, pick) => {
  const moves = isTwoSided(grid) ? [] : addingLines(grid).flatMap((line) => movesFrom(grid, line));
  const move = pick(moves);
  if (!move) return undefined;
  const { cell, target } = move;
  const texts = new Map([
    [cell, target.text],
    [target, cell.text],
  ]);
  return { table: withTexts(grid.table, texts), what: `${cell.text} 由行${cell.row + 1}移到行${target.row + 1}` };
};

function movesFrom(grid: Grid, { row, figures }: Line): { cell: Cell; target: Cell }[] {
  const near = grid.lines.filter((one) => Math.abs(one.row - row) === 1 && one.figures.size > 0);
  if (figures.size < 2) return [];
  return [...figures.values()].flatMap((cell) =>
    grid.table.cells
      .filter(
        ({ column, text, rowSpan, columnSpan }) => column === cell.column && isZero(text) && rowSpan * columnSpan === 1,
      )
      .filter((target) => near.some((one) => one.row === target.row))
      .map((target) => ({ cell, target })),
  );
}

function leftOut(grid: Grid, line: Line | undefined): Mistake | undefined {
  if (!line) return undefined;
  const family = familyOf(grid, line);
  const table = withoutRows(
    grid.table,
    family.map(({ row }) => row),
  );
  return (
    table && {
      table,
      what: `删去行${line.row + 1}“${line.code}${line.label}”${family.length > 1 ? `及其下${family.length - 1}行` : ""}`,
    }
  );
}

function scaled(grid: Grid, lines: readonly Line[], factor: number, whose: string): Mistake {
  const cells = lines.flatMap(({ figures }) => [...figures.values()]);
  const inGroups = grid.table.cells.some(({ text }) => /\d,\d{3}/.test(text));
  const texts = new Map(cells.map((cell) => [cell, times(cell.text, factor, inGroups)]));
  return { table: withTexts(grid.table, texts), what: `${whose}金额乘以${factor}` };
}

function isRepeated({ grid, isPrintedElsewhere }: Ground): boolean {
  const most = largest(grid.table);
  return isAddingTable(grid) && most !== undefined && isPrintedElsewhere(most);
}

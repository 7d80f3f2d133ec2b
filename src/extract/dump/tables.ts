import type { Cell, Table } from "../../model/document.ts";
import { placeRows } from "./spans.ts";

/** A table as far as a dump tells, and what it could not tell. */
export interface DumpTable {
  table: Table;
  headerLost: boolean;
}

/** Lays the rows of a dump out on a grid as wide as most of its rows are. */
export function tableOf(source: string[][]): DumpTable {
  const columns = usualLength(source);
  const rows = joinBroken(source, columns);
  const { cells, uncertain } = placeRows(rows, columns);
  const merged = mergeBlanks(cells, rows.length);
  const width = Math.max(...merged.map((cell) => cell.column + cell.columnSpan), columns);
  const table: Table = { kind: "table", lead: [], rows: rows.length, columns: width, cells: merged, how: "dump" };
  const doubtful = uncertain || !isUsual(rows, columns);
  const headerLost = rows.length === 1 || ((rows[0]?.length ?? 0) < columns && rows[0]?.at(-1) === "");
  return { table: doubtful ? { ...table, doubtful } : table, headerLost };
}

/** The most frequent row length; of equally frequent ones the longest. */
function usualLength(rows: string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return ranked[0]?.[0] ?? 0;
}

/** Do the rows agree on a width? One row alone has nobody to disagree with. */
function isUsual(rows: string[][], columns: number): boolean {
  return (
    rows.filter((row) => row.length === columns).length * 2 >= rows.length && rows.every((r) => r.length <= columns)
  );
}

/** An empty paragraph inside a cell reads as the end of a row: two short rows that make up a whole one belong together. */
function joinBroken(rows: string[][], columns: number): string[][] {
  const joined: string[][] = [];
  let seenWhole = false;
  for (const row of rows) {
    const above = joined[joined.length - 1];
    if (seenWhole && above !== undefined && above.length < columns && above.length + row.length === columns) {
      above.push(...row);
    } else joined.push([...row]);
    seenWhole ||= row.length === columns;
  }
  return joined;
}

/** Blank cells at the start of a row, under filled ones, are what a dump leaves of vertically merged cells. */
function mergeBlanks(cells: Cell[], rows: number): Cell[] {
  const kept: Cell[] = [];
  const above = new Map<number, Cell>();
  const byRow: Cell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) byRow[cell.row]?.push(cell);
  for (const [row, own] of byRow.entries()) {
    const filled = own.findIndex((cell) => cell.text.trim() !== "");
    for (const [i, cell] of own.entries()) {
      const upper = above.get(cell.column);
      const continues = row > 0 && i < filled && upper !== undefined && upper.columnSpan === cell.columnSpan;
      if (continues && upper.row + upper.rowSpan === row) upper.rowSpan++;
      else {
        kept.push(cell);
        above.set(cell.column, cell);
      }
    }
  }
  return kept;
}

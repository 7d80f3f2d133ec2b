import type { Table } from "../../../model/document.ts";
import type { FoundCell, FoundTable } from "../page/page.ts";
import { alignColumns, bordersOf, sameColumns } from "./borders.ts";
import { isCutMerge, isCutRow, mergeParts } from "./cut-rows.ts";
import { belowHead, isHead, isSameText, type JoinedRow, repeatedRows, rowsOf } from "./row-kinds.ts";
import { inColumnsOf } from "./same-edges.ts";
import { goesOn } from "./seam.ts";

/** A cell and the page that it begins on. */
export interface PagedCell extends FoundCell {
  page: number;
}

/**
 * A table while pages are still being added. `borders` are its column borders, `first` the rows of its first page, `last` the rows of its latest page, `foot` the
 * indices of the cells that reach its last row.
 */
export interface Open {
  found: FoundTable;
  pages: number[];
  rows: number;
  borders: number[];
  cells: PagedCell[];
  first: JoinedRow[];
  last: JoinedRow[];
  foot: number[];
  /** Head rows printed again on later pages, and left out. */
  repeats: { page: number; text: string }[];
  doubtful: boolean;
  /** Columns of the next page were set beside its own. */
  isWidened: boolean;
  /** Its columns run on below the latest page without a border. */
  bottom: boolean;
}

export function begin(found: FoundTable): Open {
  const { page, rows, doubtful } = found;
  const cells = found.cells.map((cell) => ({ ...cell, page }));
  const first = rowsOf(cells, rows);
  const foot = cells.flatMap((cell, index) => (reaches(cell, rows) ? [index] : []));
  return {
    found,
    pages: [page],
    rows,
    borders: bordersOf(found),
    cells,
    first,
    last: first,
    foot,
    repeats: [],
    doubtful,
    isWidened: false,
    bottom: found.open?.bottom === true,
  };
}

/** Adds the table of the next page if it is the same table going on; tells whether it was. */
export function append(open: Open, found: FoundTable): boolean {
  if (found.page !== open.pages.at(-1)! + 1 || open.isWidened) return false;
  const fitted = fitsBorders(open, found) ? undefined : inColumnsOf(open.found, found);
  const next = fitted ?? found;
  const borders = bordersOf(next);
  const same = sameColumns(open.borders, borders);
  const alignment = fitted
    ? same
    : (alignColumns(open.borders, borders) ?? (repeatsHead(open, next) ? same : undefined));
  if (!alignment) return false;
  const move = <C extends FoundCell>(cell: C) => moveColumns(cell, alignment.before);
  const added = next.cells.map((cell) => ({ ...moveColumns(cell, alignment.next), page: next.page }));
  const rows = rowsOf(added, next.rows);
  const first = open.first.map((row) => row.map(move));
  const repeated = repeatedRows(first, rows);
  const columns = alignment.borders.length - 1;
  const cut = isOpen(open, next);
  const seam = { first, last: open.last.at(-1) ?? [], foot: footOf(open).map(move), pages: open.pages.length };
  if (!goesOn({ ...seam, rows, repeated, columns, open: cut })) return false;
  if (columns >= open.borders.length) open.cells = open.cells.map(move);
  Object.assign(open, { borders: alignment.borders, first, last: rows.slice(repeated) });
  open.doubtful ||= next.doubtful;
  open.pages.push(next.page);
  open.repeats.push(...rows.slice(0, repeated).map((row) => ({ page: next.page, text: textOfRow(row) })));
  stitch(open, belowHead(added, repeated), next.rows - repeated, cut, alignment.next[0]!);
  open.bottom = next.open?.bottom === true;
  return true;
}

function fitsBorders({ borders }: Open, next: FoundTable): boolean {
  return alignColumns(borders, bordersOf(next)) !== undefined;
}

/** Whether a page begins with the head of the table, though its columns may have other widths. */
function repeatsHead(open: Open, next: FoundTable): boolean {
  if (next.columns !== open.borders.length - 1 || !open.first[0]) return false;
  const [head] = rowsOf(next.cells, next.rows);
  return head !== undefined && isHead(head) && isSameText(open.first[0], head);
}

/** Whether no border is drawn on either side of the page break, in a table that has one at its top. */
function isOpen({ found, bottom }: Open, next: FoundTable): boolean {
  return bottom && next.open?.top === true && found.open?.top === false;
}

function textOfRow(row: JoinedRow): string {
  return row.map(({ text }) => text).join(" ");
}

/**
 * Puts rows below the last row: a row or a merged cell cut by the page break is made whole. Labels left of column `from`, where the next page draws nothing, go on beside
 * its rows.
 */
function stitch(open: Open, added: readonly PagedCell[], count: number, cut: boolean, from: number): void {
  const above = footOf(open);
  const below = added.filter((cell) => cell.row === 0).sort((a, b) => a.column - b.column);
  const shared = isCutRow(above, below, cut) ? 1 : 0;
  const down = open.rows - shared;
  const partOf = new Map(open.foot.map((index) => [open.cells[index]!.column, index]));
  const touched: number[] = [];
  for (const cell of added) {
    const at = cell.row === 0 ? partOf.get(cell.column) : undefined;
    const part = at === undefined ? undefined : open.cells[at];
    if (at !== undefined && part && (shared === 1 || isCutMerge(part, cell))) {
      open.cells[at] = mergeParts(part, cell, shared);
      touched.push(at);
    } else touched.push(open.cells.push({ ...cell, row: cell.row + down }) - 1);
  }
  open.rows += count - shared;
  for (const index of open.foot) {
    const cell = open.cells[index]!;
    if (cell.column + cell.columnSpan > from) continue;
    open.cells[index] = { ...cell, rowSpan: cell.rowSpan + count - shared };
    touched.push(index);
  }
  open.foot = touched.filter((index) => reaches(open.cells[index]!, open.rows));
}

/** The cells that reach the last row, left to right. */
function footOf({ foot, cells }: Open): PagedCell[] {
  return foot.map((index) => cells[index]!).sort((a, b) => a.column - b.column);
}

function reaches({ row, rowSpan }: FoundCell, rows: number): boolean {
  return row + rowSpan === rows;
}

function moveColumns<C extends FoundCell>(cell: C, to: readonly number[]): C {
  const column = to[cell.column]!;
  return { ...cell, column, columnSpan: to[cell.column + cell.columnSpan]! - column };
}

/** The finished table. */
export function closeTable({ found, pages, rows, borders, cells, doubtful }: Open): Table {
  return {
    kind: "table",
    lead: [],
    rows,
    columns: borders.length - 1,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    ...(found.headerRows === undefined ? {} : { headerRows: found.headerRows }),
    pages,
    how: found.how,
    ...(doubtful ? { doubtful } : {}),
  };
}

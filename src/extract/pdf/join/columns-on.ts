import { middleOf } from "../../../model/box.ts";
import type { FoundCell, FoundTable } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { bordersOf } from "./borders.ts";
import type { Open, PagedCell } from "./open-table.ts";
import { isAmount, isData, type JoinedRow, plain, rowsOf } from "./row-kinds.ts";

const { sameLevelPoints: SAME_LEVEL } = readingSettings.join;
const { fewestAlike: FEWEST_ROWS } = readingSettings.common;

/**
 * Adds the table of the next page if it holds more columns of the same rows; tells whether it did. Such a page has no names: other heads, figures alone below them, and
 * each row of them as far down as a row of the page before.
 */
export function appendColumns(open: Open, next: FoundTable): boolean {
  if (next.page !== open.pages.at(-1)! + 1 || (open.pages.length > 1 && !open.isWidened)) return false;
  const added = rowsOf(next.cells, next.rows);
  const [heads, ownHeads] = [headRows(added), headRows(open.first)];
  if (heads === 0 || (heads !== 1 && heads !== ownHeads) || !hasFiguresOnly(added, heads)) return false;
  if (sharesHeads(open.first.slice(0, ownHeads), added.slice(0, heads))) return false;
  const rowOf = sameRows(open.first, added, ownHeads, heads);
  if (!rowOf) return false;
  widen(open, next, (cell) =>
    cell.row >= heads
      ? { ...cell, row: rowOf.get(cell.row)! }
      : { ...cell, rowSpan: heads === ownHeads ? cell.rowSpan : ownHeads },
  );
  return true;
}

/** How many rows stand above the first with figures. */
function headRows(rows: readonly JoinedRow[]): number {
  const first = rows.findIndex(isData);
  return first === -1 ? rows.length : first;
}

function hasFiguresOnly(rows: readonly JoinedRow[], heads: number): boolean {
  const body = rows.slice(heads).flat();
  return body.some(({ text }) => text !== "") && body.every(({ text }) => text === "" || isAmount(text));
}

function sharesHeads(a: readonly JoinedRow[], b: readonly JoinedRow[]): boolean {
  const own = new Set(a.flat().map(({ text }) => plain(text)));
  return b.flat().some(({ text }) => text !== "" && own.has(plain(text)));
}

/** For each row with figures of the next page, the row of the page before that stands as far below the first one; nothing when one has no such row. */
function sameRows(
  before: readonly JoinedRow[],
  next: readonly JoinedRow[],
  ownHeads: number,
  heads: number,
): Map<number, number> | undefined {
  const [own, levels] = [before.map(levelOf), next.map(levelOf)];
  const rowOf = new Map<number, number>();
  for (let row = heads; row < next.length; row++) {
    const level = levels[row]! - levels[heads]!;
    const same = own.findIndex((other, i) => i >= ownHeads && Math.abs(other - own[ownHeads]! - level) < SAME_LEVEL);
    if (same === -1) return undefined;
    rowOf.set(row, same);
  }
  const isOneToOne = new Set(rowOf.values()).size === rowOf.size;
  return isOneToOne && rowOf.size >= FEWEST_ROWS && 2 * rowOf.size > before.length - ownHeads ? rowOf : undefined;
}

/** How far down a row stands: the middle of its figures, or of itself where it has none. */
function levelOf(row: JoinedRow): number {
  const figure = row.find(({ text, lines }) => isAmount(text) && lines.length === 1);
  const whole = row.find(({ rowSpan }) => rowSpan === 1);
  const box = figure?.lines[0]?.box ?? whole?.box;
  return box === undefined ? Number.NaN : middleOf(box)[1];
}

/** Puts the cells of the next page beside those of the table; places that it leaves out become empty cells. */
function widen(open: Open, next: FoundTable, place: (cell: FoundCell) => FoundCell): void {
  const from = open.borders.length - 1;
  const cells = next.cells.map((cell): PagedCell => {
    const placed = place(cell);
    return { ...placed, column: placed.column + from, page: next.page };
  });
  const filled = new Set(cells.flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan }, (_, down) => row + down)));
  for (let row = 0; row < open.rows; row++)
    for (let column = 0; column < next.columns && !filled.has(row); column++)
      cells.push(emptyCell(cells[column]!, row, from + column));
  const borders = bordersOf(next);
  open.borders.push(...borders.slice(1).map((x) => open.borders[from]! + x - borders[0]!));
  open.cells.push(...cells);
  open.pages.push(next.page);
  open.doubtful ||= next.doubtful;
  open.isWidened = true;
}

function emptyCell(like: PagedCell, row: number, column: number): PagedCell {
  return { ...like, row, column, rowSpan: 1, columnSpan: 1, text: "", lines: [] };
}

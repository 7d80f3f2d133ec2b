import { FIGURE, SIGN } from "../../../text/figures/digits.ts";
import { fold } from "../../../text/fold.ts";
import type { FoundCell } from "../page/page.ts";

const AMOUNT = new RegExp(`^${SIGN}${FIGURE}%?$`);
const CODE = /^\d{3,12}$/;
const YEAR = /^20\d\d$/;
/** Totals that close a table; 本年收入合计 is followed by 结转 and 总计. */
const TOTAL = /^(收入|支出|全年|部门|预算|财政拨款)*(合计|总计)$/;
const HEAD_WORD =
  /^.{0,6}(编码|代码|名称|科目|序号|预算数|金额|数量|单价|备注|合计|小计|总计|支出|收入|经费|资金|拨款|预算|性质|权重|指标值|计量单位)([(].*[)])?$|^(项目|单位|部门|指标)$/;

/** A row of anchor cells, left to right. */
export type JoinedRow = readonly FoundCell[];

/** Anchor cells → rows; a row in which no cell begins is empty. */
export function rowsOf(cells: readonly FoundCell[], count: number): FoundCell[][] {
  const rows: FoundCell[][] = Array.from({ length: count }, () => []);
  for (const cell of cells) rows[cell.row]!.push(cell);
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** Text as it is compared: folded, without blanks. */
export function plain(text: string): string {
  return fold(text).replace(/\s/g, "");
}

export function isAmount(text: string): boolean {
  const bare = plain(text);
  return AMOUNT.test(bare) && !YEAR.test(bare);
}

/** Whether a row holds figures or codes and so is no head. A row of ordinals (栏次 1 2 3) belongs to the head. */
export function isData(row: JoinedRow): boolean {
  const filled = row.map((cell) => plain(cell.text)).filter((text) => text !== "");
  if (filled.every((text) => /^(\d{1,2}|栏次|序号|行次|[A-Z]|[甲乙丙])$/.test(text))) return false;
  return filled.some((text) => (AMOUNT.test(text) && /[.,]/.test(text)) || (CODE.test(text) && !YEAR.test(text)));
}

/** Whether a row can only be the head of a table: several columns named, nothing counted. */
export function isHead(row: JoinedRow): boolean {
  const filled = row.map((cell) => plain(cell.text)).filter((text) => text !== "");
  const named = filled.filter((text) => HEAD_WORD.test(text));
  return named.length > 1 && named.length * 2 > filled.length && !isData(row);
}

/** Whether a row is one cell over all columns that names a table. */
export function isTitle(row: JoinedRow, columns: number): boolean {
  return (
    row.length === 1 && columns > 1 && row[0]!.columnSpan === columns && /表([(].*[)])?$/.test(plain(row[0]!.text))
  );
}

export function isTotal(row: JoinedRow): boolean {
  return row.some((cell) => TOTAL.test(plain(cell.text)));
}

/**
 * How many rows at the top of a page repeat rows of the table: its head, its total where that is printed again on each page, or the head of the
 * part that goes on (in forms). Both are given in the columns of the common grid.
 */
export function repeatedRows(first: readonly JoinedRow[], again: readonly JoinedRow[]): number {
  const start = first.findIndex((row, i) => isSameText(row, again[0]!) && (i === 0 || isHead(row)));
  if (start === -1) return 0;
  let count = 0;
  while (count < again.length && start + count < first.length && repeats(first[start + count]!, again[count]!)) count++;
  while (count > 0 && again.slice(0, count).some((row) => reachesBelow(row, count))) count--;
  return count;
}

/** Whether a cell of a row reaches below the head; the label left of a part of a form may. */
function reachesBelow(row: JoinedRow, count: number): boolean {
  return row.some((cell) => cell.row + cell.rowSpan > count && (cell.column > 0 || row.length < 3));
}

function repeats(a: JoinedRow, b: JoinedRow): boolean {
  return b.some((cell) => cell.text !== "") && (!isData(b) || isTotal(b)) && isSameText(a, b);
}

/** The cells below the first `count` rows; of a label that began in these rows what is left, without its text. */
export function belowHead<C extends FoundCell>(cells: readonly C[], count: number): C[] {
  return cells.flatMap((cell) => {
    if (cell.row >= count) return [{ ...cell, row: cell.row - count }];
    const rowSpan = cell.row + cell.rowSpan - count;
    return rowSpan > 0 ? [{ ...cell, row: 0, rowSpan, text: "", lines: [] }] : [];
  });
}

/** Whether two rows print the same texts in the same columns; punctuation that strayed in from a crowded cell above does not count. */
export function isSameText(a: JoinedRow, b: JoinedRow): boolean {
  const same = (p: FoundCell, q: FoundCell) => p.column === q.column && words(p.text) === words(q.text);
  return a.length === b.length && a.every((cell, i) => same(cell, b[i]!));
}

function words(text: string): string {
  return plain(text).replace(/[。，,、;]/g, "");
}

import { isCutRow } from "./cut-rows.ts";
import { isData, isHead, isSameText, isTitle, isTotal, type JoinedRow, plain } from "./row-kinds.ts";

/**
 * Where a page may go on with a table: the rows of its first page, its last row and the cells that reach it, on how many pages it stands; and the rows
 * of the next page, so many of which repeat its head. All are given in the columns of the common grid.
 */
export interface Seam {
  first: readonly JoinedRow[];
  last: JoinedRow;
  foot: JoinedRow;
  pages: number;
  rows: readonly JoinedRow[];
  repeated: number;
  columns: number;
  /** The columns run on without a border on both sides of the page break. */
  open: boolean;
}

/** Whether rows go on with the table above them: a row cut in two, or no title or head of another table, and nothing after a closing total or before a new one. */
export function goesOn({ first, last, foot, pages, rows, repeated, columns, open }: Seam): boolean {
  const next = rows[repeated];
  if (!next) return true;
  if (repeated === 0 && !isHead(next) && isCutRow(foot, next, open)) return true;
  if (isTitle(next, columns) || (repeated === 0 && startsAgain(first, next))) return false;
  const closed = isTotal(last) && (pages > 1 || first.filter(isData).length > 1);
  const opens = isTotal(next) && isData(next) && first.some(isData) && rows.length > repeated + 1;
  return !closed && !opens;
}

/** Whether a row is the head of a table, or begins like the first rows of this one though it says something else: the next copy of a form. */
function startsAgain(first: readonly JoinedRow[], row: JoinedRow): boolean {
  if (isHead(row) && first.some(isHead) && !first.some((own) => isSameText(own, row))) return true;
  const label = plain(row[0]?.text ?? "");
  return label !== "" && first.slice(0, 2).some((own) => !isData(own) && plain(own[0]?.text ?? "") === label);
}

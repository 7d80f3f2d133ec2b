import type { BudgetTable, TableColumn } from "../../model/disclosure/budget-table.ts";
import { isContinuation, withoutContinuation } from "../../text/table-lines.ts";
import { isFigure, isNothing } from "./cell-words.ts";
import type { CellGrid } from "./grid.ts";
import type { Head } from "./head.ts";
import type { RowDraft } from "./rows/rows.ts";

/** A table read but for the hierarchy of its rows and the relations of its figures. `table.rows` are the drafts' rows, index for index. */
export interface TableDraft {
  table: Omit<BudgetTable, "rows" | "sums" | "rates" | "groups">;
  /** The block that it ends in. */
  last: number;
  pages: readonly number[];
  drafts: RowDraft[];
  grid: CellGrid;
  head: Head;
}

/** A table read by itself, and as one that has no heads because those of the table right above are its own. */
export interface Readings {
  plain: TableDraft;
  under: (columns: TableColumn[]) => TableDraft;
}

/**
 * Tables cut in two, by a page or by hand, made one again: the second follows at once in the same form, and only one of the two has the total, at the end
 * that says so; or neither has one, and the heads come again with nothing between. Everything keeps the place where it is printed.
 */
export function joinContinued(readings: readonly Readings[]): TableDraft[] {
  const joined: TableDraft[] = [];
  for (const { plain, under } of readings) {
    const last = joined.at(-1);
    const next = [plain, ...(last !== undefined && mayShareColumns(last, plain) ? [under(last.table.columns)] : [])];
    const fitting = next.find(
      (draft) => last !== undefined && goesOn(last, draft) && (draft === plain || isFilled(draft)),
    );
    if (last !== undefined && fitting !== undefined) joined[joined.length - 1] = join(last, fitting);
    else joined.push(plain);
  }
  return joined;
}

/** Whether a table without heads has as many columns as the one right above. */
function mayShareColumns({ grid, last }: TableDraft, { grid: own, head, table }: TableDraft): boolean {
  return head.heads.length === 0 && own.columns === grid.columns && table.block === last + 1;
}

/** Whether the columns that hold figures hold nothing else. */
function isFilled({ table, drafts, grid }: TableDraft): boolean {
  const columns = table.columns.filter(({ role }) => role === "amount" || role === "quantity" || role === "percent");
  const cells = drafts.flatMap(({ row }) => columns.map(({ column }) => grid.cover[row]?.[column]?.bare ?? ""));
  return cells.some(isFigure) && cells.every((bare) => bare === "" || isFigure(bare) || isNothing(bare));
}

function goesOn(above: TableDraft, below: TableDraft): boolean {
  if (!isSameForm(above, below) || !isNextPage(above.pages, below.pages)) return false;
  const isTotal = ({ role }: RowDraft) => role === "total" || role === "subtotal";
  // a total over both may have subtotals in either
  const hasNone = ({ drafts }: TableDraft, over: RowDraft | undefined) =>
    over !== undefined && isTotal(over) && !drafts.some(({ role }) => role === "total" || role === over.role);
  const opensAbove = hasNone(below, above.drafts[0]);
  const closesBelow = hasNone(above, below.drafts.at(-1));
  const isNext = below.table.title === undefined && below.table.block === above.last + 1 && below.head.heads.length > 0;
  const isNone = ![...above.drafts, ...below.drafts].some(isTotal) && (isNext || isMarked(below));
  return (opensAbove || closesBelow || isNone) && below.drafts.length > 0;
}

/** The same title and heads again; or no title (but 续表), and the same heads or none but as many columns that hold the same. */
function isSameForm(above: TableDraft, below: TableDraft): boolean {
  const { subject } = below.table;
  const title = titleOf(below);
  const isUntitled = title === "" && subject === undefined;
  const isSameTitle = titleOf(above) === title && (above.table.subject === subject || isMarked(below));
  if (below.head.heads.length === 0 && (isUntitled || isMarked(below))) return rolesOf(above) === rolesOf(below);
  return (isUntitled || isSameTitle) && headsOf(above) === headsOf(below);
}

/** Whether a title says that the table goes on: 收支总表（续）, 续表. */
function isMarked({ table }: TableDraft): boolean {
  return isContinuation(table.title ?? "");
}

function titleOf({ table }: TableDraft): string {
  return withoutContinuation(table.title ?? "");
}

function rolesOf({ table }: TableDraft): string {
  return table.columns.map(({ role, side }) => `${side} ${role}`).join("|");
}

function headsOf({ table }: TableDraft): string {
  return table.columns.map(({ path, side }) => `${side} ${path.join(">")}`).join("|");
}

function isNextPage(above: readonly number[], below: readonly number[]): boolean {
  const [last, first] = [above.at(-1), below[0]];
  return last === undefined || first === undefined || first - last === 1 || first === last;
}

function join(above: TableDraft, below: TableDraft): TableDraft {
  const all = [...above.drafts, ...below.drafts].map((draft, from) => ({ draft, from }));
  const sorted = all.toSorted((a, b) => a.draft.side - b.draft.side || a.from - b.from);
  const places = new Map(sorted.map(({ from }, at) => [from, at]));
  const moved = <T extends { row: number }>(figures: readonly T[], by: number) =>
    figures.map((figure) => ({ ...figure, row: places.get(figure.row + by) ?? 0 }));
  const by = above.drafts.length;
  return {
    ...above,
    table: {
      ...above.table,
      entries: [...moved(above.table.entries, 0), ...moved(below.table.entries, by)],
      blanks: [...moved(above.table.blanks, 0), ...moved(below.table.blanks, by)],
      doubtful: above.table.doubtful || below.table.doubtful,
    },
    last: below.last,
    pages: [...above.pages, ...below.pages],
    drafts: sorted.map(({ draft }) => draft),
  };
}

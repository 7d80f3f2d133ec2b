import { type BudgetTable, figureColumns, type TableColumn } from "../../model/disclosure/budget-table.ts";
import type { Term } from "../../model/rule/claim.ts";
import { isWholeHead } from "../../text/column-heads.ts";
import { isChangeColumn } from "./figures.ts";
import { termAt, termOrBlankAt } from "./sums.ts";

/** A figure told as a part and the one that it is a part of; `isSure` where heads and labels say which that is. */
export interface OfWhich {
  part: Term;
  whole: Term;
  isSure: boolean;
}

type PartColumn = Record<"part" | "whole", number> & Pick<OfWhich, "isSure">;

/** The figures of a table under 其中, each with its whole: rows with the row above that they hang on, columns with one beside them. */
export function ofWhichIn(table: BudgetTable): OfWhich[] {
  const across = partColumns(table).flatMap(({ part, whole, isSure }) =>
    table.rows.flatMap(({ year }, row) =>
      // Of two changes the part's may be the greater.
      year === "change" ? [] : pairOf(termAt(table, row, part), termOrBlankAt(table, row, whole), isSure),
    ),
  );
  const down = table.rows.flatMap(({ role, parent, side }, row) => {
    if (role !== "ofWhich" || parent === undefined || table.rows[parent]?.side !== side) return [];
    const columns = figureColumns(table, side).filter((column) => !isChangeColumn(table.columns[column]!));
    return columns.flatMap((column) => pairOf(termAt(table, row, column), termAt(table, parent, column), true));
  });
  return [...down, ...across];
}

function pairOf(part: Term | undefined, whole: Term | undefined, isSure: boolean): OfWhich[] {
  return part && whole ? [{ part, whole, isSure }] : [];
}

/** Rows of one list under 其中, which is said once: together, too, they are at most their whole. */
export function listsUnder(table: BudgetTable): { parts: Term[]; whole: Term }[] {
  const { rows } = table;
  return rows.flatMap(({ role, label, parent, side }, first) => {
    if (role !== "ofWhich" || parent === undefined || !OPENS.test(label)) return [];
    const end = rows.findIndex((row, at) => at > first && (row.role !== "ofWhich" || OPENS.test(row.label)));
    const list = rows.slice(first, end === -1 ? undefined : end).map((_, at) => first + at);
    const columns = figureColumns(table, side).filter((column) => !isChangeColumn(table.columns[column]!));
    return columns.flatMap((column) => {
      const parts = list.flatMap((row) => termAt(table, row, column) ?? []);
      const whole = termAt(table, parent, column);
      return whole && parts.length > 1 ? [{ parts, whole }] : [];
    });
  });
}

const OPENS = /^[^:]{0,3}其中/;

/** Every column of amounts under 其中 with its whole: what its name is a part of, the total beside it under the same heads, else the column before it. */
function partColumns({ columns }: BudgetTable): PartColumn[] {
  return columns.flatMap((column, part): PartColumn[] => {
    const depth = column.path.findIndex((head) => /^其中/.test(head));
    if (depth === -1 || column.role !== "amount" || isChangeColumn(column)) return [];
    const isBeside = (other: TableColumn) =>
      other.side === column.side &&
      other.role === "amount" &&
      !isChangeColumn(other) &&
      other.year === column.year &&
      column.path.slice(0, depth).every((head, at) => other.path[at] === head);
    const beside = columns.flatMap((other, at) => (at !== part && isBeside(other) ? [at] : []));
    const named = beside.find((at) => isPartOf(column, columns[at]!));
    const total = beside.find(
      (at) => isWholeHead(columns[at]!.path.at(-1) ?? "") && columns[at]!.path.length <= depth + 1,
    );
    const last = beside.findLast((at) => at < part && !columns[at]!.path.some((head) => /^其中/.test(head)));
    // 采购金额 (合计 | 一般公共预算 | 单位资金) | 其中：预留份额: of the group before it
    const group =
      last === undefined || columns[last]!.path.length <= depth + 1 ? undefined : columns[last]!.path[depth];
    const isOfGroup = ({ path }: TableColumn) => path[depth] === group && isWholeHead(path.at(-1) ?? "");
    const before = group === undefined ? last : beside.find((at) => isOfGroup(columns[at]!));
    const whole = named ?? total ?? before;
    return whole === undefined ? [] : [{ part, whole, isSure: whole !== before || whole === total }];
  });
}

function isPartOf({ concept }: TableColumn, whole: TableColumn): boolean {
  return whole.concept !== undefined && (concept ?? "").startsWith(`${whole.concept}.`);
}

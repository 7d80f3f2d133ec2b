import { isYearTotal } from "../cell-words.ts";
import { type Draft, type IndexedRow, proven, suggested } from "./draft.ts";

/** 小计 rows with the items that follow them or that they follow: where the first stands above all items or the last below all, that settles it. */
export function subtotalSums(rows: readonly IndexedRow[]): Draft[] {
  const marks = rows.flatMap((row, index) => (row.role === "item" || row.role === "ofWhich" ? [] : [index]));
  const subtotals = marks.filter((index) => rows[index]?.role === "subtotal" && !isYearTotal(rows[index]?.label ?? ""));
  const placed = subtotals.map((index) => {
    const nth = marks.indexOf(index);
    return {
      row: rows[index]!,
      after: items(rows.slice(index + 1, marks[nth + 1])),
      before: items(rows.slice(nth === 0 ? 0 : marks[nth - 1]! + 1, index)),
    };
  });
  const opens = placed.every(({ after }) => after.length > 0);
  const closes = placed.every(({ before }) => before.length > 0);
  return placed.flatMap(({ row, after, before }) =>
    opens === closes ? suggested("subtotal", row, [after, before]) : proven("subtotal", row, opens ? after : before),
  );
}

function items(rows: readonly IndexedRow[]): IndexedRow[] {
  return rows.filter(({ role, level }) => role === "item" && level === 0);
}

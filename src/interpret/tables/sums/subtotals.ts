import { isYearTotal } from "../cell-words.ts";
import { type IndexedRow, isTested, reading, type Weighed, weighReading } from "./readings.ts";
import type { Figures } from "./sum-figures.ts";
import { isBorneOut } from "./weigh.ts";

/** 小计 rows with the items that follow them, or that they follow, whichever the figures bear out for most of them. */
export function subtotalSums(rows: readonly IndexedRow[], figures: Figures, lines: readonly number[]): Weighed[] {
  const marks = rows.flatMap((row, index) => (row.role === "item" || row.role === "ofWhich" ? [] : [index]));
  const subtotals = marks.filter((index) => rows[index]?.role === "subtotal" && !isYearTotal(rows[index]?.label ?? ""));
  const blocks = (pick: (index: number, nth: number) => IndexedRow[]) =>
    subtotals
      .flatMap((index) => reading(rows[index]!, pick(index, marks.indexOf(index)), "subtotal", true))
      .map((each) => weighReading(each, figures, lines))
      .filter(isTested);
  const after = blocks((index, nth) => items(rows.slice(index + 1, marks[nth + 1])));
  const before = blocks((index, nth) => items(rows.slice(nth === 0 ? 0 : marks[nth - 1]! + 1, index)));
  const better = score(after) >= score(before) ? after : before;
  return score(better) > 0 ? better : [];
}

function items(rows: readonly IndexedRow[]): IndexedRow[] {
  return rows.filter(({ role, level }) => role === "item" && level === 0);
}

/** Positive only when the subtotals of the whole table hold far more often than not. */
function score(sums: readonly Weighed[]): number {
  const count = (pick: "held" | "weak" | "failed") => sums.reduce((total, { support }) => total + support[pick], 0);
  const all = { held: count("held"), weak: count("weak"), failed: count("failed") };
  const good = isBorneOut(all) || (all.failed === 0 && all.held + all.weak > 0);
  return good ? all.held + all.weak - all.failed : 0;
}

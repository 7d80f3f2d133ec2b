import { figureColumns, type Sum } from "../../../model/budget-table.ts";
import { nestedSums } from "./nested.ts";
import { choose, weighReading } from "./readings.ts";
import { subtotalSums } from "./subtotals.ts";
import type { Figures, Unsummed } from "./sum-figures.ts";
import { composedReadings, totalReadings } from "./totals.ts";

/**
 * Rows that are totals of other rows: by code, numeral or heading, the 小计, and the totals of each side. A coded list folded into several
 * blocks has its total, and the rest of the code it breaks off at, in another block: those are left alone.
 */
export function sumsAlongColumns(statement: Unsummed, figures: Figures): Sum[] {
  const sides = [...new Set(statement.rows.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const lines = figureColumns(statement, side);
    const rows = statement.rows.flatMap((row, at) =>
      row.side === side && row.role !== "note" ? [{ ...row, at }] : [],
    );
    const coded = isCoded(statement, side);
    const composed = composedReadings(rows).map((each) => weighReading(each, figures, lines));
    const known = new Set(composed.map(({ total }) => total));
    const isFolded = coded && sides.some((other) => other !== side && isCoded(statement, other));
    const next = statement.rows.find((row) => row.side > side && row.code !== undefined)?.code ?? "";
    const goesOn = (total: number) => isFolded && next.startsWith(statement.rows[total]?.code ?? "-");
    const nested = nestedSums(rows, coded ? "codes" : "items", figures, lines).filter(
      ({ total }) => !known.has(total) && !goesOn(total),
    );
    const totals = (isFolded ? [] : totalReadings(rows, coded))
      .filter(([first]) => first !== undefined && !known.has(first.total))
      .flatMap((readings) => choose(readings.map((each) => weighReading(each, figures, lines))));
    return [...composed, ...nested, ...subtotalSums(rows, figures, lines), ...totals].map(
      ({ total, parts, basis, support }) => ({
        along: "column" as const,
        basis,
        total,
        parts,
        support: support.held + support.weak,
      }),
    );
  });
}

function isCoded({ rows }: Unsummed, side: number): boolean {
  return rows.filter((row) => row.side === side && row.code !== undefined).length > 1;
}

import type { SumBasis, TableRow } from "../../../model/budget-table.ts";
import { type Figures, type Support, supportOf } from "./sum-figures.ts";
import { best } from "./weigh.ts";

/** A statement row with its index. */
export type IndexedRow = TableRow & { at: number };

/** A row read as the total of others: `sure` when labels alone settle which rows are its parts. */
export interface Reading {
  total: number;
  parts: number[];
  basis: SumBasis;
  sure: boolean;
}

export type Weighed = Reading & { support: Support };

/** A reading of a total, none when there are no parts. */
export function reading(total: IndexedRow, parts: readonly IndexedRow[], basis: SumBasis, sure: boolean): Reading[] {
  return parts.length === 0 ? [] : [{ total: total.at, parts: parts.map(({ at }) => at), basis, sure }];
}

export function weighReading(each: Reading, figures: Figures, lines: readonly number[]): Weighed {
  return { ...each, support: supportOf(figures, { along: "column", ...each }, lines) };
}

export function isTested({ support: { held, weak, failed } }: Weighed): boolean {
  return held + weak + failed > 0;
}

/**
 * The reading that the figures bear out best. One that they speak against is kept only where it is the only one and the labels leave no
 * doubt: then the filing is wrong, not our reading. A total of nothing but zeros is read as the labels say.
 */
export function choose(readings: readonly Weighed[]): Weighed[] {
  const tested = readings.filter(isTested);
  const top = best(tested);
  if (top === undefined) return readings.filter(({ sure }) => sure).slice(0, 1);
  const { held, weak, failed } = top.support;
  if (held + weak > failed) return [top];
  const only = tested.length === 1 && top.sure && held + weak + failed <= 2;
  return only || (top.sure && held + weak === failed) ? [top] : [];
}

import type { SumBasis, TableRow } from "../../../model/budget-table.ts";
import { COMPOSITION, type Concept } from "../../../model/vocabulary.ts";
import { numeralOf } from "../cell-words.ts";
import { type IndexedRow, reading, type Weighed, weighReading } from "./readings.ts";
import type { Figures, Support } from "./sum-figures.ts";
import { isCredible } from "./weigh.ts";

/** Each row with the rows that hang on it, by code, numeral or heading; none when most of the figures speak against the hierarchy. */
export function nestedSums(
  rows: readonly IndexedRow[],
  basis: SumBasis,
  figures: Figures,
  lines: readonly number[],
): Weighed[] {
  const below = new Map<number, IndexedRow[]>();
  for (const row of rows) if (row.parent !== undefined) below.set(row.parent, [...(below.get(row.parent) ?? []), row]);
  const all = rows.flatMap((row) => {
    const children = below.get(row.at) ?? [];
    if (children.some(({ role }) => role === "ofWhich") && !isComposed(row, children)) return [];
    return reading(row, children, basis, true);
  });
  const weighed = all.map((each) => weighReading(each, figures, lines));
  if (!isCredible(together(weighed.map(({ support }) => support)))) return [];
  return basis === "codes" ? weighed : weighed.filter((each) => isSettled(rows, each));
}

/** A numeral says what hangs on it; a heading without one is believed only while the figures are not against it. */
function isSettled(rows: readonly IndexedRow[], { total, support }: Weighed): boolean {
  const label = rows.find(({ at }) => at === total)?.label ?? "";
  if (numeralOf(label) !== undefined) return isCredible(support);
  return support.failed <= support.held + support.weak;
}

/** Parts under 其中 are all of their whole only where the vocabulary says so. */
function isComposed(row: TableRow, children: readonly TableRow[]): boolean {
  const parts = (COMPOSITION as Partial<Record<Concept, readonly Concept[]>>)[row.concept as Concept] ?? [];
  return parts.length === children.length && parts.every((part) => children.some(({ concept }) => concept === part));
}

function together(all: readonly Support[]): Support {
  const sum = (pick: (support: Support) => number) => all.reduce((total, each) => total + pick(each), 0);
  return { held: sum(({ held }) => held), weak: sum(({ weak }) => weak), failed: sum(({ failed }) => failed) };
}

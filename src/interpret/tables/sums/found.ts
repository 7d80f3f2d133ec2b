import { figureColumns, isAddedRow, type Sum } from "../../../model/disclosure/budget-table.ts";
import { isRare, rarity } from "./chance.ts";
import { addPart, type Figures, supportOf, tallyOn, type Unsummed } from "./sum-figures.ts";

/** A longest run that is tried as the parts of one total. */
const LONGEST_RUN_ROWS = 60;

/**
 * Sums that no head or label tells: a column or row that is the total of its neighbours right after it, or right before it, on nearly all lines,
 * and so often that chance is out of the question. Rows and columns that are parts of a known sum are left alone.
 */
export function findUntoldSums(table: Unsummed, figures: Figures, known: readonly Sum[]): Sum[] {
  const sides = [...new Set(table.columns.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const columns = figureColumns(table, side);
    const rows = indices(table.rows, (row) => row.side === side && isAddedRow(row));
    return [...search("row", columns, rows, figures, known), ...search("column", rows, columns, figures, known)];
  });
}

function indices<T>(items: readonly T[], wanted: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (wanted(item) ? [index] : []));
}

function search(
  along: Sum["along"],
  axis: readonly number[],
  lines: readonly number[],
  figures: Figures,
  known: readonly Sum[],
): Sum[] {
  const told = known.filter((sum) => sum.along === along);
  const totals = new Set(told.map(({ total }) => total));
  const parts = new Set(told.flatMap((sum) => sum.parts));
  const free = axis.filter((index) => !parts.has(index));
  const tries = free.length * 2 * Math.min(free.length, LONGEST_RUN_ROWS);
  const found: Sum[] = [];
  const used = new Set<number>();
  for (const [at, total] of free.entries()) {
    if (totals.has(total) || used.has(total)) continue;
    const sum = [
      free.slice(at + 1, at + 1 + LONGEST_RUN_ROWS),
      free.slice(Math.max(0, at - LONGEST_RUN_ROWS), at).reverse(),
    ]
      .map((run) =>
        shortestRun({ along, total, parts: run.filter((index) => !used.has(index)) }, lines, figures, tries),
      )
      .find((each) => each !== undefined);
    if (sum === undefined) continue;
    for (const part of sum.parts) used.add(part);
    found.push(sum);
  }
  return found;
}

/** The shortest run of the neighbours in `parts` whose sum is the total on nearly all lines, beyond chance. */
function shortestRun(
  { along, total, parts }: Pick<Sum, "along" | "total" | "parts">,
  lines: readonly number[],
  figures: Figures,
  tries: number,
): Sum | undefined {
  let tallies = lines.flatMap((line) => tallyOn(figures, along, total, line) ?? []);
  for (const [at, part] of parts.entries()) {
    tallies = tallies.filter((tally) => addPart(figures, tally, part));
    const { held, weak, failed } = supportOf(tallies);
    if (at === 0 || held === 0 || failed * 4 > held + weak) continue;
    const run = parts.slice(0, at + 1);
    if (isRare(rarity(figures, { along, total, parts: run }, tallies), tries))
      return { along, total, parts: run.sort((a, b) => a - b), basis: "found", proof: "suggested" };
  }
  return undefined;
}

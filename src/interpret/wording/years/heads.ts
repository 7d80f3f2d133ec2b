import type { YearMention } from "../../../model/disclosure/wording.ts";
import { groupBy } from "../../../model/group-by.ts";
import { isCell, type Surface } from "../surfaces.ts";
import { mention } from "./titles.ts";

/** A head of a column or the label of a row that names a year and nothing but its stage: 2020年预算数, 2021年. */
const HEAD = /^\s*(20\d\d)\s*年度?\s*(?:年初)?(?:预算|执行|决算)?(?:安排)?[数额]?\s*(?:\([^)]*元\))?\s*$/;

/**
 * Two years beside or below each other in a table are the budget's and the one before it. Where one of them is, the other is judged as what it has to be; of two
 * others, and of three or more, nothing is said.
 */
export function yearsOfHeads(surfaces: readonly Surface[], own: number | undefined): YearMention[] {
  const heads = surfaces.flatMap((cell) => {
    const year = isCell(cell) ? HEAD.exec(cell.folded)?.[1] : undefined;
    return year === undefined ? [] : [{ cell, year: Number(year) }];
  });
  const lines = [
    ...groupBy(heads, ({ cell }) => `${cell.block} row ${cell.row}`),
    ...groupBy(heads, ({ cell }) => `${cell.block} column ${cell.column}`),
  ];
  return lines.flatMap((line) => {
    const [earlier, later] = line.toSorted((one, other) => one.year - other.year);
    if (own === undefined || line.length !== 2 || earlier!.year === later!.year) return [];
    if (later!.year === own) return [headOf(earlier!, "comparison")];
    return earlier!.year === own - 1 ? [headOf(later!, "budget")] : [];
  });
}

function headOf({ cell, year }: { cell: Surface; year: number }, role: YearMention["role"]): YearMention {
  const start = cell.folded.indexOf(`${year}`);
  return mention(cell, { year, role }, start, start + 4);
}

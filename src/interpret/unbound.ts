import type { BudgetTable, TableKind } from "../model/disclosure/budget-table.ts";
import type { Disclosure } from "../model/disclosure/disclosure.ts";
import type { Fact } from "../model/disclosure/fact.ts";
import type { Outline } from "../model/disclosure/section.ts";
import type { Document } from "../model/document.ts";
import { type Place, placeKey } from "../model/place.ts";
import { blankFieldCodes } from "../text/fields.ts";
import { findAmounts } from "../text/figures/amounts.ts";
import { isDecimalFigure } from "../text/figures/digits.ts";
import { readFigure } from "./tables/figure.ts";
import { unitsStated } from "./units-stated.ts";

/** Every amount of the running text that no fact holds, and every sum of money of a table that no row and column of its reading holds. */
export function findUnbound(
  document: Document,
  outline: Outline,
  facts: readonly Fact[],
  tables: readonly BudgetTable[],
): Disclosure["unbound"] {
  const held = new Set(facts.map((fact) => placeKey(fact.place)));
  const unbound = unreadFigures(document, outline, tables);
  const units = unitsStated(document, outline);
  for (let block = outline.start; block < outline.end; block++) {
    const paragraph = document.blocks[block];
    if (paragraph?.kind !== "paragraph") continue;
    for (const { amount, start, end } of findAmounts(blankFieldCodes(paragraph.text), units.get(block))) {
      const place = { block, start, end };
      if (!held.has(placeKey(place))) unbound.push({ amount, place });
    }
  }
  return unbound;
}

/** Forms print target values among their sums. */
const FORMS: ReadonlySet<TableKind> = new Set(["departmentIndicators", "projectObjectives"]);

function unreadFigures(
  document: Document,
  { start, end }: Outline,
  tables: readonly BudgetTable[],
): Disclosure["unbound"] {
  const forms = new Set(tables.filter(({ kind }) => FORMS.has(kind)).map(({ block }) => block));
  const read = new Set<string>();
  for (const { entries } of tables) for (const { place } of entries) read.add(cellKey(place.block, place));
  const unread: Disclosure["unbound"] = [];
  for (let block = start; block < end; block++) {
    const table = document.blocks[block];
    if (table?.kind !== "table" || table.unit === undefined || forms.has(block)) continue;
    const given = { unit: table.unit, from: "table" as const };
    for (const cell of table.cells) {
      if (!isDecimalFigure(cell.text) || read.has(cellKey(block, cell))) continue;
      const { reading, place } = readFigure(cell, block, given);
      if (reading.kind === "amount") unread.push({ amount: reading.amount, place });
    }
  }
  return unread;
}

function cellKey(block: number, { row, column }: Pick<Place, "row" | "column">): string {
  return placeKey({ block, row, column, start: 0, end: 0 });
}

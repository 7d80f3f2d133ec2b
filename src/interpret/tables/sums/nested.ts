import type { TableRow } from "../../../model/disclosure/budget-table.ts";
import { COMPOSITION, type Concept } from "../../../model/disclosure/vocabulary.ts";
import { numeralOf } from "../cell-words.ts";
import { type Draft, type IndexedRow, proven, suggested } from "./draft.ts";

/** Each row with the rows that hang on it: proven by codes and by numerals that count from one, suggested by a heading. */
export function nestedSums(rows: readonly IndexedRow[], basis: "codes" | "items"): Draft[] {
  const below = new Map<number, IndexedRow[]>();
  for (const row of rows) if (row.parent !== undefined) push(below, row.parent, row);
  return rows.flatMap((row) => {
    const children = below.get(row.at) ?? [];
    const added = children.filter(({ role }) => role !== "ofWhich");
    if (added.length < children.length && isComposed(row, children)) return proven(basis, row, children);
    if (added.length === 0) return [];
    const sure = basis === "codes" ? isOneList(added) : isCounted(added);
    return sure ? proven(basis, row, added) : suggested(basis, row, [added]);
  });
}

function push(map: Map<number, IndexedRow[]>, key: number, row: IndexedRow): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [row]);
  else known.push(row);
}

/** Rows whose codes come from one list and are equally long: siblings. */
function isOneList(rows: readonly IndexedRow[]): boolean {
  return new Set(rows.map(({ code, system }) => `${system} ${code?.length}`)).size === 1;
}

/** Rows numbered 1, 2, 3 … in one form. */
function isCounted(rows: readonly IndexedRow[]): boolean {
  const numerals = rows.map(({ label }) => numeralOf(label));
  return numerals.every((numeral, at) => numeral?.number === at + 1 && numeral.form === numerals[0]?.form);
}

/** Parts under 其中 are all of their whole only where the vocabulary says so. */
function isComposed(row: TableRow, children: readonly TableRow[]): boolean {
  const parts = (COMPOSITION as Partial<Record<Concept, readonly Concept[]>>)[row.concept as Concept] ?? [];
  return parts.length === children.length && parts.every((part) => children.some(({ concept }) => concept === part));
}

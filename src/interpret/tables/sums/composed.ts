import { FISCAL, FUND_WORDS } from "../../../concepts/funds.ts";
import { COMPOSITION, type Concept, madeOf } from "../../../model/disclosure/vocabulary.ts";
import { conceptsOfLabel } from "../label-concepts.ts";
import { type Draft, type IndexedRow, proven } from "./draft.ts";

/** Rows that the vocabulary composes of other rows of the side, wherever they stand: 三公 of its three parts, 公务用车 of its two. */
export function composedSums(rows: readonly IndexedRow[]): Draft[] {
  const items = rows.filter(({ role }) => role === "item" || role === "ofWhich");
  const isNamed = (row: IndexedRow, concept: Concept) => conceptsOfLabel(row.label).includes(concept);
  const named = (concept: Concept) => items.filter((row) => isNamed(row, concept));
  return (["threePublic.total", "threePublic.vehicles"] as const satisfies readonly Concept[]).flatMap((whole) => {
    const parts = COMPOSITION[whole].map(named);
    const totals = rows.filter(({ role }) => role === "total");
    const subtotals = rows.filter((row) => row.role === "subtotal" && isNamed(row, whole));
    const heads = whole === "threePublic.total" ? [...named(whole), ...subtotals, ...totals] : named(whole);
    if (heads.length !== 1 || parts.some((found) => found.length !== 1)) return [];
    return proven("threePublic", heads[0]!, parts.flat());
  });
}

/** “三公”经费小计 over its three parts and what else the table lists: the vocabulary says what it is made of. */
export function hasAllParts({ concept }: IndexedRow, rows: readonly IndexedRow[]): boolean {
  const parts = madeOf(concept as Concept);
  return parts?.every((part) => rows.some((row) => row.concept === part)) === true;
}

/** The rows without those that the vocabulary makes parts of another row above them: 人员经费 below 基本支出. */
export function withoutParts(rows: readonly IndexedRow[]): IndexedRow[] {
  const above = new Set<string>();
  return rows.filter(({ concept }) => {
    if (concept !== undefined) above.add(concept);
    return !WHOLES_OF.get(concept ?? "")?.some((whole) => above.has(whole));
  });
}

const WHOLES_OF = new Map<string, string[]>();
for (const [whole, parts] of Object.entries(COMPOSITION)) {
  for (const part of parts) WHOLES_OF.set(part, [...(WHOLES_OF.get(part) ?? []), whole]);
}
for (const [fund] of FUND_WORDS) WHOLES_OF.set(fund, [...(WHOLES_OF.get(fund) ?? []), FISCAL]);

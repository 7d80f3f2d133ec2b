import { COMPOSITION, type Concept } from "../../../model/vocabulary.ts";
import { isYearTotal } from "../cell-words.ts";
import { familyOf } from "./families.ts";
import { type IndexedRow, type Reading, reading } from "./readings.ts";

/** For every total row of a side the ways in which its parts may be read, the most natural first. */
export function totalReadings(rows: readonly IndexedRow[], coded: boolean): Reading[][] {
  const totals = rows.filter(isTotalRow);
  return totals.map((total, nth) => {
    const index = rows.indexOf(total);
    const before = rows.slice(nth === 0 ? 0 : rows.indexOf(totals[nth - 1]!) + 1, index);
    const after = rows.slice(index + 1, nth + 1 < totals.length ? rows.indexOf(totals[nth + 1]!) : undefined);
    if (coded) return codedReadings(total, rows, before, after);
    const year = totals.slice(0, nth).findLast(({ label }) => isYearTotal(label));
    if (year !== undefined && !isYearTotal(total.label)) return grandReadings(total, year, before);
    return [...listReadings(total, before.some(isItem) ? before : after), ...familyReadings(total, after)];
  });
}

function isTotalRow({ role, label }: IndexedRow): boolean {
  return role === "total" || isYearTotal(label);
}

function isItem({ role }: IndexedRow): boolean {
  return role === "item";
}

function top(rows: readonly IndexedRow[]): IndexedRow[] {
  return rows.filter((row) => isItem(row) && row.level === 0);
}

function codedReadings(
  total: IndexedRow,
  rows: readonly IndexedRow[],
  before: readonly IndexedRow[],
  after: readonly IndexedRow[],
): Reading[] {
  const all = top(rows);
  const withCode = all.filter(({ code }) => code !== undefined);
  const loose = all.filter(({ code, label }) => code === undefined && label !== "");
  if (loose.length === 0 && (after.length === 0 || before.length === 0)) {
    return reading(total, withCode, "codeTotal", true);
  }
  return [withCode, all, loose, top(after), top(before)].flatMap((parts) => reading(total, parts, "codeTotal", false));
}

/** 总计 = 本年合计 and what stands between the two. */
function grandReadings(total: IndexedRow, year: IndexedRow, between: readonly IndexedRow[]): Reading[] {
  return reading(total, [year, ...top(between)], "grandTotal", true);
}

function listReadings(total: IndexedRow, rows: readonly IndexedRow[]): Reading[] {
  const all = top(rows).filter(({ label }) => label !== "");
  const numbered = all.filter(({ label }) => /^[(（]?[一二三四五六七八九十\d①-⑳]+[)）、.．]/.test(label));
  const subtotals = rows.filter(({ role }) => role === "subtotal");
  const basis = isYearTotal(total.label) ? "yearTotal" : "listTotal";
  const settled = all.every((row) => row.concept !== undefined || numbered.includes(row));
  return [
    ...reading(total, subtotals, basis, false),
    ...reading(total, all, basis, settled && subtotals.length === 0),
    ...(numbered.length < all.length ? reading(total, numbered, basis, false) : []),
  ];
}

/** Rows that the vocabulary composes of other rows of the side, wherever they stand: 三公 of its three parts, 公务用车 of its two. */
export function composedReadings(rows: readonly IndexedRow[]): Reading[] {
  const items = rows.filter(({ role }) => role === "item" || role === "ofWhich");
  const named = (concept: string) => items.filter((row) => row.concept === concept);
  return (["threePublic.total", "threePublic.vehicles"] as const satisfies readonly Concept[]).flatMap((whole) => {
    const parts = COMPOSITION[whole].map(named);
    const totals = rows.filter(({ role }) => role === "total");
    const heads = whole === "threePublic.total" ? [...named(whole), ...totals] : named(whole);
    if (heads.length !== 1 || parts.some((found) => found.length !== 1)) return [];
    return reading(heads[0]!, parts.flat(), "threePublic", true);
  });
}

/** A total with the run of rows right below it that name one family of parts, as in forms: 资金总额, 财政拨款, 其他资金. */
function familyReadings(total: IndexedRow, after: readonly IndexedRow[]): Reading[] {
  for (let length = after.length; length > 1; length--) {
    const run = after.slice(0, length);
    const family = run.every(isItem) ? familyOf(run.map(({ label }) => label)) : undefined;
    if (family !== undefined) return reading(total, run, family, true);
  }
  return [];
}

import { FISCAL, FUND_WORDS } from "../../../concepts/funds.ts";
import { COMPOSITION, type Concept, madeOf } from "../../../model/disclosure/vocabulary.ts";
import { isOfThisYear, isYearTotal } from "../cell-words.ts";
import { conceptsOfLabel, namesFund } from "../label-concepts.ts";
import { type Draft, type IndexedRow, proven } from "./draft.ts";

/** Rows that the vocabulary composes of other rows of the side, wherever they stand: 三公 of its three parts, 公务用车 of its two. */
export function composedSums(rows: readonly IndexedRow[]): Draft[] {
  const items = rows.filter(({ role }) => role === "item" || role === "ofWhich" || role === "subtotal");
  const isNamed = (row: IndexedRow, concept: Concept) => conceptsOfLabel(row.label).includes(concept);
  const named = (concept: Concept) => items.filter((row) => isNamed(row, concept));
  return COMPOSED.flatMap(([whole, kinds]) => {
    const parts = kinds.map(named);
    const totals = rows.filter(({ role }) => role === "total");
    const heads = whole === "threePublic.total" ? [...named(whole), ...totals] : named(whole);
    if (heads.length !== 1 || parts.some((found) => found.length !== 1)) return [];
    if (whole.startsWith("threePublic")) return proven("threePublic", heads[0]!, parts.flat());
    return isWholeList(rows, heads[0]!, parts.flat()) ? proven("items", heads[0]!, parts.flat()) : [];
  });
}

/** 基本支出, |人员经费, 公用经费, |项目支出: right below their whole, and before another use of money or the total. */
function isWholeList(rows: readonly IndexedRow[], head: IndexedRow, parts: readonly IndexedRow[]): boolean {
  const at = rows.indexOf(head);
  const next = rows[at + parts.length + 1];
  const isEnd = next?.role === "total" || next?.concept?.startsWith("expenditure.") === true;
  return isEnd && parts.every((part, index) => part === rows[at + index + 1]);
}

/** 项目支出 / 本级支出, 补助下级支出: whose projects they are. */
const BY_LEVEL = ["expenditure.ownLevel", "expenditure.subsidyToSubordinate"] as const satisfies readonly Concept[];

const COMPOSED: readonly (readonly [Concept, readonly Concept[]])[] = [
  ["threePublic.total", COMPOSITION["threePublic.total"]],
  ["threePublic.vehicles", COMPOSITION["threePublic.vehicles"]],
  ["expenditure.basic", COMPOSITION["expenditure.basic"]],
  ["expenditure.project", BY_LEVEL],
];

/** “三公”经费小计 over its three parts and what else the table lists: the vocabulary says what it is made of. */
export function hasAllParts({ label }: IndexedRow, rows: readonly IndexedRow[]): boolean {
  const isTold = (part: Concept) => rows.some((row) => conceptsOfLabel(row.label).includes(part));
  return conceptsOfLabel(label).some((concept) => madeOf(concept)?.every(isTold) === true);
}

/** The rows without those that the vocabulary makes parts of another row above them: 人员经费 below 基本支出. */
export function withoutParts(rows: readonly IndexedRow[]): IndexedRow[] {
  const above = new Set<string>();
  return rows.filter(({ concept, numeral }, at) => {
    // 一般公共预算收入 / 经费拨款: what that fund appropriates for running, no more than a part of it
    const isOfFund = concept === FISCAL && numeral === undefined && rows[at - 1]?.concept === GENERAL;
    const isOfProjects = concept === BY_LEVEL[0] && rows[at - 1]?.concept === "expenditure.project";
    const isOfLower = concept === BY_LEVEL[1] && rows[at - 1]?.concept === BY_LEVEL[0];
    if (isOfFund || isOfProjects || isOfLower) return false;
    if (concept !== undefined) above.add(concept);
    return !WHOLES_OF.get(concept ?? "")?.some((whole) => above.has(whole));
  });
}

const GENERAL = "revenue.generalPublicBudget" satisfies Concept;

const WHOLES_OF = new Map<string, string[]>();
for (const [whole, parts] of Object.entries(COMPOSITION)) {
  for (const part of parts) WHOLES_OF.set(part, [...(WHOLES_OF.get(part) ?? []), whole]);
}
for (const [fund] of FUND_WORDS) WHOLES_OF.set(fund, [...(WHOLES_OF.get(fund) ?? []), FISCAL]);

/** Two rows without numerals that part money by the year it comes from: 当年拨款, 上年结转; the row right above them. */
interface YearParts {
  head: IndexedRow;
  current: IndexedRow;
  carried: IndexedRow;
}

/**
 * The rows without those that part a source by years, and what these make: the source right above them (一、一般公共预算拨款, 当年拨款, 上年结转). Where several funds stand above and only the last
 * of them would be parted so, they part the total once more: it is made of them, and of the funds besides; what is carried over may stand beside those as well.
 */
export function withoutYearParts(rows: readonly IndexedRow[]): {
  rest: readonly IndexedRow[];
  ofSources: Draft[];
  again: (sums: readonly Draft[]) => Draft[];
} {
  const found = partsIn(rows);
  const [last] = found.slice(-1);
  const isAll = last !== undefined && found.length === 1 && isOfAll(rows, last);
  const own = isAll || isToldOfSources(rows, found) ? found : [];
  const taken = new Set(own.flatMap(({ current, carried }) => [current, carried]));
  const isFigured = ({ figured }: IndexedRow): boolean => figured;
  return {
    rest: rows.filter((row) => !taken.has(row)),
    ofSources: isAll
      ? []
      : own.flatMap(({ head, current, carried }) => proven("items", head, [current, carried].filter(isFigured))),
    again: (sums) => (isAll ? sums.flatMap((sum) => dividedAgain(sum, last, rows.filter(isSource))) : [...sums]),
  };
}

function dividedAgain(sum: Draft, { current, carried }: YearParts, sources: readonly IndexedRow[]): Draft[] {
  if (!sources.some(({ at }) => sum.parts.includes(at))) return [sum];
  const { basis, total, parts, others = [] } = sum;
  return [
    { basis, total, parts: [...parts, carried.at], proof: "suggested", others: [parts, ...others] },
    { basis, total, parts: [current.at, carried.at], proof: "proven" },
  ];
}

function partsIn(rows: readonly IndexedRow[]): YearParts[] {
  return rows.flatMap((head, at) => {
    const [one, other] = rows.slice(at + 1, at + 3);
    if (one === undefined || other === undefined || !isSource(head)) return [];
    const [current, carried] = isCurrent(one) ? [one, other] : [other, one];
    return isCurrent(current) && isCarried(carried) ? [{ head, current, carried }] : [];
  });
}

/** Whether each stands below a numbered source, or below every source of a list without numerals. */
function isToldOfSources(rows: readonly IndexedRow[], found: readonly YearParts[]): boolean {
  const sources = rows.filter(isSource);
  const isListed = found.length > 1 && found.length === sources.length;
  return isListed || (found.length > 0 && found.every(({ head }) => head.numeral !== undefined));
}

/** 一般公共预算拨款, 政府性基金预算拨款, |本年财政拨款, 上年结转|, 收入总计: behind all funds of the list, which alone stand in it. */
function isOfAll(rows: readonly IndexedRow[], { current, carried }: YearParts): boolean {
  const sources = rows.filter(isSource);
  const isLast = [current, carried].every((row) => rows.indexOf(row) > rows.indexOf(sources.at(-1)!));
  return (
    isLast &&
    sources.length > 1 &&
    sources.every(({ label }) => namesFund(label)) &&
    conceptsOfLabel(current.label).includes(FISCAL)
  );
}

function isSource(row: IndexedRow): boolean {
  return row.role === "item" && !isCurrent(row) && !isCarried(row) && row.label !== "";
}

function isCurrent({ label, role, numeral }: IndexedRow): boolean {
  return (
    role !== "total" &&
    numeral === undefined &&
    !isYearTotal(label) &&
    isOfThisYear(label) &&
    /拨款|预算|安排/.test(label)
  );
}

function isCarried({ role, numeral, carried }: IndexedRow): boolean {
  return role !== "total" && numeral === undefined && carried === "forward";
}

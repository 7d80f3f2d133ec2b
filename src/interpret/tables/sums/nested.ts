import type { TableRow } from "../../../model/disclosure/budget-table.ts";
import { type Concept, doMakeUp, madeOf } from "../../../model/disclosure/vocabulary.ts";
import { isUnitName } from "../../../text/organisations.ts";
import { type Draft, type IndexedRow, proven, suggested } from "./draft.ts";

/** Each row with the rows that hang on it: proven by codes and by numerals that count from one, suggested by a heading. */
export function nestedSums(rows: readonly IndexedRow[], basis: "codes" | "items"): Draft[] {
  const below = new Map<number, IndexedRow[]>();
  const isOutline = basis === "items" && isEvenOutline(rows);
  for (const row of rows) if (row.parent !== undefined) push(below, row.parent, row);
  return rows.flatMap((row) => {
    const children = below.get(row.at) ?? [];
    const added = children.filter(({ role }) => role !== "ofWhich");
    if (added.length < children.length && isComposed(row, children)) return proven(basis, row, children);
    if (added.length === 0) return [];
    const sure = basis === "codes" ? isOneList(added) : isOutline || isCounted(added) || isAllSpent(row, added);
    return sure ? proven(basis, row, added) : suggested(basis, row, [added]);
  });
}

/**
 * Where numbered rows are followed by rows without a numeral (一、基本支出, 工资福利支出, 二、项目支出, 河道治理, 三、经营支出), those look like their parts. What closes the list,
 * or is carried over, ends the last run; below a 类 stand names of several levels.
 */
export function followedSums(rows: readonly IndexedRow[]): Draft[] {
  const heads = rows.filter(({ role, numeral, figured }) => role === "item" && numeral !== undefined && figured);
  const isEnd = ({ role, numeral, carried }: IndexedRow) =>
    role !== "item" || numeral !== undefined || carried !== undefined;
  const runs = runsBelow(rows, heads, isEnd);
  const isList = heads.length > 1 && new Set(heads.map(({ numeral }) => numeral?.form)).size === 1;
  const followed = runs.filter(({ run }) => run.length > 0);
  const isFollowed = followed.length > 1 && heads.every(({ concept }) => !concept?.startsWith("function."));
  return isList && isFollowed ? followed.flatMap(({ head, run }) => suggested("items", head, [run])) : [];
}

/**
 * Among rows with codes: rows without one that follow every code of the last level (2130304 and its projects, a unit and its kinds and projects) hang on it,
 * and on each other as far as they are set in. Below units that fill in as many columns of names nothing tells their levels; a code that comes again and again stands below the rows between.
 */
export function listedSums(rows: readonly IndexedRow[]): Draft[] {
  const parents = new Set(rows.flatMap(({ parent }) => parent ?? []));
  const leaves = rows.filter(
    (row) => row.role === "item" && row.code !== undefined && row.figured && !parents.has(row.at),
  );
  const isEnd = ({ role, code }: IndexedRow) => role !== "item" || code !== undefined;
  const runs = runsBelow(rows, leaves, isEnd);
  const isOnce = new Set(leaves.map(({ system, code }) => `${system} ${code}`)).size === leaves.length;
  if (runs.length === 0 || !isOnce || runs.some(({ run }) => run.length === 0)) return [];
  const isSetIn = new Set(runs.flatMap(({ run }) => run.map(({ indent }) => indent))).size > 1;
  const isFurther = runs.every(({ head, run }) => run.every(({ names }) => names > head.names));
  const isFlat = isFurther || leaves.every(({ system }) => system !== "unit");
  return isSetIn || isFlat ? runs.flatMap(({ head, run }) => levelled(head, run)) : [];
}

/** Among rows with codes: those that name one thing alone over those that fill in further columns of names (全额 over units with their projects). */
export function headedSums(rows: readonly IndexedRow[]): Draft[] {
  const items = rows.filter(({ role, figured }) => role === "item" && figured);
  const isHead = ({ names, code }: IndexedRow) => names === 1 && code === undefined;
  const rest = items.filter((row) => !isHead(row));
  if (items[0] === undefined || !isHead(items[0]) || rest.some(({ names }) => names < 2)) return [];
  return runsBelow(items, items.filter(isHead), isHead).flatMap(({ head, run }) => {
    const within = new Set<number | undefined>(run.map(({ at }) => at));
    return suggested("items", head, [run.filter(({ parent }) => !within.has(parent))]);
  });
}

/** For each head, the rows with figures below it, down to the first that ends its run. */
function runsBelow(
  rows: readonly IndexedRow[],
  heads: readonly IndexedRow[],
  isEnd: (row: IndexedRow) => boolean,
): { head: IndexedRow; run: IndexedRow[] }[] {
  const places = new Map(rows.map((row, index) => [row, index]));
  return heads.map((head) => {
    const run: IndexedRow[] = [];
    for (let index = places.get(head)! + 1; index < rows.length && !isEnd(rows[index]!); index++)
      if (rows[index]!.figured) run.push(rows[index]!);
    return { head, run };
  });
}

/** Each row with those below it that are set in further, down to the next that is not. */
function levelled(head: IndexedRow, run: readonly IndexedRow[]): Draft[] {
  const below = new Map<IndexedRow, IndexedRow[]>();
  let open: IndexedRow[] = [];
  for (const row of run) {
    open = open.filter(({ indent }) => indent < row.indent);
    const parent = open.at(-1) ?? head;
    below.set(parent, [...(below.get(parent) ?? []), row]);
    open.push(row);
  }
  return [...below].flatMap(([parent, parts]) => suggested("items", parent, [parts]));
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

/**
 * Whether blanks before their names alone set rows into levels, each as far as all of its level, and every branch goes down to the last: whatever has rows set in below it is
 * made of them.
 */
function isEvenOutline(rows: readonly IndexedRow[]): boolean {
  const items = rows.filter(({ role }) => role === "item");
  const levels = new Set(items.map(({ level }) => level));
  const places = new Set(items.map(({ level, indent }) => `${level} ${indent}`));
  const parents = new Set(items.map(({ parent }) => parent));
  const deepest = Math.max(...levels);
  return (
    levels.size > 1 &&
    places.size === levels.size &&
    rows.every(({ role, numeral, code }) => role !== "ofWhich" && numeral === undefined && code === undefined) &&
    items.every(({ at, level, figured }) => figured && (level === deepest || parents.has(at)))
  );
}

/** A unit over its 基本支出 and 项目支出, which are all that it spends. */
function isAllSpent({ label }: TableRow, parts: readonly TableRow[]): boolean {
  const named = parts.flatMap(({ concept }) => (concept === undefined ? [] : [concept as Concept]));
  return isUnitName(label) && named.length === parts.length && doMakeUp("expenditure.total", named);
}

/** Rows numbered 1, 2, 3 … in one form. */
function isCounted(rows: readonly IndexedRow[]): boolean {
  const numerals = rows.map(({ numeral }) => numeral);
  return numerals.every((numeral, at) => numeral?.number === at + 1 && numeral.form === numerals[0]?.form);
}

/** Parts under 其中 are all of their whole only where the vocabulary says so. */
function isComposed(row: TableRow, children: readonly TableRow[]): boolean {
  const parts = madeOf(row.concept as Concept) ?? [];
  return parts.length === children.length && parts.every((part) => children.some(({ concept }) => concept === part));
}

import type { RateColumns, Sum, TableColumn } from "../../../model/disclosure/budget-table.ts";
import { withoutUnit } from "../cell-words.ts";
import { isTotalHead } from "./families.ts";
import type { Unsummed } from "./sum-figures.ts";

const CHANGE = /增减(?:额|数|金额|变动|变化)?|^(?:增加|增长|减少)(?:额|数)$|比上年增/;
/** 比上年增减%, 增长率, 增幅: how much more it is. */
const GROWTH = /增减|增长|增幅|增加|变动/;
const RATE = /增减|增长|变动|比例|幅|率|%/;
/**
 * Columns of a change with what they lead from and to (now = before + change): the columns under the same last head as the change, one of this year and
 * one of the year before. Where heads leave several that it may lead from, each is a reading.
 */
export function changeSums({ columns }: Unsummed): Sum[] {
  const amounts = columns.flatMap(({ role }, index) => (role === "amount" ? [index] : []));
  const isChange = (index: number) => columns[index]!.path.some((text) => CHANGE.test(text));
  const others = amounts.filter((index) => !isChange(index));
  return amounts.filter(isChange).flatMap((change): Sum[] => {
    const pairs = pairsFor(columns, change, alike(columns, change, others));
    const [first, ...rest] = pairs;
    if (first === undefined || rest.some(([now]) => now !== first[0])) return [];
    const [now, before] = first;
    const parts = [before, change];
    if (rest.length === 0) return [{ along: "row", basis: "change", total: now, parts, proof: "proven" }];
    const readings = rest.map(([, other]) => [other, change]);
    return [{ along: "row", basis: "change", total: now, parts, proof: "suggested", others: readings }];
  });
}

/** The same where years stand below each other: one row of a change among the rows of two years that follow each other. */
export function changeSumsDown({ rows }: Unsummed): Sum[] {
  const own = rows.flatMap(({ role, year, side }, at) => (role === "item" && side === 0 ? [{ year, at }] : []));
  const [now, before, change] = (["own", "past", "change"] as const).map((of) => own.filter(({ year }) => year === of));
  if (own.length !== 3 || now!.length !== 1 || before!.length !== 1 || change!.length !== 1) return [];
  return [
    { along: "column", basis: "change", total: now![0]!.at, parts: [before![0]!.at, change![0]!.at], proof: "proven" },
  ];
}

/** The columns that the change may lead between: those with its own last head where it has siblings of that name, else all of its side. */
function alike(columns: readonly TableColumn[], change: number, others: readonly number[]): number[] {
  const own = others.filter((index) => columns[index]!.side === columns[change]!.side);
  const leaf = columns[change]!.path.at(-1);
  const named = own.filter((index) => columns[index]!.path.length > 1 && columns[index]!.path.at(-1) === leaf);
  return named.length > 1 ? named : own;
}

/** Of this year's columns with their parts beside them (小计, 基本支出, 项目支出) the one of all of it. */
function pairsFor(columns: readonly TableColumn[], change: number, own: readonly number[]): [number, number][] {
  const isPast = (index: number) => columns[index]?.year === "past";
  const tail = (index: number) => columns[index]!.path.slice(1).join(">");
  const past = own.filter(isPast);
  const pairs = own
    .filter((now) => !isPast(now))
    .flatMap((now) => past.map((before): [number, number] => [now, before]));
  const same = pairs.filter(([now, before]) => tail(now) === tail(change) && tail(before) === tail(change));
  const likely = same.length > 0 ? same : pairs;
  const next = likely.filter(([now, before]) => yearOf(columns[now]!) - yearOf(columns[before]!) === 1);
  const last = next.length > 0 ? next : likely;
  const whole = last.filter(([now]) => isTotalHead(withoutUnit(columns[now]!.path.at(-1) ?? "")));
  return whole.length > 0 ? whole : last;
}

/** The year in the heads of a column; 0 when they name none. */
function yearOf({ path }: TableColumn): number {
  return Number(/20[0-4]\d/.exec(path.join(" "))?.[0] ?? 0);
}

/** The percentage column right of each change that has been read; and those of tables that print no change, by the two years under the same last head. */
export function rateColumns({ columns }: Unsummed, changes: readonly Sum[]): RateColumns[] {
  const told = changes.flatMap(({ total, parts }) => {
    const change = parts[1]!;
    const rate = change + 1;
    const head = columns[rate]?.path.at(-1) ?? "";
    return columns[rate]?.role === "percent" && RATE.test(head) ? [{ rate, change, now: total }] : [];
  });
  if (changes.length > 0) return told;
  const amounts = columns.flatMap(({ role }, index) => (role === "amount" ? [index] : []));
  return columns.flatMap(({ role, path }, rate) => {
    if (role !== "percent" || !path.some((head) => GROWTH.test(head))) return [];
    const [pair, ...others] = pairsFor(columns, rate, alike(columns, rate, amounts));
    return pair && others.length === 0 ? [{ rate, now: pair[0], before: pair[1] }] : [];
  });
}

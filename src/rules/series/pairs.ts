import { exact } from "../../model/amount.ts";
import type { Term } from "../../model/rule/claim.ts";
import { tableName } from "../tables/sums.ts";
import { type About, aboutKey, OWN_YEAR } from "./about.ts";
import { FISCAL, FUNDS } from "./funds.ts";
import type { Series } from "./series.ts";

/** What two tables print of one line. */
export interface Pair {
  message: "mismatch" | "unbalanced" | "exceeds" | "only" | "composed";
  first: SeriesAtPlace;
  other: SeriesAtPlace;
}

export interface SeriesAtPlace {
  series: Series;
  terms: readonly Term[];
}

/** One line of one use of one fund: whatever tables tell it, in reading order. */
interface LineOfSeries {
  about: About;
  line: string;
  told: SeriesAtPlace[];
}

const OF_FISCAL: ReadonlySet<string> = new Set(FUNDS.map(({ concept }) => concept));

/** The pairs of tables that print one line of the same money, of income and its use, or of a fund and the whole. */
export function pairsAmong(all: readonly Series[]): Pair[] {
  const lines = linesOf(all);
  return [...lines.values()].flatMap((line) => pairsOf(line, lines));
}

/** In Chinese, the tables that tell the same lines of the same money but for what is carried over, so that nothing says that they must agree. */
export function uncomparedAmong(all: readonly Series[]): string[] {
  if (new Set(all.map(({ about }) => about.extent)).size < 2) return [];
  const counts = new Map<string, number>();
  const first = new Map<string, LineOfSeries>();
  for (const one of linesOf(all).values()) {
    const key = keyOf({ ...one.about, extent: "" }, one.line);
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    else {
      const [left, right] = [other, one].map(({ told }) => told[0]!.series.table);
      const names = `${tableName(left!)}与${tableName(right!)}`;
      if (left !== right) counts.set(names, (counts.get(names) ?? 0) + 1);
    }
  }
  return [...counts].map(([names, count]) => `${names}有${count}处同名的数，是否含上年结转不同，没有比较`);
}

function linesOf(all: readonly Series[]): Map<string, LineOfSeries> {
  const lines = new Map<string, LineOfSeries>();
  for (const series of all) {
    for (const [line, terms] of series.lines) {
      const key = keyOf(series.about, line);
      const told = { series, terms };
      const known = lines.get(key);
      if (known === undefined) lines.set(key, { about: series.about, line, told: [told] });
      else if (!known.told.some((one) => one.series.table === series.table)) known.told.push(told);
    }
  }
  return lines;
}

function keyOf(about: About, line: string): string {
  return `${aboutKey(about)} ${line}`;
}

/**
 * Each further table against the first; expenditure against income, its lines only where the totals are one (what was carried over is spent and not received
 * again); a part against what it is a part of.
 */
function pairsOf(
  { about, line, told: [first, ...others] }: LineOfSeries,
  lines: ReadonlyMap<string, LineOfSeries>,
): Pair[] {
  if (first === undefined || first.series.composed !== undefined) return [];
  const toldOf = (other: Partial<About>) => lines.get(keyOf({ ...about, ...other }, line))?.told ?? [];
  const pairs = others.flatMap((other): Pair[] => {
    if (other.series.composed === undefined) return [{ message: "mismatch", first, other }];
    if (line !== "total" && !isOfOneTotal(first.series, other.series)) return [];
    return [{ message: line !== "total" && other.terms.length === 1 ? "only" : "composed", first, other }];
  });
  const [use] = about.flow === "revenue" && about.part === "whole" ? toldOf({ flow: "expenditure" }) : [];
  if (isPlain(use) && (line === "total" || isOfOneTotal(first.series, use.series)))
    pairs.push({ message: "unbalanced", first, other: use });
  for (const other of widerThan(first, toldOf)) {
    const isOnly = other.series.about.fund !== about.fund && isAllOf(about, other.series.about, lines);
    pairs.push({ message: isOnly ? "only" : "exceeds", first, other });
  }
  return pairs.filter((pair) => pair.first.series.table !== pair.other.series.table);
}

/**
 * What other tables tell of the money that a figure is a part of: of 财政拨款 or all money for a fund, and, where its own table does not tell it, of all spending for
 * 基本支出 or 项目支出, with what is carried over for what is told without.
 */
function widerThan(
  { series: { about, table } }: SeriesAtPlace,
  toldOf: (other: Partial<About>) => readonly SeriesAtPlace[],
): SeriesAtPlace[] {
  const [fiscal] = OF_FISCAL.has(about.fund) ? toldOf({ fund: FISCAL }) : [];
  const [fund] = about.fund === "all" ? [] : isPlain(fiscal) ? [fiscal] : toldOf({ fund: "all" });
  const others = [
    about.part === "whole" ? [] : toldOf({ part: "whole" }),
    about.extent === OWN_YEAR ? toldOf({ extent: "" }) : [],
  ].filter((told) => told.every(({ series }) => series.table !== table));
  return [fund, ...others.map(([first]) => first)].filter(isPlain);
}

/** Whether one table tells it in one place. */
function isPlain(told: SeriesAtPlace | undefined): told is SeriesAtPlace {
  return told !== undefined && told.series.composed === undefined;
}

/** Whether two tables say that they tell the same money: their totals, or the total of the year's own, are equal. */
function isOfOneTotal(one: Series, other: Series): boolean {
  const [total, same] = [one, other].map(totalOf);
  return total !== undefined && same !== undefined && total.eq(same);
}

const totals = new WeakMap<Series, ReturnType<typeof exact> | undefined>();

function totalOf(series: Series) {
  if (!totals.has(series)) {
    const terms = series.lines.get("total") ?? series.lines.get("current");
    totals.set(
      series,
      terms?.reduce((sum, { amount }) => sum.plus(amount.value), exact("0")),
    );
  }
  return totals.get(series);
}

/** Whether the totals say that there is no other money than that of one fund, so that each of its parts is all of that part. */
function isAllOf(one: About, all: About, lines: ReadonlyMap<string, LineOfSeries>): boolean {
  const [own, whole] = [one, all].map((about) => {
    const [total, current] = ["total", "current"].map((line) => lines.get(keyOf({ ...about, part: "whole" }, line)));
    return (total ?? current)?.told[0];
  });
  const [total, ...others] = [...(own?.terms ?? []), ...(whole?.terms ?? [])];
  return total !== undefined && others.length === 1 && exact(total.amount.value).eq(others[0]!.amount.value);
}

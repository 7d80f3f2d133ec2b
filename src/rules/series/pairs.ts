import { FISCAL } from "../../concepts/funds.ts";
import { exact } from "../../model/amount.ts";
import { once } from "../../model/once.ts";
import type { Term } from "../../model/rule/claim.ts";
import { tableName } from "../tables/sums.ts";
import { type About, ALL_YEARS, aboutKey, OWN_YEAR } from "./about.ts";
import { FUNDS } from "./funds.ts";
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

/** All that tables tell of one use of one fund: by line, in reading order. */
interface Money {
  about: About;
  lines: Map<string, SeriesAtPlace[]>;
}

/** The same in all tables, by what it is about; `order` has each line once, in the order in which it is first told. */
interface AllMoney {
  byAbout: Map<string, Money>;
  order: { money: Money; line: string }[];
}

const OF_FISCAL: ReadonlySet<string> = new Set(FUNDS.map(({ concept }) => concept));

/** The pairs of tables that print one line of the same money, of income and its use, or of a fund and the whole. */
export function pairsAmong(all: readonly Series[]): Pair[] {
  const money = moneyOf(all);
  const kin = new Map([...money.byAbout.values()].map((one) => [one, kinOf(one, money)]));
  const pairs: Pair[] = [];
  for (const { money: one, line } of money.order) addPairs(pairs, one, line, kin.get(one)!);
  return pairs;
}

/** In Chinese, the tables that tell the same lines of the same money but for what is carried over, so that nothing says that they must agree. */
export function uncomparedAmong(all: readonly Series[]): string[] {
  if (new Set(all.map(({ about }) => about.extent)).size < 2) return [];
  const counts = new Map<string, number>();
  const { byAbout, order } = moneyOf(all);
  const first = new Map<string, Map<string, SeriesAtPlace>>();
  const alike = new Map<Money, Map<string, SeriesAtPlace>>();
  for (const money of byAbout.values()) {
    const key = aboutKey({ ...money.about, extent: "" });
    const told = first.get(key) ?? new Map<string, SeriesAtPlace>();
    first.set(key, told);
    alike.set(money, told);
  }
  for (const { money, line } of order) {
    const told = alike.get(money)!;
    const [one, other] = [money.lines.get(line)![0]!, told.get(line)];
    if (other === undefined) told.set(line, one);
    else {
      const [left, right] = [other, one].map(({ series }) => series.table);
      const names = `${tableName(left!)}与${tableName(right!)}`;
      if (left !== right) counts.set(names, (counts.get(names) ?? 0) + 1);
    }
  }
  return [...counts].map(([names, count]) => `${names}有${count}处同名的数，是否含上年结转不同，没有比较`);
}

function moneyOf(all: readonly Series[]): AllMoney {
  const found: AllMoney = { byAbout: new Map(), order: [] };
  for (const series of all) {
    const key = aboutKey(series.about);
    const money = found.byAbout.get(key) ?? { about: series.about, lines: new Map<string, SeriesAtPlace[]>() };
    found.byAbout.set(key, money);
    for (const [line, terms] of series.lines) {
      const known = money.lines.get(line);
      if (known === undefined) {
        money.lines.set(line, [{ series, terms }]);
        found.order.push({ money, line });
      } else if (!known.some((one) => one.series.table === series.table)) known.push({ series, terms });
    }
  }
  return found;
}

/**
 * What else is told that some money is held against: what income is used for; and of what it is a part of, 财政拨款 and all money for a fund, and all spending for
 * 基本支出 or 项目支出, with what is carried over for what is told without. `isAll` tells of a fund whether the totals say that it is all there is.
 */
interface Kin {
  use: Money | undefined;
  fiscal: Money | undefined;
  allFunds: Money | undefined;
  wider: readonly Money[];
  isAll: (other: About) => boolean;
}

function kinOf({ about }: Money, { byAbout }: AllMoney): Kin {
  const like = (other: Partial<About>) => byAbout.get(aboutKey({ ...about, ...other }));
  const wider = [
    about.part === "whole" ? undefined : like({ part: "whole" }),
    about.extent === OWN_YEAR ? like({ extent: "" }) : undefined,
    about.extent === ALL_YEARS ? undefined : like({ extent: ALL_YEARS }),
  ];
  const answers = new Map<string, boolean>();
  const isAll = (other: About) => {
    const key = aboutKey(other);
    const known = answers.get(key) ?? isAllOf(about, other, byAbout);
    answers.set(key, known);
    return known;
  };
  return {
    use: about.flow === "revenue" && about.part === "whole" ? like({ flow: "expenditure" }) : undefined,
    fiscal: OF_FISCAL.has(about.fund) ? like({ fund: FISCAL }) : undefined,
    allFunds: about.fund === "all" ? undefined : like({ fund: "all" }),
    wider: wider.filter((one) => one !== undefined),
    isAll,
  };
}

/**
 * Each further table against the first; expenditure against income, its lines only where the totals are one (what was carried over is spent and not received
 * again); a part against what it is a part of.
 */
function addPairs(pairs: Pair[], { about, lines }: Money, line: string, kin: Kin): void {
  const [first, ...others] = lines.get(line)!;
  if (first === undefined || first.series.composed !== undefined) return;
  const add = (message: Pair["message"], other: SeriesAtPlace) => {
    if (other.series.table !== first.series.table) pairs.push({ message, first, other });
  };
  for (const other of others) {
    if (other.series.composed === undefined) add("mismatch", other);
    else if (line === "total") add("composed", other);
    else if (isOfOneTotal(first.series, other.series)) add(other.terms.length === 1 ? "only" : "composed", other);
  }
  const use = firstIn(kin.use, line);
  if (isPlain(use) && (line === "total" || isOfOneTotal(first.series, use.series))) add("unbalanced", use);
  for (const other of widerThan(first, line, kin)) {
    const isOnly = other.series.about.fund !== about.fund && kin.isAll(other.series.about);
    add(isOnly ? "only" : "exceeds", other);
  }
}

function firstIn(money: Money | undefined, line: string): SeriesAtPlace | undefined {
  return money?.lines.get(line)?.[0];
}

/** What other tables tell of the money that a figure is a part of: of the fund's whole; of the wider use and extent where its own table does not tell it. */
function widerThan({ series: { table } }: SeriesAtPlace, line: string, kin: Kin): SeriesAtPlace[] {
  const ofFiscal = firstIn(kin.fiscal, line);
  const found = [isPlain(ofFiscal) ? ofFiscal : firstIn(kin.allFunds, line)];
  for (const { lines } of kin.wider) {
    const told = lines.get(line);
    if (told?.every(({ series }) => series.table !== table)) found.push(told[0]);
  }
  return found.filter(isPlain);
}

/** Whether one table tells it in one place. */
function isPlain(told: SeriesAtPlace | undefined): told is SeriesAtPlace {
  return told !== undefined && told.series.composed === undefined;
}

/** Whether two tables say that they tell the same money: their totals, or the total of the year's own, are equal. */
function isOfOneTotal(one: Series, other: Series): boolean {
  const [total, same] = [totalOf(one), totalOf(other)];
  return total !== undefined && same !== undefined && total.eq(same);
}

const totalOf = once(({ lines }: Series) => {
  const terms = lines.get("total") ?? lines.get("current");
  return terms?.reduce((sum, { amount }) => sum.plus(amount.value), exact("0"));
});

/** Whether the totals say that there is no other money than that of one fund, so that each of its parts is all of that part. */
function isAllOf(one: About, all: About, byAbout: AllMoney["byAbout"]): boolean {
  const [own, whole] = [one, all].map((about) => {
    const lines = byAbout.get(aboutKey({ ...about, part: "whole" }))?.lines;
    return (lines?.get("total") ?? lines?.get("current"))?.[0];
  });
  const [total, ...others] = [...(own?.terms ?? []), ...(whole?.terms ?? [])];
  return total !== undefined && others.length === 1 && exact(total.amount.value).eq(others[0]!.amount.value);
}

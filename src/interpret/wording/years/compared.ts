import { FIGURE } from "../../../text/figures/digits.ts";
import { MONEY_UNIT } from "../../../text/figures/units.ts";
import { CHANGE_ROOT } from "../../phrases/change-words.ts";
import { PRIOR_YEAR } from "../../phrases/years.ts";
import type { Role, Year } from "./sentence.ts";

/** 本年安排…万元, after last year's figure in the same sentence; 本年收入 is a part of the whole as often. */
const THIS_YEAR =
  /(?<!(?:其中|包括|含|:|[(]).*)[,;](?:其中)?(?:今年|本年度?|当年|现)(?!收入|支出|拨款)[^,。;\d]{0,14}\d[\d,.]*\s*[万亿千]*元/;
/** 2024年950万元，增加…: an amount without a name, and then how it changed. */
const NAMELESS = new RegExp(
  `^度?(?:预算|执行|决算|数|安排|支出|[为是的共计约])*${FIGURE}\\s*${MONEY_UNIT}[,;][^。;\\d]{0,20}(?:${CHANGE_ROOT}|一样|多|少)`,
);
const CALLED_LAST = new RegExp(String.raw`${PRIOR_YEAR}\(?$`);

/**
 * Where one sentence gives two years as the budget's, the earlier one is what the later is compared with, whichever is told first; so is the year before the
 * filing's own where its figure is called last year's, set against 本年, or told again of the filing's year in the next sentence.
 */
export function withCompared<T extends Year & { role?: Role }>(
  years: readonly T[],
  text: string,
  own: number | undefined,
): (T & { role?: Role })[] {
  return years.map((one) => {
    const [from, to] = [one.start - one.before.length, one.end + one.after.length];
    const later = years.some(
      ({ role, year, start }) => role === "budget" && year > one.year && start >= from && start <= to,
    );
    const isLast = one.year + 1 === own && (isSetAgainst(one, years, text) || isToldWithNext(one, years, text));
    return one.role === "budget" && (later || isLast) ? { ...one, role: "comparison" as const } : one;
  });
}

const JOINT = /^年?度?[、,和及与]$/;

/** 2025年、|2024年|均无预算: a year told in one breath with the next. */
function isToldWithNext({ year, start, end }: Year, years: readonly Year[], text: string): boolean {
  const between = (from: number, to: number) => JOINT.test(text.slice(from, to));
  return years.some((other) => other.year === year + 1 && (between(other.end, start) || between(end, other.start)));
}

function isSetAgainst({ before, after, end, year }: Year, years: readonly Year[], text: string): boolean {
  if (CALLED_LAST.test(before) || THIS_YEAR.test(after) || NAMELESS.test(after)) return true;
  const next = years.find(({ start }) => start > end);
  return next?.year === year + 1 && next.start <= end + after.length + 2 && isSameName(after, text.slice(next.end));
}

/** 支出预算为950万元 … 支出预算1000万元: one thing, told of two years. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map(
    (text) => /^年?度?[^\d,。;]*/.exec(text)?.[0].replace(/[年度为是计共安排的\s]/g, "") ?? "",
  );
  return a !== "" && a === b;
}

const RIGHT_BEHIND = /^年?度?[^,。;\d]{0,8}(?:比|比较|对比),$/;

/** 同2020年相比，|2020年收支总预算增加…: no year is compared with itself; the second is the budget's. */
export function isComparedWithItself({ year, start }: Year, years: readonly Year[], text: string): boolean {
  return years.some((one) => one.year === year && one.end < start && RIGHT_BEHIND.test(text.slice(one.end, start)));
}

import type { Mark } from "../../model/disclosure/wording.ts";
import { matchesOf } from "../../text/matches.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

/** 2022年1月1日, 2022年1月, 2022年, 2022.1.1. Groups: year, month, day. */
const DATE = String.raw`(?<!\d)((?:19|20)\d\d)\s*(?:年度?|[./](?=\d))\s*(?:(\d{1,2})(?!\d)\s*(?:月份?|[./](?=\d)|(?=\s*[至到~—–―-]|\D|$))\s*(?:(\d{1,2})(?![\d年月])\s*[日号]?)?)?`;
/** A dash between two dates may take one from the other only where these are bare years. */
const PERIOD = new RegExp(String.raw`${DATE}\s*起?\s*(至|到|[~—–―-]+)\s*${DATE}`, "g");

/** Periods that end before they begin: 2022年1月1日至2021年12月31日. */
export function reversedPeriodsIn(surface: Surface): Mark[] {
  return matchesOf(PERIOD, surface.folded).flatMap((match): Mark[] => {
    const [all, ...groups] = match;
    const [from, until] = [groups.slice(0, 3), groups.slice(4)].map(numbersOf) as [number[], number[]];
    const areBareYears = from.length === 1 && until.length === 1;
    if (!isBefore(until, from) || (areBareYears && !/[至到]/.test(groups[3] ?? ""))) return [];
    const end = match.index + all.trimEnd().length;
    return [{ kind: "reversedPeriod", ...pieceOf(surface, match.index, end), section: surface.section }];
  });
}

/** Year, month and day of a date, as far as it is printed. */
function numbersOf(groups: readonly (string | undefined)[]): number[] {
  return groups.flatMap((digits) => (digits === undefined ? [] : [Number(digits)]));
}

/** Whether a date is before another, by the first number that differs. */
function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((number, index) => other[index] !== undefined && number !== other[index]);
  return at !== -1 && one[at]! < other[at]!;
}

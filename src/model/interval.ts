import { type Amount, type Exact, exact, isZero } from "./amount.ts";

/** All exact values from `low` to `high`, both included. */
export interface Interval {
  low: Exact;
  high: Exact;
}

/**
 * What a printed figure stands for: value ± step/2 (as XBRL Calculations 1.1 reads the digits printed). A bare 0 means none and a bare
 * count ("3套") is a count, so neither has room on either side.
 */
export function intervalOf(amount: Amount): Interval {
  const value = exact(amount.value);
  if (isExact(amount)) return { low: value, high: value };
  const half = exact(amount.step).abs().div(2);
  return { low: value.minus(half), high: value.plus(half) };
}

/** Whether a figure stands for its value alone, with no room on either side. */
export function isExact({ text, base, value, step }: Amount): boolean {
  if (/[.．]/.test(text)) return false;
  const isCounted = base !== "元" && base !== "%";
  return isZero(value) || (isCounted && Math.abs(Number(step)) <= 1);
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

export function times(a: Interval, b: Interval): Interval {
  return hull([a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)]);
}

/** a ÷ b; undefined when b may be zero. */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.low.lte(0) && b.high.gte(0)) return undefined;
  return hull([a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)]);
}

export function doMeet(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

/** Whether two printed figures can stand for one value. */
export function doAgree(a: Amount, b: Amount): boolean {
  return areNear(a, b) && doMeet(intervalOf(a), intervalOf(b));
}

/** Whether two printed figures can stand for one value where one was cut off instead of rounded. */
export function doAgreeCutOff(a: Amount, b: Amount): boolean {
  return areNear(a, b) && exact(a.value).minus(b.value).abs().lte(exact(a.step).plus(b.step));
}

/** Spares exact arithmetic where figures stand far apart. */
function areNear(a: Amount, b: Amount): boolean {
  return Math.abs(Number(a.value) - Number(b.value)) <= 2 * (Number(a.step) + Number(b.step));
}

function hull(values: Exact[]): Interval {
  const sorted = [...values].sort((x, y) => x.cmp(y));
  return { low: sorted[0]!, high: sorted.at(-1)! };
}

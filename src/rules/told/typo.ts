import { type Amount, exact, isZero } from "../../model/amount.ts";

/** Figures of fewer digits than these agree by chance too often. */
const FEWEST_DIGITS = 4;

/**
 * Whether a printed figure looks like another one mistyped: one digit wrong, left out or too many, two neighbours swapped, or a shifted decimal
 * point (which 元 for 万元 is too). Compared in units of the last printed digit.
 */
export function isTypo(printed: Amount, meant: Amount, fewest = FEWEST_DIGITS): boolean {
  if (printed.base !== meant.base || isZero(printed.step)) return false;
  const digits = (amount: Amount) => exact(amount.value).div(printed.step).abs().toFixed(0);
  const [a, b] = [digits(printed), digits(meant)];
  if (a === b || Math.min(significant(a), significant(b)) < fewest) return false;
  return isPointShift(a, b) || isOneEdit(a, b);
}

function significant(digits: string): number {
  return digits.replace(/^0+|0+$/g, "").length;
}

function isPointShift(a: string, b: string): boolean {
  return a.length !== b.length && a.replace(/0+$/, "") === b.replace(/0+$/, "");
}

function isOneEdit(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  const swapped = long[at] === short[at + 1] && long[at + 1] === short[at];
  return long.slice(at + 1) === short.slice(at + 1) || (swapped && long.slice(at + 2) === short.slice(at + 2));
}

/** Whether two figures are no further apart than so many steps of their last printed digits together. */
export function isWithin(a: Amount, b: Amount, steps: number): boolean {
  if (Math.abs(Number(a.value) - Number(b.value)) > 2 * (Number(a.step) + Number(b.step))) return false; // far apart: no need to be exact
  return exact(a.value).minus(b.value).abs().lte(exact(a.step).plus(b.step).times(steps));
}

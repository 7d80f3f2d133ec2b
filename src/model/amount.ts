import { Decimal } from "decimal.js";
import type { Amount } from "./schemas/amount.ts";

export type { Amount } from "./schemas/amount.ts";

/** Decimal with enough digits that no sum or product of budget figures is ever rounded. */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });
export type Exact = Decimal;

/** The exact number behind a decimal text. */
export function exact(value: string | number | Decimal): Decimal {
  return new Exact(value);
}

/** The exact sum of amounts, those marked `negative` taken away. Added as whole numbers of the last place: decimals one by one cost several times as much. */
export function exactSum(terms: readonly Signed[]): Exact {
  const places = mostPlaces(terms);
  return new Exact(`${wholeSum(terms, places)}e-${places}`);
}

/** Whether signed amounts add up to exactly nothing. */
export function isNothing(terms: readonly Signed[]): boolean {
  return wholeSum(terms, mostPlaces(terms)) === 0n;
}

interface Signed {
  amount: Pick<Amount, "value">;
  negative: boolean;
}

function mostPlaces(terms: readonly Signed[]): number {
  return terms.reduce((most, { amount }) => Math.max(most, placesOf(amount.value)), 0);
}

/** The sum counted in units of a decimal place. */
function wholeSum(terms: readonly Signed[], places: number): bigint {
  let sum = 0n;
  for (const {
    amount: { value },
    negative,
  } of terms) {
    if (value === "0") continue;
    const units = BigInt(value.replace(".", "") + "0".repeat(places - placesOf(value)));
    sum += negative ? -units : units;
  }
  return sum;
}

function placesOf(value: string): number {
  const point = value.indexOf(".");
  return point === -1 ? 0 : value.length - point - 1;
}

/** Plain decimal text of an exact number, never in exponent form. */
export function decimalText(value: Decimal): string {
  return value.toFixed();
}

export function isMoney(amount: Amount): boolean {
  return amount.base === "元";
}

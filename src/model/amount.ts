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

/** The same figure with another value. Made field by field, as every amount is, so that all of them are alike to the engine. */
export function valued({ step, text, unit, unitFrom, base, irregular }: Amount, value: Amount["value"]): Amount {
  return { value, step, text, unit, unitFrom, base, irregular };
}

/** Whether a decimal text is zero, with or without decimals. */
export function isZero(value: string): boolean {
  return !/[1-9]/.test(value);
}

/** The exact sum of amounts, those marked `negative` taken away. */
export function exactSum(terms: readonly { amount: Pick<Amount, "value">; negative: boolean }[]): Exact {
  return terms.reduce(
    (sum, { amount, negative }) => (negative ? sum.minus(amount.value) : sum.plus(amount.value)),
    exact(0),
  );
}

const [ZERO, MINUS, POINT] = [..."0-."].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** A decimal text in units of a decimal place that it does not go beyond: a whole number, exact up to the largest safe integer. */
export function unitsOf(value: string, places: number): number {
  let units = 0;
  let left = places;
  let isFraction = false;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === POINT) isFraction = true;
    else if (code !== MINUS) {
      units = units * 10 + (code - ZERO);
      if (isFraction) left--;
    }
  }
  return (value.charCodeAt(0) === MINUS ? -units : units) * 10 ** left;
}

/** How many decimal places a decimal text has. */
export function placesOf(value: string): number {
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

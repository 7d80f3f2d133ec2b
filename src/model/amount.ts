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
export function exactSum(terms: readonly { amount: Pick<Amount, "value">; negative: boolean }[]): Exact {
  const places = terms.reduce((most, { amount }) => Math.max(most, placesOf(amount.value)), 0);
  let sum = 0n;
  for (const {
    amount: { value },
    negative,
  } of terms) {
    if (value === "0") continue;
    const units = BigInt(value.replace(".", "") + "0".repeat(places - placesOf(value)));
    sum += negative ? -units : units;
  }
  return new Exact(`${sum}e-${places}`);
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

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

/** Plain decimal text of an exact number, never in exponent form. */
export function decimalText(value: Decimal): string {
  return value.toFixed();
}

export function isMoney(amount: Amount): boolean {
  return amount.base === "元";
}

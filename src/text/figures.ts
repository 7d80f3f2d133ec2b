import { type Amount, decimalText, exact } from "../model/amount.ts";
import { isRegularFigure } from "./digits.ts";
import { isDoubledUnit, parseUnit } from "./units.ts";

/**
 * The amount behind printed digits. `folded` is half-width and may hold thousand separators, a sign, and breaks inside the digits; `printed` is the
 * same characters as they stand in the filing. `unit` as read ("" for a bare count).
 */
export function amountOf(folded: string, printed: string, unit: string, unitFrom: Amount["unitFrom"]): Amount {
  const plain = plainDigits(folded);
  const digits = plain.replaceAll(",", "");
  const { factor, base } = parseUnit(unit);
  const irregular = irregularity(folded, plain, unit);
  return {
    value: timesPowerOfTen(digits, factor),
    step: digits === "0" ? "0" : timesPowerOfTen(stepOf(digits), factor),
    text: printed,
    unit,
    unitFrom,
    base,
    ...(irregular === undefined ? {} : { irregular }),
  };
}

/** One in the last printed digit: 493.10 → 0.01. */
export function stepOf(digits: string): string {
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`;
}

/** Printed digits times 1, 10, 100 … as plain decimal text: the point moves, nothing is reckoned. */
export function timesPowerOfTen(digits: string, factor: string): string {
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  if (whole === undefined) return decimalText(exact(digits).times(factor));
  const places = factor.length - 1;
  const moved = fraction.padEnd(places, "0");
  const before = `${whole}${moved.slice(0, places)}`.replace(/^0+(?=\d)/, "");
  const after = moved.slice(places).replace(/0+$/, "");
  return `${sign}${before}${after === "" ? "" : `.${after}`}`;
}

/** An exact zero told in words (无, 持平), where `printed` stands. */
export function nilAmount(printed: string, unit: string): Amount {
  return { value: "0", step: "0", text: printed, unit, unitFrom: "assumed", base: parseUnit(unit).base };
}

function irregularity(folded: string, plain: string, unit: string): Amount["irregular"] | undefined {
  if (isDoubledUnit(unit)) return "doubledUnit";
  if (!isRegularFigure(plain)) return "thousands";
  return /\s/.test(folded) ? "broken" : undefined;
}

function plainDigits(folded: string): string {
  return folded.replace(/\s/g, "").replace("−", "-");
}

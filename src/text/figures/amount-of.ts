import { type Amount, decimalText, exact, isZero } from "../../model/amount.ts";
import { isRegularFigure } from "./digits.ts";
import { isDoubledUnit, parseUnit } from "./units.ts";

/**
 * The amount behind printed digits. `folded` is half-width and may hold thousand separators, a sign, and breaks inside the digits; `printed` is the
 * same characters as they stand in the filing. `unit` as read ("" for a bare count).
 */
export function amountOf(folded: string, printed: string, unit: string, unitFrom: Amount["unitFrom"]): Amount {
  const plain = UNEVEN.test(folded) ? plainDigits(folded) : folded;
  const digits = plain.includes(",") ? plain.replaceAll(",", "") : plain;
  const { factor, base } = parseUnit(unit);
  const value = timesPowerOfTen(digits, factor);
  const step = digits === "0" ? "0" : stepOf(digits, factor);
  const irregular = irregularity(folded, plain, unit);
  return { value, step, text: printed, unit, unitFrom, base, irregular };
}

/** One in the last printed digit times 1, 10, 100 …: 493.10 → 0.01, of 万元 100. */
export function stepOf(digits: string, factor: string): string {
  const point = digits.indexOf(".");
  const decimals = point === -1 ? 0 : digits.length - point - 1;
  const zeros = factor.length - 1 - decimals;
  return zeros < 0 ? `0.${"1".padStart(-zeros, "0")}` : "1".padEnd(zeros + 1, "0");
}

const PLAIN_DIGITS = /^-?\d+(?:\.\d+)?$/;

/** Printed digits times 1, 10, 100 … as plain decimal text: the point moves, nothing is reckoned. Nothing has no sign: -0.00 → 0. */
export function timesPowerOfTen(printed: string, factor: string): string {
  const digits = printed.startsWith("-") && isZero(printed) ? printed.slice(1) : printed;
  if (!PLAIN_DIGITS.test(digits)) return decimalText(exact(digits).times(factor));
  const places = factor.length - 1;
  const point = digits.indexOf(".");
  const whole = point === -1 ? digits : digits.slice(0, point);
  const moved = (point === -1 ? "" : digits.slice(point + 1)).padEnd(places, "0");
  const before = `${whole}${moved.slice(0, places)}`;
  const first = before.startsWith("-") ? 1 : 0;
  let from = first;
  while (before[from] === "0" && from < before.length - 1) from++;
  let to = moved.length;
  while (to > places && moved[to - 1] === "0") to--;
  const leading = from === first ? before : before.slice(0, first) + before.slice(from);
  return to === places ? leading : `${leading}.${moved.slice(places, to)}`;
}

/** An exact zero told in words (无, 持平), where `printed` stands. */
export function nilAmount(printed: string, unit: string): Amount {
  const { base } = parseUnit(unit);
  return { value: "0", step: "0", text: printed, unit, unitFrom: "assumed", base, irregular: undefined };
}

function irregularity(folded: string, plain: string, unit: string): Amount["irregular"] | undefined {
  if (isDoubledUnit(unit)) return "doubledUnit";
  if (!isRegularFigure(plain)) return "thousands";
  return /\s/.test(folded) ? "broken" : undefined;
}

/** Blanks inside a figure, or a long minus before it. */
const UNEVEN = /[\s−]/;

function plainDigits(folded: string): string {
  return folded.replace(/\s/g, "").replace("−", "-");
}

import { type Amount, exact, isZero } from "../../model/amount.ts";

/** The typos that the digits of a figure can have, named after what was typed. */
export type TypoKind = "swappedDigits" | "wrongDigit" | "droppedDigit" | "extraDigit" | "decimalPoint";

const DIGITS = [..."0123456789"];
/** A decimal point is off by so many places at most. */
const MOST_PLACES_OFF = 3;
/** So many places 元 for 万元 moves it. */
const PLACES_OF_WRONG_UNIT = 4;
/** Figures of fewer digits than these agree by chance too often. */
const FEWEST_DIGITS = 4;

/** What may have been meant by digits ("1234.50") if they have one typo, by its kind, the likelier first. */
export function typosUndone(digits: string): [TypoKind, string[]][] {
  return [
    ["swappedDigits", swapped(digits)],
    ["wrongDigit", replaced(digits)],
    ["droppedDigit", inserted(digits)],
    ["extraDigit", deleted(digits)],
    ["decimalPoint", shifted(digits, MOST_PLACES_OFF)],
  ];
}

/** Whether a printed figure looks like another one with a typo, compared in units of its last printed digit. */
export function isTypo(printed: Amount, meant: Amount, fewest = FEWEST_DIGITS): boolean {
  if (printed.base !== meant.base || isZero(printed.step)) return false;
  const digits = (amount: Amount) => exact(amount.value).div(printed.step).abs().toFixed(0);
  const [typed, other] = [digits(printed), digits(meant)];
  if (typed === other || Math.min(significant(typed), significant(other)) < fewest) return false;
  const isUndone = typosUndone(typed).some(([, undone]) => undone.some((text) => plain(text) === other));
  return isUndone || shifted(typed, PLACES_OF_WRONG_UNIT).some((text) => plain(text) === other);
}

/** How many digits say something: leading and closing zeros do not. */
export function significant(digits: string): number {
  return digits.replace(/^0+|0+$/g, "").length;
}

function plain(digits: string): string {
  return digits.replace(/\.0+$/, "");
}

function swapped(digits: string): string[] {
  return positions(digits).flatMap((at) => {
    const [a, b] = [digits.charAt(at), digits.charAt(at + 1)];
    return /\d/.test(b) && a !== b ? [digits.slice(0, at) + b + a + digits.slice(at + 2)] : [];
  });
}

function replaced(digits: string): string[] {
  return positions(digits).flatMap((at) => DIGITS.map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1)));
}

function inserted(digits: string): string[] {
  return Array.from({ length: digits.length + 1 }, (_, at) => at).flatMap((at) =>
    DIGITS.map((digit) => digits.slice(0, at) + digit + digits.slice(at)),
  );
}

function deleted(digits: string): string[] {
  return positions(digits).map((at) => digits.slice(0, at) + digits.slice(at + 1));
}

/** The decimal point up to so many places further left or right; the digits stay as they are. */
function shifted(digits: string, places: number): string[] {
  const [whole = "", fraction = ""] = digits.split(".");
  const moves = Array.from({ length: 2 * places + 1 }, (_, at) => at - places).filter((by) => by !== 0);
  return moves.map((by) => {
    const at = whole.length + by;
    const padded = `${"0".repeat(Math.max(0, 1 - at))}${whole}${fraction}`.padEnd(at, "0");
    const point = Math.max(at, 1);
    const moved = `${padded.slice(0, point)}${padded.length > point ? `.${padded.slice(point)}` : ""}`;
    return moved.replace(/^0+(?=\d)/, "");
  });
}

function positions(digits: string): number[] {
  return [...digits].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
}

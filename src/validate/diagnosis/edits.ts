import { type Amount, decimalText, exact } from "../../model/amount.ts";
import type { Diagnosis } from "../../model/report/finding.ts";
import { stepOf, timesPowerOfTen } from "../../text/figures.ts";
import { fold } from "../../text/fold.ts";
import { decimalsOf, unitFactor } from "../print.ts";

/** One slip of the pen undone: the figure as it would then stand, and how it would be printed. */
export interface Edit {
  kind: Diagnosis["edit"];
  amount: Amount;
  suggested: string;
}

const DIGITS = "0123456789";

/** Every single slip that could have led to the printed figure, undone; the likelier kinds first, each value once. */
export function editsOf(amount: Amount): Edit[] {
  const digits = fold(amount.text).replace(/[^\d.]/g, "");
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return [];
  const texts: [Diagnosis["edit"], string[]][] = [
    ["swappedDigits", swapped(digits)],
    ["wrongDigit", replaced(digits)],
    ["droppedDigit", inserted(digits)],
    ["extraDigit", deleted(digits)],
    ["decimalPoint", shifted(digits)],
  ];
  const edits = texts.flatMap(([kind, found]) =>
    found.filter(isPrintable).map((text) => reprinted(amount, kind, text)),
  );
  const seen = new Set([amount.value]);
  return [...edits, ...unitEdits(amount), signEdit(amount)].filter(({ amount: { value } }) => {
    if (seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}

/** The figure with another value, printed in the same manner; undefined when that value cannot be printed with so many decimals. */
export function withValue(amount: Amount, value: Amount["value"]): Edit | undefined {
  const scaled = exact(value).div(unitFactor(amount));
  if (scaled.decimalPlaces() > Math.max(decimalsOf(amount), 2)) return undefined;
  const places = Math.max(scaled.decimalPlaces(), decimalsOf(amount));
  return { kind: "otherValue", amount: { ...amount, value }, suggested: separated(scaled.toFixed(places), amount) };
}

function reprinted(amount: Amount, kind: Diagnosis["edit"], digits: string): Edit {
  const factor = unitFactor(amount);
  const value = timesPowerOfTen(amount.value.startsWith("-") ? `-${digits}` : digits, factor);
  const step = timesPowerOfTen(stepOf(digits), factor);
  const minus = /^\s*[-−－]/.test(amount.text) ? "-" : "";
  return { kind, amount: { ...amount, value, step, text: digits }, suggested: `${minus}${separated(digits, amount)}` };
}

/** Thousands separators as the printed figure has them. */
function separated(digits: string, { text }: Amount): string {
  if (!/[,，]/.test(text)) return digits;
  const [whole = "", ...fraction] = digits.split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...fraction].join(".");
}

/** Nobody prints 04826.35. */
function isPrintable(digits: string): boolean {
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(digits);
}

function swapped(digits: string): string[] {
  return positions(digits).flatMap((at) => {
    const [a, b] = [digits.charAt(at), digits.charAt(at + 1)];
    return /\d/.test(b) && a !== b ? [digits.slice(0, at) + b + a + digits.slice(at + 2)] : [];
  });
}

function replaced(digits: string): string[] {
  return positions(digits).flatMap((at) =>
    [...DIGITS].map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1)),
  );
}

function inserted(digits: string): string[] {
  return Array.from({ length: digits.length + 1 }, (_, at) => at).flatMap((at) =>
    [...DIGITS].map((digit) => digits.slice(0, at) + digit + digits.slice(at)),
  );
}

function deleted(digits: string): string[] {
  return positions(digits).map((at) => digits.slice(0, at) + digits.slice(at + 1));
}

/** The decimal point one to three digits further left or right; the digits stay as they are. */
function shifted(digits: string): string[] {
  const [whole = "", fraction = ""] = digits.split(".");
  return [-3, -2, -1, 1, 2, 3].flatMap((by) => {
    const at = whole.length + by;
    const padded = `${"0".repeat(Math.max(0, 1 - at))}${whole}${fraction}`.padEnd(at, "0");
    const point = Math.max(at, 1);
    const shifted = `${padded.slice(0, point)}${padded.length > point ? `.${padded.slice(point)}` : ""}`;
    return [shifted.replace(/^0+(?=\d)/, "")];
  });
}

function unitEdits(amount: Amount): Edit[] {
  const other = { 万元: "元", 元: "万元" }[amount.unit];
  if (!other) return [];
  const factor = other === "元" ? "0.0001" : "10000";
  const [value, step] = [amount.value, amount.step].map((one) => decimalText(exact(one).times(factor))) as [
    string,
    string,
  ];
  return [
    { kind: "unit", amount: { ...amount, value, step, unit: other }, suggested: `${amount.text.trim()}${other}` },
  ];
}

function signEdit(amount: Amount): Edit {
  const negated = exact(amount.value).negated();
  const text = amount.text.trim().replace(/^[-−－]\s*/, "");
  return {
    kind: "sign",
    amount: { ...amount, value: decimalText(negated) },
    suggested: `${negated.isNegative() ? "-" : "+"}${text}`,
  };
}

function positions(digits: string): number[] {
  return [...digits].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
}

import { type Amount, decimalText, exact, valued } from "../../model/amount.ts";
import type { Diagnosis } from "../../model/report/finding.ts";
import { stepOf, timesPowerOfTen } from "../../text/figures/amount-of.ts";
import { typosUndone } from "../../text/figures/typos.ts";
import { fold } from "../../text/fold.ts";
import { decimalsOf, unitFactor } from "../figure-text.ts";

/** One edit of a figure: as it would then stand, and how it would be printed. */
export interface Edit {
  kind: Diagnosis["edit"];
  amount: Amount;
  suggested: string;
}

/** Whether a value, printed to some step, is worth a closer look. */
export type Near = (value: number, step: number) => boolean;

/**
 * Every single typo that could have led to the printed figure, undone: of its digits, its unit or its sign. The likelier kinds come first, each value once. Hundreds of
 * values come from a figure's digits: those that are not near anything wanted are not written out.
 */
export function editsOf(amount: Amount, isNear: Near = () => true): Edit[] {
  const digits = fold(amount.text).replace(/[^\d.]/g, "");
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return [];
  const factor = unitFactor(amount);
  const unit = Number(factor) * (amount.value.startsWith("-") ? -1 : 1);
  const edits: Edit[] = [];
  const known = new Set<number>();
  for (const [kind, undone] of typosUndone(digits))
    for (const text of undone) {
      const value = Number(text);
      if (known.has(value) || !isPrintable(text)) continue;
      known.add(value);
      if (isNear(value * unit, Number(stepOf(text, factor)))) edits.push(reprinted(amount, kind, text));
    }
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
  return { kind: "otherValue", amount: valued(amount, value), suggested: separated(scaled.toFixed(places), amount) };
}

function reprinted(amount: Amount, kind: Diagnosis["edit"], digits: string): Edit {
  const factor = unitFactor(amount);
  const value = timesPowerOfTen(amount.value.startsWith("-") ? `-${digits}` : digits, factor);
  const step = stepOf(digits, factor);
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
    amount: valued(amount, decimalText(negated)),
    suggested: `${negated.isNegative() ? "-" : "+"}${text}`,
  };
}

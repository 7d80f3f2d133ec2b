import { type Amount, decimalText, type Exact, exact } from "../model/amount.ts";
import { parseUnit } from "../text/figures/units.ts";
import { CHINESE_NUMERAL } from "../text/numerals.ts";

/** How many `base` units one printed unit is: 万元 → 10000, 平方米 → 1. */
export function unitFactor(amount: Amount): string {
  return parseUnit(amount.unit).factor;
}

const NUMERAL = new RegExp(`^[${CHINESE_NUMERAL}点]+$`);

/** The figure as printed, with the unit it was read in: "493.10万元", "百分之二十"; a figure told in words (持平, 无) is those words. */
export function printed(amount: Amount): string {
  const text = amount.text.replace(/\s/g, "");
  if (amount.unit === "%" && NUMERAL.test(text)) return `百分之${text}`;
  return /[\d０-９]/.test(text) ? `${text}${amount.unit}` : text;
}

/** An exact number of `base` units in the unit of another figure, with at least as many decimals as that one prints: "-0.30万元". */
export function printedLike(value: Exact, like: Amount): string {
  const scaled = exact(value).div(unitFactor(like));
  const rounded = scaled.decimalPlaces() > 8 ? scaled.toDecimalPlaces(2) : scaled;
  return `${rounded.toFixed(Math.max(rounded.decimalPlaces(), decimalsOf(like)))}${like.unit}`;
}

/** Digits printed after the decimal point. */
export function decimalsOf(amount: Amount): number {
  return /[.．](\d+)/.exec(amount.text.replace(/[,，\s]/g, ""))?.[1]?.length ?? 0;
}

/** A stable short form of a figure for fingerprints. */
export function valueKey(amount: Amount): string {
  return `${decimalText(exact(amount.value))}${amount.base}`;
}

import type { Exact } from "../../src/model/amount.ts";

/**
 * How figures are printed. `decimals` of a plain figure, the `thousands` sign ("" for none), whether digits are full-width,
 * and how a plain zero looks ("0" or "0.00").
 */
export interface NumberStyle {
  decimals: number;
  thousands: string;
  wide: boolean;
  zero?: string;
}

export const PLAIN: NumberStyle = { decimals: 2, thousands: "", wide: false };

const WIDE_SHIFT = 0xfee0; // U+FF10 − U+0030

function widen(text: string): string {
  return text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDE_SHIFT));
}

function grouped(text: string, sign: string): string {
  return text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, sign));
}

/** The figure as printed in a style. */
export function print(value: Exact, style: NumberStyle): string {
  if (value.isZero() && style.zero !== undefined) return style.wide ? widen(style.zero) : style.zero;
  const text = grouped(value.toFixed(style.decimals), style.thousands);
  return style.wide ? widen(text) : text;
}

/** Flags after the colon of a reference, each one change to the figure or to its style. */
const FLAGS: Record<string, (value: Exact, style: NumberStyle) => [Exact, NumberStyle]> = {
  绝: (value, style) => [value.abs(), style],
  万: (value, style) => [value.div(10000), style],
  元: (value, style) => [value.times(10000), style],
  "%": (value, style) => [value.times(100).abs(), { ...style, thousands: "" }],
  整: (value, style) => [value, { ...style, decimals: 0 }],
  一: (value, style) => [value, { ...style, decimals: 1 }],
  ",": (value, style) => [value, { ...style, thousands: "," }],
  "，": (value, style) => [value, { ...style, thousands: "，" }],
  全: (value, style) => [value, { ...style, wide: true }],
  平: (value, style) => [value, { ...style, thousands: "", wide: false }],
};

/**
 * Prints a figure with flags: 绝 absolute, 万 ÷ 10,000, 元 × 10,000, % percentage, 整 whole, 一 one decimal, `,` or `，`
 * thousands, 全 full-width digits, 平 plain.
 *
 * @throws Error for an unknown flag.
 */
export function printFlagged(value: Exact, flags: string, style: NumberStyle): string {
  let now: [Exact, NumberStyle] = [value, style];
  for (const flag of flags) {
    const change = FLAGS[flag];
    if (!change) throw new Error(`unknown flag ${flag}`);
    now = change(...now);
  }
  return print(...now);
}

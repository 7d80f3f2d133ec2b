/** How a filing prints its money. `decimals` are those of every figure, or `trimmed` when noughts at the end are left out. */
export interface FigureStyle {
  unit: keyof typeof UNITS;
  decimals: number;
  trimmed: boolean;
  thousands: boolean;
  fullWidth: boolean;
  han: boolean;
  /** What stands between figure and unit. */
  gap: string;
}

/** How many fen make one of the unit. */
export const UNITS = { 元: 100, 千元: 100_000, 万元: 1_000_000, 亿元: 10_000_000_000 } as const;

/** The decimals that fen in whole multiples of `grain` need in a unit. */
export function decimalsOf(grain: number, unit: FigureStyle["unit"]): number {
  let [scale, decimals]: [number, number] = [UNITS[unit], 0];
  while (grain % scale !== 0) {
    scale /= 10;
    decimals += 1;
  }
  return decimals;
}

/** Exact decimal text of fen in a unit. */
export function decimalText(fen: number, scale: number, decimals: number): string {
  const sign = fen < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(fen) / scale);
  const digits = String(scale).length - 1;
  const rest = String(Math.abs(fen) % scale).padStart(digits, "0");
  return sign + whole + (decimals > 0 ? `.${rest.padEnd(decimals, "0").slice(0, decimals)}` : "");
}

/** Fen as the figure printed in a style, without its unit. */
export function figure(fen: number, style: FigureStyle): string {
  const { unit, decimals, trimmed, thousands, fullWidth, han } = style;
  if (han && fen > 0 && fen % UNITS[unit] === 0 && fen / UNITS[unit] < 10_000) return hanNumber(fen / UNITS[unit]);
  let text = decimalText(fen, UNITS[unit], decimals);
  if (trimmed && text.includes(".")) text = text.replace(/\.?0+$/, "");
  if (thousands) text = text.replace(/^-?\d+/, (whole) => whole.replace(/\d(?=(\d{3})+$)/g, "$&,"));
  return fullWidth ? wide(text) : text;
}

const DIGITS = "零一二三四五六七八九";

/** A whole number below ten thousand as it is spoken: 三百二十. */
function hanNumber(number: number): string {
  const text = [...String(number)]
    .map((digit, at, all) =>
      digit === "0" ? "零" : DIGITS[Number(digit)]! + ["", "十", "百", "千"][all.length - 1 - at],
    )
    .join("");
  return text.replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十");
}

/** A year in full-width digits: ２０２５. */
export function wideYear(year: number): string {
  return wide(String(year));
}

function wide(text: string): string {
  return text.replace(/[\d.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** A year in Chinese digits: 二〇二五. */
export function hanYear(year: number): string {
  return [...String(year)].map((digit) => (digit === "0" ? "〇" : DIGITS[Number(digit)])).join("");
}

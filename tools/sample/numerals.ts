const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A whole number from 1 to 99 in Chinese: 12 → 十二. */
export function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`;
  return head + (DIGITS[value % 10] ?? "");
}

/**
 * How figures are printed, on folded text, as parts of regular expressions. What is regular has thousands apart everywhere or nowhere; filers also
 * print 4107,573.11, which is read all the same and told as irregular.
 */
export const SIGN = "[-−]?";
/** A whole number with its thousands apart: 1,555. */
export const GROUPED = String.raw`[1-9]\d{0,2}(?:,\d{3})+`;
/** Whole digits, their thousands apart or not, whatever they begin with. */
export const WHOLE_DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;
/** Money to the cent: an amount ends two places behind its point. */
export const TO_THE_CENT = String.raw`${WHOLE_DIGITS}\.\d\d`;
/** Money among other words: its thousands apart, or to the cent. */
export const MONEY_FIGURE = String.raw`(?<![\d.,])(?:${GROUPED}(?:\.\d+)?|\d+\.\d\d)(?!\d|[.,]\d)`;
/** Digits with separators anywhere, with or without decimals. */
export const FIGURE = String.raw`\d[\d,]*(?:\.\d+)?`;
/** A figure with decimals, as money has them and codes, counts and years have none. */
export const DECIMAL_FIGURE = String.raw`\d[\d,]*\.\d+`;

const REGULAR = new RegExp(String.raw`^-?(?:\d+|${GROUPED})(?:\.\d+)?$`);
const DECIMAL_ALONE = new RegExp(String.raw`^\s*${SIGN}${DECIMAL_FIGURE}\s*$`);

/** Whether plain digits have their thousands apart as they should, or not at all. */
export function isRegularFigure(digits: string): boolean {
  return REGULAR.test(digits);
}

/** Whether a text is one figure with decimals and nothing else. */
export function isDecimalFigure(text: string): boolean {
  return DECIMAL_ALONE.test(text);
}

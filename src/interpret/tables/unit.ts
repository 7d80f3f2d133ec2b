const UNIT = "(亿元|百万元|万元|千元|元)";
const NAMED = new RegExp(`(?:单位|计量单位|金额单位)[:：]?(?:人民币)?${UNIT}`);
const BRACKETED = new RegExp(`[(]${UNIT}[)]`);

/** The money unit that a head or a line above a table names: 单位：万元, 金额（元）. Takes bare text. */
export function unitIn(bare: string): string | undefined {
  return NAMED.exec(bare)?.[1] ?? BRACKETED.exec(bare)?.[1];
}

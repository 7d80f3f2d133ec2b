/** What the heads of columns say, whatever table they stand in. Takes bare text. */

const TOTAL = /^(?:合计|总计|小计|金额|预算数?|.{0,6}总额)(?:[(][^)]*[)])?$/;
const CHANGE = /增减|^[增减](?:[(/]|$)|^(?:增加|增长|减少)|^变[动化](?:额|数|情况|金额|$)|[较比]上年/;

/** Whether a head names no part: 合计, 金额, 预算数. */
export function isWholeHead(bare: string): boolean {
  return TOTAL.test(bare);
}

/** Whether the differences from the year before stand below a head, or their rate: 增减额, 比上年增减. */
export function isChangeHead(bare: string): boolean {
  return CHANGE.test(bare);
}

/** How the name of an office, a school or another unit ends; no 类 of a classification ends so. */
const UNIT_NAME =
  /(?:局|委员会|委|办公室|办公厅|厅|院|中心|学校|学院|大学|中学|小学|幼儿园|队|所|站|馆|处|署|会|团|公司|政府|部)(?:[(](?:本级|机关|本部|汇总)[)]|本级|机关)?$/;

/** Whether a label names a unit. Takes bare text. */
export function isUnitName(bare: string): boolean {
  return UNIT_NAME.test(bare);
}

/** How names of organisations end, as a piece of a regular expression: 市民政局, 社会福利院, 第一中学, 服务中心. */
export const ORGANISATION_END = "[局委办室厅院校学心站所队馆会社处园府团台库署司]";

/** 我局, 批复本局, 全年全中心: what a department calls itself is no name. */
export const OURSELVES =
  /(?:[我本该]|(?<!安)全)(?:单位|部门|机关|中心|学校|医院|[局委办室厅院校站所队馆会处部])(?:机关|本级)?$/;

/** How the name of an office, a school or another unit ends; no 类 of a classification ends so. */
const UNIT_NAME =
  /(?:局|委员会|委|办公室|办公厅|厅|院|中心|学校|学院|大学|中学|小学|幼儿园|队|所|站|馆|处|署|会|团|公司|政府|部)(?:[(](?:本级|机关|本部|汇总)[)]|本级|机关)?$/;

/** Whether a label names a unit. Takes bare text. */
export function isUnitName(bare: string): boolean {
  return UNIT_NAME.test(bare);
}

import { compactText } from "./compact.ts";

/** How names of organisations end, as a piece of a regular expression: 市民政局, 社会福利院, 第一中学, 服务中心. */
export const ORGANISATION_END = "(?:[局委办室院校学心站所队馆会社处园府团台库署司]|(?<![大餐展])厅)";

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

/** A heading with what it is the heading of: the blocks from `start` up to `end`. */
interface Headed {
  title: string;
  level: number;
  start: number;
  end: number;
}

/** What a heading says besides whose budget it is: 市体育中心|2023年部门预算. */
const BUDGET = /(?:20\d\d年度?)?(?:部门|单位)?预算(?:公开|情况|说明)*$/;
/** 办公室, 财务科: parts of one body. */
const SHORTEST_BODY = 5;

/** A heading with less than this below it is an item of a list of bodies. */
const LEAST_BLOCKS = 3;

/** The sections that tell the money of one body each, as a department's filing has them for its units: 一、某某市体育局（机关）, 二、某某市体育中心. One heading alone tells none. */
export function bodiesIn<T extends Headed>(sections: readonly T[]): (T & { body: string })[] {
  const named = sections.flatMap((section) => {
    const body = compactText(section.title).replace(BUDGET, "");
    const isBody = section.level > 0 && body.length >= SHORTEST_BODY && isUnitName(body) && !OURSELVES.test(body);
    return isBody ? [{ ...section, body }] : [];
  });
  return named.filter(({ level }) => {
    const beside = named.filter((other) => other.level === level);
    return beside.length > 1 && beside.every(({ start, end }) => end - start >= LEAST_BLOCKS);
  });
}

/** The body whose section a block stands in. */
export function bodyAt(
  bodies: readonly { body: string; start: number; end: number }[],
  block: number,
): string | undefined {
  return bodies.findLast(({ start, end }) => start < block && block < end)?.body;
}

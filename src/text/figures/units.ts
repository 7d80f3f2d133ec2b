import { remembered } from "../remembered.ts";

/** A unit of measure taken apart: 万元 is `factor` "10000" of `base` 元. */
export interface Unit {
  factor: string;
  base: string;
}

const MULTIPLIERS: Record<string, string> = {
  百: "100",
  千: "1000",
  万: "10000",
  十万: "100000",
  百万: "1000000",
  千万: "10000000",
  亿: "100000000",
  万亿: "1000000000000",
};
const MULTIPLIER = "(?:万亿|千万|百万|十万|亿|万|千|百)";

const CURRENCIES = ["元", "美元", "港元", "欧元", "日元", "英镑"];
const PERCENTS = ["%", "百分比", "百分数", "个百分点", "‰"];

/** Words that things are counted and measured in. The longest match wins. */
const MEASURES = (
  "平方米 平方公里 平方千米 立方米 个工作日 工作日 个月 公里 千米 小时 分钟 人次 批次 车次 人天 人月 公顷 公斤 千瓦时 ㎡ m² m2 平米 平方 " +
  "个 人 次 户 件 套 台 台套 辆 亩 吨 天 年 周 册 项 家 名 条 场 份 座 所 处 张 篇 期 批 部 本 间 栋 层 块 根 支 只 头 匹 棵 株 位 组 队 类 种 " +
  "村 镇 乡 县 区 岁 度 米 幅 盘 箱 桶 瓶 袋 盒 副 艘 架 门 路 点 级 科 节 课 卷 例 宗 起 档 倍 秒 分"
).split(" ");

/** One word of those that bodies, people and things are counted in, as a piece of a regular expression. */
export const COUNT_WORD = "[辆台个人名所家套件户]";

const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const MONEY_PATTERN = `${MULTIPLIER}*\\s*(?:${byLength(CURRENCIES)})+`;
const UNIT_AT = new RegExp(
  `^\\s*(\\(?)(?:(${MONEY_PATTERN})|(${byLength(PERCENTS)})|(${MULTIPLIER}?(?:${byLength(MEASURES)})))`,
);
const TAKEN_APART = new RegExp(`^(${MULTIPLIER}*)\\s*(.*)$`);

/** A unit of money, as a piece of a regular expression. */
export const MONEY_UNIT = "[百千万亿]*元";
/** How the money unit of a table is printed, on folded text without blanks: 单位：万元, 金额单位（人民币元. Group 1 is the unit. */
export const UNIT_LINE = `单位[:(]{0,2}(?:人民币)?(${MONEY_UNIT})`;
/** The same in a head: 金额（万元）. */
export const UNIT_IN_BRACKETS = `[(](?:单位:)?(${MONEY_UNIT})[)]`;
const NAMED = new RegExp(UNIT_LINE);
const BRACKETED = new RegExp(UNIT_IN_BRACKETS);

/** The money unit that a head or a line above a table names. Takes bare text. */
export function unitNamed(bare: string): string | undefined {
  return NAMED.exec(bare)?.[1] ?? BRACKETED.exec(bare)?.[1];
}

/** The unit that folded text begins with (blanks or a bracket may come first), as printed, and how far it reaches. */
export function unitAt(folded: string): { unit: string; length: number } | undefined {
  const match = UNIT_AT.exec(folded);
  const unit = match?.[2] ?? match?.[3] ?? match?.[4];
  if (match === null || unit === undefined) return undefined;
  // 3（台、套）, but 基本支出614.03（|人|员经费500.00…
  const behind = folded.slice(match[0].length);
  // 上年结转0组成
  if (match[4] === "组" && behind.startsWith("成")) return undefined;
  const isWord = match[1] !== "" && match[4] !== undefined && /^[\u4e00-\u9fff]/.test(behind);
  return isWord ? undefined : { unit: unit.replace(/\s/g, ""), length: match[0].length };
}

/** Whether a multiplier or the base is printed twice: 万万元, 万元元. */
export function isDoubledUnit(unit: string): boolean {
  return /([万亿千百])\1|元元/.test(unit);
}

/**
 * Takes a unit apart. A doubled one is read as if printed once. Units that only rename each other share a base: ㎡ and 平方米, 百分比 and %;
 * so do 倍 and %.
 */
export const parseUnit = remembered((unit: string): Unit => {
  const single = unit
    .replace(/\s/g, "")
    .replace(/([万亿千百])\1+/g, "$1")
    .replace(/元+$/, "元");
  if (single === "倍") return { factor: "100", base: "%" };
  if (PERCENTS.includes(single)) return { factor: "1", base: baseOf(single) };
  const match = TAKEN_APART.exec(single);
  const multiplier = match?.[1] ?? "";
  const factor = MULTIPLIERS[multiplier];
  if (match === null || (multiplier !== "" && factor === undefined)) return { factor: "1", base: baseOf(single) };
  return { factor: factor ?? "1", base: baseOf(match[2] ?? "") };
});

function baseOf(unit: string): string {
  if (/^(㎡|m²|m2|平米|平方)$/.test(unit)) return "平方米";
  if (/^(百分比|百分数)$/.test(unit)) return "%";
  if (unit === "台套") return "台";
  return unit;
}

/** Whether a unit measures money in 元. */
export function isMoneyUnit(unit: string): boolean {
  return parseUnit(unit).base === "元";
}

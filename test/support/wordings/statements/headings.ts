import type { Piece } from "../blocks.ts";
import { begin, mark, say, type Voice } from "../voice/voice.ts";
import { type Ways, words } from "../voice/ways.ts";

/** The nine headings in their order. */
export const HEADINGS = {
  institution: words(
    "部门职责及机构设置情况 部门职责及机构设置 职责、机构设置等基本情况 单位职责及机构设置情况 主要职责和机构设置 部门主要职能和机构情况 机构职能概况 部门基本情况（职责及机构设置） 部门主要职能与机构设置 部门概况 主要职能和内设机构 单位职能及机构构成 基本职能及机构情况 部门职能职责与机构编制情况",
  ),
  overview: words(
    "部门预算安排的总体情况 预算安排总体情况 部门预算收支总体情况 部门预算安排总体情况 收支预算总体情况 预算收支总体安排情况 部门预算总体情况说明 {yearDigits}部门预算收支安排情况 收支预算情况说明 部门收支总体情况 部门预算收支及增减变化情况 {yearDigits}收支预算总体安排 预算收支说明 年度部门预算总体情况",
  ),
  runningCosts: words(
    "机关运行经费安排情况 机关运行经费预算安排情况 机关运行经费情况 机关运行经费安排使用情况 机关运行经费预算情况说明 关于机关运行经费的说明 机关日常运行经费安排情况 机关运行经费预算说明 机关运转经费安排情况 机关运行经费预算及用途 机关运行费用情况 机关运行经费支出预算 部门机关运行经费",
  ),
  threePublic: words(
    '财政拨款“三公”经费预算情况及增减变化原因 “三公”经费预算情况及增减变化原因 财政拨款三公经费预算情况 “三公”经费预算安排及增减变化原因 财政拨款“三公”经费预算情况说明 “三公”经费安排及变动情况 一般公共预算“三公”经费预算情况及变化原因 "三公"经费预算及增减说明 “三公”经费预算安排情况说明 “三公”经费财政拨款预算安排及变动原因 关于“三公”经费预算的说明 “三公”经费支出预算及增减变化说明 三公经费情况 “三公”经费及增减情况',
  ),
  performance: words(
    "绩效预算信息 预算绩效信息 预算绩效情况 预算绩效管理信息 预算绩效目标情况 绩效目标设置情况 部门预算绩效信息公开情况 预算绩效工作情况说明 预算绩效说明 绩效目标情况说明 部门绩效目标及指标 绩效管理情况 年度绩效目标 部门预算绩效目标说明",
  ),
  procurement: words(
    "政府采购预算情况 政府采购情况 政府采购预算安排情况 部门政府采购预算情况 政府采购安排情况说明 关于政府采购预算的说明 政府采购支出预算情况 政府采购预算说明 政府采购项目及预算 {yearDigits}政府采购情况说明 采购预算情况 政府采购安排情况 政府采购计划",
  ),
  assets: words(
    "国有资产信息 国有资产占用情况 国有资产占有使用情况 国有资产情况 国有资产占有使用及购置情况 固定资产占用情况说明 部门国有资产有关情况 国有资产占有使用情况说明 国有资产总体情况 资产占用情况 固定资产占有及购置计划 国有资产存量及新增情况 部门资产情况说明",
  ),
  glossary: words(
    "名词解释 专业名词解释 有关名词解释 名词术语解释 专业性较强的名词解释 相关名词解释 名词说明 专用名词释义",
  ),
  otherMatters: words(
    "其他需要说明的事项 其他需要说明的情况 其他说明事项 其他事项说明 需要说明的其他事项 其他情况说明 其他重要事项 补充说明事项",
  ),
} satisfies Record<string, Ways>;

export type HeadingKey = keyof typeof HEADINGS;

const ORDINALS = "一二三四五六七八九";

/** How the nine are numbered: all alike in one filing. `auto` is a number that Word makes. */
export type Numbering =
  | "han"
  | "auto"
  | "arabic"
  | "point"
  | "bracket"
  | "none"
  | "part"
  | "blank"
  | "halfBracket"
  | "dot"
  | "wide";
export const NUMBERINGS = [
  "han",
  "han",
  "han",
  "auto",
  "auto",
  "arabic",
  "none",
  "bracket",
  "point",
  "part",
  "blank",
  "han",
  "han",
  "halfBracket",
  "dot",
  "wide",
  "arabic",
];

const LABELS: Record<Numbering, (at: number) => string> = {
  han: (at) => `${ORDINALS[at]}、`,
  auto: () => "",
  arabic: (at) => `${at + 1}、`,
  point: (at) => `${at + 1}. `,
  bracket: (at) => `（${ORDINALS[at]}）`,
  none: () => "",
  part: (at) => `第${ORDINALS[at]}部分 `,
  blank: (at) => `${ORDINALS[at]} `,
  halfBracket: (at) => `(${ORDINALS[at]})`,
  dot: (at) => `${ORDINALS[at]}.`,
  wide: (at) => `${at + 1}．`,
};

export function heading(voice: Voice, kind: HeadingKey, numbering: Numbering): Piece {
  begin(voice, `标题 ${kind}`);
  const at = Object.keys(HEADINGS).indexOf(kind);
  voice.forms.push(`编号: ${numbering}`);
  const title = LABELS[numbering](at) + say(voice, "标题", HEADINGS[kind]);
  const loose = kind === "otherMatters" || kind === "glossary" || kind === "runningCosts";
  const text = mark(voice, { kind: "heading", statement: voice.statement, loose }, title);
  return { kind: "paragraph", style: "h1", text, label: numbering === "auto" };
}

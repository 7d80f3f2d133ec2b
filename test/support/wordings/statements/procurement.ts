import { type Piece, paragraph } from "../blocks.ts";
import type { Item } from "../truth/truth.ts";
import type { NameKey } from "../voice/names.ts";
import { amount, called, money, part, verb } from "../voice/phrases.ts";
import { begin, inOwnUnit, say, stated, type Voice } from "../voice/voice.ts";
import { procurementTable } from "./procurement-table.ts";

const SAID = [
  "{year}，{who}安排{name}{m}{kinds}。{see}",
  "{year}{who}{name}{amount}{kinds}。{see}",
  "{who}{year}{name}{amount}{kinds}。{see}",
  "{year}{department}{name}{amount}{kinds}。{see}",
  "{name}{amount}{kinds}。{see}",
  "{year}{who}纳入政府采购预算管理的{name}{amount}{kinds}。{see}",
  "{year}{who}拟实施{name}{m}{kinds}。{see}",
  "经汇总，{who}{yearDigits}{name}{amount}{kinds}。{see}",
  "{who}{year}共有{n}个政府采购事项，{name}{amount}{kinds}。{see}",
  "{year}，{who}{name}规模{amount}{kinds}。{see}",
  "{who}{year}编制{name}{m}{kinds}。{see}",
  "{yearDigits}列入{name}的资金{m}{kinds}。{see}",
  "{year}{who}需采购的项目已编入{name}，金额{m}{kinds}。{see}",
  "按照应编尽编的原则，{year}{who}{name}{amount}{kinds}。{see}",
  "{who}{yearDigits}申报{name}{m}{kinds}。{see}",
  "财政批复{who}{yearDigits}{name}{m}{kinds}。{see}",
];
const SEE = [
  "具体内容见下表。",
  "详见下表。",
  "具体情况见政府采购预算表。",
  "明细如下：",
  "具体采购项目见附表。",
  "采购明细列于下表。",
  "采购项目清单附后。",
  "各项目见下列表格：",
];
const KINDS = [
  "",
  "",
  "，其中：{g}、{w}、{s}",
  "，其中{g}，{s}，{w}",
  "（{g}，{w}，{s}）",
  "。其中：{g}；{w}；{s}",
  "，包括{g}、{s}，无工程采购",
  "，按类别分：{g}，{w}，{s}",
  "",
  "。按项目类型划分：{g}，{s}，{w}",
  "，具体是{g}、{s}、{w}",
  "：{g}；{w}；{s}",
  "，分别为：{g}；{w}；{s}",
  "。{g}，{w}，{s}",
];
const SMALL = [
  "",
  "",
  "其中，面向中小企业采购{m}。",
  "预留面向中小企业采购份额{m}。",
  "专门面向中小企业采购{m}。",
  "其中授予中小企业合同金额预计{m}。",
  "面向中小企业预留{m}。",
  "其中预留给中小企业{m}。",
  "专门面向小微企业采购{m}。",
  "中小企业份额{m}。",
];
const NONE = [
  "{year}{who}未安排政府采购预算。",
  "{year}，{who}没有政府采购预算。",
  "{who}{year}无政府采购预算，故无政府采购预算表。",
  "{year}{who}政府采购预算为0万元。",
  "{who}{year}不涉及政府采购。",
  "{year}{who}政府采购预算为零。",
  "无政府采购预算。",
  "{year}{who}没有纳入政府采购的项目。",
  "{who}{yearDigits}无采购计划，政府采购预算0。",
  "{yearDigits}{who}未编制政府采购预算。",
  "{year}{who}政府采购预算数为0。",
  "{who}无政府采购安排。",
];
const CAPTIONS = [
  "部门政府采购预算",
  "政府采购预算表",
  "{department}政府采购预算表",
  "",
  "{yearDigits}政府采购预算明细表",
  "部门政府采购预算表（明细）",
  "采购项目明细表",
  "{yearDigits}部门政府采购预算",
  "政府采购情况表",
  "附表：政府采购预算",
];

const KIND_NAMES: Record<Item["kind"], NameKey> = {
  goods: "procurement.goods",
  works: "procurement.works",
  services: "procurement.services",
};

/** 政府采购: the amount in prose, the items in a table, or that there is none. */
export function procurement(voice: Voice): Piece[] {
  begin(voice, "政府采购");
  const { items, procured, year } = voice.truth;
  if (items.length === 0) {
    const what = {
      concepts: ["procurement.total"],
      value: "0.00",
      stage: "budget" as const,
      year,
      nil: true,
      loose: true,
    };
    return [paragraph(stated(voice, what, say(voice, "没有采购", NONE)))];
  }
  const concepts = ["procurement.total"];
  const told = () =>
    say(voice, "采购", SAID, {
      name: () => called(voice, "procurement.total"),
      amount: () => verb(voice, voice.names.get("procurement.total") ?? "") + money(voice, procured, { concepts }),
      m: () => money(voice, procured, { concepts }),
      n: () => String(items.length),
      kinds: () => kinds(voice),
      see: () => small(voice) + say(voice, "见表", SEE),
    });
  const prose = paragraph(inOwnUnit(voice, told));
  begin(voice, "采购表");
  const caption = say(voice, "采购表题", CAPTIONS);
  const unit = paragraph(`单位：${voice.style.unit}`, "right");
  return [prose, ...(caption === "" ? [] : [paragraph(caption, "cap")]), unit, procurementTable(voice)];
}

function kinds(voice: Voice): string {
  const of = (kind: Item["kind"]) => {
    const sum = voice.truth.items
      .filter((item) => item.kind === kind)
      .reduce((all, { count, price }) => all + count * price, 0);
    if (sum > 0) return part(voice, amount(voice, KIND_NAMES[kind], sum));
    return `${called(voice, KIND_NAMES[kind])}0${voice.style.unit}`;
  };
  return say(voice, "采购类别", KINDS, { g: () => of("goods"), w: () => of("works"), s: () => of("services") });
}

/** The share for small firms: no relation holds it. */
function small(voice: Voice): string {
  return say(voice, "中小企业", SMALL, { m: () => money(voice, voice.truth.small, { concepts: [], loose: true }) });
}

import { type Piece, paragraph } from "../blocks.ts";
import { called, money, verb } from "../voice/phrases.ts";
import { begin, inOwnUnit, mark, say, stated, type Voice } from "../voice/voice.ts";

const SAID = [
  "{department}上年末{name}{amount}（详见下表），{planned}。",
  "截至{last}{day}，{who}{name}{amount}，详见下表。{planned}。",
  "{lastDigits}末，{who}{name}{amount}（详见下表）。{planned}。",
  "{who}上年末{name}{amount}，具体见下表。{planned}。",
  "截至{lastDigits}{day}，{department}{name}{amount}。{planned}。",
  "{who}{name}{amount}（截至{lastDigits}底）。{planned}。",
  "截止上年末，{who}占有使用的{name}{amount}，{planned}。",
  "{lastDigits}年末{who}{name}{amount}，包括房屋、车辆、设备等，详见下表。{planned}。",
  "{who}占用{name}{amount}，统计时点为{lastDigits}{day}。{planned}。",
  "根据{lastDigits}资产年报，{who}{name}{amount}。{planned}。",
  "{lastDigits}年底资产清查结果：{who}{name}{amount}。{planned}。",
  "{who}现有{name}{amount}（数据截至{lastDigits}{day}），见下表。{planned}。",
  "到{lastDigits}末，{department}{name}{amount}，分类情况见表。{planned}。",
  "截至{lastDigits}{day}，{who}占用国有资产情况为：{name}{amount}。{planned}。",
  "{who}{lastDigits}末账面{name}{amount}，明细见下表。{planned}。",
  "上年末资产报表反映，{who}{name}{amount}。{planned}。",
];
const PLANNED = [
  "本年度{who}拟购置{name}{m}，已列入政府采购预算，详见政府采购预算表",
  "本年度拟购置{name}{m}",
  "{year}拟购置{name}{m}，已列入政府采购预算",
  "{year}{who}计划购置{name}{m}",
  "{year}计划新增{name}{m}",
  "本年拟新购置{name}共计{m}",
  "本年度购置{name}预算{m}",
  "{yearDigits}预算安排购置{name}{m}",
  "本年新增{name}预算{m}",
  "{year}配置计划中拟购{name}{m}",
  "{year}需新购{name}{m}，已编入政府采购预算",
  "今年预计购入{name}{m}",
];
const NO_PLANS = [
  "本年度无拟购置固定资产",
  "本年度拟购置固定资产0万元",
  "{year}未安排购置固定资产",
  "本年度不购置固定资产",
  "{year}没有固定资产购置计划",
  "{yearDigits}没有新增资产配置计划",
  "本年不新增固定资产",
  "{year}新增资产配置预算为0",
  "今年未编制资产购置预算",
];
const CAPTIONS = [
  "{area}直部门固定资产占用情况表",
  "固定资产占用情况表",
  "部门固定资产占用情况表",
  "{department}固定资产占用情况表",
  "{department}国有资产占用情况表",
  "固定资产情况一览表",
  "",
  "国有资产占有使用情况表",
  "{yearDigits}初固定资产情况表",
  "资产分类情况表",
  "",
];
const CUT_OFFS = [
  "编制部门：{department}    截止时间：{Y}年12月31日",
  "截止时间：{Y}年12月31日",
  "截至时间：{Y}年12月31日",
  "数据截止日期：{Y}年12月31日",
  "填报单位：{department}    截至{Y}年12月31日",
  "（{Y}年12月31日）",
  "时点：{Y}年12月31日",
  "{department}    {Y}年12月31日",
  "统计日期：{Y}年12月31日",
];
const HEADS = [
  "项  目|数量|价值（金额单位：{u}）",
  "项目|数量|价值（{u}）",
  "资产项目|数量|金额（{u}）",
  "资产类别|实有数量|账面原值（{u}）",
  "项  目|数  量|价  值（单位：{u}）",
  "资产名称|数量|账面价值（{u}）",
  "类别|数量（面积）|原值（{u}）",
  "资产种类|数  量|总价值（{u}）",
  "项目名称|实有数|价值（单位：{u}）",
];
const ROWS = [
  "资产总额|1、房屋（平方米）|其中：办公用房（平方米）|2、车辆（台、辆）|3、单价在20万元以上的设备|4、其他固定资产",
  "资产总额|一、房屋（平方米）|其中：办公用房（平方米）|二、车辆（台、辆）|三、单价50万元以上的设备|四、其他固定资产",
  "合计|房屋（平方米）|其中：办公用房（平方米）|车辆（辆）|单价100万元以上的设备（台、套）|其他固定资产",
  "固定资产总额|（一）房屋（平方米）|其中：办公用房（平方米）|（二）车辆（辆）|（三）单价20万元以上设备（台、套）|（四）其他资产",
  "资产合计|房屋建筑物（平方米）|其中：办公用房（平方米）|机动车辆（辆）|20万元以上大型设备（台）|其他",
  "资产总值|1．房屋（平方米）|其中：办公用房（平方米）|2．车辆（辆）|3．单价20万元以上设备（台）|4．其他固定资产",
  "固定资产合计|①房屋（平方米）|其中：办公用房（平方米）|②车辆（辆）|③单价100万元以上设备（台套）|④其他固定资产",
  "一、固定资产|（一）房屋及构筑物（平方米）|其中：办公用房（平方米）|（二）公务用车（辆）|（三）单价50万元以上通用设备（台套）|（四）其他固定资产",
];

/** 国有资产: last year's end in prose and as a table, and what is to be bought. */
export function assets(voice: Voice): Piece[] {
  begin(voice, "国有资产");
  const prose = paragraph(inOwnUnit(voice, () => told(voice)));
  begin(voice, "资产表");
  const caption = say(voice, "资产表题", CAPTIONS);
  const cutOff = paragraph(say(voice, "截止", CUT_OFFS, { Y: () => yearMark(voice) }), "left");
  return [prose, ...(caption === "" ? [] : [paragraph(caption, "cap")]), cutOff, table(voice)];
}

function yearMark(voice: Voice): string {
  const year = voice.truth.year - 1;
  return mark(voice, { kind: "year", statement: voice.statement, year, loose: false }, String(year));
}

function told(voice: Voice): string {
  const { assets: owned, planned, items } = voice.truth;
  const plan = () =>
    planned === 0
      ? none(voice)
      : say(voice, "拟购置", PLANNED, {
          name: () => called(voice, "plannedPurchases"),
          m: () =>
            money(voice, planned, {
              concepts: ["plannedPurchases"],
              loose: items.some(({ kind }) => kind !== "goods"),
            }),
        });
  return say(voice, "资产", SAID, {
    name: () => called(voice, "assets.total"),
    amount: () => verb(voice, "值") + stock(voice, owned.total, "assets.total"),
    planned: plan,
  });
}

function none(voice: Voice): string {
  const { year } = voice.truth;
  const what = {
    concepts: ["plannedPurchases"],
    value: "0.00",
    stage: "budget" as const,
    year,
    nil: true,
    loose: true,
  };
  return stated(voice, what, say(voice, "不购置", NO_PLANS));
}

/** A stock at the end of last year. */
function stock(voice: Voice, fen: number, concept: string, table = false): string {
  const { marks } = voice;
  const text = money(voice, fen, { concepts: [concept], table, loose: false }, 1);
  const last = marks.at(-1)!;
  if (last.kind === "figure") last.stage = "actual";
  return text;
}

function table(voice: Voice): Piece {
  const { assets: owned, counts } = voice.truth;
  const head = say(voice, "资产表头", HEADS, { u: () => voice.style.unit }).split("|");
  const labels = say(voice, "资产表行", ROWS).split("|");
  const dash = voice.dice.one(["——", "—", ""]);
  const lines = [
    ["total", dash],
    ["buildings", `${counts.buildings}`],
    ["buildings.offices", `${counts.offices}`],
    ["vehicles", `${counts.vehicles}`],
    ["highValueEquipment", `${counts.equipment}`],
    ["other", dash],
  ] as const;
  const values = [owned.total, owned.buildings, owned.offices, owned.vehicles, owned.equipment, owned.other];
  const rows = lines.map(([concept, count], at) => [
    labels[at]!,
    count,
    values[at] === 0
      ? "0"
      : loosely(voice, stock(voice, values[at]!, `assets.${concept}`, true), concept === "buildings.offices"),
  ]);
  return { kind: "table", head: 1, rows: [head, ...rows] };
}

/** No sum holds the offices: they are a part of the buildings. */
function loosely(voice: Voice, text: string, loose: boolean): string {
  const last = voice.marks.at(-1)!;
  if (loose && last.kind === "figure") last.loose = true;
  return text;
}

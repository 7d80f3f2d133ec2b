import { type Piece, paragraph } from "../blocks.ts";
import { difference } from "../changes.ts";
import { composed } from "../lists.ts";
import type { NameKey } from "../names.ts";
import { amount, money, nothing, part, reason } from "../phrases.ts";
import type { Pair } from "../truth.ts";
import { begin, inOwnUnit, say, type Voice } from "../voice.ts";
import { tabled } from "./tabled.ts";

const WHOLE = [
  "{year}，{who}{amount}",
  "{year}{who}{amount}",
  "{who}{year}{amount}",
  "{yearDigits}{amount}",
  "{year}，{department}{amount}",
  "按照过紧日子的要求，{year}{who}{amount}",
  "{who}严格落实中央八项规定精神，{yearDigits}{amount}",
  "{yearDigits}{who}纳入预算管理的{amount}",
  "{who}{yearDigits}安排的{amount}",
  "经汇总，{yearDigits}{who}{amount}",
  "{year}使用财政拨款安排的{amount}",
  "{department}（含所属单位）{yearDigits}{amount}",
  "{yearDigits}，按照只减不增的要求，{who}{amount}",
  "{who}{year}各项{amount}",
];

const LAYOUTS = [
  "{whole}{tail}。其中，{semi}。",
  "{whole}{tail}。其中：{semi}。",
  "{whole}{tail}。其中：|{rows}",
  "{whole}{tail}。具体情况如下：|{numbered}",
  "{whole}，其中：{semi}。",
  "{lead}{semi}；{sum}{tail}。",
  "{whole}{tail}。|{bracketed}",
  "{whole}{tail}。具体为：{semi}。",
  "{whole}{tail}：|{dashed}",
  "{lead}{semi}。{sum}{tail}。",
  "{whole}，包括：{semi}。",
  "{whole}{tail}。分项情况：|{bracketed}",
  "{whole}{tail}，构成为：{semi}。",
  "{whole}{tail}。分项说明如下：|{circled}",
  "{whole}{tail}，其中：|{bracketed}",
  "{lead}{semi}，{sum}{tail}。",
  "{whole}{tail}。{semi}。",
  "{whole}{tail}。即：{semi}。",
];

const CARS = [
  "{v}（其中：{p}，{o}）{d}",
  "{v}（其中：{p}；{o}）{d}",
  "{v}{d}，其中：{p}，{o}",
  "{v}（{p}，{o}）{d}",
  "{v}{d}。其中：{p}；{o}",
  "{v}{d}（含{p}、{o}）",
  "{v}，包括{p}和{o}{d}",
  "{p}，{o}，两项合计{v}{d}",
  "{v}，其中{p}，{o}{d}",
  "{v}（{p}、{o}）{d}",
  "{v}{d}（{p}；{o}）",
  "{v}{d}，包含{p}、{o}",
  "{v}{d}：{p}、{o}",
  "{p}、{o}，合并为{v}{d}",
  "{v}{d}，具体为{p}，{o}",
];

const ATTACHED = ["，{c}{r}", "，{c}{r}", "，{c}{r}", "（{c}）{r}", "（{c}{r}）", "，{c}{r}", "（{c}）{r}", "，{c}{r}"];

const WHY = {
  overseas: { up: ["新增出国（境）任务"], down: ["出国（境）任务减少"] },
  purchase: {
    up: ["更新报废车辆", "按编制购置公务用车", "2012年购置的车辆已达到报废年限需更新"],
    down: ["本年未安排车辆购置", "上年已完成车辆更新"],
  },
  operation: { up: ["车辆使用年限较长、维修费用增加", "油料价格上涨"], down: ["压减公车运行支出", "加强公务用车管理"] },
  hospitality: { up: ["公务接待任务增加"], down: ["厉行节约、压缩接待支出", "从严控制公务接待"] },
};
const WHY_CARS = { up: WHY.purchase.up, down: WHY.operation.down };
const WHY_TOTAL = { up: ["业务工作需要增加", "公务用车费用增加"], down: ["落实过紧日子要求", "厉行节约、从严控制"] };

/** 三公: the total, three parts, vehicles in two, each against last year. */
export function threePublic(voice: Voice): Piece[] {
  begin(voice, "三公经费");
  const roll = voice.dice.next();
  if (roll < 0.1) return inTable(voice);
  if (roll < 0.15) return transposed(voice);
  return inOwnUnit(voice, () => told(voice)).map((text) => paragraph(text));
}

const SEE = [
  "具体情况见下表。",
  "各项增减情况及原因详见下表。",
  "分项情况如下表所示：",
  "各项变化列表如下。",
  "详见下表所列。",
  "各项安排及变化见下列表格：",
];

function lead(voice: Voice): Piece {
  const { total } = voice.truth.threePublic;
  const whole = say(voice, "三公总额", WHOLE, { amount: () => amount(voice, "threePublic.total", total.now) });
  return paragraph(`${whole}${attached(voice, ["threePublic.total"], total, WHY_TOTAL)}。${say(voice, "见表", SEE)}`);
}

/** The parts in a table instead of a sentence, a line each. */
function inTable(voice: Voice): Piece[] {
  voice.forms.push("分项列表");
  const { overseas, vehicles, purchase, operation, hospitality, total } = voice.truth.threePublic;
  const why = (pair: Pair, because: typeof WHY.overseas) =>
    voice.dice.one(pair.now > pair.last ? because.up : because.down);
  return [
    lead(voice),
    ...tabled(voice, [
      { concept: "threePublic.total", label: "合计", pair: total, why: why(total, WHY_TOTAL) },
      {
        concept: "threePublic.overseasVisits",
        label: "1.因公出国（境）费",
        pair: overseas,
        why: why(overseas, WHY.overseas),
      },
      {
        concept: "threePublic.vehicles",
        label: "2.公务用车购置及运维费",
        pair: vehicles,
        why: why(vehicles, WHY_CARS),
      },
      {
        concept: "threePublic.vehicles.purchase",
        label: "其中：公务用车购置费",
        pair: purchase,
        why: why(purchase, WHY.purchase),
      },
      {
        concept: "threePublic.vehicles.operation",
        label: "公务用车运维费",
        pair: operation,
        why: why(operation, WHY.operation),
      },
      {
        concept: "threePublic.hospitality",
        label: "3.公务接待费",
        pair: hospitality,
        why: why(hospitality, WHY.hospitality),
      },
    ]),
  ];
}

/** The parts in a table across, a line each year; the reason stands below. */
function transposed(voice: Voice): Piece[] {
  voice.forms.push("分项横表");
  const { overseas, vehicles, purchase, operation, hospitality, total } = voice.truth.threePublic;
  const heads = ["年度", "“三公”经费合计", "因公出国（境）费", "公务用车购置及运行费", ">", ">", "公务接待费"];
  const under = ["^", "^", "^", "小计", "公务用车购置费", "公务用车运行费", "^"];
  const columns: [string, Pair][] = [
    ["total", total],
    ["overseasVisits", overseas],
    ["vehicles", vehicles],
    ["vehicles.purchase", purchase],
    ["vehicles.operation", operation],
    ["hospitality", hospitality],
  ];
  const row = (label: string, back: 0 | 1) => [
    label,
    ...columns.map(([of, { now, last }]) =>
      money(voice, back === 0 ? now : last, { concepts: [`threePublic.${of}`], table: true }, back),
    ),
  ];
  const { year } = voice.truth;
  const rows = [heads, under, row(`${year - 1}年`, 1), row(`${year}年`, 0)];
  return [
    lead(voice),
    paragraph(`单位：${voice.style.unit}`, "right"),
    { kind: "table", head: 2, rows },
    paragraph("增减变化的主要原因是公务用车和公务接待安排有所变化。"),
  ];
}

function told(voice: Voice): string[] {
  const { overseas, hospitality, total } = voice.truth.threePublic;
  const split = voice.dice.chance(0.3);
  return composed(
    voice,
    "三公构成",
    {
      whole: () => say(voice, "三公总额", WHOLE, { amount: () => amount(voice, "threePublic.total", total.now) }),
      sum: () => `“三公”经费合计${money(voice, total.now, { concepts: ["threePublic.total"] })}`,
      lead: () => say(voice, "三公起首", LEAD),
      tail: () => attached(voice, ["threePublic.total"], total, WHY_TOTAL),
      parts: () => [
        part(voice, one(voice, "threePublic.overseasVisits", overseas, WHY.overseas), overseas.now === 0),
        part(voice, cars(voice, split), voice.truth.threePublic.vehicles.now === 0),
        part(voice, one(voice, "threePublic.hospitality", hospitality, WHY.hospitality), hospitality.now === 0),
      ],
    },
    LAYOUTS,
  );
}

const LEAD = [
  "{yearDigits}，{who}",
  "{yearDigits}{who}",
  "{who}{yearDigits}",
  "{yearDigits}预算安排：",
  "{yearDigits}部门预算，",
  "{who}{yearDigits}具体安排为：",
  "按项目看，{yearDigits}",
];

function one(voice: Voice, concept: NameKey & string, pair: Pair, because: typeof WHY.overseas): string {
  const said = pair.now === 0 ? nothing(voice, concept) : amount(voice, concept, pair.now);
  return said + attached(voice, [concept], pair, because);
}

function attached(voice: Voice, concepts: string[], pair: Pair, because: typeof WHY.overseas): string {
  const change = difference(voice, pair, { concepts, tied: false });
  const [rule, layouts] = change.includes("（") ? ["附括号增减", ["，{c}{r}"]] : ["附增减", ATTACHED];
  return say(voice, rule, layouts, {
    c: () => change,
    r: () => (pair.now === pair.last ? "" : reason(voice, pair.now > pair.last, because)),
  });
}

function cars(voice: Voice, split: boolean): string {
  const { purchase, operation, vehicles } = voice.truth.threePublic;
  const concept = "threePublic.vehicles";
  if (vehicles.now === 0) return one(voice, concept, vehicles, WHY_CARS);
  const bare = (of: NameKey, { now }: Pair) => (now === 0 ? nothing(voice, of) : amount(voice, of, now));
  const half = (of: NameKey & string, pair: Pair, because: typeof WHY.overseas) =>
    split ? one(voice, of, pair, because) : bare(of, pair);
  return say(voice, split ? "公务用车分说" : "公务用车", split ? SPLIT : CARS, {
    v: () => amount(voice, concept, vehicles.now),
    d: () => attached(voice, [concept], vehicles, WHY_CARS),
    p: () => half("threePublic.vehicles.purchase", purchase, WHY.purchase),
    o: () => half("threePublic.vehicles.operation", operation, WHY.operation),
  });
}

const SPLIT = [
  "{v}，其中：{p}，{o}",
  "{v}。其中：{p}；{o}",
  "{v}（其中：{p}；{o}）",
  "{v}，包括：{p}；{o}",
  "{v}{d}。其中，{p}，{o}",
  "{v}，具体为：{p}；{o}",
  "{v}{d}，包含：{p}；{o}",
  "{v}：{p}，{o}",
];

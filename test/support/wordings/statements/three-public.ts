import { type Piece, paragraph } from "../blocks.ts";
import type { Pair } from "../truth/truth.ts";
import { difference } from "../voice/changes.ts";
import { composed } from "../voice/lists.ts";
import type { NameKey } from "../voice/names.ts";
import { amount, money, nothing, part, reason } from "../voice/phrases.ts";
import { begin, inOwnUnit, say, type Voice } from "../voice/voice.ts";
import { partsAcross, partsInTable, WHY, WHY_CARS, WHY_TOTAL } from "./three-public-tables.ts";

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
  "{v}{d}，包括{p}和{o}",
  "{p}，{o}，两项合计{v}{d}",
  "{v}{d}，其中{p}，{o}",
  "{v}（{p}、{o}）{d}",
  "{v}{d}（{p}；{o}）",
  "{v}{d}，包含{p}、{o}",
  "{v}{d}：{p}、{o}",
  "{p}、{o}，合并为{v}{d}",
  "{v}{d}，具体为{p}，{o}",
];

const ATTACHED = ["，{c}{r}", "，{c}{r}", "，{c}{r}", "（{c}）{r}", "（{c}{r}）", "，{c}{r}", "（{c}）{r}", "，{c}{r}"];

/** 三公: the total, three parts, vehicles in two, each against last year. */
export function threePublic(voice: Voice): Piece[] {
  begin(voice, "三公经费");
  const roll = voice.dice.next();
  if (roll < 0.1) return [lead(voice), ...partsInTable(voice)];
  if (roll < 0.15) return [lead(voice), ...partsAcross(voice)];
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

import { difference } from "../changes.ts";
import { composed } from "../lists.ts";
import type { NameKey } from "../names.ts";
import { amount, money, nothing, part, reason } from "../phrases.ts";
import type { Pair } from "../truth.ts";
import { begin, inOwnUnit, say, type Voice } from "../voice.ts";
import { ways } from "../ways.ts";

const WHOLE = ways(
  [
    "{year}，{who}{amount}",
    "{year}{who}{amount}",
    "{who}{year}{amount}",
    "{yearDigits}{amount}",
    "{year}，{department}{amount}",
  ],
  [
    "按照过紧日子的要求，{year}{who}{amount}",
    "{who}严格落实中央八项规定精神，{yearDigits}{amount}",
    "{yearDigits}{who}纳入预算管理的{amount}",
  ],
);

const LAYOUTS = ways(
  [
    "{whole}{tail}。其中，{semi}。",
    "{whole}{tail}。其中：{semi}。",
    "{whole}{tail}。其中：|{rows}",
    "{whole}{tail}。具体情况如下：|{numbered}",
    "{whole}，其中：{semi}。",
    "{lead}{semi}；{sum}{tail}。",
    "{whole}{tail}。|{bracketed}",
  ],
  [
    "{whole}{tail}。具体为：{semi}。",
    "{whole}{tail}：|{dashed}",
    "{lead}{semi}。{sum}{tail}。",
    "{whole}，包括：{semi}。",
    "{whole}{tail}。分项情况：|{bracketed}",
  ],
);

const CARS = ways(
  [
    "{v}（其中：{p}，{o}）{d}",
    "{v}（其中：{p}；{o}）{d}",
    "{v}{d}，其中：{p}，{o}",
    "{v}（{p}，{o}）{d}",
    "{v}{d}。其中：{p}；{o}",
  ],
  ["{v}{d}（含{p}、{o}）", "{v}，包括{p}和{o}{d}", "{p}，{o}，两项合计{v}{d}", "{v}，其中{p}，{o}{d}"],
);

const ATTACHED = ways(["，{c}{r}", "，{c}{r}", "，{c}{r}", "（{c}）{r}"], ["（{c}{r}）", "。{c}{r}"]);

const WHY = {
  overseas: { up: ["新增出国（境）任务"], down: ["出国（境）任务减少"] },
  purchase: { up: ["更新报废车辆", "按编制购置公务用车"], down: ["本年未安排车辆购置", "上年已完成车辆更新"] },
  operation: { up: ["车辆使用年限较长、维修费用增加", "油料价格上涨"], down: ["压减公车运行支出", "加强公务用车管理"] },
  hospitality: { up: ["公务接待任务增加"], down: ["厉行节约、压缩接待支出", "从严控制公务接待"] },
};
const WHY_CARS = { up: WHY.purchase.up, down: WHY.operation.down };
const WHY_TOTAL = { up: ["业务工作需要增加", "公务用车费用增加"], down: ["落实过紧日子要求", "厉行节约、从严控制"] };

/** 三公: the total, three parts, vehicles in two, each against last year. */
export function threePublic(voice: Voice): string[] {
  begin(voice, "三公经费");
  return inOwnUnit(voice, () => told(voice));
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

const LEAD = ways(["{yearDigits}，{who}", "{yearDigits}{who}"], ["{who}{yearDigits}", "{yearDigits}预算安排："]);

function one(voice: Voice, concept: NameKey & string, pair: Pair, because: typeof WHY.overseas): string {
  const said = pair.now === 0 ? nothing(voice, concept) : amount(voice, concept, pair.now);
  return said + attached(voice, [concept], pair, because);
}

function attached(voice: Voice, concepts: string[], pair: Pair, because: typeof WHY.overseas): string {
  return say(voice, "附增减", ATTACHED, {
    c: () => difference(voice, pair, { concepts, tied: false }),
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
  return say(voice, "公务用车", split ? SPLIT : CARS, {
    v: () => amount(voice, concept, vehicles.now),
    d: () => attached(voice, [concept], vehicles, WHY_CARS),
    p: () => half("threePublic.vehicles.purchase", purchase, WHY.purchase),
    o: () => half("threePublic.vehicles.operation", operation, WHY.operation),
  });
}

const SPLIT = ways(
  ["{v}，其中：{p}，{o}", "{v}。其中：{p}；{o}", "{v}（其中：{p}；{o}）"],
  ["{v}，包括：{p}；{o}", "{v}{d}。其中，{p}，{o}"],
);

import { type Piece, paragraph } from "../blocks.ts";
import type { Pair } from "../truth/truth.ts";
import { money } from "../voice/phrases.ts";
import type { Voice } from "../voice/voice.ts";
import { tabled } from "./tabled.ts";

/** Why the parts of 三公 went up or down. */
export const WHY = {
  overseas: { up: ["新增出国（境）任务"], down: ["出国（境）任务减少"] },
  purchase: {
    up: ["更新报废车辆", "按编制购置公务用车", "2012年购置的车辆已达到报废年限需更新"],
    down: ["本年更新车辆少于上年", "上年已完成车辆更新"],
  },
  operation: { up: ["车辆使用年限较长、维修费用增加", "油料价格上涨"], down: ["压减公车运行支出", "加强公务用车管理"] },
  hospitality: { up: ["公务接待任务增加"], down: ["厉行节约、压缩接待支出", "从严控制公务接待"] },
};
export const WHY_CARS = { up: WHY.purchase.up, down: WHY.operation.down };
export const WHY_TOTAL = {
  up: ["业务工作需要增加", "公务用车费用增加"],
  down: ["落实过紧日子要求", "厉行节约、从严控制"],
};

/** The parts in a table instead of a sentence, a line each. */
export function partsInTable(voice: Voice): Piece[] {
  voice.forms.push("分项列表");
  const { overseas, vehicles, purchase, operation, hospitality, total } = voice.truth.threePublic;
  const why = (pair: Pair, because: typeof WHY.overseas) =>
    voice.dice.one(pair.now > pair.last ? because.up : because.down);
  return tabled(voice, [
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
  ]);
}

/** The parts in a table across, a line each year; the reason stands below. */
export function partsAcross(voice: Voice): Piece[] {
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
    paragraph(`单位：${voice.style.unit}`, "right"),
    { kind: "table", head: 2, rows },
    paragraph("增减变化的主要原因是公务用车和公务接待安排有所变化。"),
  ];
}

import type { Piece } from "../blocks.ts";
import { money } from "../voice/phrases.ts";
import { say, type Voice } from "../voice/voice.ts";

const LONG = [
  "项目名称",
  "预算资金",
  "采购物品名称",
  "政府采购目录序号",
  "计量单位",
  "数量",
  "单价",
  "合计",
  "一般公共预算拨款",
  "单位资金",
];

/** The items bought as a table, in the long form with the funds or in a flat one. */
export function procurementTable(voice: Voice): Piece {
  const cell = (fen: number) => money(voice, fen, { concepts: ["procurement"], table: true });
  const { items, procured, department } = voice.truth;
  const shape = say(voice, "采购表式", SHAPES);
  const flat = say(voice, "采购表头", FLAT_HEADS, { u: () => voice.style.unit }).split("|");
  const lines = items.map((item) => ({ ...item, sum: item.count * item.price }));
  if (shape.startsWith("flat")) {
    const rows = lines.map(({ project, name, code, measure, count, price, sum }) => [
      project,
      name,
      code,
      measure,
      `${count}`,
      cell(price),
      cell(sum),
    ]);
    const total = ["合计", "", "", "", "", "", cell(procured)];
    return { kind: "table", head: 1, rows: shape === "flat" ? [flat, total, ...rows] : [flat, ...rows, total] };
  }
  const rows = lines.map(({ project, name, code, measure, count, price, sum }) => [
    project,
    cell(sum),
    name,
    code,
    measure,
    `${count}`,
    cell(price),
    cell(sum),
    cell(sum),
    "",
  ]);
  const blank = ["", "", "", "", "", ""];
  const head = [
    "政府采购项目来源",
    ">",
    "采购物品名称",
    "政府采购目录序号",
    "计量单位",
    "数量",
    "单价",
    "政府采购金额（当年部门预算安排资金）",
    ">",
    ">",
  ];
  const under = LONG.map((one, at) => (at >= 2 && at <= 6 ? "^" : one));
  const total = ["合  计", ...blank, cell(procured), cell(procured), ""];
  const subtotal = [`${department}小计`, ...blank, cell(procured), cell(procured), ""];
  return { kind: "table", head: 2, rows: [head, under, total, ...(shape === "long" ? [subtotal] : []), ...rows] };
}

const SHAPES = [
  "long",
  "long",
  "flat",
  "long without subtotal",
  "flat, total last",
  "flat",
  "flat, total last",
  "long",
];
const FLAT_HEADS = [
  "项目名称|采购品目|目录编码|单位|数量|单价|金额",
  "采购项目名称|采购标的|品目编码|计量单位|采购数量|预算单价|预算金额",
  "项目|品目名称|品目代码|单位|数量|单价（{u}）|总价（{u}）",
  "项目名称|货物服务名称|采购目录|计量单位|数量|单位价格|采购预算",
];

import { type Piece, paragraph } from "../blocks.ts";
import type { Truth } from "../truth/truth.ts";
import { composed } from "../voice/lists.ts";
import type { NameKey } from "../voice/names.ts";
import { amount, money, part } from "../voice/phrases.ts";
import { begin, choose, say, type Voice } from "../voice/voice.ts";

const GRANTS = ["revenue.generalPublicBudget", "revenue.governmentManagedFunds", "revenue.stateCapitalOperations"];

const GRANTED = [
  "{year}{who}财政拨款收入{m}，包括：{semi}。",
  "其中，财政拨款收入{m}（{pause}）。",
  "{comma}，财政拨款收入合计{m}。",
  "{year}财政拨款收支总预算{m}。收入包括：{semi}。",
  "按资金性质分，{semi}；以上财政拨款共{m}。",
];

/** 财政拨款: what the budgets of the state grant, told apart from the other income; now and then. */
export function granted(voice: Voice): string {
  if (!voice.dice.chance(0.25)) return "";
  begin(voice, "收入");
  const grants = voice.truth.sources.filter(({ concept, value }) => value > 0 && GRANTS.includes(concept));
  const listed = (separator: string) => () =>
    grants.map(({ concept, value }) => amount(voice, concept as NameKey, value)).join(separator);
  const concepts = ["revenue.fiscalAppropriation", "fiscalAppropriation.total"];
  const sum = grants.reduce((all, { value }) => all + value, 0);
  return say(voice, "财政拨款", GRANTED, {
    m: () => money(voice, sum, { concepts }),
    semi: listed("；"),
    comma: listed("，"),
    pause: listed("、"),
  });
}

/** The classes of the functional classification as the nine budget tables tell them (`front-tables.ts`), the largest first. */
function classesOf({ personnel, total, sources, grain }: Truth): [code: string, name: string, value: number][] {
  const share = (percent: number) => Math.floor((personnel * percent) / 100 / grain) * grain;
  const source = (of: string) => sources.find(({ concept }) => concept === `revenue.${of}`)!.value;
  const others: [string, string, number][] = [
    ["208", "社会保障和就业支出", share(12)],
    ["210", "卫生健康支出", share(6)],
    ["212", "城乡社区支出", source("governmentManagedFunds")],
    ["221", "住房保障支出", share(8)],
    ["223", "国有资本经营预算支出", source("stateCapitalOperations")],
  ];
  const rest = others.reduce((left, [, , value]) => left - value, total.now);
  return [["204", "公共安全支出", rest], ...others.filter(([, , value]) => value > 0)];
}

const CLASSED = [
  "支出预算{whole}按功能分类科目分为：{semi}。",
  "支出按功能科目列示如下：|{rows}",
  "按功能分类，{comma}，合计{whole}。",
  "按支出功能分类科目编报：|{circled}",
  "{whole}的支出预算中，{inline}。",
];
const CLASS = ["{n}{m}", "{n}（类）{m}", "“{n}”科目{m}", "{c}{n}{m}", "{n}（类）支出{m}，占{p}%", "{n}{m}（占{p}%）"];
const CLASS_HEADS = ["科目编码|科目名称|预算数", "功能科目|科目名称|本年预算", "类|科目|金额（{u}）"];

/** Spending by function, as a list or as a table; now and then. */
export function byFunction(voice: Voice): Piece[] {
  if (!voice.dice.chance(0.25)) return [];
  begin(voice, "支出");
  const classes = classesOf(voice.truth);
  const { total } = voice.truth;
  const whole = () =>
    money(voice, total.now, { concepts: ["expenditure.total", "revenueExpenditure.total", "expenditure.current"] });
  if (voice.dice.chance(0.2)) {
    const head = say(voice, "功能表头", CLASS_HEADS, { u: () => voice.style.unit }).split("|");
    const rows = classes.map(([code, name, value]) => [
      code,
      name,
      money(voice, value, { concepts: ["table"], table: true }),
    ]);
    const sum = ["", "合计", money(voice, total.now, { concepts: ["table"], table: true })];
    return [paragraph(`单位：${voice.style.unit}`, "right"), { kind: "table", head: 1, rows: [head, ...rows, sum] }];
  }
  const way = choose(voice, "功能科目", CLASS);
  const told = ([code, name, value]: (typeof classes)[number]) =>
    part(
      voice,
      say(voice, "功能科目", [way], {
        c: () => code,
        n: () => name,
        m: () => money(voice, value, { concepts: [] }),
        p: () => ((value * 100) / total.now).toFixed(2),
      }),
    );
  return composed(
    voice,
    "功能构成",
    { whole, sum: whole, lead: () => "", parts: () => classes.map(told) },
    CLASSED,
  ).map((text) => paragraph(text));
}

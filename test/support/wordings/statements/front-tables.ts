import { exact } from "../../../../src/model/amount.ts";
import { ledger } from "../../../../tools/budget/ledger.ts";
import { statements } from "../../../../tools/budget/statements.ts";
import { type Piece, paragraph } from "../blocks.ts";
import { decimalsOf, decimalText, UNITS } from "../truth/figures.ts";
import { begin, choose, say, stated, type Voice } from "../voice/voice.ts";

const PARTS = [
  "第一部分  部门预算公开表|第二部分  部门预算公开说明",
  "{yearDigits}部门预算公开表|{yearDigits}部门预算信息公开情况说明",
  "第一部分 预算公开表格|第二部分 情况说明",
  "附：{yearDigits}部门预算公开表|{yearDigits}部门预算说明",
  "第一部分 预算报表|第二部分 预算说明",
  "上篇  {yearDigits}部门预算公开表|下篇  {yearDigits}部门预算说明",
  "附件1：预算公开表|附件2：预算公开说明",
];
const TITLES = [
  "{t}",
  "{yearDigits}{t}",
  "表{n} {t}",
  "附表{n}：{t}",
  "公开{n}表 {t}",
  "（表{n}）{t}",
  "{n}.{t}",
  "{t}（{yearDigits}）",
];

const EMPTY = [
  "注：本部门无此项预算，空表列示。",
  "注：{who}{yearDigits}无此项支出，本表为空表。",
  "说明：此表无数据，空表列示。",
  "本表无数据。",
  "备注：本表无数据。",
  "（空表，{who}{yearDigits}无相关收支）",
  "注：本年度未发生，空表公开。",
];

const SOURCES: Record<string, string> = {
  "revenue.governmentManagedFunds": "基金",
  "revenue.stateCapitalOperations": "国资",
  "revenue.specialFiscalAccount": "专户",
  "revenue.unitOwnFunds": "单位资金",
  "revenue.service": "事业",
  "revenue.commercial": "经营",
  "revenue.superiorSubsidy": "上级",
  "revenue.subordinateRemittance": "附属",
  "revenue.other": "其他",
  "revenue.carriedForward": "结转",
};
const CODES: Record<string, string> = { 基金: "2120804", 国资: "2230105" };

const NAMES = new Map(
  (
    "204 公共安全支出|20406 司法|2040601 行政运行|2040602 一般行政管理事务|208 社会保障和就业支出|20805 行政事业单位养老支出|" +
    "2080505 机关事业单位基本养老保险缴费支出|210 卫生健康支出|21011 行政事业单位医疗|2101101 行政单位医疗|212 城乡社区支出|" +
    "21208 国有土地使用权出让收入安排的支出|2120804 农村基础设施建设支出|221 住房保障支出|22102 住房改革支出|2210201 住房公积金|" +
    "223 国有资本经营预算支出|22301 解决历史遗留问题及改革成本支出|2230105 国有企业退休人员社会化管理补助支出|301 工资福利支出|" +
    "30101 基本工资|30108 机关事业单位基本养老保险缴费|30110 职工基本医疗保险缴费|30113 住房公积金|302 商品和服务支出|30201 办公费|30211 差旅费"
  )
    .split("|")
    .map((line) => line.split(" ") as [string, string]),
);

/** The nine budget tables before the text, and the lines that part them from it; none where the figures would be told from codes by nothing. */
export function frontTables(voice: Voice): [before: Piece[], after: Piece[]] | undefined {
  const { truth, style, dice } = voice;
  const others = truth.sources.slice(1).reduce((sum, { value }) => sum + value, 0);
  const decimals = decimalsOf(truth.grain, style.unit);
  if (decimals === 0 || others > truth.targeted) return undefined;
  begin(voice, "预算公开表");
  const [before = "", after = ""] = say(voice, "分部", PARTS).split("|");
  const lines = statements({
    ledger: ledger(linesOf(voice, others, decimals)),
    names: NAMES,
    style: { thousands: style.thousands ? "," : "", decimals, wide: false },
    code: "336001",
    unit: truth.department,
    year: String(truth.year),
    money: style.unit,
    whose: dice.one(["部门", "部门", "单位"]),
    ownFunds: truth.sources.some(({ concept }) => concept === "revenue.unitOwnFunds"),
    inGrid: dice.chance(0.5),
  });
  return [[paragraph(before, "part"), ...piecesOf(voice, lines)], [paragraph(after, "part")]];
}

function linesOf({ truth, style }: Voice, others: number, decimals: number): string[] {
  const print = (fen: number) => decimalText(fen, UNITS[style.unit], decimals);
  const share = (part: number) => Math.floor((truth.personnel * part) / truth.grain) * truth.grain;
  const [pension, medical, housing] = [share(0.12), share(0.06), share(0.08)];
  const wages = truth.personnel - pension - medical - housing;
  const office = Math.floor(truth.running / 2 / truth.grain) * truth.grain;
  const { overseas, purchase, operation, hospitality } = truth.threePublic;
  const all: [string, number][] = [
    ["2040601 人员", wages],
    ["2080505 人员", pension],
    ["2101101 人员", medical],
    ["2210201 人员", housing],
    ["2040601 公用", truth.running],
    ["2040602 运转", truth.operational],
    ["2040602 特定", truth.targeted - others],
    ["30101 人员", wages],
    ["30108 人员", pension],
    ["30110 人员", medical],
    ["30113 人员", housing],
    ["30201 公用", office],
    ["30211 公用", truth.running - office],
  ];
  const sourced = truth.sources.slice(1).map(({ concept, value }) => {
    const source = SOURCES[concept]!;
    return [`${CODES[source] ?? "2040602"} 特定`, value, source] as const;
  });
  const singles = { 出国: overseas.now, 购置: purchase.now, 运维: operation.now, 接待: hospitality.now };
  return [
    ...all.filter(([, value]) => value > 0).map(([words, value]) => `${words} ${print(value)}`),
    ...sourced.filter(([, value]) => value > 0).map(([words, value, source]) => `${words} ${print(value)} ${source}`),
    ...Object.entries(singles).map(([name, value]) => `${name} ${print(value)}`),
  ];
}

/** The notation of the tables as pieces, every sum of money a stated figure. */
function piecesOf(voice: Voice, lines: string[]): Piece[] {
  const pieces: Piece[] = [];
  const title = choose(voice, "公开表题", TITLES);
  const ordinals = voice.dice.chance(0.5);
  let number = 0;
  for (const line of lines) {
    const last = pieces.at(-1);
    if (line.startsWith("|") && last?.kind === "table") {
      if (ordinals || !line.startsWith("| 栏次")) last.rows.push(cellsOf(voice, line));
    } else if (line === ":::" && last?.kind === "table" && !last.rows.flat().some((cell) => cell.includes("."))) {
      pieces.push(paragraph(say(voice, "空表", EMPTY), "note"));
    } else if (line.startsWith("::: table")) {
      pieces.push({ kind: "table", head: 1, rows: [] });
    } else if (/^(cap|left)\|/.test(line)) {
      const text = line
        .replace(/^\w+\|/, "")
        .replace("⇟", "")
        .replaceAll("\\t", "    ");
      const caption = line.startsWith("cap");
      if (caption) number += 1;
      const slots = { t: () => text, n: () => String(number) };
      pieces.push(paragraph(caption ? say(voice, "公开表题", [title], slots) : text, caption ? "cap" : "left"));
    }
  }
  return pieces;
}

function cellsOf(voice: Voice, line: string): string[] {
  const cells = line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim().replace(/^[←→]/, ""));
  return cells.map((cell) => {
    if (!/^[\d,]+\.\d+$/.test(cell)) return cell;
    const value = exact(cell.replaceAll(",", "")).times(UNITS[voice.style.unit]).div(100).toFixed(2);
    const { year } = voice.truth;
    return stated(voice, { concepts: ["table"], value, stage: "budget", year, table: true }, cell);
  });
}

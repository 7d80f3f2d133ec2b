import { docx } from "../../../tools/docx/package.ts";
import { type Holder, holdersOf, type Piece, paragraph, sampleOf } from "./blocks.ts";
import { HELD } from "./held/index.ts";
import type { Mark } from "./marks.ts";
import { spoken } from "./spoken/print.ts";
import { SPEAKERS } from "./spoken/speakers/index.ts";
import { assets } from "./statements/assets.ts";
import { byFunction, granted } from "./statements/breakdown.ts";
import { change } from "./statements/change.ts";
import { glossary, otherMatters } from "./statements/closing.ts";
import { expenditure } from "./statements/expenditure.ts";
import { frontTables } from "./statements/front-tables.ts";
import { type HeadingKey, heading, NUMBERINGS, type Numbering } from "./statements/headings.ts";
import { institution, opening } from "./statements/opening.ts";
import { performance } from "./statements/performance.ts";
import { procurement } from "./statements/procurement.ts";
import { revenue } from "./statements/revenue.ts";
import { runningCosts } from "./statements/running-costs.ts";
import { threePublic } from "./statements/three-public.ts";
import { dice } from "./truth/dice.ts";
import { truthOf } from "./truth/truth.ts";
import { money } from "./voice/phrases.ts";
import { begin, choose, say, type Voice, voice } from "./voice/voice.ts";

/** A filing in words of its own: its pieces with marks, and what stands in each paragraph and cell. */
export interface Worded {
  seed: number;
  title: string;
  year: number;
  department: string;
  pieces: Piece[];
  marks: Mark[];
}

const SUBHEADS = [
  "1、收入说明|2、支出说明|3、比上年增减情况",
  "（一）收入说明|（二）支出说明|（三）比上年增减情况",
  "（一）收入预算|（二）支出预算|（三）与上年相比增减变化情况",
  "||",
  "1.收入情况|2.支出情况|3.增减变化情况",
  "（一）收入预算情况|（二）支出预算情况|（三）收支预算比上年增减情况",
  "收入说明：|支出说明：|增减情况：",
  "一是收入情况|二是支出情况|三是增减情况",
  "1．收入预算|2．支出预算|3．同比变化",
  "（一）收入预算情况说明|（二）支出预算情况说明|（三）收支变化情况说明",
  "①收入|②支出|③比较",
  "(一)部门收入|(二)部门支出|(三)年度间变化",
  "收入方面|支出方面|变化方面",
];
const FILLERS = [
  "",
  "",
  "按照预算管理有关规定，目前我{area}部门预算的编制实行综合预算制度，即全部收入和支出都反映在预算中。",
  "按照综合预算的原则，{who}所有收入和支出均纳入部门预算管理。",
  "{who}的收支包含在部门预算中。",
  "部门预算由收入预算和支出预算组成，坚持量入为出、收支平衡。",
  "",
  "",
  "{who}所有收支全部纳入预算，做到收支平衡、不留缺口。",
  "本部分反映{who}收入和支出的总体安排。",
  "部门预算按“二上二下”程序编制，经人民代表大会批准后执行。",
  "{area}级部门预算实行全口径编制。",
];

const BODIES: [HeadingKey, (voice: Voice) => Piece[]][] = [
  ["institution", institution],
  ["overview", overview],
  ["runningCosts", (voice) => runningCosts(voice).map((text) => paragraph(text))],
  ["threePublic", threePublic],
  ["performance", performance],
  ["procurement", procurement],
  ["assets", assets],
  ["glossary", glossary],
  ["otherMatters", otherMatters],
];

/** The filing of a seed: in forms mixed at random, every third in the words of one department. `held` are the words of departments that stay apart. */
export function worded(seed: number, held = false): Worded {
  const chance = dice(seed * 7919 + 13);
  if (held) return spoken(seed, HELD[seed % HELD.length]!, chance);
  if (seed % 3 === 0) return spoken(seed, SPEAKERS[(seed / 3) % SPEAKERS.length]!, chance);
  const truth = truthOf(chance);
  const speaker = voice(truth, chance);
  begin(speaker, "编排");
  const numbering = choose(speaker, "编号", NUMBERINGS) as Numbering;
  const [titles, first] = opening(speaker);
  const front = numbering !== "part" && chance.chance(0.25) ? frontTables(speaker) : undefined;
  const [before, after] = front ?? [[], []];
  const pieces = [...titles, ...before, ...after, first];
  for (const [kind, body] of BODIES) pieces.push(heading(speaker, kind, numbering), ...body(speaker));
  const { department, year } = truth;
  return { seed, title: `${department}部门预算`, year, department, pieces, marks: speaker.marks };
}

/** The same total told again in front, and whose it is. */
const AGAIN = [
  "",
  "",
  "",
  "{year}，{who}收支总预算{m}。",
  "{year}{who}部门预算收支总计均为{m}。",
  "{year}{who}部门预算总规模{m}。",
  "{yearDigits}收入、支出预算总计均为{m}。",
  "",
  "",
  "{yearDigits}{who}收入总数和支出总数均为{m}。",
  "{who}{yearDigits}收、支预算均为{m}，收支平衡。",
  "{yearDigits}收支总预算均为{m}。",
];
const WHOSE = [
  "",
  "",
  "",
  "",
  "",
  "支出预算中，{who}本级{a}，所属单位{b}。",
  "按预算单位划分，{department}本级支出{a}，所属单位支出{b}。",
  "",
  "",
  "",
  "",
  "其中{who}本级支出{a}，下属单位支出{b}。",
  "支出按单位划分：{who}机关{a}，二级单位{b}。",
];

function overview(speaker: Voice): Piece[] {
  begin(speaker, "总体情况");
  const heads = say(speaker, "分节", SUBHEADS).split("|");
  const filler = say(speaker, "引言", FILLERS);
  const { total, grain } = speaker.truth;
  const concepts = ["revenueExpenditure.total", "revenue.total", "expenditure.total"];
  const again = say(speaker, "总数又述", AGAIN, { m: () => money(speaker, total.now, { concepts }) });
  const bodies: Piece[][] = [
    [...revenue(speaker), granted(speaker)].map((text) => paragraph(text)),
    [...expenditure(speaker).map((text) => paragraph(text)), ...byFunction(speaker)],
    change(speaker),
  ];
  begin(speaker, "总体情况");
  const part = Math.floor((total.now * 0.7) / grain) * grain;
  const free = { concepts: [], loose: true };
  const whose = say(speaker, "本级和所属", WHOSE, {
    a: () => money(speaker, part, free),
    b: () => money(speaker, total.now - part, free),
  });
  const told = bodies.flatMap((body, at) => [paragraph(heads[at]!), ...body, ...(at === 1 ? [paragraph(whose)] : [])]);
  return [paragraph(filler + again), ...told].filter((piece) => piece.kind === "table" || piece.text !== "");
}

/** The texts of a filing, paragraph by paragraph and cell by cell. */
export function textsOf({ pieces, marks }: Worded): Holder[] {
  return holdersOf(pieces, marks);
}

export function wordFile({ title, pieces, marks }: Worded): Uint8Array {
  return docx(sampleOf(title, pieces, marks));
}

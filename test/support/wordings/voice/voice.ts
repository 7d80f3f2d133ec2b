import { type Mark, marked, type StatedFigure } from "../marks.ts";
import { MORE } from "../more/ways.ts";
import type { Dice } from "../truth/dice.ts";
import { decimalsOf, type FigureStyle, hanYear, wideYear } from "../truth/figures.ts";
import type { Truth } from "../truth/truth.ts";
import type { Ways } from "./ways.ts";

export type Slots = Record<string, () => string>;

/** Who words a filing: chooses among the ways, keeps one habit of printing through the text, and remembers what was stated. */
export interface Voice {
  truth: Truth;
  dice: Dice;
  style: FigureStyle;
  marks: Mark[];
  statement: string;
  forms: string[];
  hanYears: boolean;
  /** Years in full-width digits: ２０２５年. */
  wideYears: boolean;
  /** Names already used: a filing mostly calls one thing by one name. */
  names: Map<string, string>;
}

export function voice(truth: Truth, dice: Dice): Voice {
  const style = styleOf(truth, dice);
  const hanYears = dice.chance(0.08);
  const wideYears = !hanYears && dice.chance(0.05);
  return { truth, dice, style, marks: [], statement: "", forms: [], hanYears, wideYears, names: new Map() };
}

function styleOf({ grain }: Truth, dice: Dice): FigureStyle {
  const unit =
    grain === 1
      ? dice.one(["元", "元", "万元"] as const)
      : dice.one(["万元", "万元", "万元", "万元", "万元", "元", "千元"] as const);
  const least = decimalsOf(grain, unit);
  return {
    unit,
    decimals: grain > 10_000 && dice.chance(0.4) ? 2 : least,
    trimmed: dice.chance(0.25),
    thousands: unit === "元" ? dice.chance(0.8) : dice.chance(0.3),
    fullWidth: dice.chance(0.05),
    han: false,
    gap: dice.one(GAPS),
  };
}

const GAPS = ["", "", "", "", "", "", "", "", "", "", "", " ", " ", "\u00a0", "\u3000", "\u2009"];

/** Begins a statement: what is stated and marked from here on belongs to it. */
export function begin(voice: Voice, statement: string): void {
  voice.statement = statement;
  voice.forms = [];
}

/** Runs `tell` with another unit now and then: 元 beside 万元, 亿元 for the large, numerals in words for the round. */
export function inOwnUnit<T>(voice: Voice, tell: () => T, large = false): T {
  const usual = voice.style;
  const { grain } = voice.truth;
  const roll = voice.dice.next();
  const unit =
    roll < 0.06
      ? usual.unit === "元"
        ? "万元"
        : "元"
      : large && roll < 0.1 && grain >= 1_000_000
        ? "亿元"
        : usual.unit;
  const han = !large && grain === 1_000_000 && unit === "万元" && voice.dice.chance(0.15);
  const own = { ...usual, unit, han, decimals: unit === usual.unit ? usual.decimals : decimalsOf(grain, unit) };
  if (unit !== usual.unit) voice.forms.push(`单位: ${unit}`);
  if (han) voice.forms.push("数字: 汉字");
  voice.style = own;
  const told = tell();
  voice.style = usual;
  return told;
}

/** One way of saying it, its slots filled in the order in which they stand. */
export function say(voice: Voice, rule: string, known: Ways, slots: Slots = {}): string {
  return filled(voice, choose(voice, rule, known), slots);
}

export function choose(voice: Voice, rule: string, known: Ways): string {
  const choice = voice.dice.one([...known, ...(MORE[`${voice.statement}/${rule}`] ?? MORE[rule] ?? [])]);
  voice.forms.push(`${rule}: ${choice}`);
  return choice;
}

export function filled(voice: Voice, template: string, slots: Slots): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const fill = slots[slot] ?? COMMON[slot];
    if (!fill) throw new Error(`nothing fills {${slot}} of ${template}`);
    return fill(voice);
  });
}

/** The name of a thing: mostly the one already used. */
export function name(voice: Voice, of: string, known: Ways): string {
  const used = voice.names.get(of);
  if (used !== undefined && voice.dice.chance(0.7)) return used;
  const chosen = say(voice, `名称 ${of}`, known);
  voice.names.set(of, chosen);
  return chosen;
}

export function mark(voice: Voice, what: Mark, text: string): string {
  voice.marks.push(what);
  return marked(voice.marks.length - 1, text);
}

/** A figure as stated by the sentence that is being put together. */
export function stated(
  voice: Voice,
  what: Pick<StatedFigure, "concepts" | "value" | "stage" | "year"> & Partial<StatedFigure>,
  text: string,
): string {
  const { statement, forms } = voice;
  const defaults = { kind: "figure", statement, forms, nil: false, table: false, loose: false } as const;
  return mark(voice, { ...defaults, ...what }, text);
}

const COMMON: Record<string, (voice: Voice) => string> = {
  year: (voice) => yearOf(voice, voice.truth.year, THIS),
  last: (voice) => yearOf(voice, voice.truth.year - 1, LAST),
  yearDigits: (voice) => `${digits(voice, voice.truth.year)}年`,
  lastDigits: (voice) => `${digits(voice, voice.truth.year - 1)}年`,
  who: (voice) => say(voice, "自称", WHO),
  self: (voice) => voice.truth.self,
  department: (voice) => voice.truth.department,
  day: (voice) => (voice.hanYears ? "十二月三十一日" : "12月31日"),
  area: (voice) => voice.truth.area.slice(-1),
};

const THIS = [
  "{Y}年",
  "{Y}年",
  "{Y}年度",
  "本年",
  "{Y}年",
  "本年度",
  "今年",
  "当年",
  "{Y}预算年度",
  "全年",
  "本预算年度",
  "{Y}年",
  "{Y}年度",
  "本年",
];
const LAST = [
  "{Y}年",
  "{Y}年",
  "上年",
  "{Y}年度",
  "上年",
  "去年",
  "上年度",
  "上一年",
  "上一年度",
  "上年同期",
  "前一年",
  "上一预算年度",
  "{Y}年",
  "{Y}年度",
  "上年",
];
const WHO = [
  "我部门",
  "本部门",
  "我单位",
  "我{self}",
  "{department}",
  "本单位",
  "本{self}",
  "{department}（含所属单位）",
  "全{self}",
  "本部门（单位）",
  "{department}机关",
  "我部门",
  "部门",
];

function yearOf(voice: Voice, year: number, known: Ways): string {
  return say(voice, "年份", known, { Y: () => digits(voice, year) });
}

/** The digits of a year that must be right where it stands. */
function digits(voice: Voice, year: number): string {
  const printed = voice.hanYears ? hanYear(year) : voice.wideYears ? wideYear(year) : String(year);
  return mark(voice, { kind: "year", statement: voice.statement, year, loose: FREE.has(voice.statement) }, printed);
}

/** Statements in which another year might be meant. */
const FREE = new Set(["绩效", "其他", "名词解释"]);

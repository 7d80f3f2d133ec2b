import { decimalText, figure, UNITS } from "../truth/figures.ts";
import { NAMES, type NameKey } from "./names.ts";
import { mark, name, say, stated, type Voice } from "./voice.ts";

export interface Said {
  concepts: string[];
  loose?: boolean;
  table?: boolean;
}

/** A figure of a year with its unit: 820.70万元. */
export function money(voice: Voice, fen: number, { concepts, loose = false, table = false }: Said, back = 0): string {
  const { style, truth } = voice;
  const text = figure(fen, style);
  const what = {
    concepts,
    value: decimalText(fen, 100, 2),
    stage: "budget" as const,
    year: truth.year - back,
    loose,
    table,
  };
  return stated(voice, what, text) + (table ? "" : style.gap + style.unit);
}

/** What a thing is called. */
export function called(voice: Voice, concept: NameKey): string {
  return name(voice, concept, NAMES[concept]);
}

const VERBS = [
  "",
  "",
  "为",
  "安排",
  "共计",
  "共安排",
  "合计",
  "总计",
  "编列",
  "核定为",
  "",
  "预计为",
  "计划安排",
  "确定为",
  "列支",
  "下达",
  "计",
];
const AFTER_SUM = ["", "为", "", "是", "达到", "", "共计", "确定为", "预计为"];

/** Name, verb and amount: 基本支出安排820.70万元. */
export function amount(voice: Voice, concept: NameKey, fen: number, said: Said = { concepts: [concept] }): string {
  const called_ = called(voice, concept);
  return called_ + verb(voice, called_) + money(voice, fen, said);
}

export function verb(voice: Voice, after: string): string {
  const isSum = /[计额值]$/.test(after);
  return say(voice, isSum ? "总数动词" : "动词", isSum ? AFTER_SUM : VERBS);
}

const NOTHING = [
  "{name}0{u}",
  "{name}{z}{u}",
  "{name}为0{u}",
  "{name}未安排",
  "未安排{name}",
  "无{name}",
  "{name}为零",
  "{name}零{u}",
  "没有安排{name}",
  "{name}不涉及",
  "{name}0",
  "不安排{name}",
  "{name}无预算",
  "{name}预算数0{u}",
  "{name}计{z}{u}",
  "{name}暂无安排",
  "{name}预算为零",
  "{name}没有预算安排",
  "{name}未编列预算",
  "不列{name}",
];

/** That there is none of a thing. */
export function nothing(voice: Voice, concept: NameKey, loose = true): string {
  const { style, truth } = voice;
  const decimals = Math.max(1, style.decimals);
  const nil = (text: string) => {
    const what = { concepts: [concept], value: "0.00", stage: "budget" as const, year: truth.year, nil: true, loose };
    return stated(voice, what, text);
  };
  const text = say(voice, "没有", NOTHING, {
    name: () => called(voice, concept),
    u: () => style.gap + style.unit,
    z: () => decimalText(0, UNITS.元, decimals),
  });
  return nil(text);
}

/** One part of a list that must be whole. */
export function part(voice: Voice, text: string, loose = false): string {
  return mark(voice, { kind: "part", statement: voice.statement, loose }, text);
}

const REASONS = [
  "，主要原因是{r}",
  "，主要是{r}",
  "，原因是{r}",
  "，主要原因：{r}",
  "，主要为{r}",
  "，{d}的主要原因是{r}",
  "，主要系{r}所致",
  "，主要由于{r}",
  "，{d}原因：{r}",
  "，主要原因为{r}",
  "，变动原因主要是{r}",
  "，{d}原因主要是{r}",
  "，系{r}",
  "，变动主要是因为{r}",
  "（{r}）",
  "，{d}系{r}",
  "，{d}的原因在于{r}",
];

/** Why something went up or down. */
export function reason(voice: Voice, up: boolean, because: { up: readonly string[]; down: readonly string[] }): string {
  return say(voice, "原因", REASONS, {
    r: () => voice.dice.one(up ? because.up : because.down),
    d: () => (up ? "增加" : "减少"),
  });
}

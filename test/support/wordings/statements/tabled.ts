import type { Piece } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { figure } from "../truth/figures.ts";
import type { Pair } from "../truth/truth.ts";
import { delta } from "../voice/changes.ts";
import type { NameKey } from "../voice/names.ts";
import { called, money } from "../voice/phrases.ts";
import { say, type Voice } from "../voice/voice.ts";

/** One line of a table of this year against last year. */
export interface Line {
  concept: NameKey & string;
  label?: string;
  pair: Pair;
  why: string;
}

const HEADS = [
  "项  目|{L}预算数|{Y}预算数|增减额|增减变化原因",
  "项目|{Y}预算|{L}预算|增减变化|原因",
  "项目|{L}|{Y}|增减|变动原因",
  "经费项目|{Y}预算数|比上年增减|原因说明",
  "项目|上年预算数|本年预算数|增减额|主要原因",
  "支出项目|{L}安排数|{Y}安排数|增减数|变动原因",
  "科目|本年安排|上年安排|增减金额|增减原因说明",
  "经费名称|{Y}年初预算|{L}年初预算|增减变动额|原因简述",
  "费用类别|上年数|本年数|增减变动|变化原因",
];
const UNITS = ["单位：{u}", "（单位：{u}）", "金额单位：{u}", "计量单位：{u}", "单位：人民币{u}", "单位:{u}"];

/** The lines as a table with both years and the difference, signed. */
export function tabled(voice: Voice, lines: readonly Line[]): Piece[] {
  const heads = say(voice, "表头", HEADS, {
    L: () => `${voice.truth.year - 1}年`,
    Y: () => `${voice.truth.year}年`,
  }).split("|");
  const unit = say(voice, "表单位", UNITS, { u: () => voice.style.unit });
  const rows = lines.map((line) =>
    heads.map((head, at) => (at === 0 ? (line.label ?? called(voice, line.concept)) : cell(voice, head, line))),
  );
  return [paragraph(unit, "right"), { kind: "table", head: 1, rows: [heads, ...rows] }];
}

function cell(voice: Voice, head: string, { concept, pair, why }: Line): string {
  const { year } = voice.truth;
  const said = { concepts: [concept], table: true };
  const nil = figure(0, voice.style);
  if (/原因/.test(head)) return pair.now === pair.last ? "" : why;
  if (/增减/.test(head)) return pair.now === pair.last ? nil : delta(voice, pair, said);
  if (head.startsWith(`${year}`) || head.startsWith("本年")) return pair.now === 0 ? nil : money(voice, pair.now, said);
  return pair.last === 0 ? nil : money(voice, pair.last, said, 1);
}

import { type Piece, paragraph } from "../blocks.ts";
import type { Worded } from "../filing.ts";
import type { Dice } from "../truth/dice.ts";
import { decimalText, type FigureStyle, figure, UNITS } from "../truth/figures.ts";
import { type Item, truthOf } from "../truth/truth.ts";
import { begin, mark, voice as speaking, stated, type Voice } from "../voice/voice.ts";
import { type Env, envOf, type Speaker, split, told } from "./script.ts";

const STYLES: Record<string, string> = { "=": "title", "^": "cap", ">": "right", "<": "left" };
const STATEMENTS: Record<string, string> = {
  institution: "机构设置",
  overview: "总体情况",
  runningCosts: "机关运行经费",
  threePublic: "三公经费",
  performance: "绩效",
  procurement: "政府采购",
  assets: "国有资产",
  glossary: "名词解释",
  otherMatters: "其他",
};
const FREE = ["otherMatters", "glossary", "runningCosts"];

/**
 * A filing in the words of one department. Each line is a paragraph: `#key` begins a section with its heading (`#+key` one that Word numbers), `=` a title, `^` a
 * caption, `>` and `<` what stands right or left; `|` is a row of a table (`|2|` the first of one with two lines of head), `*|` a row for each item bought;
 * `%` gives the unit and the decimals of all amounts from there on; a bar that a brace gives begins a new paragraph; `?K ` before a line asks whether there
 * is any of K, `!K ` whether there is none.
 */
export function spoken(seed: number, speaker: Speaker, dice: Dice): Worded {
  const { name } = speaker;
  const truth = truthOf(dice, UNITS[speaker.style.unit] / 10 ** speaker.style.decimals);
  const voice = speaking(truth, dice);
  const plain = { trimmed: false, thousands: false, fullWidth: false, han: false, gap: "" };
  voice.style = { ...plain, ...speaker.style };
  const env = envOf(voice, speaker);
  const pieces: Piece[] = [];
  begin(voice, "开头");
  voice.forms.push(`口吻: ${name}`);
  for (const line of speaker.script.trim().split("\n")) {
    const asked = /^([?!])(\S+) /.exec(line);
    if (asked && (env.sums[asked[2]!]!.now !== 0) !== (asked[1] === "?")) continue;
    printed(line.slice(asked?.[0].length ?? 0), env, pieces, name);
  }
  const { department, year } = truth;
  return { seed, title: `${department}部门预算`, year, department, pieces, marks: voice.marks };
}

function printed(line: string, env: Env, pieces: Piece[], name: string): void {
  const { voice } = env;
  const heading = /^#(\+?)(\w+) /.exec(line);
  if (heading) {
    const [lead, auto, key = ""] = heading;
    begin(voice, `标题 ${key}`);
    const what = { kind: "heading", statement: voice.statement, loose: FREE.includes(key) } as const;
    const text = mark(voice, what, told(line.slice(lead.length), env));
    pieces.push({ kind: "paragraph", style: "h1", text, label: auto !== "" });
    begin(voice, STATEMENTS[key]!);
    voice.forms.push(`口吻: ${name}`);
  } else if (/^\*?\|/.test(line)) rows(line, env, pieces);
  else if (line.startsWith("%")) voice.style = { ...voice.style, ...styleOf(line.slice(1)) };
  else if (line !== "") {
    const style = STYLES[line.charAt(0)];
    pieces.push(
      ...told(style ? line.slice(1) : line, env)
        .split("|")
        .map((text) => paragraph(text, style)),
    );
  }
}

function styleOf(text: string): Pick<FigureStyle, "unit" | "decimals"> {
  const [unit = "", decimals] = text.split(" ");
  return { unit: unit as FigureStyle["unit"], decimals: Number(decimals) };
}

function rows(line: string, env: Env, pieces: Piece[]): void {
  const { voice } = env;
  const usual = voice.statement;
  if (usual === "国有资产") voice.statement = "资产表";
  const inTable = { ...env, table: true };
  const head = /^\|([2-9])\|/.exec(line); // the rows of its head; |1| is a serial number
  let table = pieces.at(-1);
  if (table?.kind !== "table" || head) {
    table = { kind: "table", head: Number(head?.[1] ?? 1), rows: [] };
    pieces.push(table);
  }
  const cells = split(line.replace(/^\*?\|([2-9]\|)?/, "").replace(/\|$/, ""));
  const filled = (words: Env["words"]) =>
    cells.map((cell) => told(cell.trim(), { ...inTable, words: { ...env.words, ...words } }));
  const all = line.startsWith("*")
    ? voice.truth.items.map((item, at) => filled(itemWords(voice, item, at)))
    : [filled({})];
  table.rows.push(...all);
  voice.statement = usual;
}

function itemWords(voice: Voice, { project, name, code, measure, count, price }: Item, at: number): Env["words"] {
  const { year } = voice.truth;
  const cell = (fen: number) => () =>
    stated(
      voice,
      { concepts: ["procurement"], value: decimalText(fen, 100, 2), stage: "budget", year, table: true },
      figure(fen, voice.style),
    );
  return {
    序: () => String(at + 1),
    项名: () => project,
    品: () => name,
    码: () => code,
    计量: () => measure,
    件: () => String(count),
    价: cell(price),
    额: cell(count * price),
  };
}

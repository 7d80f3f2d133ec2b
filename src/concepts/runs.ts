import { CONCEPTS, type Concept } from "../model/disclosure/vocabulary.ts";
import { matchesOf } from "../text/matches.ts";
import { remembered } from "../text/remembered.ts";
import type { Part } from "./meanings.ts";
import { CLASS_WORDS, IDLE_WORDS, WORDS } from "./words.ts";

/** Words of the grammar that stand side by side: what they say, in order, and whether an idle word is among them. Offsets in compact text. */
export interface Run {
  parts: readonly (Part | "items")[];
  /** Where the first word begins that is not idle, and where the last word of any kind ends. */
  start: number;
  end: number;
  /** Where the first word begins, idle or not. */
  from: number;
  hasIdle: boolean;
}

interface Word {
  part: Part | undefined;
  start: number;
  end: number;
}

/** Parts that 及, 和 and the like join to one name: 购置及运行维护费, 收入、支出总计, 结转和结余. */
const JOINED: readonly ReadonlySet<Part>[] = [
  new Set(["purchase", "operation"]),
  new Set(["carry", "rest"]),
  new Set(["income", "spending"]),
  new Set(["operating", "other", "targeted"]),
  new Set(["central", "scattered"]),
];
/** Words that end a thing's name; what is joined to it is another thing. */
const TAILS: ReadonlySet<string> = new Set(["fee", "cost"]);
/** What is done, and 事业(单位) that does it, in ordinary words as well. */
const ACTS: ReadonlySet<string> = new Set(["purchase", "operation", "service", "daily", "conference", "training"]);
const CONNECTOR = /^(?:及|和|与|、)$/;

const LABEL_TAIL = /支出$|（.*$/;
/** 商品和服务支出 is printed as 商品与服务支出 as well. */
const JOINT = /[和与及、]/g;
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const classes = (Object.entries(CONCEPTS) as [Concept, { label: string; code?: string }][]).flatMap(
  ([id, { label, code }]): [string, Part][] => {
    const own = code === undefined || /其他支出|（/.test(label) ? [] : [literal(label.replace(LABEL_TAIL, ""))];
    return [...own, ...(CLASS_WORDS[id] ?? [])].map((word) => [word.replace(JOINT, "[和与及、]"), id]);
  },
);
const words: readonly (readonly [string, Part | undefined])[] = [
  ...classes,
  ...(Object.entries(WORDS) as [Part, readonly string[]][]).flatMap(([part, each]) =>
    each.map((word): [string, Part] => [word, part]),
  ),
  ...IDLE_WORDS.map((word): [string, undefined] => [word, undefined]),
];
const sorted = [...words].sort(([a], [b]) => b.length - a.length);
/** So many words are told apart by one expression: every match has room for all groups of its expression, of which one holds text. */
const WORDS_APART = 16;
const shelves = Array.from({ length: Math.ceil(sorted.length / WORDS_APART) }, (_, at) =>
  sorted.slice(at * WORDS_APART, (at + 1) * WORDS_APART),
);
/** Finds a word and the shelf it is from; {@link ON_SHELF} finds which of the shelf it is. */
const ANY_WORD = new RegExp(shelves.map((shelf) => `(${shelf.map(([word]) => word).join("|")})`).join("|"), "g");
const ON_SHELF = shelves.map((shelf) => new RegExp(shelf.map(([word]) => `(${word})`).join("|"), "y"));

function wordsIn(text: string): Word[] {
  return matchesOf(ANY_WORD, text).map((match) => {
    const { index: start } = match;
    const shelf = groupOf(match);
    const pattern = ON_SHELF[shelf]!;
    pattern.lastIndex = start;
    const part = shelves[shelf]![groupOf(pattern.exec(text)!)]![1];
    return { part, start, end: start + match[0].length };
  });
}

/** Which group of an expression made of nothing but groups holds the match. */
function groupOf(match: RegExpExecArray): number {
  return match.indexOf(match[0], 1) - 1;
}

/** The runs of words in compact text, in order; those of idle words only are none. */
export const findRuns = remembered((text: string): readonly Run[] => {
  const runs: Word[][] = [];
  for (const word of wordsIn(text)) {
    const open = runs.at(-1);
    if (open !== undefined && goesOn(text, open, word)) open.push(word);
    else runs.push([word]);
  }
  return runs.flatMap(runOf);
});

function goesOn(text: string, open: readonly Word[], { part, start }: Word): boolean {
  const gap = text.slice(open.at(-1)?.end, start);
  if (gap === "") return !isUsedFor(text, open);
  const group = JOINED.find((joined) => part !== undefined && joined.has(part));
  if (group === undefined || !CONNECTOR.test(gap) || open.some((word) => word.part === part)) return false;
  const parts = open.flatMap((word) => word.part ?? []);
  return parts.some((each) => group.has(each)) && !parts.some((each) => TAILS.has(each));
}

/** 用于办公费、会议费的|机关运行经费, 保障正常运转的|基本支出, 干部教育的|培训费: what stands before 的 is what it is used for. */
function isUsedFor(text: string, open: readonly Word[]): boolean {
  const last = open.at(-1);
  const parts = open.map(({ part }) => part ?? "");
  const isUse =
    parts.some((part) => TAILS.has(part)) ||
    parts.every((part) => part === "" || ACTS.has(part) || part.startsWith("function."));
  return last !== undefined && text.slice(last.start, last.end) === "的" && isUse;
}

/** 支出项目, 编报绩效目标的项目: 项目 at the end are the things, at the front what money is spent on. */
function runOf(run: readonly Word[]): Run[] {
  const said = run.filter((word) => word.part !== undefined);
  const [first] = said;
  if (first === undefined) return [];
  const parts = said.map(({ part }, at) => (part === "project" && at === said.length - 1 ? "items" : part!));
  const end = run.at(-1)!.end;
  return [{ parts, start: first.start, end, from: run[0]!.start, hasIdle: said.length < run.length }];
}

import { type Concept, classCode } from "../model/disclosure/vocabulary.ts";
import { compactText } from "../text/compact.ts";
import { FIGURE } from "../text/figures/digits.ts";
import { MONEY_UNIT } from "../text/figures/units.ts";
import { remembered } from "../text/remembered.ts";
import { meaningBeside, meaningsOf } from "./meanings.ts";
import { findRuns, type Run } from "./runs.ts";

/**
 * A name of money found in compact text. Several concepts may share it; none means that it names another thing (政府性基金基本支出, 其他项目经费).
 * `isWeak` names say what they are about only where nothing unknown stands before them: 信访维稳|项目经费 is one project.
 */
export interface NameFound {
  concepts: readonly Concept[];
  /** Where its first word begins, 各类 and other idle words included (`from`) or not (`start`). */
  from: number;
  start: number;
  end: number;
  isWeak: boolean;
  /** Of 收入 and 支出 only: the whole of it. */
  isSide: boolean;
  /** 收入, 支出 and nothing else: whether it is the total or the head of a column, what follows says. */
  isBare: boolean;
  /** 购置费, 运行维护: parts of this thing (the front of its ids) only where the text is about it, since a network is maintained as well; `isCut` where not even 费 is said. */
  needs: string | undefined;
  isCut: boolean;
}

const SIDES: ReadonlySet<string> = new Set(["income", "spending", "both"]);
/** Parts that tell by themselves what money is about, whatever stands before them. */
const TELLING: ReadonlySet<string> = new Set([
  ...["threePublic", "overseas", "vehicles", "agency", "general", "funds", "capital", "account", "superior"],
  ...[
    "subordinate",
    "procurement",
    "commissioned",
    "lastYear",
    "basic",
    "targeted",
    "operating",
    "equipment",
    "assets",
  ],
]);
/** Of these, the words that ordinary sentences use as well. */
const NOT_MONEY: ReadonlySet<string> = new Set(["basic", "lastYear", "vehicles", "assets"]);
/** Parts by which a run is about money, though it may be about none that has a name here. */
const MONEY: ReadonlySet<string> = new Set([
  ...["income", "spending", "both", "fee", "cost", "money"],
  ...[...TELLING].filter((part) => !NOT_MONEY.has(part)),
]);
const SHORT_NAME_CHARACTERS = 4;
/** What vehicles are called. */
const THINGS: ReadonlySet<string> = new Set(["vehicles", "machines"]);

/** Every name of money in compact text, in order. */
export function findNames(text: string): NameFound[] {
  return findRuns(text).flatMap((run): NameFound[] => {
    const isSide = run.parts.every((part) => SIDES.has(part));
    const own = meaningsOf(run.parts).filter((concept) => isSaid(concept, run, text));
    const beside = own.length > 0 ? undefined : meaningBeside(run.parts);
    const concepts = beside === undefined ? own : [beside.concept];
    if (concepts.length === 0 && !run.parts.some((part) => MONEY.has(part))) return [];
    const isWeak = run.end - run.start < SHORT_NAME_CHARACTERS || !run.parts.some((part) => TELLING.has(part));
    const needs = beside?.needs ?? needOf(run.parts, concepts);
    const { from, start } = run;
    // 教育支出（205）|90万元: a class with its own code
    const code =
      own.length > 0 && own.every((concept) => concept.startsWith("function.")) ? bracketBehind(run, text) : "";
    const end = run.end + (own.some((concept) => classCode(concept) === code) ? code.length + BRACKETS : 0);
    const isBare = isSide && !run.hasIdle;
    return [{ concepts, from, start, end, isWeak, isSide, isBare, isCut: isCut(run.parts), needs }];
  });
}

/** 购置, 运行维护 without 费, 设备, 其他: ordinary words. */
const ORDINARY: ReadonlySet<string> = new Set(["purchase", "operation", "daily", "devices", "other"]);

function isCut(parts: Run["parts"]): boolean {
  return parts.every((part) => ORDINARY.has(part));
}

/** What a name is a part of that does not say it itself: 购置及运行维护费 of 公务用车. */
function needOf(parts: Run["parts"], concepts: readonly Concept[]): string | undefined {
  const isPart = concepts.length > 0 && concepts.every((concept) => concept.startsWith("threePublic.vehicles"));
  return isPart && !parts.some((part) => THINGS.has(part)) ? "threePublic" : undefined;
}

/** So many characters of a class are no ordinary word: 农林水, 住房保障. */
const TELLING_CLASS_CHARACTERS = 3;
const LISTED_BEFORE = /(?:^|[,;:、]|其中|包括)$/;
const MONEY_BEHIND = new RegExp(`^(?:${FIGURE})\\s*${MONEY_UNIT}`);

/** In running text 教育 and 金融 are ordinary words; with 支出, （类） or their code, or their money in a list (…，住房保障|40万元), they are classes of expenditure. */
function isSaid(concept: Concept, run: Run, text: string): boolean {
  if (!concept.startsWith("function.") || run.parts.includes("spending")) return true;
  const isLong = run.end - run.start >= TELLING_CLASS_CHARACTERS;
  if (isLong && LISTED_BEFORE.test(text.slice(0, run.from)) && MONEY_BEHIND.test(text.slice(run.end))) return true;
  const behind = bracketBehind(run, text);
  return behind === "类" || behind === classCode(concept);
}

const BRACKETS = 2;

/** What a short bracket behind a name says; nothing where there is none. */
function bracketBehind({ end }: Run, text: string): string {
  return /^\((类|\d{3})\)/.exec(text.slice(end, end + 5))?.[1] ?? "";
}

/** Every concept that a head or a label names as a whole, in the order of the grammar; none when it is more, less or another thing. */
export const conceptsNamed = remembered((label: string): readonly Concept[] => {
  const text = compactText(label);
  const [run, ...others] = findRuns(text);
  if (run === undefined || others.length > 0 || run.from > 0 || run.end < text.length) return [];
  const isBare = run.parts.every((part) => SIDES.has(part)) && !run.hasIdle;
  return isBare || isCut(run.parts) ? [] : meaningsOf(run.parts);
});

import { findNames } from "../../../concepts/names.ts";
import type { ToldShare } from "../../../model/disclosure/wording.ts";
import { ORGANISATION_END } from "../../../text/organisations.ts";
import { isComparisonFiller, isFiller } from "../../phrases/fillers.ts";
import { SUMMING } from "../../phrases/verbs.ts";
import type { Surface } from "../surfaces.ts";
import {
  isOfEarlierYear,
  isPercent,
  lastClause,
  nameIn,
  placedIn,
  type Sentence,
  type SentenceFigure,
  sentencesOf,
} from "./sentences.ts";

/** The part, 占, the whole: 公务接待费3.29万元，|占“三公”经费的|5.29%. */
const OF = /^(.*)占([^占,;。:()]*(?:\([^占,;。:()]*\))?[^占,;。:()]*)$/;
/** What leads from the whole to the percentage: 的比重为, 总额的; 占比 says no whole. */
const LED = /(?:总?[额数量体])?的?(?:比[例重率]?|份额|百分比|百分之)?(?:分别|依次)?(?:约?[为是]|达到?)?$/;
/** What is said of a share without saying just how much it is, or of what (基本支出除外). */
const ROUGH = /不[低少高多]于|不超过|超过|以上|以下|左右|以内|除外|以外|不含|近$|约$|约为$/;
/** What takes apart the figure before it; ；按…分 divides once more what that is a part of. */
const OPENS = /^[,;。:(]*(?:其中|包括|包含|含|分别|由)|^[,。:(]*按|^[:(]/;
const DIVIDES = /^[,;。:(]*按/;
/** 两项合计|占: of several figures together. */
const TOGETHER = new RegExp(`${SUMMING}|[两三四几各]项`);

/**
 * Shares of this year that a paragraph tells by their structure: a figure or a name, 占, what the whole is called (or its figure, or nothing), a percentage. The figures that
 * names stand for are looked for in the paragraph before.
 */
export function sharesIn(surface: Surface, year: number | undefined): ToldShare[] {
  if (surface.section === "glossary" || !surface.folded.includes("占")) return [];
  const sentences = sentencesOf(surface);
  return sentences.flatMap((sentence, index) => {
    const told: ToldShare[] = [];
    const { figures } = sentence;
    for (let at = 0; at < figures.length; at++) {
      const figure = figures[at]!;
      if (!isPercent(figure.amount) || figure.sign !== undefined) continue;
      const before = [...sentences.slice(0, index).map((one) => one.figures), figures.slice(0, at)].flat();
      const row = respectively(figures, at);
      const shares =
        row.length > 0
          ? row.map(({ share, part }) =>
              shareAt(sentence, { ...share, lead: figure.lead }, before, undefined, year, part),
            )
          : [shareAt(sentence, figure, before, told.at(-1), year)];
      told.push(...shares.filter((one) => one !== undefined));
      at += Math.max(0, row.length - 1);
    }
    return told;
  });
}

const RESPECTIVELY = /(?:分别|依次)(?:约?[为是占]|达到?)?[^,;。:()]*$/;
const NEXT = /^(?:[、,]|[和及与])+$/;

/** 甲、乙支出分别为90万元、10万元，|占比分别为90%、10%: each share with its part, where there are as many levels in a row before them; else none. */
function respectively(
  figures: readonly SentenceFigure[],
  from: number,
): { share: SentenceFigure; part: SentenceFigure }[] {
  if (!RESPECTIVELY.test(figures[from]!.lead)) return [];
  const next = figures.findIndex(({ amount, lead }, at) => at > from && !(isPercent(amount) && NEXT.test(lead)));
  const shares = figures.slice(from, next === -1 ? undefined : next);
  const parts = figures.slice(Math.max(0, from - shares.length), from);
  const isRow = parts.every(
    ({ amount, sign, lead }, at) => !isPercent(amount) && sign === undefined && (at === 0 || /^[、,和及与]/.test(lead)),
  );
  if (shares.length < 2 || parts.length < shares.length || !isRow) return [];
  return shares.map((share, at) => ({ share, part: parts[at]! }));
}

function shareAt(
  sentence: Sentence,
  figure: SentenceFigure,
  before: readonly SentenceFigure[],
  last: ToldShare | undefined,
  year: number | undefined,
  respective?: SentenceFigure,
): ToldShare | undefined {
  const { folded } = sentence.surface;
  const previous = before.at(-1);
  const isWholePrinted = previous !== undefined && !isPercent(previous.amount) && LED.exec(figure.lead)?.index === 0;
  const [, head, tail = ""] = OF.exec(isWholePrinted ? previous.lead : figure.lead) ?? [];
  if (head === undefined || ROUGH.test(tail) || ROUGH.test(folded.slice(figure.unitEnd, figure.unitEnd + 2)))
    return undefined;
  const clause = lastClause(head);
  if (isOfEarlierYear(clause, year) || isOfEarlierYear(tail, year) || TOGETHER.test(clause)) return undefined;
  const name = isComparisonFiller(clause) ? "" : nameIn(clause);
  const told = isWholePrinted ? before.slice(0, -1) : before;
  const behind = partBehind(sentence, figure, name);
  const at =
    respective ??
    behind?.figure ??
    oneOfTwo(clause, told) ??
    (name === "" ? standingBefore(sentence, told, figure) : namedBefore(told, name, year).at(-1));
  const part = at === undefined ? undefined : placedIn(sentence, at);
  const said = (isWholePrinted ? tail : tail.replace(LED, "")).replace(
    /^(?:[我本该]?(?:部门|单位)|全(?:部(?!收入|支出)|[局委办]))/,
    "",
  );
  const called = said === "" && part === undefined ? withinOf(sentence) : said;
  const named = isWholePrinted ? [previous] : namedBefore(told, called, year).filter((one) => one !== at);
  const isSure = named.length > 0;
  const isGoingOn = called === "" && !isSure && last !== undefined;
  const wholes = isSure || at === undefined || !isFiller(called) ? named : takenApart(sentence, told, at, year);
  return {
    ...placedIn(sentence, figure),
    name: behind?.name ?? (name === "" && at !== undefined ? nameIn(at.lead) : name),
    ...(part === undefined ? {} : { part }),
    whole: isGoingOn ? last.whole : called,
    wholes: [...(isGoingOn ? last.wholes : []), ...wholes.map((one) => placedIn(sentence, one))],
    isSure,
  };
}

/** 人员经费946万元，公用经费70万元。|前者|占93.12%，|后者|占6.88%: the two levels told last. */
function oneOfTwo(clause: string, before: readonly SentenceFigure[]): SentenceFigure | undefined {
  const place = ["前者", "后者"].findIndex((one) => clause.endsWith(one));
  const levels = before.filter(({ sign, amount }) => sign === undefined && !isPercent(amount)).slice(-2);
  return place === -1 || levels.length < 2 ? undefined : levels[place];
}

/** 基本支出中，|人员经费占95.32%: of what the shares of a sentence are. */
const WITHIN = /^[^,;。:()]*?([^,;。:()\d年其]{2,20})中[,:]/;

function withinOf({ figures }: Sentence): string {
  return WITHIN.exec(figures[0]!.lead)?.[1] ?? "";
}

/** 占总支出73.47%的是|基本支出|，1435.76万元; 占26.53%的|项目支出|为518.43万元. */
const TOLD_BEHIND = /^的(?:是|为|即)?([^,;。:、()\d占]{2,20}(?:\([^(),;。:\d]{1,8}\)[^,;。:、()\d占]*)?),?$/;

/** The part of a share that is told before it: named and printed right behind. */
function partBehind(
  { figures }: Sentence,
  figure: SentenceFigure,
  name: string,
): { figure: SentenceFigure; name: string } | undefined {
  const next = figures[figures.indexOf(figure) + 1];
  if (name !== "" || next === undefined || next.sign !== undefined || isPercent(next.amount)) return undefined;
  const [, told] = TOLD_BEHIND.exec(next.lead) ?? [];
  return told === undefined ? undefined : { figure: next, name: nameIn(told) };
}

/** The levels before a part that the text goes on taking apart: 120万元，其中…; 120万元（包括…; of sentences, any that they tell: 支出120万元。当年90万元，结转30万元。其中：…. */
function takenApart(
  { surface: { folded } }: Sentence,
  before: readonly SentenceFigure[],
  part: SentenceFigure,
  year: number | undefined,
) {
  // 按功能分类：甲90万元。|按类别：…: what has been divided once is divided again, and not the last of its parts.
  const first = before.findIndex(({ lead }) => DIVIDES.test(lead));
  const opens = before.map((_, at) => {
    const next = before[at + 1]?.lead ?? "";
    return OPENS.test(next) && !next.includes("占") && !(DIVIDES.test(next) && first !== -1 && first <= at);
  });
  const ofSentences = opens.findLastIndex(
    (isOpen, at) => isOpen && /[。!\n]/.test(folded.slice(before[at]!.unitEnd, before[at + 1]!.start)),
  );
  return before.filter(({ sign, amount, lead, end }, at) => {
    const isWhole = end < part.start && sign === undefined && amount.base === part.amount.base;
    return isWhole && (opens[at] || at < ofSentences) && !isOfEarlierYear(lastClause(lead), year);
  });
}

/** The level that a share directly follows: over changes of the same thing, and over a bracket. */
function standingBefore(
  { surface }: Sentence,
  before: readonly SentenceFigure[],
  { start }: SentenceFigure,
): SentenceFigure | undefined {
  const last = before.at(-1);
  if (last === undefined) return undefined;
  const open = openingOf(surface.folded, last.unitEnd, start);
  const outside = open === undefined ? before : before.filter(({ unitEnd }) => unitEnd <= open);
  const level = outside.findLastIndex(({ sign, amount }) => sign === undefined && !isPercent(amount));
  const over = outside.slice(level + 1);
  return over.every(({ sign, lead }) => sign === undefined || isComparisonFiller(lead.replace(/[^,;]*$/, "")))
    ? outside[level]
    : undefined;
}

/** Where the bracket begins that ends between two places. */
function openingOf(text: string, from: number, to: number): number | undefined {
  const close = text.slice(from, to).indexOf(")");
  if (close === -1 || /\(/.test(text.slice(from, from + close))) return undefined;
  let depth = 1;
  for (let at = from + close - 1; at >= 0; at--) {
    if (text.charAt(at) === ")") depth++;
    if (text.charAt(at) === "(" && --depth === 0) return at;
  }
  return undefined;
}

/** What a name may stand behind without being the end of a longer one. */
const FRONT = new RegExp(`(?:[的、和及]|${ORGANISATION_END})$`);

/** The levels of this year before that are told under a name, one of each value. */
function namedBefore(before: readonly SentenceFigure[], name: string, year: number | undefined): SentenceFigure[] {
  const named = before.filter(({ lead, sign, amount }) => {
    const at = lead.lastIndexOf(name);
    if (name.length < 2 || at === -1 || sign !== undefined || isPercent(amount)) return false;
    const front = lastClause(lead.slice(0, at));
    // 单位资金|预算收入 is a name of its own.
    const isOther = findNames(lead).some((one) => !one.isSide && one.start < at && one.end >= at + name.length);
    const isWhole = !isOther && (FRONT.test(front) || isFiller(front));
    return isWhole && isFiller(lead.slice(at + name.length)) && !isOfEarlierYear(lastClause(lead), year);
  });
  return named.filter((one, at) => named.findLastIndex(({ amount }) => amount.value === one.amount.value) === at);
}

import type { Fact } from "../../../model/disclosure/fact.ts";
import type { Concept } from "../../../model/disclosure/vocabulary.ts";
import { ORGANISATION_END } from "../../../text/organisations.ts";
import { isComparisonFiller, isFiller } from "../../phrases/fillers.ts";
import { ALLOTTING } from "../../phrases/verbs.ts";
import {
  COMPARED_BEHIND,
  COMPARED_TO,
  comparedYear,
  isPriorYear,
  PRIOR_YEAR,
  YEAR,
  YEARS_END,
} from "../../phrases/years.ts";
import type { Lead } from "../lead.ts";
import type { AmountToken, Reader } from "../reader.ts";
import type { State } from "../state.ts";
import type { Token, Tokens } from "../tokens.ts";

/** 2023年末, 2023年底, 2023年12月31日: the day that a stock is of, not the year told about. */
const CUTOFF = new RegExp(`^${YEARS_END}`);

type YearToken = Extract<Token, { kind: "year" }>;

/** Takes in a printed year by its role: the day of a stock, the year compared with, or the year told about; what happened in a year is none of these. */
export function noteYear({ state, tokens }: Reader, token: YearToken): void {
  const { text } = tokens;
  const follows = text.slice(token.end);
  const compared = isCompared(text.slice(0, token.start), follows);
  if (token.year === "own") state.printedYear = state.reason || compared ? state.printedYear : state.ownYear;
  else if (CUTOFF.test(follows) || isAsOf(text.slice(0, token.start), follows)) state.cutoff = token.year;
  else if (compared) {
    state.against = token.year;
    undoSlip(state, token.year);
  } else if (!state.reason && !isOfEvent(state, tokens, token)) state.printedYear = token.year;
}

/** 截至|2025年|8月31日. */
function isAsOf(before: string, follows: string): boolean {
  return /(?:截[至止]到?|至)$/.test(before) && /^\d{1,2}月/.test(follows);
}

const COMPARED_BEFORE = new RegExp(`${COMPARED_TO}$`);
const COMPARES = new RegExp(`^${COMPARED_BEHIND}`);

/** 较2024年, 和2024年度一致. */
function isCompared(before: string, follows: string): boolean {
  return (
    COMPARED_BEFORE.test(before) ||
    (/以$/.test(before) && /^度?[^,。;]{0,24}为?基[数期]/.test(follows)) ||
    (/在$/.test(before) && /^[^,。;]{0,20}基础上/.test(follows)) ||
    (/和$/.test(before) && COMPARES.test(follows))
  );
}

/** 2012年购置的车辆, （2012年购置）: the year of what happened to a thing, by the words that say so before 的 or to the end of a bracket. */
function isOfEvent({ brackets, ownYear }: State, { text, tokens }: Tokens, { year, end }: YearToken): boolean {
  const follows = text.slice(end);
  const said = /^([\u4e00-\u9fff]{1,10}?)的/.exec(follows.replace(/^度/, ""))?.[1] ?? "";
  const remark = brackets.length > 0 ? /^[^()]{2,}(?=\))/.exec(follows)?.[0] : undefined;
  const until = end + (remark?.length ?? 0);
  const tells = tokens.some((one) => one.kind === "amount" && one.start >= end && one.end <= until);
  const isRemark = remark !== undefined && !tells;
  return year !== ownYear && (isRemark || (!isFiller(said) && !BEFORE_FIGURE.test(said)));
}

const BEFORE_FIGURE = new RegExp(`(?:部门|单位|管理|${ORGANISATION_END}|${ALLOTTING})$`);

/** 2025年…13.85万元，比2025年减少 in a filing of 2026: the year told about is a typo, and the sentence is read as meant. */
function undoSlip(state: State, compared: number): void {
  const isOwnSaid = state.printedYear === state.ownYear;
  if (state.year !== compared || state.ownYear !== compared + 1 || isOwnSaid) return;
  const isOfSentence = (fact: Fact): boolean => fact.statement.endsWith(`.${state.sentence}`);
  for (const fact of state.facts.filter((one) => one.year === compared && isOfSentence(one))) fact.year = state.ownYear;
  state.year = state.ownYear;
}

const COMPARISON = new RegExp(`(?<!${YEAR})${COMPARED_TO}(?:${YEAR}|${PRIOR_YEAR})[^,;。:()]{0,10}$`);

/** 较2017年部门预算|收入总数1831.29万元, 基本支出比2017年|基本支出263.14万元: a name inside a comparison has the figure of the year compared with. */
export function comparedBefore({ state, tokens }: Reader, name: number): number | undefined {
  const before = COMPARISON.exec(tokens.text.slice(0, name))?.[0] ?? "";
  return before !== "" && isComparisonFiller(before) ? comparedYear(before, state.year) : undefined;
}

/** 上年末，固定资产…; not 原因是上年已完成更新；|公车运行费20.56万元. */
export function isLastYears({ tokens }: Reader, lead: Lead, name: number): boolean {
  const [own = "", ...others] = tokens.text
    .slice(lead.start, Math.max(lead.start, name))
    .split(/[;。:]/)
    .at(-1)!
    .split(",")
    .reverse();
  const behind = tokens.text.slice(Math.max(lead.start, name), lead.start + lead.text.length);
  return isPriorYear(own + behind) || others.some((clause) => isPriorYear(clause) && isComparisonFiller(clause));
}

/** 2024年“三公”经费33万元，2023年“三公”经费|57.55万元，减少…: last year's figure beside this year's, to which the text goes back. */
export function yearBesides(
  { facts, printedYear, ownYear, sentence }: Reader["state"],
  concept: Concept,
): number | undefined {
  const isBeside = facts.some(
    (fact) =>
      fact.concept === concept &&
      fact.stage === "budget" &&
      fact.year === ownYear &&
      fact.statement.endsWith(`.${sentence}`),
  );
  return isBeside && ownYear !== undefined && printedYear === ownYear - 1 ? printedYear : undefined;
}

const CUTOFF_BEHIND = new RegExp(`^[,(][^。;\\d]{0,12}(\\d{4})年${YEARS_END}`);

/** 固定资产总额870万元（截至2023年底）, 870万元，统计时点为2023年12月31日: the day of a stock may follow its figure. */
export function cutoffBehind({ tokens }: Reader, token: AmountToken): number | undefined {
  const year = CUTOFF_BEHIND.exec(tokens.text.slice(token.end, token.end + 24))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** 上年末固定资产金额…，其中房屋…: the parts are of the day that the whole is of. */
export function holdingsYear({ state }: Reader, concept: Concept): number | undefined {
  const isHolding = (name: string) => name.startsWith("assets.");
  return isHolding(concept) && isHolding(state.subject?.concept ?? "") ? state.subject?.year : undefined;
}

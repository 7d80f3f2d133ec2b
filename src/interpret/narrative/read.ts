import { contains } from "../../concepts/containment.ts";
import type { Nil } from "../../model/disclosure/disclosure.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { PlacedAmount } from "../../model/place.ts";
import { CHINESE_NUMERAL } from "../../text/numerals.ts";
import { changeWordAtEnd, changeWordBehind, differenceToldBehind } from "../phrases/change-words.ts";
import { isComparisonFiller } from "../phrases/fillers.ts";
import { OF_EACH } from "../phrases/verbs.ts";
import { isPriorYear, tellsBothYears } from "../phrases/years.ts";
import { addNil } from "./amounts/add-level.ts";
import { bindChange, bindRateInBracket, bindTurned, isAgainstOwnPlan, readEquality } from "./amounts/changes.ts";
import { bindLevel, nameAfter } from "./amounts/levels.ts";
import { bindSigned, bindSignedBehind } from "./amounts/signed.ts";
import { noteYear } from "./amounts/told-years.ts";
import { leadTo } from "./lead.ts";
import { openAround, openWithin } from "./lists.ts";
import { applyMark, divide } from "./marks.ts";
import type { Name } from "./names.ts";
import { noteOwner, noteOwnLevel } from "./owners.ts";
import type { Passage } from "./passage.ts";
import type { AmountToken, Reader } from "./reader.ts";
import { currentYear, placeOf, printed } from "./reader.ts";
import { endReason, endReasonAtSum, isOpening } from "./reasons.ts";
import { freshState, loseSubject, noteUnnamedPart, type State } from "./state.ts";
import { type Token, tokenize } from "./tokens.ts";

/** What a paragraph tells. `nodes` are the figures that what follows may take apart, the carried ones among them. */
export interface Reading {
  facts: Fact[];
  nils: Nil[];
  nodes: Fact[];
  /** Money that could not be named, outside explanations. */
  unnamed: PlacedAmount[];
  /** The year at whose end stocks are told. */
  cutoff: number | undefined;
  /** Figures that the text calls those of the department's own office. */
  offices: ReadonlyMap<Fact, string>;
}

/**
 * Reads a paragraph as trees of labelled amounts, and the clauses that deny one. A figure is bound to a name only when nothing unknown stands
 * between them; a comparison without a name is about the figure told before it. What cannot be bound for certain is left unbound.
 */
export function readPassage(passage: Passage): Reading {
  const tokens = tokenize(passage);
  const reader: Reader = { passage, tokens, state: freshState(passage) };
  for (const [index, token] of tokens.tokens.entries()) step(reader, token, index);
  const nils = tokens.tokens.flatMap((token): Nil[] => {
    if (token.kind !== "nil" || token.tentative || isOfLastYear(tokens.text, token, passage.year)) return [];
    const span = tokens.toOriginal(token.start, token.end);
    return [
      { concept: token.concept, quote: { text: printed(reader, token), place: { block: passage.block, ...span } } },
    ];
  });
  return {
    facts: reader.state.facts,
    nils,
    nodes: reader.state.nodes,
    unnamed: reader.state.unnamed,
    cutoff: reader.state.cutoff,
    offices: reader.state.offices,
  };
}

/** 上年部门预算中未安排…, 2025年未安排… in a filing of 2026: what there was none of then there may be now; 上年及本年均未安排 is of both. */
function isOfLastYear(text: string, { start, end }: Token, own: number | undefined): boolean {
  const clause = /[^,;。:]*$/.exec(text.slice(0, start))![0] + text.slice(start, end);
  const printed = /^(\d{4})年/.exec(clause)?.[1];
  const isPast = printed === undefined ? isPriorYear(clause) : own !== undefined && Number(printed) === own - 1;
  return isPast && !tellsBothYears(clause);
}

function step(reader: Reader, token: Token, index: number): void {
  const { tokens, state } = reader;
  if (token.kind === "mark" && token.start >= state.end) {
    const isPlain = token.mark !== "reason" || !leadsToPart(reader, index);
    if (tokens.text.charAt(token.start - 1) !== ")") state.closed = undefined;
    const adjoins = state.end === token.start || state.closed !== undefined;
    if (token.mark === "stop") noteOpeningYear(state, tokens.text.slice(0, token.start));
    if (token.mark === "divide") divide(reader, index);
    else if (isPlain) applyMark(state, token.mark, adjoins, tokens.text.slice(token.end));
    if (token.mark === "ofWhich") openAround(reader, index);
  }
  if (token.kind === "name") {
    noteOwnLevel(state, tokens.text, token.name);
    noteOwner(state, tokens.text, token.name, reader.passage.ours ?? "");
    noteDivision(state, tokens.text, token.name);
    openWithin(reader, token.name);
    const { from, start, concepts } = token.name;
    if (isOpening(reader, from ?? start, ",")) endReason(state, start, concepts, false);
    if (isOpening(reader, from ?? start, ":")) endReason(state, start, concepts, true);
  }
  if (token.kind === "year" && token.end > state.end) noteYear(reader, token);
  if (token.kind === "equal") readEquality(reader, token);
  if (token.kind === "nil" && isOpening(reader, token.start, ":")) endReason(state, token.start, [token.concept], true);
  if (
    token.kind === "nil" &&
    isOpening(reader, token.start, ",") &&
    !OPENS_WITH_DENIAL.test(tokens.text.slice(token.start))
  )
    endReason(state, token.start, [token.concept], false);
  if (token.kind === "nil") addNil(reader, token);
  if (token.kind !== "amount") return;
  state.end = readAmount(reader, token, index);
  state.printedYear = undefined;
}

/** 主要原因是压缩开支，|未安排接待费: goes on with the reason, 运行费预算为零 does not. */
const OPENS_WITH_DENIAL = /^(?:[未没无不暂]|[我本该])/;

/** 2023年安排情况。|“三公”经费预算总计…: a heading in the paragraph itself says of which year all of it is. */
function noteOpeningYear(state: State, opening: string): void {
  const isHeading = state.facts.length === 0 && /^[^,;:()]{0,14}$/.test(opening);
  if (isHeading && state.printedYear !== undefined) state.year = state.printedYear;
}

/** 主要用于|两方面：一是… */
const SO_MANY = new RegExp(
  `^(?:以下|下列)?(?:[两${CHINESE_NUMERAL}]{1,2}|\\d{1,2})(?:个?方面|个?部分|[项类块])[^,。;:\\d]{0,4}:`,
);

/** 其中用于|基本支出3121.3万元; 总收入64万元，系|一般公共预算拨款60万元、…: the parts of what is told, and no explanation. */
function leadsToPart({ tokens, state }: Reader, index: number): boolean {
  const mark = tokens.tokens[index]!;
  const isAnnounced = SO_MANY.test(tokens.text.slice(mark.end));
  const next = isAnnounced
    ? tokens.tokens.slice(index + 1).find(({ kind }) => kind === "name")
    : tokens.tokens[index + 1];
  if (next?.kind !== "name" || (!isAnnounced && next.start > mark.end + 2) || state.reason) return false;
  const word = tokens.text.slice(mark.start, mark.end);
  if (word === "系") {
    const { subject } = state;
    const isLevel = subject?.stage === "budget" && state.end === mark.start - 1;
    return isLevel && next.name.concepts.some((concept) => contains(subject.concept, concept));
  }
  return word.endsWith("用于") && next.name.concepts.some((concept) => /^expenditure\.(?:basic|project)/.test(concept));
}

/** 按政府采购资金类型划分，一般公共预算拨款…: the kinds are those of procurement. */
function noteDivision(state: State, text: string, { start, end, concepts }: Name): void {
  const isDivided =
    /[按从]照?$/.test(text.slice(0, start)) && /^[^,。;]{0,8}(?:划分|分类?|看)[,:]/.test(text.slice(end));
  if (isDivided) state.divided = concepts[0];
}

/** 单车年均运行费|3.14万元: no part of anything. */
const EACH_LEAD = new RegExp(`${OF_EACH}[^,;。:()\\d]*$`);

/** Binds an amount if it can be bound; where the text that says what it is ends. */
function readAmount(reader: Reader, token: AmountToken, index: number): number {
  if (token.found.range) return token.end;
  const { state } = reader;
  endReasonAtSum(reader, token.start);
  const lead = leadTo(reader.tokens, state, token.start);
  const { base } = token.found.amount;
  const behind = base === "%" ? changeWordBehind(reader.tokens.text.slice(token.end, token.end + 8)) : undefined;
  const change =
    changeWordAtEnd(lead.text) ??
    differenceToldBehind(lead.text, reader.tokens.text.slice(token.end)) ??
    (behind && { at: lead.text.length, ...behind });
  const stage = base === "%" ? "changeRate" : change === undefined ? "budget" : "change";
  const after = stage === "budget" ? nameAfter(reader, token, lead, index) : undefined;
  if (change !== undefined)
    state.bound = bindChange(reader, token, lead, change, stage === "changeRate" ? stage : "change");
  else if (bindSignedBehind(reader, token, lead)) state.bound = true;
  else if (stage === "changeRate") state.bound = bindRateInBracket(reader, token, lead);
  else
    state.bound =
      bindSigned(reader, token, lead) || bindTurned(reader, token, lead) || bindLevel(reader, token, lead, after);
  state.lost = !state.bound && base === "元" && (stage === "budget" || state.lost);
  const isEarlier = stage === "budget" && isPriorYear(lead.text) && isComparisonFiller(lead.text);
  if (!state.bound && EACH_LEAD.test(lead.text)) return token.end;
  if (!state.bound && base === "元" && !isEarlier && !isAgainstOwnPlan(state, lead.text)) {
    noteUnnamedPart(state, stage, { amount: token.found.amount, place: placeOf(reader, token) });
    loseSubject(state);
    currentYear(state);
  }
  // 政府采购预算（共4项）为59.75万元: a count in a bracket of its own parts no name from its figure.
  if (!state.bound && stage === "budget" && base !== "元" && isBracketedCount(reader, token)) return state.end;
  return after === undefined ? token.end : after.end;
}

function isBracketedCount({ tokens: { text } }: Reader, { start, end }: AmountToken): boolean {
  return /\([^()]{0,4}$/.test(text.slice(0, start)) && /^[^()]{0,4}\)/.test(text.slice(end));
}

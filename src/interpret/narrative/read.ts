import type { Amount } from "../../model/amount.ts";
import type { Fact } from "../../model/fact.ts";
import type { Concept } from "../../model/vocabulary.ts";
import { nilAmount } from "../../text/figures.ts";
import { conceptOf, isAboutSubject, type Lead, leadTo, namesBefore } from "./lead.ts";
import { applyMark } from "./marks.ts";
import { noteUnnamedPart, parentOf, type State, takeIn } from "./state.ts";
import { type Token, type Tokens, tokenize } from "./tokens.ts";
import {
  type ChangeWord,
  changeWordAtEnd,
  comparedStage,
  comparedYear,
  isComparisonFiller,
  isFiller,
  isPriorYear,
} from "./wording.ts";

/** A paragraph to read: its text from `from` on (behind its numeral), the filing's year, and figures of the paragraph before that it goes on taking apart. */
export interface Passage {
  block: number;
  text: string;
  from: number;
  year: number | undefined;
  carried: readonly Fact[];
}

/**
 * Reads a paragraph as trees of labelled amounts. A figure is bound to a name only when nothing unknown stands between them; a comparison
 * without a name is about the figure told before it. What cannot be bound for certain is left unbound.
 */
export function readPassage(passage: Passage): Fact[] {
  const tokens = tokenize(passage.text, passage.from);
  const state = freshState(passage);
  const reader = { passage, tokens, state };
  for (const [index, token] of tokens.tokens.entries()) step(reader, token, index);
  return state.facts;
}

interface Reader {
  passage: Passage;
  tokens: Tokens;
  state: State;
}

function freshState({ carried, year }: Passage): State {
  const last = carried.at(-1);
  const list = last === undefined ? undefined : { opener: last, from: carried.length };
  return {
    nodes: [...carried],
    facts: [],
    subject: carried[0],
    head: undefined,
    brackets: [],
    list,
    reason: false,
    year: last?.year ?? year,
    against: undefined,
    againstStage: undefined,
    end: 0,
    sentence: 0,
  };
}

function step(reader: Reader, token: Token, index: number): void {
  const { tokens, state } = reader;
  if (token.kind === "mark") applyMark(state, token.mark, state.end === token.start, tokens.text.slice(token.end));
  if (token.kind === "year") noteYear(state, tokens.text, token);
  if (token.kind === "equal") readEquality(reader, token);
  if (token.kind !== "amount") return;
  readAmount(reader, token, index);
  state.end = token.end;
}

function noteYear(state: State, text: string, token: Extract<Token, { kind: "year" }>): void {
  const compared = /(?:较|比|与|同|跟)$/.test(text.slice(0, token.start));
  if (compared) state.against = token.year;
  else if (!state.reason) state.year = token.year;
}

function readAmount(reader: Reader, token: Extract<Token, { kind: "amount" }>, index: number): void {
  const { state, tokens } = reader;
  if (token.found.range) return;
  const lead = leadTo(tokens, state, token.start);
  const change = changeWordAtEnd(lead.text);
  const isRate = token.found.amount.base === "%";
  const bound = isRate
    ? change !== undefined && bindChange(reader, token, lead, change, "changeRate")
    : change !== undefined
      ? bindChange(reader, token, lead, change, "change")
      : bindLevel(reader, token, lead, index);
  if (!bound && token.found.amount.base === "元") noteUnnamedPart(state);
}

/** 比上年增加5100.45万元, 基本支出增加61.71万元, 增长12.39% */
function bindChange(
  reader: Reader,
  token: Extract<Token, { kind: "amount" }>,
  lead: Lead,
  change: ChangeWord,
  stage: "change" | "changeRate",
): boolean {
  const { state } = reader;
  const verb = lead.start + change.at;
  const names = namesBefore(reader.tokens, lead, verb, true);
  const compared = reader.tokens.text.slice(lead.start, verb);
  const concept = changedConcept(reader, names, compared);
  if (concept === undefined || !suits(concept, token.found.amount, stage)) return false;
  const year = state.year;
  state.against = comparedYear(compared, year) ?? state.against;
  state.againstStage = comparedStage(compared) ?? state.againstStage;
  const amount = signed(token.found.amount, change.sign);
  const against = state.against ?? (year === undefined ? undefined : year - 1);
  add(reader, token, concept, amount, stage, year, {
    direction: change.word,
    ...(against === undefined ? {} : { against }),
    ...(state.againstStage === undefined ? {} : { againstStage: state.againstStage }),
  });
  return true;
}

function changedConcept(
  { tokens, state }: Reader,
  names: readonly { concepts: readonly Concept[]; start: number; end: number }[],
  compared: string,
): Concept | undefined {
  const [name, ...others] = names;
  if (name !== undefined) return others.length === 0 ? conceptOf(tokens, state, name) : undefined;
  return isAboutSubject(state, compared) ? state.subject?.concept : undefined;
}

/** 收入总计11452.80万元; 493.10万元为上年结转; 上年预算数90万元 */
function bindLevel(reader: Reader, token: Extract<Token, { kind: "amount" }>, lead: Lead, index: number): boolean {
  const { state, tokens } = reader;
  const names = namesBefore(tokens, lead, token.start, false);
  const shared = names.length > 1;
  const between = tokens.text.slice(names.at(-1)?.end ?? token.start, token.start);
  if (shared && /均/.test(between))
    return names.map((name) => addLevel(reader, token, lead, conceptOf(tokens, state, name))).some(Boolean);
  if (shared) return false;
  const [name] = names;
  if (name !== undefined) return addLevel(reader, token, lead, conceptOf(tokens, state, name));
  const after = nameAfter(reader, token, lead, index);
  if (after !== undefined) return addLevel(reader, token, lead, after);
  const isPrior = state.subject !== undefined && isPriorYear(lead.text) && isComparisonFiller(lead.text);
  return isPrior && addLevel(reader, token, lead, state.subject?.concept);
}

/** 安排493.10万元用于项目支出: the name may follow its figure, when none leads to it. */
function nameAfter({ tokens, state }: Reader, token: Token, lead: Lead, index: number): Concept | undefined {
  const next = tokens.tokens.slice(index + 1).find((other) => other.kind !== "mark" || other.mark !== "reason");
  if (next?.kind !== "name" || state.reason || !isFiller(lead.text.slice(lead.text.lastIndexOf("。") + 1)))
    return undefined;
  const joined = /^(?:为|是|的|属于|用于|作为|安排)?$/.test(tokens.text.slice(token.end, next.start));
  return joined && /^(?:[,。;、)]|$)/.test(tokens.text.slice(next.end))
    ? conceptOf(tokens, state, next.name)
    : undefined;
}

function addLevel(
  reader: Reader,
  token: Extract<Token, { kind: "amount" }>,
  lead: Lead,
  concept: Concept | undefined,
): boolean {
  const { amount } = token.found;
  if (concept === undefined || !suits(concept, amount, "budget")) return false;
  const year = reader.state.year;
  const prior =
    year !== undefined && (isPriorYear(lead.text) || /(?:上年|去年)(?:末|底)/.test(lead.text)) ? year - 1 : year;
  add(reader, token, concept, amount, stageOf(concept, lead.text), prior, {});
  return true;
}

function stageOf(concept: Concept, lead: string): Fact["stage"] {
  if (concept.startsWith("assets.")) return "actual";
  return /决算数|执行数|支出决算|实际支出/.test(lead) ? "final" : "budget";
}

/** 与上年持平: no digits, an exact zero of the subject or of what is named. */
function readEquality(reader: Reader, token: Extract<Token, { kind: "equal" }>): void {
  const { state, tokens } = reader;
  const lead = leadTo(tokens, state, token.start);
  const names = namesBefore(tokens, lead, token.start, true);
  const concept = changedConcept(reader, names, lead.text);
  const last = state.facts.at(-1);
  const told = last?.stage === "change" && last.concept === concept;
  if (concept === undefined || told || state.reason) return;
  const direction = tokens.text.slice(token.start, token.end);
  const against =
    comparedYear(lead.text, state.year) ?? state.against ?? (state.year === undefined ? undefined : state.year - 1);
  const { start, end } = tokens.toOriginal(token.start, token.end);
  const printed = reader.passage.text.slice(start, end);
  const extra = { direction, nil: true, ...(against === undefined ? {} : { against }) };
  add(reader, token, concept, nilAmount(printed, state.subject?.amount.unit ?? "元"), "change", state.year, extra);
  state.end = token.end;
}

/** Budget figures are money; assets may be counted or measured as well; rates are percentages. */
function suits(concept: Concept, amount: Amount, stage: Fact["stage"]): boolean {
  if (stage === "changeRate") return amount.base === "%";
  if (concept === "performance.projects") return amount.base === "个";
  return amount.base === "元" || (concept.startsWith("assets.") && amount.base !== "%" && amount.base !== "");
}

function signed(amount: Amount, sign: 1 | -1): Amount {
  const isZero = /^-?0(?:\.0+)?$/.test(amount.value);
  if (sign === 1 || isZero) return amount;
  return { ...amount, value: amount.value.startsWith("-") ? amount.value.slice(1) : `-${amount.value}` };
}

function add(
  reader: Reader,
  token: Token,
  concept: Concept,
  amount: Amount,
  stage: Fact["stage"],
  year: number | undefined,
  more: Partial<Fact>,
): void {
  const { passage, state, tokens } = reader;
  const span = token.kind === "amount" ? token.found : tokens.toOriginal(token.start, token.end);
  const parent = parentOf(state, concept, stage, year);
  takeIn(state, {
    id: `n${passage.block}.${state.facts.length}`,
    concept,
    amount,
    stage,
    told: "narrative",
    statement: parent?.statement ?? `s${passage.block}.${state.sentence}`,
    ...(year === undefined ? {} : { year }),
    ...(parent === undefined ? {} : { parent: parent.id }),
    ...more,
    place: { block: passage.block, start: span.start, end: span.end },
  });
}

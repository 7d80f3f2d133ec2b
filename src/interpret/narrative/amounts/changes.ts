import type { Fact } from "../../../model/disclosure/fact.ts";
import { COMPOSITION, type Concept } from "../../../model/disclosure/vocabulary.ts";
import { nilAmount } from "../../../text/figures/amount-of.ts";
import { type ChangeWord, changeWordAtEnd, DOWN, signed, UP } from "../../phrases/change-words.ts";
import { comparedStage, isComparisonFiller, isFiller } from "../../phrases/fillers.ts";
import { RESPECTIVELY } from "../../phrases/verbs.ts";
import { comparedYear } from "../../phrases/years.ts";
import { conceptOf, isAboutSubject, isMutual, type Lead, leadTo, namesBefore } from "../lead.ts";
import { isForeign, isUnclear } from "../lists.ts";
import type { Name } from "../names.ts";
import { type AmountToken, addFact, currentYear, printed, type Reader, suits } from "../reader.ts";
import type { State } from "../state.ts";
import type { Token, Tokens } from "../tokens.ts";
import { stageSaid } from "./stages.ts";
import { comparedBefore } from "./told-years.ts";

/** Binds a change or its rate: 比上年增加5100.45万元, 基本支出增加61.71万元, 增长12.39%. False when it is not certain what changed. */
export function bindChange(
  reader: Reader,
  token: AmountToken,
  lead: Lead,
  change: ChangeWord,
  stage: "change" | "changeRate",
): boolean {
  const { state, tokens } = reader;
  const verb = lead.start + change.at;
  const compared = tokens.text.slice(lead.start, tokens.text.startsWith("同比", verb) ? verb + 2 : verb);
  const rated = stage === "changeRate" && /^[,、]?$/.test(compared) ? changeJustTold(state) : undefined;
  const named = namesBefore(tokens, lead, verb, true);
  const isComparedWith = named.length === 1 && isOutturnCompared(reader, named[0]!, verb);
  const names = isComparedWith ? [] : sharedOut(state, named, tokens.text.slice(lead.start, token.start));
  const overall = /^(?:总体上?|合计)/.exec(tokens.text.slice(verb))?.[0] ?? "";
  const about = isComparedWith ? compared.replace(tokens.text.slice(named[0]!.start, named[0]!.end), "") : compared;
  const changed = rated ?? whatChanged(reader, names, about + overall);
  if (changed === undefined || !suits(changed.concept, token.found.amount, stage)) return false;
  if (isForeign(state, changed.concept) || isAdjusted(reader, verb)) return false;
  if (isAgainstOwnPlan(state, compared)) return false;
  const year = currentYear(state);
  const more = {
    ...changed.more,
    ...(isUnclear(state, changed.concept) ? { tentative: true } : {}),
    direction: change.word,
    ...comparison(reader, compared, year),
  };
  addFact(reader, token, {
    concept: changed.concept,
    amount: signed(token.found.amount, change.sign),
    stage,
    year,
    more,
  });
  return true;
}

/** 行政运行90万元，比2012年|财政拨款|执行数增加: what the item is compared with, and not what has changed. */
function isOutturnCompared(reader: Reader, { start, end }: Name, verb: number): boolean {
  const isOutturn = /^(?:执行|决算|支出)数$/.test(reader.tokens.text.slice(end, verb));
  return isOutturn && reader.state.subject !== undefined && comparedBefore(reader, start) !== undefined;
}

/** 主要用于防汛…，较上年减少10万元，|下降4.09%: in an explanation too the rate is that of the change right before it. */
function changeJustTold({ facts, bound, reason }: State): { concept: Concept; more: Partial<Fact> } | undefined {
  const last = facts.at(-1);
  return reason && bound && last?.stage === "change" ? { concept: last.concept, more: kept(last) } : undefined;
}

/** 支出决算22万元，比年初预算|减少3万元: not against last year. */
export function isAgainstOwnPlan({ subject }: State, compared: string): boolean {
  return (
    subject?.stage === "final" && stageSaid(compared) === "budget" && comparedYear(compared, subject.year) === undefined
  );
}

/** 剔除公务用车购置费，三公经费同比下降3.71%: what is left of it has changed, not the whole. */
function isAdjusted({ tokens }: Reader, verb: number): boolean {
  const sentence = tokens.text.slice(tokens.text.lastIndexOf("。", verb) + 1, verb).replace(/\([^()]*\)/g, "");
  return /(?:剔除|扣除|不含|不包括)[^;]*$/.test(sentence);
}

/** 较上年减少机关运行经费|19.81万元: the word of change before the name. */
export function bindTurned(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state, tokens } = reader;
  const name = lead.names.at(-1);
  const before = name === undefined ? "" : tokens.text.slice(lead.start, name.from);
  const word = changeWordAtEnd(before);
  const compared = word === undefined ? "" : /[^,;。:]*$/.exec(before.slice(0, word.at))![0];
  const isCompared = comparedYear(compared, state.year) !== undefined && isComparisonFiller(compared);
  if (name === undefined || word === undefined || !isCompared || state.reason) return false;
  const concept = conceptOf(tokens, state, name);
  if (concept === undefined || !suits(concept, token.found.amount, "change")) return false;
  if (!isFiller(tokens.text.slice(name.end, token.start))) return false;
  const year = currentYear(state);
  const more = { direction: word.word, ...comparison(reader, compared, year) };
  addFact(reader, token, { concept, amount: signed(token.found.amount, word.sign), stage: "change", year, more });
  return true;
}

/** 减少0.03万元（0.44%）: the rate of the change right before the bracket. */
export function bindRateInBracket(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const change = reader.state.facts.at(-1);
  if (!/^[,，]?\($/.test(lead.text) || change?.stage !== "change" || !reader.state.bound) return false;
  const { concept, year, against, againstStage, direction, subject, tentative } = change;
  const isDown = change.amount.value.startsWith("-");
  const kept = Object.entries({ against, againstStage, direction, subject, tentative }).filter(
    ([, value]) => value !== undefined,
  );
  const amount = signed(token.found.amount, isDown ? -1 : 1);
  addFact(reader, token, { concept, amount, stage: "changeRate", year, more: Object.fromEntries(kept) });
  return true;
}

/** 与上年持平: no digits, an exact zero change of what is named or of the subject. */
export function readEquality(reader: Reader, token: Extract<Token, { kind: "equal" }>): void {
  const lead = leadTo(reader.tokens, reader.state, token.start);
  const names = namesBefore(reader.tokens, lead, token.start, true);
  if (isMutual(reader.tokens.text, lead, token.start)) return;
  for (const name of names.length > 1 ? names : []) equalTo(reader, token, lead, [name]);
  if (names.length < 2) equalTo(reader, token, lead, names);
}

function equalTo(reader: Reader, token: Extract<Token, { kind: "equal" }>, lead: Lead, names: readonly Name[]): void {
  const { state, tokens } = reader;
  const changed = whatChanged(reader, names, lead.text);
  const last = state.facts.at(-1);
  const told = last?.stage === "change" && last.concept === changed?.concept;
  if (changed === undefined || told || (state.reason && names.length === 0)) return;
  const year = currentYear(state);
  const { concept } = changed;
  const direction = tokens.text.slice(token.start, token.end);
  const amount = nilAmount(printed(reader, token), state.subject?.amount.unit ?? "元");
  const more = { ...changed.more, direction, nil: true, ...comparison(reader, lead.text, year) };
  addFact(reader, token, { concept, amount, stage: "change", year, more });
  state.end = token.end;
}

/** 分别比上年增加10万元、减少20万元: of things told together each has its own change, in order. */
function sharedOut(state: State, names: readonly Name[], text: string): readonly Name[] {
  if (RESPECTIVELY.test(text))
    state.sharedChanges = names.length > 1 ? [...names] : names.length === 0 ? [...state.together] : [];
  else if (names.length > 0 || !/^(?:[、,]|和|及|与)/.test(text)) state.sharedChanges = [];
  const next = state.sharedChanges.shift();
  return next === undefined ? names : [next];
}

/** 两项合计, 三项相抵, 以上共; a clause that begins with 总体. */
const TOGETHER =
  /(?:(?:[两三各几]项|以上|上述)[^,。;]{0,4}|(?:^|[,;。])(?:总体上?|(?:增减)?(?:因素|变[化动])?相抵[消扣]?后?))$/;

/** 总额|减少: of what the sentence is about, or, where it opens with the change of a part, of what the parts make up. */
const OF_ALL = /总[额计数量]|合计/;

/** 总体|有所减少，减少10万元. */
const SAID_AHEAD = new RegExp(`(?:变[化动]为?)?有所(?:${UP}|${DOWN}),$`);

/** What a change is about: the name that leads to it, else the figure told before it. */
function whatChanged(
  { tokens, state }: Reader,
  names: readonly Name[],
  compared: string,
): { concept: Concept; more: Partial<Fact> } | undefined {
  const [name, ...others] = names;
  if (name !== undefined) {
    const concept = others.length === 0 ? conceptOf(tokens, state, name) : undefined;
    return concept === undefined ? undefined : { concept, more: name.tentative ? { tentative: true } : {} };
  }
  const sum = TOGETHER.test(compared.replace(SAID_AHEAD, "")) ? wholeOfChanges(state) : undefined;
  if (sum !== undefined) return { concept: sum, more: {} };
  const whole = oneOfTwo(state, compared) ?? listedWhole(tokens, state);
  const isOfAll = OF_ALL.test(compared);
  const made = isOfAll && state.head?.stage === "change" ? wholeOfChanges(state) : undefined;
  if (made !== undefined && made !== state.head?.concept) return { concept: made, more: {} };
  const subject = whole ?? (isOfAll ? (state.head ?? state.subject) : state.subject);
  if (subject === undefined || !isAboutSubject(state, compared)) return undefined;
  return { concept: subject.concept, more: kept(subject) };
}

/** 基本支出60万元和项目支出30万元：|前者较上年增加…，|后者…: one of the two levels told last. */
function oneOfTwo({ facts, year }: State, compared: string): Fact | undefined {
  // 后者较前者减少: of two years of one thing
  const at = /前者.*后者|后者.*前者/.test(compared) ? -1 : ["前者", "后者"].findIndex((one) => compared.includes(one));
  const levels = facts.filter((fact) => fact.stage === "budget" && fact.year === year).slice(-2);
  return at === -1 || levels.length < 2 ? undefined : levels[at];
}

/** What a change takes over from the figure that it is about. */
function kept({ subject, tentative }: Fact): Partial<Fact> {
  return { ...(subject === undefined ? {} : { subject }), ...(tentative ? { tentative } : {}) };
}

/** 其中：拨款收入30万元、上年结转2万元，|较上年减少: behind parts told in one breath the text is again about what they make up. */
function listedWhole({ tokens, text }: Tokens, { list, nodes, brackets, end }: State): Fact | undefined {
  const parts = list === undefined || brackets.length > 0 ? [] : nodes.slice(list.from);
  const [before, last] = tokens.filter((token) => token.kind === "amount" && token.end <= end).slice(-2);
  const isOneBreath = last !== undefined && /^[、和及][^,;]*$/.test(text.slice(before!.end, last.start));
  const isList = isOneBreath && parts.length > 1 && parts.every(({ stage }) => stage === "budget");
  return isList ? (parts.find(({ id }) => id === parts.at(-1)?.parent) ?? list?.opener) : undefined;
}

/** 基本支出增加…，项目支出减少…，两项合计|增加: what the changes told last make up together. */
function wholeOfChanges({ facts, head }: State): Concept | undefined {
  const told = new Set(facts.filter(({ stage }) => stage === "change").map(({ concept }) => concept));
  const wholes = Object.entries(COMPOSITION) as [Concept, readonly Concept[]][];
  const whole = wholes.find(([, parts]) => parts.every((part) => told.has(part)))?.[0];
  return whole === "expenditure.total"
    ? head?.concept.endsWith(".total")
      ? head.concept
      : "revenueExpenditure.total"
    : whole;
}

/** With which year and stage a change compares; parts of a sentence compare as the sentence does. */
export function comparison({ state }: Reader, compared: string, year: number | undefined): Partial<Fact> {
  state.against = comparedYear(compared, year) ?? state.against;
  state.againstStage = comparedStage(compared) ?? state.againstStage;
  const against = state.against ?? (year === undefined ? undefined : year - 1);
  return {
    ...(against === undefined ? {} : { against }),
    ...(state.againstStage === undefined ? {} : { againstStage: state.againstStage }),
  };
}

import { exact } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { conceptLabel } from "../../model/disclosure/vocabulary.ts";
import type { ToldChange } from "../../model/disclosure/wording.ts";
import { type PlacedAmount, placeKey } from "../../model/place.ts";
import type { Claim, RateClaim, StateClaim, Term } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { cellTerm, figures, SINGULAR, term } from "../facts.ts";
import { isOne } from "./beside.ts";

type Part = Exclude<keyof ToldChange, "label" | "toward" | "others">;

/** What a sentence tells of one change, as terms; `nows` where it may be of one of several levels. */
interface ChangeTerms extends Partial<Record<Exclude<Part, "now">, Term>>, Pick<ToldChange, "toward"> {
  nows: Term[];
}

/** What each figure is called beside the name of what has changed. */
const LABELS: Record<Part, (name: string, figure: PlacedAmount) => string> = {
  now: (name) => name,
  before: () => "上年数",
  difference: (_, { amount }) =>
    /^[-−]/.test(amount.text) ? "增减" : exact(amount.value).isNegative() ? "减少" : "增加",
  rate: (name) => `${name}增减幅度`,
  index: (name) => `${name}相当于上年的比例`,
};
/** Longer names are whole sentences. */
const LONGEST_NAME = 24;

/** Every change that prose tells by the structure of its sentence, but where the names of its figures say that they are of different things. */
export function changesTold({ disclosure: { facts, wording } }: View): ChangeTerms[] {
  const told = new Map(facts.filter((fact) => fact.told === "narrative").map((fact) => [placeKey(fact.place), fact]));
  const factOf = (one: PlacedAmount | undefined) => one && told.get(placeKey(one.place));
  return wording.changes.flatMap((change): ChangeTerms[] => {
    const { label, toward, others, now, ...figures } = change;
    const difference = factOf(change.difference);
    const termOf = (part: Part, figure: PlacedAmount): Term => {
      const fact = part === "before" ? undefined : factOf(figure);
      return fact ? term(fact) : cellTerm(figure, LABELS[part](label.slice(-LONGEST_NAME) || "该项", figure));
    };
    const levels = now === undefined ? [] : [now, ...others];
    const likely = levels.filter((level) => areOfOne(factOf(level), difference));
    if (now !== undefined && likely.length === 0) return [];
    const terms = (Object.entries(figures) as [Part, PlacedAmount][]).map(([part, one]) => [part, termOf(part, one)]);
    return [{ ...Object.fromEntries(terms), toward, nows: likely.map((level) => termOf("now", level)) }];
  });
}

function areOfOne(level: Fact | undefined, change: Fact | undefined): boolean {
  return (
    !level ||
    !change ||
    change.tentative === true ||
    (level.concept === change.concept && level.subject === change.subject)
  );
}

/** The percentages of changes that prose tells by the structure of its sentences: each follows from this year's figure and the change, from both years, or from last year's. */
export function* ratesTold(view: View, message: string): Generator<Claim> {
  for (const change of changesTold(view)) {
    yield* ofBothYears(change, message);
    yield* ofDifference(change, message);
  }
}

function* ofBothYears({ nows, before, difference, rate, index }: ChangeTerms, message: string): Generator<Claim> {
  for (const now of before ? nows : []) {
    if (index) yield { kind: "share", message, share: index, part: now, whole: before! };
    if (rate && !difference) yield { kind: "growth", message, rate, now, before: before! };
  }
}

function* ofDifference({ nows, before, difference: change, rate }: ChangeTerms, message: string): Generator<Claim> {
  if (!rate || !change) return;
  // From nothing there is no percentage.
  const likely = nows.filter(({ amount }) => !exact(amount.value).eq(change.amount.value));
  const readings = likely.map((now): RateClaim => ({ kind: "rate", message, rate, change, now }));
  const [only, ...others] = readings;
  if (others.length > 0) yield { kind: "alternatives", message, readings };
  else if (only) yield only;
  else if (before && nows.length === 0) yield { kind: "share", message, share: rate, part: change, whole: before };
}

const WHY_WHOSE = "增减写在最后一项之后，是这一项还是全部的增减，没有写明；两种读法都合不上。";

/** The percentage of a change, of this year's figure; of a last part that may stand for all of them, of either. */
export function rateOf({ disclosure }: View, told: Record<"rate" | "change" | "now", Fact>, isUnsure: boolean): Claim {
  const [rate, change] = [term(told.rate), term(told.change)];
  const unsure = isUnsure ? { doubt: true as const } : {};
  const claimOf = (now: Fact): RateClaim => ({
    kind: "rate",
    message: "mismatch",
    rate,
    change,
    now: term(now),
    ...unsure,
  });
  const whole = told.change.tentative ? disclosure.facts.find(({ id }) => id === told.now.parent) : undefined;
  if (whole === undefined) return claimOf(told.now);
  return { kind: "alternatives", message: "mismatch", readings: [told.now, whole].map(claimOf), why: WHY_WHOSE };
}

/** 接待费0.99万元。|接待费比上年下降6.60%，…。2025年预算数为1.06万元: a percentage told alone, of both years' figures, the one of last year in its paragraph. */
export function* growth(view: View, rate: Fact, own: Fact | undefined): Generator<Claim> {
  const { concept, subject, against, againstStage = "budget", told, place } = rate;
  const isOwn = (fact: Fact) => fact.subject === subject && fact.told === "narrative" && told === "narrative";
  const levels = view.disclosure.facts.filter(
    (fact) =>
      fact.concept === concept &&
      fact.stage === againstStage &&
      fact.year === against &&
      fact.place.block === place.block,
  );
  const before = levels.filter(isOwn);
  const nows = own ? [own] : SINGULAR.has(concept) ? figures(view, concept).filter(isOwn) : [];
  if (against === undefined || !isOne(before) || !isOne(nows)) return;
  const last = { ...term(before[0]!), label: LABELS.before("", before[0]!) };
  yield { kind: "growth", message: "mismatch", rate: term(rate), now: term(nows[0]!), before: last };
}

/** 减少12.00万元，增长3.10%: what went down did not go up. */
export function* oneWay(view: View, change: Fact, rate: Fact): Generator<StateClaim> {
  const [a, b] = [change, rate].map(({ amount }) => exact(amount.value));
  if (!a || !b || a.isZero() || b.isZero() || !change.direction || !rate.direction) return;
  const said = ({ direction, amount }: Fact) => `${direction}${amount.text}${amount.unit}`;
  const data = { name: conceptLabel(change.concept), change: said(change), rate: said(rate) };
  const evidence = [change, rate].map((fact) => citePlace(view, term(fact).label, fact.place));
  yield state("direction", a.isNegative() === b.isNegative(), evidence, { data });
}

import { type Amount, exact } from "../model/amount.ts";
import type { Disclosure } from "../model/disclosure/disclosure.ts";
import type { Fact } from "../model/disclosure/fact.ts";
import { type Concept, conceptLabel, madeOf, REVENUE_SOURCES } from "../model/disclosure/vocabulary.ts";
import { doAgree, doMeet, intervalOf, plus } from "../model/interval.ts";

/** Whether a figure is told without a digit: 无, 未安排, or a sentence that says so of several at once. */
export function isInWords({ text }: Pick<Amount, "text">): boolean {
  return !/[\d０-９]/.test(text);
}

/** The figures that people ask for first, in the order they are shown and written; ids are stable over years and vocabularies. */
export const KEY_CONCEPTS = [
  "revenue.total",
  "revenue.generalPublicBudget",
  "revenue.governmentManagedFunds",
  "revenue.stateCapitalOperations",
  "revenue.carriedForward",
  "expenditure.total",
  "expenditure.basic",
  "expenditure.basic.personnel",
  "expenditure.basic.runningCosts",
  "expenditure.project",
  "agencyRunningCosts",
  "threePublic.total",
  "threePublic.overseasVisits",
  "threePublic.vehicles",
  "threePublic.vehicles.purchase",
  "threePublic.vehicles.operation",
  "threePublic.hospitality",
  "procurement.total",
  "assets.total",
] as const satisfies readonly Concept[];

/**
 * A key figure with the fact that it is taken from. `tellings` are the sentences and tables that tell this concept of the same money, `agreeing` those of them
 * that say this figure within its printed digits; `others` are the facts that say another.
 */
export interface KeyFigure {
  concept: Concept;
  label: string;
  fact: Fact;
  tellings: number;
  agreeing: number;
  others: Fact[];
}

/**
 * The key figures of one disclosure: for each concept the department's own figure of the budget year. Of several the one that makes a whole of the parts
 * beside it, else the one told most often, else that of the prose, with most digits. A part larger than its whole is of another scope and no figure; nor is one
 * of many that differ, none of which most sentences and tables tell: they are those of units or projects.
 */
export function keyFigures(disclosure: Pick<Disclosure, "facts" | "year">): KeyFigure[] {
  const chosen = new Map<Concept, Fact>();
  const told = new Map(KEY_CONCEPTS.map((concept) => [concept as Concept, factsOf(disclosure, concept)]));
  for (const concept of KEY_CONCEPTS) {
    const fact = chosen.get(concept) ?? settled(fitting(told.get(concept)!, chosen.get(wholeOf(concept))));
    if (fact === undefined) continue;
    chosen.set(concept, fact);
    for (const [part, own] of parts(concept, fact, told)) chosen.set(part, own);
  }
  return KEY_CONCEPTS.flatMap((concept) => {
    const fact = chosen.get(concept);
    return fact ? [{ concept, label: conceptLabel(concept), fact, ...agreement(fact, told.get(concept)!) }] : [];
  });
}

/**
 * What is told of a concept of all money; where nothing is, of 财政拨款, or else of the first fund that it is told of. What was named by a guess counts where
 * nothing is told for sure.
 */
function factsOf({ facts, year }: Pick<Disclosure, "facts" | "year">, concept: Concept): Fact[] {
  const named = facts.filter((fact) => isKey(fact, concept, year));
  const sure = named.filter(({ tentative }) => !tentative);
  const told = sure.length > 0 ? sure : named;
  const of = (money: Concept | undefined) => told.filter(({ fund }) => fund === money);
  return [undefined, ...REVENUE_SOURCES].map(of).find((some) => some.length > 0) ?? [];
}

function isKey(fact: Fact, concept: Concept, year: number | undefined): boolean {
  const ofYear = fact.year === undefined || year === undefined || fact.year === year || fact.stage === "actual";
  const plain = fact.subject === undefined && (fact.stage === "budget" || fact.stage === "actual");
  return fact.concept === concept && plain && ofYear && fact.amount.base === "元";
}

/** What a concept is a part of, by its id: expenditure.basic.personnel → expenditure.basic → expenditure.total. */
function wholeOf(concept: Concept): Concept {
  const path = concept.split(".").slice(0, -1);
  return (path.length > 1 ? path.join(".") : `${path[0] ?? concept}.total`) as Concept;
}

/** The facts that can be a part of the whole. */
function fitting(facts: readonly Fact[], whole: Fact | undefined): Fact[] {
  const most = whole && intervalOf(whole.amount).high;
  return facts.filter(({ amount }) => most === undefined || intervalOf(amount).low.lte(most));
}

const isSame = (a: Fact, b: Fact) => doAgree(a.amount, b.amount);

function agreement(fact: Fact, facts: readonly Fact[]): Pick<KeyFigure, "tellings" | "agreeing" | "others"> {
  const others = facts.filter((other) => !isSame(other, fact));
  return { tellings: statements(facts), agreeing: statements(facts.filter((other) => isSame(other, fact))), others };
}

function statements(facts: readonly Fact[]): number {
  return new Set(facts.map(({ statement }) => statement)).size;
}

/** The best figure, unless it is one of more than two and most tell another. */
function settled(facts: readonly Fact[]): Fact | undefined {
  const [first, ...others] = oneEach(facts);
  if (first === undefined || others.length < 2) return first;
  const { tellings, agreeing } = agreement(first, facts);
  return 2 * agreeing > tellings ? first : undefined;
}

/** The figure told most often, that of the prose where two are; of the facts that say it the one with most digits. */
function best(facts: readonly Fact[]): Fact | undefined {
  const votes = (fact: Fact) => statements(facts.filter((other) => isSame(other, fact)));
  const byVotes = (a: Fact, b: Fact) => votes(b) - votes(a) || Number(a.told === "table") - Number(b.told === "table");
  const first = facts.toSorted(byVotes)[0];
  const same = facts.filter((fact) => first && isSame(fact, first));
  return same.toSorted((a, b) => exact(a.amount.step).cmp(exact(b.amount.step)))[0];
}

/** The facts for all parts of a whole that add up to it; none where there are no such or the parts are not all told. */
function parts(concept: Concept, whole: Fact, told: ReadonlyMap<Concept, Fact[]>): [Concept, Fact][] {
  const names: readonly Concept[] = madeOf(concept) ?? [];
  const lists = names.map((name) => oneEach(told.get(name) ?? []));
  const combinations = lists.reduce<Fact[][]>(
    (rows, facts) => rows.flatMap((row) => facts.map((fact) => [...row, fact])).slice(0, MOST_COMBINATIONS),
    [[]],
  );
  const sum = (facts: readonly Fact[]) => facts.map(({ amount }) => intervalOf(amount)).reduce(plus);
  const found = combinations.find((facts) => facts.length > 0 && doMeet(sum(facts), intervalOf(whole.amount)));
  return (found ?? []).map((fact, at) => [names[at]!, fact]);
}

const MOST_COMBINATIONS = 200;

/** The best fact for each figure that is told, the best figure first. */
function oneEach(facts: readonly Fact[]): Fact[] {
  const first = best(facts);
  return first ? [first, ...oneEach(facts.filter((fact) => !isSame(fact, first)))] : [];
}

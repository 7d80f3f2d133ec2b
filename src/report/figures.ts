import type { Disclosure } from "../model/disclosure.ts";
import type { Fact } from "../model/fact.ts";
import { type Concept, conceptLabel } from "../model/vocabulary.ts";

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

export interface KeyFigure {
  concept: Concept;
  label: string;
  fact: Fact;
}

/** The key figures of one disclosure: for each concept the department's own figure of the budget year, from the prose before a table. */
export function keyFigures(disclosure: Pick<Disclosure, "facts" | "year">): KeyFigure[] {
  return KEY_CONCEPTS.flatMap((concept) => {
    const facts = disclosure.facts.filter((fact) => isKey(fact, concept, disclosure.year));
    const fact = facts.find(({ told }) => told === "narrative") ?? facts[0];
    return fact ? [{ concept, label: conceptLabel(concept), fact }] : [];
  });
}

function isKey(fact: Fact, concept: Concept, year: number | undefined): boolean {
  const ofYear = fact.year === undefined || year === undefined || fact.year === year || fact.stage === "actual";
  const plain = fact.subject === undefined && (fact.stage === "budget" || fact.stage === "actual");
  return fact.concept === concept && plain && ofYear && fact.amount.base === "元";
}

import type { Concept } from "../model/disclosure/vocabulary.ts";

/** Which figures a figure can be made of, as families (id prefixes). A family stands for itself and everything below it. */
const PARTS: Readonly<Partial<Record<Concept, readonly string[]>>> = {
  "revenue.total": ["revenue"],
  "revenue.current": ["revenue"],
  "revenue.fiscalAppropriation": [
    "revenue.generalPublicBudget",
    "revenue.governmentManagedFunds",
    "revenue.stateCapitalOperations",
  ],
  "revenue.unitOwnFunds": [
    "revenue.service",
    "revenue.commercial",
    "revenue.superiorSubsidy",
    "revenue.subordinateRemittance",
    "revenue.other",
  ],
  "expenditure.total": ["expenditure", "function", "economic"],
  "expenditure.current": ["expenditure", "function", "economic"],
  "expenditure.fiscalAppropriation": [
    "expenditure.generalPublicBudget",
    "expenditure.governmentManagedFunds",
    "expenditure.stateCapitalOperations",
    "expenditure.basic",
    "expenditure.project",
    "function",
  ],
  "expenditure.generalPublicBudget": ["expenditure.basic", "expenditure.project", "function"],
  "expenditure.governmentManagedFunds": ["expenditure.basic", "expenditure.project", "function"],
  "expenditure.stateCapitalOperations": ["expenditure.project", "function"],
  "expenditure.specialFiscalAccount": ["expenditure.basic", "expenditure.project", "function"],
  "expenditure.unitOwnFunds": ["expenditure.basic", "expenditure.project", "function"],
  "expenditure.basic": ["expenditure.basic", "economic", "function"],
  "expenditure.basic.personnel": ["economic.compensationOfEmployees", "economic.socialBenefits"],
  "expenditure.basic.runningCosts": ["economic.useOfGoodsAndServices", "economic.capitalExpenditure"],
  "expenditure.project": ["expenditure.project", "economic", "function"],
  "fiscalAppropriation.total": [
    "revenue.fiscalAppropriation",
    "revenue.generalPublicBudget",
    "revenue.governmentManagedFunds",
    "revenue.stateCapitalOperations",
    "revenue.carriedForward",
    "expenditure.fiscalAppropriation",
    "expenditure.basic",
    "expenditure.project",
    "function",
  ],
  "revenueExpenditure.total": ["expenditure.basic", "expenditure.project", "expenditure.total", "revenue"],
  "threePublic.total": ["threePublic"],
  "threePublic.vehicles": ["threePublic.vehicles"],
  "procurement.total": ["procurement"],
  "procurement.reserved": ["procurement.reserved"],
  "assets.total": ["assets"],
  "assets.buildings": ["assets.buildings"],
};

/** Wholes are never parts of a smaller whole of their own family, whatever their ids say. */
const RANKS: readonly Concept[] = [
  "revenueExpenditure.total",
  "revenue.total",
  "expenditure.total",
  "expenditure.carriedOver",
  "revenue.current",
  "expenditure.current",
  "fiscalAppropriation.total",
  "revenue.fiscalAppropriation",
  "expenditure.fiscalAppropriation",
];

/** Whether a figure of `part` can be told as a part of a figure of `whole`. */
export function contains(whole: Concept, part: Concept): boolean {
  if (whole === part || isHigher(part, whole)) return false;
  return (PARTS[whole] ?? []).some((family) => part === family || part.startsWith(`${family}.`));
}

/** Whether it is known what a figure can be made of. */
export function isDivided(whole: Concept): boolean {
  return PARTS[whole] !== undefined;
}

function isHigher(part: Concept, whole: Concept): boolean {
  const rank = RANKS.indexOf(part);
  return rank !== -1 && (RANKS.indexOf(whole) === -1 || rank <= RANKS.indexOf(whole));
}

/** 一般公共预算拨款 under an expenditure figure, or made of 基本支出 and 项目支出, is what is spent of it. */
export const SPENT: Readonly<Partial<Record<Concept, Concept>>> = {
  "revenue.fiscalAppropriation": "expenditure.fiscalAppropriation",
  "revenue.generalPublicBudget": "expenditure.generalPublicBudget",
  "revenue.governmentManagedFunds": "expenditure.governmentManagedFunds",
  "revenue.stateCapitalOperations": "expenditure.stateCapitalOperations",
  "revenue.specialFiscalAccount": "expenditure.specialFiscalAccount",
  "revenue.unitOwnFunds": "expenditure.unitOwnFunds",
};

/**
 * What a name means beside the figure told before it. Sources of money named under 政府采购, “三公” and the like are their funding, which
 * is no concept of its own: undefined.
 */
export function inContext(concepts: readonly Concept[], before: Concept | undefined): Concept | undefined {
  const [first] = concepts;
  const family = before?.split(".")[0];
  if (first === undefined || family === undefined) return first;
  const same = concepts.find((concept) => concept.startsWith(`${family}.`));
  if (same !== undefined) return same;
  if (!first.startsWith("revenue.") || /^(?:revenue|revenueExpenditure|fiscalAppropriation)$/.test(family))
    return first;
  if (family === "expenditure" || family === "function")
    return SPENT[first] ?? (first === "revenue.total" ? first : undefined);
  return first === "revenue.total" ? first : undefined;
}

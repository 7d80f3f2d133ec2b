import { z } from "zod";
import { ECONOMIC, FUNCTIONS } from "./concepts/classification.ts";
import { COSTS } from "./concepts/costs.ts";
import type { ConceptEntry } from "./concepts/entry.ts";
import { EXPENDITURE } from "./concepts/expenditure.ts";
import { HOLDINGS } from "./concepts/holdings.ts";
import { REVENUE } from "./concepts/revenue.ts";

/**
 * Every concept of the filings: identifier → Chinese label and the names it is printed under. A new wording is one more entry in
 * `names` (src/model/concepts/). Identifiers are stable: data files and rules refer to them. They follow the names of the IMF and of the
 * Ministry of Finance where those have one. The same words may name two concepts (一般公共预算 of income and of expenditure); readers choose by context.
 */
export const CONCEPTS = { ...REVENUE, ...EXPENDITURE, ...COSTS, ...HOLDINGS, ...FUNCTIONS, ...ECONOMIC };

export type Concept = keyof typeof CONCEPTS;
export const Concept = z.enum(Object.keys(CONCEPTS) as [Concept, ...Concept[]]);

/** What a concept is called in Chinese, in our own messages. */
export function conceptLabel(concept: Concept): string {
  return CONCEPTS[concept].label;
}

/** Concept entries with their ids, in the order of the vocabulary. */
export function conceptEntries(): readonly (readonly [Concept, ConceptEntry])[] {
  return Object.entries(CONCEPTS) as [Concept, ConceptEntry][];
}

/**
 * The sources of income that add up to 收入总计 (with 上年结转). 单位资金 of 2025 takes the place of 事业 to 其他 of 2022; 财政拨款收入 stands for the three
 * funds where a text tells them together.
 */
export const REVENUE_SOURCES = [
  "revenue.fiscalAppropriation",
  "revenue.generalPublicBudget",
  "revenue.governmentManagedFunds",
  "revenue.stateCapitalOperations",
  "revenue.specialFiscalAccount",
  "revenue.unitOwnFunds",
  "revenue.service",
  "revenue.commercial",
  "revenue.superiorSubsidy",
  "revenue.subordinateRemittance",
  "revenue.other",
  "revenue.carriedForward",
] as const satisfies readonly Concept[];

/** Whole → the parts that make it up, wherever all of them are told together. */
export const COMPOSITION = {
  "expenditure.total": ["expenditure.basic", "expenditure.project"],
  "expenditure.basic": ["expenditure.basic.personnel", "expenditure.basic.runningCosts"],
  "expenditure.project": ["expenditure.project.operational", "expenditure.project.targeted"],
  "threePublic.total": ["threePublic.overseasVisits", "threePublic.vehicles", "threePublic.hospitality"],
  "threePublic.vehicles": ["threePublic.vehicles.purchase", "threePublic.vehicles.operation"],
} as const satisfies Partial<Record<Concept, readonly Concept[]>>;

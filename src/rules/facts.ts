import type { Fact } from "../model/disclosure/fact.ts";
import { CONCEPTS, type Concept, conceptLabel } from "../model/disclosure/vocabulary.ts";
import { mostCommon } from "../model/most-common.ts";
import type { PlacedAmount } from "../model/place.ts";
import type { SumClaim, Term } from "../model/rule/claim.ts";
import type { View } from "../model/rule/rule.ts";

/** What a filing has only one of. Other names (基本支出, 一般公共服务支出) are told of the whole, of one fund and of one kind of spending alike. */
export const SINGULAR = new Set<Concept>([
  "revenueExpenditure.total",
  "agencyRunningCosts",
  "threePublic.total",
  "threePublic.overseasVisits",
  "threePublic.vehicles",
  "threePublic.vehicles.purchase",
  "threePublic.vehicles.operation",
  "threePublic.hospitality",
  "plannedPurchases",
]);

/** Which figures of a concept are meant; those about the department itself, planned and told in prose, unless said otherwise. */
export interface Wanted {
  stage?: Fact["stage"];
  told?: Fact["told"];
  year?: number | "any" | undefined;
  fund?: "any";
}

/** Where titles, captions and the opening stand; a single one may be mistyped, two that agree are the filing's year. */
const FIRM: ReadonlySet<string> = new Set(["preamble", "budgetTables", "other"]);

/**
 * The year of the budget: the one named most often where a budget year stands, since a single one may be mistyped. Sentences may tell last year's figures
 * first, so that its number comes more often: then titles and the opening outweigh them.
 */
export function budgetYear({ disclosure: { wording, year } }: View): number | undefined {
  const told = wording.years.filter(({ role }) => role === "budget");
  const common = mostCommon(told.filter(({ title }) => !title).map((mention) => mention.year)) ?? year;
  if (year === undefined || common !== year - 1) return common;
  const firm = told.filter((mention) => mention.year === year && (mention.title || FIRM.has(mention.section)));
  return firm.length > 1 ? year : common;
}

/**
 * The figures of a concept in reading order. Without `year`, those of the budget's own year and those that name no year. What is bought with the money of one fund
 * (其中一般公共预算拨款政府采购) is asked for by `fund`.
 */
export function figures(view: View, concept: Concept, wanted: Wanted = {}): Fact[] {
  const { stage = "budget", told = "narrative", year = budgetYear(view), fund } = wanted;
  return view.disclosure.facts.filter(
    (fact) =>
      fact.concept === concept &&
      fact.stage === stage &&
      fact.told === told &&
      fact.subject === undefined &&
      (fund === "any" || !isBoughtOfFund(fact)) &&
      (fact.year === undefined || year === undefined || year === "any" || fact.year === year),
  );
}

/** Purchases with the money of one fund are a part of all purchases. */
export function isBoughtOfFund({ concept, fund }: Fact): boolean {
  return fund !== undefined && concept.startsWith("procurement.");
}

/** The parts told under a figure (其中, brackets): one for each concept asked for, of the same stage and measure (房屋2000平方米，价值300万元). */
export function partsOf({ disclosure }: View, whole: Fact, concepts: readonly Concept[]): Fact[] {
  const parts = disclosure.facts.filter(
    (fact) => fact.parent === whole.id && fact.stage === whole.stage && fact.amount.base === whole.amount.base,
  );
  return concepts.flatMap((concept) => parts.find((fact) => fact.concept === concept) ?? []);
}

/** A change told against last year's budget: not against its outturn, nor on another basis (同口径). */
export function isAgainstBudget({ stage, againstStage = "budget" }: Fact): boolean {
  return stage === "change" && againstStage === "budget";
}

/** The figure of a record (a table line) as a term. */
export function cellTerm(cell: PlacedAmount, label: string): Term {
  return { amount: cell.amount, place: cell.place, label };
}

/** A figure as a term of a relation. */
export function term(fact: Fact): Term {
  return { amount: fact.amount, place: fact.place, label: factLabel(fact) };
}

/** What a record's column or line is called: the label of its concept. */
export function nameOf(concept: string): string {
  return (CONCEPTS as Record<string, { label: string }>)[concept]?.label ?? concept;
}

/** What a figure is called in a message, so that the figure can follow it: 项目支出, 项目支出减少, 项目支出增减幅度. */
export function factLabel({ concept, stage, subject, direction, nil }: Fact): string {
  const change = direction && !nil ? direction : "增减额";
  const suffix = { budget: "", final: "决算数", actual: "", change, changeRate: "增减幅度" }[stage];
  if (concept === "functionItem" && subject !== undefined) return lastLevel(subject) + suffix;
  return `${subject ?? ""}${conceptLabel(concept)}${suffix}`;
}

/** 208社会保障和就业支出（类）…（款）05|机关事业单位基本养老保险缴费支出（项）, 行政运行|支出. */
function lastLevel(subject: string): string {
  return `${subject.replace(/^.*[（(][类款][）)](?:\d{2}(?=\D))?(?=.)/, "")}${/[）)]$/.test(subject) ? "" : conceptLabel("functionItem")}`;
}

/** total = Σ parts. Made field by field, so that the claims of all rules are alike to the engine, which judges many thousands of them. */
export function sums(message: string, total: Term, parts: Term[], more: Partial<SumClaim> = {}): SumClaim {
  const { data, severity, doubt, why, within, outside, signs, compare, isUnnamed } = more;
  return { kind: "sum", message, data, severity, doubt, why, within, total, parts, outside, signs, compare, isUnnamed };
}

/** left = right. */
export function equals(message: string, left: Term, right: Term, more: Partial<SumClaim> = {}): SumClaim {
  return sums(message, left, [right], more);
}

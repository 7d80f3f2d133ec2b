import { moneyIn } from "../../concepts/funds.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { COMPOSITION, type Concept } from "../../model/disclosure/vocabulary.ts";
import { doAgree } from "../../model/interval.ts";
import type { View } from "../../model/rule/rule.ts";
import { holder } from "../../model/text-at.ts";
import { compactText } from "../../text/compact.ts";
import { fold } from "../../text/fold.ts";
import { SINGULAR } from "../facts.ts";
import { figuresByConcept, isInItsTable } from "../tables/figures.ts";

/** The figure that a figure is told as a part of. */
export function parentOf({ disclosure }: View, { parent }: Fact): Fact | undefined {
  return parent === undefined ? undefined : disclosure.facts.find(({ id }) => id === parent);
}

/** What the whole department receives and spends, and on what. */
const OF_ALL: readonly Concept[] = ["revenue.total", "expenditure.total", ...COMPOSITION["expenditure.total"]];

/** Whether a figure of these names is a part of no fund, where a filing tells one budget. */
export function isOfDepartment(view: View, fact: Fact): boolean {
  return view.disclosure.expectsHeadings && isPlain(view, fact);
}

/** Whether a planned figure of these names is told as the department's own, and as a part of nothing else. */
function isPlain(view: View, fact: Fact): boolean {
  const isOwn = fact.stage === "budget" && !fact.tentative && fact.subject === undefined;
  const whole = parentOf(view, fact)?.concept;
  return isOwn && OF_ALL.includes(fact.concept) && (whole === undefined || OF_ALL.includes(whole));
}

/**
 * The heading under which a figure can mean only one thing, "" for the whole text: what a filing has only one of, and what it takes in and spends in all, of all
 * money; on what kinds it goes only where its heading tells of nothing else. A total that a table prints too may be another's, and so may any in the form of nine headings.
 */
export function scopeOf(view: View, fact: Fact): { heading: string; unsure?: boolean } | undefined {
  if (SINGULAR.has(fact.concept)) return { heading: "" };
  if (isOfDepartment(view, fact) && !isOfFundHere(view, fact)) return { heading: "", unsure: true };
  if (isAllProcurement(view, fact)) return { heading: "" };
  if (!isOfAllMoney(view, fact)) return undefined;
  const printed = figuresByConcept(view).get(fact.concept) ?? [];
  const unsure = printed.some(({ term: { amount } }) => doAgree(amount, fact.amount));
  if (TOTALS.includes(fact.concept)) return { heading: "", unsure };
  const { block } = fact.place;
  const { sections } = view.disclosure.outline;
  return { heading: `${sections.findLastIndex(({ start, end }) => start <= block && block < end)}`, unsure };
}

const TOTALS: readonly Concept[] = ["revenue.total", "expenditure.total"];

/** 一般公共预算安排的|基本支出|90万元: of the money that its own clause names. */
function isOfFundHere(view: View, { place }: Fact): boolean {
  const before = fold(compactText(holder(view.document, place)?.slice(0, place.start) ?? ""));
  return moneyIn(/[^,。;:]*$/.exec(before)![0]) !== undefined;
}

/** Whether neither a figure's heading, its whole nor what stands before it in its paragraph says that it is of the money of one fund. */
function isOfAllMoney(view: View, fact: Fact): boolean {
  const before = holder(view.document, fact.place)?.slice(0, fact.place.start) ?? "";
  return isPlain(view, fact) && fact.fund === undefined && moneyIn(fold(before)) === undefined;
}

/** What opens a sentence up to a figure of purchases: whose they are and what they are called. */
const PURCHASES = /(?:^|[。:;])([^,。:;]{0,36})政府采购([\u4e00-\u9fff]{0,10})$/;
/** Purchases of some kind, or of some part of the department. */
const SOME_PURCHASES = /项目|其中|包括|所属|下属|本级|企业|标准|限额|列入|纳入|基金|公共|拟|计划/;

/** Whether a figure is told as all that a department procures: a sentence opens with it, as no part of anything, and calls it the total if others were told before. */
function isAllProcurement(view: View, fact: Fact): boolean {
  const { concept, stage, tentative, subject, parent, fund, place } = fact;
  const isOwn = stage === "budget" && !tentative && subject === undefined && parent === undefined && fund === undefined;
  if (concept !== "procurement.total" || !isOwn) return false;
  const before = compactText(holder(view.document, place)?.slice(0, place.start) ?? "");
  const [, whose, name = ""] = PURCHASES.exec(before) ?? [];
  const isFirst = view.disclosure.facts.find((one) => one.told === "narrative" && one.concept === concept) === fact;
  return (
    whose !== undefined &&
    !SOME_PURCHASES.test(whose) &&
    !/其中:?[^:]*$/.test(before) &&
    (isFirst || name.includes("总"))
  );
}

/** Whether prose tells a concept or denies it, or a table of 三公 lists it; vehicles also where both their parts are. */
export function isTold(view: View, concept: Concept): boolean {
  const { facts, nils } = view.disclosure;
  return (
    facts.some((fact) => fact.concept === concept && fact.told === "narrative") ||
    nils.some((nil) => nil.concept === concept) ||
    isInItsTable(view, concept) ||
    (concept === "threePublic.vehicles" && COMPOSITION[concept].every((part) => isTold(view, part)))
  );
}

import type { Fact } from "../../model/disclosure/fact.ts";
import { COMPOSITION, type Concept } from "../../model/disclosure/vocabulary.ts";
import type { View } from "../../model/rule/rule.ts";
import { isInItsTable } from "../tables/figures.ts";

/** The figure that a figure is told as a part of. */
export function parentOf({ disclosure }: View, { parent }: Fact): Fact | undefined {
  return parent === undefined ? undefined : disclosure.facts.find(({ id }) => id === parent);
}

/** What the whole department receives and spends, and on what. */
const OF_ALL: readonly Concept[] = ["revenue.total", "expenditure.total", ...COMPOSITION["expenditure.total"]];

/** Whether a figure of these names is a part of no fund, where a filing tells one budget. */
export function isOfDepartment(view: View, fact: Fact): boolean {
  const isPlain = fact.stage === "budget" && !fact.tentative && fact.subject === undefined;
  const whole = parentOf(view, fact)?.concept;
  return (
    view.disclosure.expectsHeadings &&
    isPlain &&
    OF_ALL.includes(fact.concept) &&
    (whole === undefined || OF_ALL.includes(whole))
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

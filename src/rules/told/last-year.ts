import type { Fact } from "../../model/disclosure/fact.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Claim } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { budgetYear, figures, sums, term } from "../facts.ts";
import { toldOnce } from "./beside.ts";

export const WHY_APART = "总数与各分项写在不同的段落里，口径可能不同，因此只请人工核对。";
const WHY_LAST = "这些都是文中所写的上年数，总数与各分项写在同一段里，分项已列全。";

/** Last year's figures are told beside this year's: where a whole and each of its parts are told of it once, they must add up as well. */
export function* toldOfLastYear(view: View, wholes: readonly Concept[], parts: readonly Concept[]): Generator<Claim> {
  const own = budgetYear(view);
  const year = own === undefined ? undefined : own - 1;
  const told = (concept: Concept, stage: Fact["stage"]) => figures(view, concept, { stage, year, fund: "any" });
  const isPlain = (fact: Fact): boolean => fact.year === year && !fact.tentative;
  for (const stage of year === undefined ? [] : (["budget", "final"] as const)) {
    const each = parts.map((part) => toldOnce(part, (concept) => told(concept, stage)));
    const added = each.flat();
    if (!each.every((pieces) => pieces.length > 0) || !added.every(isPlain)) continue;
    for (const whole of wholes.flatMap((concept) => told(concept, stage)).filter(isPlain)) {
      const isTogether = added.every((part) => part.place.block === whole.place.block);
      const more = isTogether ? { why: WHY_LAST } : { doubt: true as const, why: WHY_APART };
      yield sums("mismatch", term(whole), added.map(term), more);
    }
  }
}

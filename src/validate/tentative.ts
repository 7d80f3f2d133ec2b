import { isZero } from "../model/amount.ts";
import { placeKey } from "../model/place.ts";
import type { Claim, Relation } from "../model/rule/claim.ts";
import type { View } from "../model/rule/rule.ts";
import { editsOf } from "./diagnosis/edits.ts";
import { substituted } from "./diagnosis/substitute.ts";
import { judge, termsOf } from "./judge.ts";

const UNSURE = "名称与金额之间有未能识别的字词，读法未定，没有据此判断";
const LOOK = "名称与金额之间有未能识别的字词，但两处只差一笔，很可能是笔误，请人工核对。";

/** Where the figures stand that are bound to their names by a guess. */
export function tentativePlaces({ disclosure: { facts } }: View): ReadonlySet<string> {
  return new Set(facts.filter(({ tentative }) => tentative).map(({ place }) => placeKey(place)));
}

/**
 * What a claim that does not hold says: one that rests on a guessed binding accuses nobody. Where one typo in the guessed figure would make it hold it
 * is a warning that asks for a look, where one in another of its figures would it is a doubt, else it says nothing.
 */
export function unaccusing(claim: Claim, tentative: ReadonlySet<string>): Claim {
  if (tentative.size === 0 || claim.kind === "unknown" || claim.kind === "alternatives") return claim;
  if (claim.isUnnamed) return claim;
  if (claim.kind === "state") {
    const isUnsure = !claim.holds && claim.evidence.some(({ place }) => tentative.has(placeKey(place)));
    return isUnsure ? { kind: "unknown", missing: UNSURE } : claim;
  }
  const terms = termsOf(claim);
  const guessed = terms.filter(({ place }) => tentative.has(placeKey(place)));
  if (guessed.length === 0) return claim;
  if (guessed.some((term) => isNearMiss(claim, term))) return { ...claim, severity: "warning", why: LOOK };
  const isNear = terms.some((term) => isNearMiss(claim, term));
  return isNear ? { ...claim, doubt: true, why: LOOK } : { kind: "unknown", missing: UNSURE };
}

/** Whether one typo undone in a figure makes a relation hold. */
function isNearMiss(relation: Relation, term: ReturnType<typeof termsOf>[number]): boolean {
  // None at all is told on purpose; and what is only too much or too little most typos would make less or more.
  const isEquality = relation.kind !== "sum" || (relation.compare ?? "=") === "=";
  if (isZero(term.amount.value) || !isEquality) return false;
  return editsOf(term.amount).some(({ amount }) => judge(substituted(relation, [term], amount)) !== "broken");
}

import type { Fact } from "../../model/disclosure/fact.ts";
import { placeKey } from "../../model/place.ts";
import type { Claim } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { cellTerm, equals, factLabel } from "../facts.ts";

/** 1472.16万元（大写：壹仟肆佰柒拾贰万壹仟陆佰元整）: one figure in two writings, whatever it is of. */
export function* inTwoWritings({ disclosure: { facts, wording } }: View, message: string): Generator<Claim> {
  for (const { label, figure, again } of wording.restated) {
    const fact = facts.find(({ place }) => placeKey(place) === placeKey(figure.place));
    const name = fact ? factLabel(fact) : label || "金额";
    yield equals(message, cellTerm(again, name), cellTerm(figure, name));
  }
}

/** Whether a fact is a figure in its second writing. */
export function isRestated({ disclosure: { wording } }: View, { place }: Fact): boolean {
  return wording.restated.some(({ again }) => placeKey(again.place) === placeKey(place));
}

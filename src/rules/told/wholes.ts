import { findNames } from "../../concepts/names.ts";
import { isMoney } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Place } from "../../model/place.ts";
import type { View } from "../../model/rule/rule.ts";
import { holder } from "../../model/text-at.ts";
import { compactText } from "../../text/compact.ts";
import { figures } from "../facts.ts";

/** What the text calls the whole, where it tells just one figure of that name and the part is not told under it. */
export function wholeNamed(view: View, part: Fact, name: string): Fact[] {
  const [concept] = findNames(compactText(name)).flatMap(({ concepts }) => concepts);
  const told = concept === undefined ? [] : figures(view, concept);
  return told.length === 1 && !part.parent && told[0]?.stage === part.stage && !told[0].nil ? told : [];
}

/** The figures that one is a part of, the nearest first. */
export function wholesOf({ disclosure: { facts } }: View, part: Fact): Fact[] {
  const wholes: Fact[] = [];
  for (let at = part.parent; at !== undefined; ) {
    const whole = facts.find(({ id }) => id === at);
    if (!whole || wholes.includes(whole)) break;
    wholes.push(whole);
    at = whole.parent;
  }
  return wholes;
}

/** A code of a classification in brackets, as the last thing before a figure. */
const CODED = /[(（]\d{3,7}[)）]\s*(?:支出|为)?\s*$/;

/** Whether the paragraph of a figure opens with money of a class by its code (机关商品和服务支出（502）) that has no name here: what it tells behind may be parts of that. */
export function isUnderOtherClass({ document, disclosure: { facts, unbound } }: View, { place }: Fact): boolean {
  const isAbove = (other: Place) => other.block === place.block && other.start < place.start;
  const opening = unbound.find((one) => isAbove(one.place) && isMoney(one.amount))?.place;
  if (opening === undefined || facts.some((fact) => isAbove(fact.place) && fact.place.start < opening.start))
    return false;
  return CODED.test(holder(document, place)?.slice(0, opening.start) ?? "");
}

import { findNames } from "../../concepts/names.ts";
import { isMoney } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { COMPOSITION, type Concept, madeOf } from "../../model/disclosure/vocabulary.ts";
import type { Place } from "../../model/place.ts";
import type { View } from "../../model/rule/rule.ts";
import { holder } from "../../model/text-at.ts";
import { compactText } from "../../text/compact.ts";
import { figures } from "../facts.ts";
import { isOne } from "./beside.ts";

/** The planned figure of this year that prose tells under a name; none where it tells several values, or the name is of several things. */
export function figuresNamed(view: View, name: string): Fact[] {
  const concepts = findNames(compactText(name)).flatMap(({ concepts }) => concepts);
  const told = concepts.length === 1 ? figures(view, concepts[0]!) : [];
  return isOne(told) && !told[0]?.nil ? told.slice(0, 1) : [];
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

/** 行政单位医疗（项）：78万元，主要用于：|基本支出78万元: kinds of spending told behind an item of the classification are of that item. */
export function isOfItem({ disclosure: { facts } }: View, { concept, place, parent }: Fact): boolean {
  const isItem = (one: Fact) =>
    one.concept === "functionItem" && one.place.block === place.block && one.place.start < place.start;
  return parent === undefined && /^expenditure\.(?:basic|project)/.test(concept) && facts.some(isItem);
}

/** Wholes whose parts, where several are told, other rules add up. */
const SUMMED = new Set<Concept>([...(Object.keys(COMPOSITION) as Concept[]), "revenue.total", "procurement.total"]);

/** 基本支出900万元：工资福利支出…: kinds of spending that no rule of the whole adds up. */
export function isAddedUp(whole: Fact, part: Fact): boolean {
  const parts: readonly Concept[] | undefined = madeOf(whole.concept);
  return SUMMED.has(whole.concept) && (parts?.includes(part.concept) ?? true);
}

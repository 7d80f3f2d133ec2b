import { isMoney } from "../model/amount.ts";
import type { Disclosure } from "../model/disclosure/disclosure.ts";
import { comparePlaces, type Place, type PlacedAmount, placeKey } from "../model/place.ts";
import type { Coverage } from "../model/report/report.ts";
import type { JudgedRelation } from "./claims.ts";
import { isTying, termsOf } from "./judge.ts";

/** Which printed sums of money take part in at least one relation that pins them down, and which in none. */
export function coverageOf(disclosure: Disclosure, relations: readonly JudgedRelation[]): Coverage {
  const places = new Map<string, Place>();
  for (const list of printedAmounts(disclosure)) {
    for (const one of list) if (one && isMoney(one.amount)) places.set(placeKey(one.place), one.place);
  }
  const amounts = places.size;
  for (const { relation } of relations) {
    if (isTying(relation)) for (const { place } of termsOf(relation)) places.delete(placeKey(place));
  }
  return { amounts, tied: amounts - places.size, untied: [...places.values()].sort(comparePlaces) };
}

/** Every amount that is printed in digits, once or more, list by list. */
function printedAmounts(disclosure: Disclosure): readonly (PlacedAmount | undefined)[][] {
  const { facts, tables, procurement, assets, unbound } = disclosure;
  return [
    facts.filter(({ nil }) => !nil),
    ...tables.map(({ entries }) => entries),
    ...procurement.map(({ projectFunds, unitPrice, total, funding }) => [projectFunds, unitPrice, total, ...funding]),
    assets.map(({ value }) => value),
    unbound,
  ];
}

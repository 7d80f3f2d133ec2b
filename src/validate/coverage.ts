import { isMoney } from "../model/amount.ts";
import type { Disclosure } from "../model/disclosure/disclosure.ts";
import { comparePlaces, type PlacedAmount, placeKey } from "../model/place.ts";
import type { Coverage } from "../model/report/report.ts";
import type { JudgedRelation } from "./claims.ts";
import { isTying, termsOf } from "./judge.ts";

/** Which printed sums of money take part in at least one relation that pins them down, and which in none. */
export function coverageOf(disclosure: Disclosure, relations: readonly JudgedRelation[]): Coverage {
  const tied = new Set(
    relations
      .filter(({ relation }) => isTying(relation))
      .flatMap(({ relation }) => termsOf(relation).map(({ place }) => placeKey(place))),
  );
  const places = new Map(printedAmounts(disclosure).map(({ place }) => [placeKey(place), place]));
  const untied = [...places].filter(([key]) => !tied.has(key)).map(([, place]) => place);
  return { amounts: places.size, tied: places.size - untied.length, untied: untied.toSorted(comparePlaces) };
}

/** Every sum of money that is printed in digits, once or more. */
function printedAmounts(disclosure: Disclosure): PlacedAmount[] {
  const { facts, tables, procurement, assets, unbound } = disclosure;
  const found = [
    ...facts.filter(({ nil }) => !nil),
    ...tables.flatMap(({ entries }) => entries),
    ...procurement.flatMap(({ projectFunds, unitPrice, total, funding }) => [
      projectFunds,
      unitPrice,
      total,
      ...funding,
    ]),
    ...assets.map(({ value }) => value),
    ...unbound,
  ];
  return found.filter((one) => one !== undefined).filter(({ amount }) => isMoney(amount));
}

import type { Amount } from "../../model/amount.ts";
import { comparePlaces } from "../../model/place.ts";
import type { Relation, Term } from "../../model/rule/claim.ts";

/** The relation as it would be with another amount in the place of some figures. */
export function substituted(relation: Relation, terms: readonly Term[], amount: Amount): Relation {
  const swap = (one: Term): Term => (terms.some((term) => isSame(one, term)) ? { ...one, amount } : one);
  switch (relation.kind) {
    case "sum":
      return { ...relation, total: swap(relation.total), parts: relation.parts.map(swap) };
    case "product":
      return {
        ...relation,
        result: swap(relation.result),
        factors: [swap(relation.factors[0]), swap(relation.factors[1])],
      };
    case "rate":
      return { ...relation, rate: swap(relation.rate), change: swap(relation.change), now: swap(relation.now) };
    case "growth":
      return { ...relation, rate: swap(relation.rate), now: swap(relation.now), before: swap(relation.before) };
    case "share":
      return { ...relation, share: swap(relation.share), part: swap(relation.part), whole: swap(relation.whole) };
  }
}

/** Whether two terms are one printed figure. */
export function isSame(a: Term, b: Term): boolean {
  return comparePlaces(a.place, b.place) === 0;
}

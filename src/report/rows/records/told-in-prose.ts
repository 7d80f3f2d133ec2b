import type { Disclosure } from "../../../model/disclosure/disclosure.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import type { Concept } from "../../../model/disclosure/vocabulary.ts";

/** The amounts and stocks that prose tells of some concepts; changes of them are in `facts`. */
export function toldInProse({ facts }: Disclosure, isAbout: (concept: Concept) => boolean): Fact[] {
  return facts.filter(
    ({ told, stage, concept }) =>
      told === "narrative" && stage !== "change" && stage !== "changeRate" && isAbout(concept),
  );
}

/** Where a told figure stands, as the columns of a record. */
export function entryOf({ id, place }: Fact) {
  return { told: "narrative", fact: id, block: place.block, row: place.row, page: place.page };
}

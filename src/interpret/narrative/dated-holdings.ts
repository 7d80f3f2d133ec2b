import type { Fact } from "../../model/disclosure/fact.ts";

/**
 * ①房屋300万元；②车辆80万元。|2024年12月31日两部分价值总计380万元: what is held, in paragraphs of their own before the one that tells the day. A plan knows no
 * holdings of its own year's end.
 */
export function dateHoldings(facts: readonly Fact[], year: number | undefined): void {
  let next: Fact | undefined;
  for (const fact of facts.toReversed()) {
    if (fact.stage !== "actual") {
      next = undefined;
      continue;
    }
    const isDated = fact.year !== year;
    const isNear = next !== undefined && next.place.block - fact.place.block <= 1;
    if (!isDated && isNear && next?.year !== undefined) fact.year = next.year;
    next = fact;
  }
}

import type { Fact } from "../../model/disclosure/fact.ts";
import type { View } from "../../model/rule/rule.ts";
import { textAt } from "../../model/text-at.ts";
import { fold } from "../../text/fold.ts";

const MAKES_UP = /(?:收入|支出)(?:总?预算)?(?:的?(?:构成|组成|来源)|由)/;

/**
 * Whether nothing says that what is told behind the total of both sides is all of either: 收支总预算900.00万元，其中：…. What makes up one side may be told as
 * that: 收入构成：….
 */
export function isOfOpenSide(view: View, whole: Fact, parts: readonly Fact[]): boolean {
  if (!isOfBothSides(whole)) return false;
  const { block, end } = whole.place;
  const first = Math.min(...parts.map(({ place }) => (place.block === block ? place.start : end)));
  return first <= end || !MAKES_UP.test(fold(textAt(view.document, { block, start: end, end: first })));
}

/** 收支总预算900.00万元。收入包括…；支出包括…: what stands behind it takes either side apart. */
export function isOfBothSides({ concept, stage }: Fact): boolean {
  return concept === "revenueExpenditure.total" && stage === "budget";
}

import type { Fact } from "../../model/disclosure/fact.ts";
import type { Section } from "../../model/disclosure/section.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { View } from "../../model/rule/rule.ts";
import { textAt } from "../../model/text-at.ts";
import { isUnder } from "../cite.ts";
import { figures } from "../facts.ts";

type Place = Fact["place"];

/**
 * Whether a reason is told for a change: behind it in its paragraph, before it in its sentence with no other change between or for all that it takes apart, or in a paragraph below, under the same
 * heading, that gives reasons before it tells any change (以上变化的原因是…).
 */
export function isExplained(view: View, { place }: Fact, section: Section | undefined): boolean {
  const { wording, facts } = view.disclosure;
  const changes = facts.filter(({ stage, told }) => stage === "change" && told === "narrative");
  const isFirst = (reason: Place) =>
    changes.every((one) => one.place.block !== reason.block || one.place.start > reason.start);
  const isShared = (reason: Place) =>
    reason.block > place.block && (reason.block === place.block + 1 || isUnder(section, reason)) && isFirst(reason);
  return wording.reasons.some(({ place: reason }) => {
    if (reason.block !== place.block) return isShared(reason);
    return reason.start > place.start || leadsTo(view, reason, place, changes);
  });
}

const PARTS_FOLLOW = /^[，,；;]?(?:其中|分别是|具体[是为看])/;

/** 因新增人员，基本支出增加20万元: the reason first. 主要原因是厉行节约，其中购置费减少…、接待费减少…: the one reason of all the parts. */
function leadsTo({ document }: View, reason: Place, change: Place, changes: readonly Fact[]): boolean {
  const isParted = changes.some(
    ({ place }) => place.block === change.block && place.start > reason.start && place.start < change.start,
  );
  const between = textAt(document, { ...change, start: reason.start, end: change.start });
  const isOfParts = PARTS_FOLLOW.test(between.slice(reason.end - reason.start));
  return isOfParts ? !/。/.test(between) : !isParted && !/[。;；]/.test(between);
}

/** 基本支出由60万元调整为70万元: a change told by what it was and what it is. */
export function tellsBothYears(view: View, concept: Concept): boolean {
  const levels = figures(view, concept, { year: "any" });
  return levels.some(({ place: { block }, year }) =>
    levels.some((other) => other.place.block === block && other.year !== undefined && year === other.year + 1),
  );
}

import { findNames } from "../../concepts/names.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Reason } from "../../model/disclosure/wording.ts";
import { compactText } from "../../text/compact.ts";
import { MONEY_UNIT } from "../../text/figures/units.ts";
import { EQUALITY } from "../phrases/change-words.ts";
import { isComparisonFiller } from "../phrases/fillers.ts";
import { WHY } from "../phrases/verbs.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

interface Clause {
  text: string;
  start: number;
  end: number;
  /** The mark behind it; "" at the end of the paragraph. */
  mark: string;
}

/** The comma of a figure (180,000.00) parts no clauses. */
const CLAUSE = /(?:[^,;。:()\n]|(?<=\d),(?=\d{3}))+/g;
/** 主要原因是…, 主要用于…, 由于…, 系…: what stands behind it is why. */
const CAUSE = new RegExp(
  `(?:(?:主要|${WHY})+(?:是|为|系|用于|[在由源缘]于|受|因为?)+|原因(?=20\\d\\d年)|(?:^.{0,6}?|元|%)\\s*(?:系(?![统列数])|[由源缘]于|(?<![原主成])因(?!公)为?))\\s*(\\S.+)$`,
);
/** 增减变化原因：…, 主因：…, 增减缘由：…; at the end of a paragraph, what the next one gives. */
const ANNOUNCES = new RegExp(`${WHY}(?:是|为|系|在于)?\\s*$`);
/** 增减说明：|公务活动需要。 */
const EXPLAINS = /(?:增减|变[动化])说明\s*$/;
/** What points elsewhere, leads to parts or denies a figure tells no reason. */
const POINTS = /为零$|如下|[见列].{0,8}表|其中|包括|[具总]体(?:情况|为|看)?$/;
const MONEY = new RegExp(`\\d\\s*(?:${MONEY_UNIT}|%)`);

/**
 * Why figures changed, as the clauses of one paragraph tell it: a clause with a word of cause, or one behind a change that tells an event, that is, no figure
 * of money, no comparison, and nothing of other money than what has changed; a thing (公务用车) is none. `changes` are those told in the paragraph.
 */
export function reasonsIn(surface: Surface, changes: readonly Fact[]): Reason[] {
  const clauses = [...surface.folded.matchAll(CLAUSE)].map(({ 0: text, index }): Clause => {
    const end = index + text.length;
    return { text, start: index, end, mark: surface.folded.charAt(end) };
  });
  return clauses.flatMap((clause, at): Reason[] => {
    const cause = CAUSE.exec(clause.text)?.[1];
    if (cause !== undefined) return [pieceOf(surface, clause.end - cause.length, clause.end)];
    if (surface.heading) return [];
    const before = clauses[at - 1]?.text ?? "";
    const isAnnounced =
      ANNOUNCES.test(before) ||
      (EXPLAINS.test(before) && !MONEY.test(clause.text)) ||
      (ANNOUNCES.test(clause.text) && at === clauses.length - 1);
    const change = changes.findLast(({ place }) => place.end <= clause.start);
    return isAnnounced || (change && tellsEvent(clause, change)) ? [pieceOf(surface, clause.start, clause.end)] : [];
  });
}

function tellsEvent({ text, mark }: Clause, change: Fact): boolean {
  const words = compactText(text);
  const isTelling = /\p{Script=Han}{4}/u.test(words) && mark !== ":" && !POINTS.test(words);
  if (!isTelling || MONEY.test(words) || words.search(EQUALITY) !== -1 || isComparisonFiller(words)) return false;
  const named = findNames(words).flatMap(({ concepts, isBare, isSide }) => (isBare || isSide ? [] : concepts));
  const money = named.filter((concept) => !concept.startsWith("assets."));
  return money.every((concept) => concept.startsWith(change.concept) || change.concept.startsWith(concept));
}

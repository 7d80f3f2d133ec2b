import type { Fact } from "../../model/disclosure/fact.ts";
import { type Concept, madeOf } from "../../model/disclosure/vocabulary.ts";
import type { Document } from "../../model/document.ts";
import { comparePlaces } from "../../model/place.ts";
import type { View } from "../../model/rule/rule.ts";
import { textAt } from "../../model/text-at.ts";
import { figures, SINGULAR } from "../facts.ts";
import { isOfDepartment } from "./scope.ts";

/**
 * The figures of another stage that are told with one, of the same thing and of a year that `isYear`: those of its statement; in prose, where the statement has none
 * since its figures are parts of what other paragraphs tell, the only one of its sentence, be it printed twice.
 */
export function toldBeside(
  { disclosure, document }: View,
  { statement, concept, subject, told, place }: Fact,
  stage: Fact["stage"],
  isYear: (year: number | undefined) => boolean,
): Fact[] {
  const same = disclosure.facts.filter(
    (fact) => fact.stage === stage && fact.concept === concept && fact.subject === subject && isYear(fact.year),
  );
  const ofStatement = same.filter((fact) => fact.statement === statement);
  // 项目支出90万元，增加40万元。|…基金支出20万元，全部为项目支出: a statement goes on over paragraphs that each tell of their own
  const near = ofStatement.filter((fact) => fact.place.block === place.block);
  const together = near.length > 0 ? near : ofStatement;
  if (together.length > 0 || told !== "narrative") return together;
  const inSentence = same.filter((fact) => fact.told === "narrative" && isInOneSentence(document, place, fact.place));
  if (inSentence.length > 0 || concept !== "revenueExpenditure.total") return isOne(inSentence) ? inSentence : [];
  // 总收入900万元，总支出900万元。与上年800万元相比，收、支总计各增加100万元: both sides have one figure.
  const ofSides = disclosure.facts.filter(
    (fact) =>
      SIDES.includes(fact.concept) &&
      fact.stage === stage &&
      fact.subject === subject &&
      isYear(fact.year) &&
      fact.place.block === place.block &&
      fact.place.start < place.start,
  );
  return isOne(ofSides) ? ofSides : [];
}

/**
 * This year's figure of what has changed, told once in a sentence before, or in the paragraph right above: 总收入900万元，总支出900万元。与上年相比，总收入增加100万元;
 * 总收入900万元，其中：…。|与上年对比，总收入增加100万元.
 */
export function toldAbove({ disclosure }: View, { concept, subject, told, place, year }: Fact): Fact | undefined {
  const levels = disclosure.facts.filter(
    (fact) =>
      fact.concept === concept &&
      fact.stage === "budget" &&
      fact.subject === subject &&
      fact.year === year &&
      fact.told === "narrative" &&
      comparePlaces(fact.place, place) < 0,
  );
  const here = levels.filter((fact) => fact.place.block === place.block);
  const above = here.length > 0 ? here : levels.filter((fact) => fact.place.block === place.block - 1);
  return told === "narrative" && isOne(above) ? above[0] : undefined;
}

const SIDES: readonly Concept[] = ["revenue.total", "expenditure.total"];

function isInOneSentence(document: Document, one: Fact["place"], other: Fact["place"]): boolean {
  if (one.block !== other.block) return false;
  const [start, end] = [Math.min(one.start, other.start), Math.max(one.start, other.start)];
  return !textAt(document, { block: one.block, start, end }).includes("。");
}

/** Whether figures are all one, printed several times. */
export function isOne([first, ...others]: readonly Fact[]): boolean {
  return first !== undefined && others.every(({ amount }) => amount.value === first.amount.value);
}

/**
 * The figures of a thing that are told once: its own, else those of all its kinds (购置费 and 运维费 for 公务用车购置及运维费). None where it is told as several. `told`
 * gives the figures of a concept.
 */
export function toldOnce(thing: Concept, told: (concept: Concept) => readonly Fact[]): Fact[] {
  const own = told(thing);
  if (own.length > 0) return isOne(own) ? own.slice(0, 1) : [];
  const kinds = (madeOf(thing) ?? []).map(told);
  return kinds.every(isOne) ? kinds.flatMap(([first]) => first!) : [];
}

/** This year's figure of what has changed, where it is told in another place alone and can be no other thing's. */
export function toldElsewhere(view: View, { concept, subject }: Fact): Fact | undefined {
  if (subject !== undefined || !view.disclosure.expectsHeadings) return undefined;
  const names: Concept[] = concept === "revenueExpenditure.total" ? [concept, "expenditure.total"] : [concept];
  const told = names
    .flatMap((name) => figures(view, name))
    .filter((fact) => SINGULAR.has(fact.concept) || isOfDepartment(view, fact));
  return isOne(told) ? told[0] : undefined;
}

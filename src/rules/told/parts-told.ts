import { FISCAL, FUND_WORDS } from "../../concepts/funds.ts";
import { isZero } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { type Concept, isFromEarlierYears, madeOf } from "../../model/disclosure/vocabulary.ts";
import type { View } from "../../model/rule/rule.ts";
import { figures, partsOf } from "../facts.ts";
import { classesListed, isListed } from "./list-claims.ts";

const FUNDS: readonly Concept[] = FUND_WORDS.map(([concept]) => concept);

/** 一般公共预算拨款60万元，基金拨款5万元，财政拨款合计65万元，事业收入3万元: the funds are within 财政拨款, not beside it. */
export function withoutFunds(told: Fact[][]): Fact[][] {
  const isTogether = told.flat().some(({ concept, nil }) => concept === FISCAL && !nil);
  return isTogether ? told.filter((pieces) => !pieces.every(({ concept }) => FUNDS.includes(concept))) : told;
}

/** Where 基本支出 is told by its kinds, what economic classes stand beside them in the list are kinds of it as well. */
export function withClasses(view: View, whole: Fact, told: Fact[][], all: number): Fact[][] {
  const isByKinds =
    told.length === all &&
    told.some((pieces) => pieces.some(({ concept }) => concept.startsWith("expenditure.basic.")));
  return isByKinds ? [...told, ...classesListed(view, whole, told.flat()).map((one) => [one])] : told;
}

export function isOfPart(pieces: readonly Fact[], part: Concept): boolean {
  const own = madeOf(part) ?? [];
  return pieces.every(({ concept }) => concept === part || own.includes(concept));
}

/**
 * The parts told under a figure: one told only by all its own parts (购置费 and 运维费) stands for itself, and so does one that is told to be nothing
 * anywhere else.
 */
export function partsTold(view: View, whole: Fact, parts: readonly Concept[]): Fact[][] {
  const under = (concepts: readonly Concept[]) => partsOf(view, whole, concepts);
  const told = parts.flatMap((part) => {
    const [itself, own] = [under([part]), madeOf(part) ?? []];
    const pieces = itself.length > 0 ? itself : under(own);
    return itself.length > 0 || (own.length > 0 && pieces.length === own.length) ? [{ part, pieces }] : [];
  });
  const lacking = told.length === 0 ? [] : parts.filter((part) => told.every((one) => one.part !== part));
  const nothing = lacking.flatMap((part) => {
    const zero = figures(view, part, { stage: whole.stage, year: whole.year }).find(({ amount }) =>
      isZero(amount.value),
    );
    return zero ? [[zero]] : [];
  });
  const all = [...told.map(({ pieces }) => pieces), ...nothing];
  return all.length === parts.length ? all : told.map(({ pieces }) => pieces);
}

/** Where not every part need be told and all told are nothing, the whole is told in words (全部为一般公共预算拨款). */
export function isToldInWords(told: readonly Fact[], parts: readonly Concept[], least: number): boolean {
  return least < parts.length && told.every(({ amount }) => isZero(amount.value));
}

/** 一般公共预算拨款90万元，收入合计100万元: a whole behind its parts is what they make, however few. */
export function isSummedUp(whole: Fact, told: readonly Fact[]): boolean {
  const isBefore = ({ place, nil }: Fact) =>
    !nil && place.block === whole.place.block && place.end <= whole.place.start;
  return told.every(isBefore);
}

/** Whether all parts that the text tells of anywhere stand in a list of what the whole is made of, not of what it is mainly. */
export function areAllListed(view: View, whole: Fact, told: readonly Fact[], parts: readonly Concept[]): boolean {
  const isHere = (part: Concept) => told.some(({ concept }) => concept === part);
  return isListed(view, whole, told) && parts.every((part) => isHere(part) || figures(view, part).length === 0);
}

/** 财政拨款收支总预算90万元。其中，收入总计90万元，包括一般公共预算80万元、|上年结转10万元|: told under the total, it may be a part of its income. */
export function carriedBeside({ disclosure: { facts } }: View, { concept, parent, place }: Fact): Fact[] {
  const total = facts.find(({ id }) => id === parent);
  if (concept !== "revenue.fiscalAppropriation" || total?.concept !== "fiscalAppropriation.total") return [];
  return facts.filter(
    (fact) => fact.concept === "revenue.carriedForward" && fact.parent === parent && fact.place.block === place.block,
  );
}

/** 上年结转 told under 本年收入, or with 另有, may be a part of it or stand beside it; 对下补助支出 beside 项目支出 may be a part of that. */
export function isBeside(whole: Fact, part: Fact): boolean {
  const isEarlier = isFromEarlierYears(part.concept);
  return (
    part.beside === true ||
    part.concept === "expenditure.subsidyToSubordinate" ||
    (isEarlier && (whole.concept === "revenue.current" || part.parent !== whole.id))
  );
}

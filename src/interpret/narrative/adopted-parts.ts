import { contains } from "../../concepts/containment.ts";
import { FISCAL } from "../../concepts/funds.ts";
import { isZero } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { type Concept, madeOf } from "../../model/disclosure/vocabulary.ts";
import { comparePlaces, type PlacedAmount } from "../../model/place.ts";
import type { Place } from "../../model/schemas/place.ts";
import { compactText } from "../../text/compact.ts";
import { DIVIDING } from "../phrases/verbs.ts";

/** Whatever of its parts is told before such a figure, it holds them; 财政拨款收入合计 holds all that is appropriated. */
const IS_SUM = /\.(?:total|current)$|^revenue\.fiscalAppropriation$/;

/**
 * Gives parts told before their whole (人员经费增加…，公用经费减少…，两项相抵，基本支出净增加…) to it: those of the same paragraph, or of paragraphs of
 * their own right before it, that no other figure has as parts. A whole that is no total must have all the parts that make it up.
 */
export function adoptParts(
  facts: readonly Fact[],
  unnamed: readonly PlacedAmount[],
  textOf: (block: number) => string,
): void {
  // 甲90万元，乙10万元。收入合计100万元，其中财政拨款收入90万元: what some of them are together is told besides.
  const taken = new Set(facts.flatMap((part) => (isNothing(part) || part.concept === FISCAL ? [] : [part.parent])));
  const order = new Map(facts.map(({ id }, at) => [id, at]));
  for (const [at, whole] of facts.entries()) {
    if (!["budget", "change", "actual"].includes(whole.stage)) continue;
    const behind = taken.has(whole.id) ? facts.slice(at + 1).filter(({ parent }) => parent === whole.id) : [];
    const parts = partsBefore(facts, at, order).filter((part) => !isDividedAgain(part, whole, textOf));
    // 出国费0万元＋车辆费20万元＝“三公”经费20万元。其中：购置费5万元＋运行费15万元＝车辆费20万元: told again
    const isAgain = (one: Fact) => parts.some((part) => part.concept === one.concept && isEqual(part, one));
    const again = behind.filter(isAgain);
    if (!behind.every((one) => again.some((whole) => whole === one || contains(whole.concept, one.concept)))) continue;
    const isEnough = parts.length > 1 || parts.some((part) => isLone(part, whole));
    if (!isEnough || !(IS_SUM.test(whole.concept) || isWhole(whole.concept, parts))) continue;
    // what a bracket tells of its own whole would be the whole of itself
    if (parts.some(({ id }) => id === whole.parent)) delete whole.parent;
    for (const part of behind) delete part.parent;
    for (const part of parts) part.parent = whole.id;
    const others = whole.stage !== "change" ? unnamed.filter(({ place }) => isAmong(place, parts, whole)) : [];
    if (others.length > 0) whole.unnamedParts = [...(whole.unnamedParts ?? []), ...others];
  }
}

const DIVIDES = new RegExp(DIVIDING);

/** 按资金来源分为：一般公共预算拨款90万元，…；|按资金年度分为：|本年财政拨款收入…: what stands in another division of the same money. */
function isDividedAgain({ place }: Fact, whole: Fact, textOf: (block: number) => string): boolean {
  if (place.block !== whole.place.block) return false;
  return DIVIDES.test(compactText(textOf(place.block).slice(place.end, whole.place.start)));
}

const isEqual = (one: Fact, other: Fact): boolean => one.amount.value === other.amount.value;

/** 收入合计90万元，另|政府性基金、专户资金均为0: what there is none of is no division. */
function isNothing({ nil, amount }: Fact): boolean {
  return nil === true || isZero(amount.value);
}

/** 支出预算包括：|项目支出18万元。支出总计32万元: a single part is one only where the whole is told right behind it. */
function isLone({ nil, place }: Fact, whole: Fact): boolean {
  return !nil && whole.stage === "budget" && place.block === whole.place.block;
}

/** Whether a figure without a name stands in the paragraphs of the parts, in front of their whole. */
function isAmong(place: Place, parts: readonly Fact[], whole: Fact): boolean {
  const first = Math.min(...parts.map((part) => part.place.block));
  return place.block >= first && comparePlaces(place, whole.place) < 0;
}

function isWhole(whole: Concept, parts: readonly Fact[]): boolean {
  const made = madeOf(whole);
  return made?.every((concept) => parts.some((part) => part.concept === concept)) === true;
}

/**
 * The parts right before the whole at `end`, the nearest first, up to the first figure of the same kind that is none; parts of parts are passed over. `order` is where
 * each figure stands.
 */
function partsBefore(facts: readonly Fact[], end: number, order: ReadonlyMap<string, number>): Fact[] {
  const whole = facts[end]!;
  const parts: Fact[] = [];
  let block = whole.place.block;
  for (let at = end - 1; at >= 0; at--) {
    const fact = facts[at]!;
    if (fact.amount.base !== whole.amount.base && whole.stage === "actual") continue;
    if (fact.stage !== whole.stage || fact.year !== whole.year || fact.subject !== whole.subject) continue;
    const isFree = fact.parent === undefined || fact.parent === whole.parent;
    const isNear = block - fact.place.block <= 1;
    if (!isFree && (order.get(fact.parent!) ?? end) < end) {
      if (isNear) block = fact.place.block;
      continue;
    }
    const known = parts.find((part) => part.concept === fact.concept);
    if (known?.amount.value === fact.amount.value) continue; // 由21万元增加到41万元: told again
    const isKnown = known !== undefined;
    const isPart = contains(whole.concept, fact.concept);
    if (isNear && !isPart && fact.nil) continue; // 没有使用政府性基金预算拨款安排的支出
    if (!isFree || !isNear || isKnown || !isPart) break;
    parts.push(fact);
    block = fact.place.block;
  }
  return parts;
}

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

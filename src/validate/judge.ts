import { type Amount, decimalText, type Exact, exact, exactSum, isZero, placesOf, unitsOf } from "../model/amount.ts";
import { doMeet, type Interval, intervalOf, isExact, minus, over, plus, times } from "../model/interval.ts";
import type {
  GrowthClaim,
  ProductClaim,
  RateClaim,
  Relation,
  ShareClaim,
  SumClaim,
  Term,
} from "../model/rule/claim.ts";

/** How a relation ends: it holds to the last digit, or as far as its figures are rounded, or it is broken. */
export type Verdict = "exact" | "rounding" | "broken";

/** Judges one relation by the intervals its printed digits allow; undefined when it has no value, such as a rate over a base of zero. */
export function judge(relation: Relation): Verdict | undefined {
  const counted = relation.kind === "sum" ? countedSum(relation) : undefined;
  const sides = counted ? undefined : sidesOf(relation);
  if (!sides) return counted;
  const gap = exact(sides.printed.amount.value).minus(sides.expected());
  if (gap.isZero() || isAllowed(relation, gap.isNegative())) return "exact";
  return !isCopy(relation) && doMeet(intervalOf(sides.printed.amount), sides.room()) ? "rounding" : "broken";
}

/** The value that the other figures of a relation give for its first. */
export function expectedOf(relation: Relation): Exact {
  return sidesOf(relation)!.expected();
}

/** Printed minus expected in `base` units; for rates in percentage points. */
export function gapOf(relation: Relation): Exact {
  const { printed, expected } = sidesOf(relation)!;
  return exact(printed.amount.value).minus(expected());
}

/**
 * {@link judge} for a sum, whose figures are counted as whole numbers of the last place that any of them prints: decimals cost many times as much. Undefined
 * where such numbers are too large to be exact.
 */
function countedSum(claim: SumClaim): Verdict | undefined {
  const amounts = addends(claim);
  const places = mostPlaces([claim.total.amount, ...amounts], "value");
  let gap = unitsOf(claim.total.amount.value, places);
  let size = Math.abs(gap);
  amounts.forEach(({ value }, at) => {
    const units = unitsOf(value, places);
    gap += claim.signs?.[at] === -1 ? units : -units;
    size += Math.abs(units);
  });
  if (size > Number.MAX_SAFE_INTEGER) return undefined;
  if (gap === 0 || isAllowed(claim, gap < 0)) return "exact";
  if (isCopy(claim)) return "broken";
  const rounded = [claim.total.amount, ...amounts].filter((amount) => !isExact(amount));
  const finest = Math.max(places, mostPlaces(rounded, "step"));
  const reach = rounded.reduce((sum, { step }) => sum + Math.abs(unitsOf(step, finest)), 0);
  const width = 2 * Math.abs(gap) * 10 ** (finest - places);
  if (Math.max(reach, width) > Number.MAX_SAFE_INTEGER) return undefined;
  return width <= reach ? "rounding" : "broken";
}

function mostPlaces(amounts: readonly Amount[], of: "value" | "step"): number {
  return amounts.reduce((most, amount) => Math.max(most, placesOf(amount[of])), 0);
}

function addends({ parts, outside }: SumClaim): Amount[] {
  const amounts = parts.map(({ amount }) => amount);
  if (outside) amounts.push(outside.amount);
  return amounts;
}

/** One value printed twice with the same digits: rounding it twice cannot give two figures. */
function isCopy(relation: Relation): boolean {
  if (relation.kind !== "sum" || relation.outside || !isTying(relation)) return false;
  const parts = relation.parts.filter(({ amount }) => !isZero(amount.value));
  return parts.length === 1 && parts[0]?.amount.step === relation.total.amount.step;
}

/** An inequality holds on its right side by whatever it likes. */
function isAllowed(relation: Relation, isBelow: boolean): boolean {
  if (relation.kind !== "sum") return false;
  return relation.compare === "<=" ? isBelow : relation.compare === ">=" && !isBelow;
}

/** The figures of a relation, the one that the others determine first. */
export function termsOf(relation: Relation): Term[] {
  switch (relation.kind) {
    case "sum":
      return [relation.total, ...relation.parts];
    case "product":
      return [relation.result, ...relation.factors];
    case "rate":
      return [relation.rate, relation.change, relation.now];
    case "growth":
      return [relation.rate, relation.now, relation.before];
    case "share":
      return [relation.share, relation.part, relation.whole];
  }
}

/** True for a relation that pins its figures down: an inequality does not. */
export function isTying(relation: Relation): boolean {
  return relation.kind !== "sum" || (relation.compare ?? "=") === "=";
}

/** What is printed, and what the other figures give for it. */
interface Sides {
  printed: Term;
  expected: () => Exact;
  /** Where the expected value may lie. */
  room: () => Interval;
}

function sidesOf(relation: Relation): Sides | undefined {
  switch (relation.kind) {
    case "sum":
      return sum(relation);
    case "product":
      return product(relation);
    case "rate":
      return rate(relation);
    case "growth":
      return growth(relation);
    case "share":
      return share(relation);
  }
}

function sum(claim: SumClaim): Sides {
  const parts = addends(claim);
  const isNegative = (at: number) => claim.signs?.[at] === -1;
  const expected = () => exactSum(parts.map((amount, at) => ({ amount, negative: isNegative(at) })));
  const room = () =>
    parts.reduce<Interval>((all, amount, at) => (isNegative(at) ? minus : plus)(all, intervalOf(amount)), {
      low: NONE,
      high: NONE,
    });
  return { printed: claim.total, expected, room };
}

const NONE = exact(0);

function product({ result, factors: [a, b] }: ProductClaim): Sides {
  const expected = () => exact(a.amount.value).times(b.amount.value);
  return { printed: result, expected, room: () => times(intervalOf(a.amount), intervalOf(b.amount)) };
}

function rate({ rate: printed, change, now }: RateClaim): Sides | undefined {
  const base = minus(intervalOf(now.amount), intervalOf(change.amount));
  const ratio = over(intervalOf(change.amount), base);
  if (!ratio) return undefined;
  const expected = () => exact(change.amount.value).times(100).div(exact(now.amount.value).minus(change.amount.value));
  return { printed, expected, room: () => percent(ratio) };
}

function growth({ rate: printed, now, before }: GrowthClaim): Sides | undefined {
  const ratio = over(intervalOf(now.amount), intervalOf(before.amount));
  if (!ratio) return undefined;
  const expected = () => exact(now.amount.value).times(100).div(before.amount.value).minus(100);
  const { low, high } = percent(ratio);
  return { printed, expected, room: () => ({ low: low.minus(100), high: high.minus(100) }) };
}

function share({ share: printed, part, whole }: ShareClaim): Sides | undefined {
  const ratio = over(intervalOf(part.amount), intervalOf(whole.amount));
  if (!ratio) return undefined;
  const expected = () => exact(part.amount.value).times(100).div(whole.amount.value);
  return { printed, expected, room: () => percent(ratio) };
}

function percent({ low, high }: Interval): Interval {
  return { low: low.times(100), high: high.times(100) };
}

/** The gap as decimal text, rounded to eight places where a division gave no end of digits. */
export function gapText(gap: Exact): string {
  return decimalText(gap.decimalPlaces() > 8 ? gap.toDecimalPlaces(8) : gap);
}

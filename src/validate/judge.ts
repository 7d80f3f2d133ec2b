import { type Amount, decimalText, type Exact, exact, exactSum, isNothing } from "../model/amount.ts";
import { doMeet, type Interval, intervalOf, minus, over, plus, times } from "../model/interval.ts";
import type {
  GrowthClaim,
  ProductClaim,
  RateClaim,
  Relation,
  ShareClaim,
  SumClaim,
  Term,
} from "../model/rule/claim.ts";

/**
 * How a relation ends. `gap` is printed minus expected in `base` units (for rates in percentage points); `expected` the value that the other figures give.
 * `undefined` stands for a relation that has no value, such as a rate over a base of zero.
 */
export interface Verdict {
  status: "exact" | "rounding" | "real";
  expected: Exact;
  gap: Exact;
}

/** Judges one relation by the intervals its printed digits allow; undefined when it has no value (a base of zero). */
export function judge(relation: Relation): Verdict | undefined {
  if (relation.kind === "sum" && isNothing([...addends(relation), { amount: relation.total.amount, negative: true }]))
    return { status: "exact", expected: exact(relation.total.amount.value), gap: NONE };
  const sides = { sum, product, rate, growth, share }[relation.kind](relation as never);
  if (!sides) return undefined;
  const { expected, room, printed } = sides;
  const gap = exact(printed.amount.value).minus(expected);
  if (gap.isZero()) return { status: "exact", expected, gap };
  if (isAllowed(relation, gap)) return { status: "exact", expected, gap };
  const isClose = !isCopy(relation) && doMeet(intervalOf(printed.amount), room());
  return { status: isClose ? "rounding" : "real", expected, gap };
}

const NONE = exact(0);

/** One value printed twice with the same digits: rounding it twice cannot give two figures. */
function isCopy(relation: Relation): boolean {
  if (relation.kind !== "sum" || relation.outside || !isTying(relation)) return false;
  const parts = relation.parts.filter(({ amount }) => !exact(amount.value).isZero());
  return parts.length === 1 && parts[0]?.amount.step === relation.total.amount.step;
}

/** An inequality holds on its right side by whatever it likes. */
function isAllowed(relation: Relation, gap: Exact): boolean {
  if (relation.kind !== "sum") return false;
  return relation.compare === "<=" ? gap.isNegative() : relation.compare === ">=" && gap.isPositive();
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

interface Sides {
  printed: Term;
  expected: Exact;
  /** Where the expected value may lie; worked out only where the figures do not agree outright. */
  room: () => Interval;
}

function sum(claim: SumClaim): Sides {
  const amounts = addends(claim);
  const room = () =>
    amounts.reduce<Interval>((sum, { amount, negative }) => (negative ? minus : plus)(sum, intervalOf(amount)), {
      low: NONE,
      high: NONE,
    });
  return { printed: claim.total, expected: exactSum(amounts), room };
}

function addends({ parts, signs, outside }: SumClaim): { amount: Amount; negative: boolean }[] {
  const amounts = parts.map(({ amount }, index) => ({ amount, negative: signs?.[index] === -1 }));
  return outside ? [...amounts, { amount: outside.amount, negative: false }] : amounts;
}

function product({ result, factors: [a, b] }: ProductClaim): Sides {
  const expected = exact(a.amount.value).times(b.amount.value);
  return { printed: result, expected, room: () => times(intervalOf(a.amount), intervalOf(b.amount)) };
}

function rate({ rate: printed, change, now }: RateClaim): Sides | undefined {
  const base = minus(intervalOf(now.amount), intervalOf(change.amount));
  const ratio = over(intervalOf(change.amount), base);
  if (!ratio) return undefined;
  const expected = exact(change.amount.value).times(100).div(exact(now.amount.value).minus(change.amount.value));
  return { printed, expected, room: () => percent(ratio) };
}

function growth({ rate: printed, now, before }: GrowthClaim): Sides | undefined {
  const ratio = over(intervalOf(now.amount), intervalOf(before.amount));
  if (!ratio) return undefined;
  const expected = exact(now.amount.value).times(100).div(before.amount.value).minus(100);
  const { low, high } = percent(ratio);
  return { printed, expected, room: () => ({ low: low.minus(100), high: high.minus(100) }) };
}

function share({ share: printed, part, whole }: ShareClaim): Sides | undefined {
  const ratio = over(intervalOf(part.amount), intervalOf(whole.amount));
  if (!ratio) return undefined;
  const expected = exact(part.amount.value).times(100).div(whole.amount.value);
  return { printed, expected, room: () => percent(ratio) };
}

function percent({ low, high }: Interval): Interval {
  return { low: low.times(100), high: high.times(100) };
}

/** The gap as decimal text, rounded to eight places where a division gave no end of digits. */
export function gapText(gap: Exact): string {
  return decimalText(gap.decimalPlaces() > 8 ? gap.toDecimalPlaces(8) : gap);
}

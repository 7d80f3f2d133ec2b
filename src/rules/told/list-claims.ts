import { type Amount, type Exact, exact, exactSum, isZero, valued } from "../../model/amount.ts";
import { type BudgetTable, figureColumns, type TableFigure } from "../../model/disclosure/budget-table.ts";
import type { Disclosure } from "../../model/disclosure/disclosure.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { type Concept, madeOf, REVENUE_SOURCES } from "../../model/disclosure/vocabulary.ts";
import type { ToldCount } from "../../model/disclosure/wording.ts";
import { groupBy } from "../../model/group-by.ts";
import { doAgree } from "../../model/interval.ts";
import { once } from "../../model/once.ts";
import { comparePlaces, type Place, placeKey } from "../../model/place.ts";
import type { Claim, SumClaim } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { compactText } from "../../text/compact.ts";
import { isTypo } from "../../text/figures/typos.ts";
import { fold } from "../../text/fold.ts";
import { cellTerm, sums } from "../facts.ts";

const WHY_ALL = "正文写明这个数由所列各项组成，各项应已列全。";
const WHY_KINDS = "正文在这个数之后逐类列出了数量，各类按说合起来就是总数。";
const WHY_ONLY = "正文写明这个数由所列的组成，却只列了一项，因此只请人工核对。";
const WHY_NAMES = "这些项目另有规则按名称相加，两种读法不一致，因此只请人工核对。";
const WHY_PERHAPS = "正文在这个数之后列出了各项，没有写明是否列全，因此只请人工核对。";

/** The digits of a part that a doubt may rest on. */
const FEWEST_DIGITS = 3;

const byPlace = once(({ facts }: Disclosure): ReadonlyMap<string, readonly Fact[]> => {
  const at = ({ place }: Fact) => placeKey(place);
  return new Map(groupBy(facts, at).map((own) => [at(own[0]!), own]));
});

/** What a figure is by its names: once for each that it has. */
function factsAt({ disclosure }: View, place: Place): readonly Fact[] {
  return byPlace(disclosure).get(placeKey(place)) ?? [];
}

/** Whether parts of an amount are told in a list of all that it may be made of, whatever they are called. */
export function isListed({ disclosure }: View, whole: Fact, [part]: readonly Fact[]): boolean {
  const isAt = (place: Place, fact: Fact | undefined) => fact !== undefined && placeKey(place) === placeKey(fact.place);
  return disclosure.wording.counts.some(
    ({ extent, place, parts }) =>
      (extent === "all" || extent === "kinds" || extent === "perhaps") &&
      isAt(place, whole) &&
      parts.some((one) => isAt(one.place, part)),
  );
}

/** What else stands in a list of these parts of an amount under the name of an economic class: 人员经费…、公用经费…、|对个人和家庭的补助…|、项目支出…. */
export function classesListed({ disclosure: { facts, wording } }: View, whole: Fact, told: readonly Fact[]): Fact[] {
  const keys = told.map(({ place }) => placeKey(place));
  const lists = wording.counts.map(({ place, parts }) => ({
    whole: placeKey(place),
    parts: parts.map((part) => placeKey(part.place)),
  }));
  const list = lists.find((one) => one.whole === placeKey(whole.place) && keys.every((key) => one.parts.includes(key)));
  const isListed = ({ concept, place }: Fact) =>
    concept.startsWith("economic.") && list!.parts.includes(placeKey(place)) && !keys.includes(placeKey(place));
  return list === undefined ? [] : facts.filter(isListed);
}

/**
 * What must hold of a list: all parts of a whole add up to it; what may be all of them perhaps does, and so does what would but for a typo. No
 * part is more than its whole, but of a change.
 */
export function listClaim(view: View, list: ToldCount): SumClaim | undefined {
  const isExtract = list.extent !== "all" && isHolding(view, list.place);
  if (isExtract && list.parts.every(({ place }) => isHolding(view, place))) return undefined; // 其中 房屋…、车辆…: not all of it
  if (isToldOtherwise(view, list) || (isOpen(list) && isOfRows(view, list))) return undefined;
  if (isNamedPart(view, list)) return list.extent === "all" ? onlyPartOf(list) : undefined;
  // 资产总额90万元，其中流动资产30万元，固定资产50万元: filings name the greater classes of what is held
  const claim = claimOf(isExtract && !list.isChange ? { ...list, extent: "some" } : list);
  return claim !== undefined && isOfNames(view, list) ? { ...claim, doubt: true, why: WHY_NAMES } : claim;
}

/** Whether a list may be of all that the whole is made of, or not. */
function isOpen({ extent = "perhaps" }: ToldCount): boolean {
  return extent === "perhaps" || extent === "loose";
}

/** Whether a figure tells what is held. */
function isHolding(view: View, place: Place): boolean {
  return factsAt(view, place).some(({ concept }) => concept.startsWith("assets."));
}

/** Fewer rows than these, told of a table, may be told of it by chance; and with fewer left out one may have been forgotten. */
const FEWEST_TOLD = 3;
const FEWEST_LEFT = 2;

/** Whether a table prints each part of a list under its name and with its amount, and others beside them: 公用经费90万元，其中：办公费…、差旅费…. */
function isOfRows({ disclosure: { tables } }: View, { parts }: ToldCount): boolean {
  if (parts.length < FEWEST_TOLD) return false;
  return tables.some((table) => figureColumns(table, 0).some((column) => holdsAll(table, column, parts)));
}

function holdsAll({ rows, entries }: BudgetTable, column: number, parts: ToldCount["parts"]): boolean {
  const printed = entries.filter((one) => one.column === column && !isZero(one.amount.value));
  const rowOf = ({ row }: TableFigure) => rows[row]!;
  const told = parts.map((part) =>
    printed.find((one) => nameOf(rowOf(one).label) === nameOf(part.label) && doAgree(one.amount, part.amount)),
  );
  const [first] = told;
  if (first === undefined || told.includes(undefined)) return false;
  const { role, code } = rowOf(first);
  const isBeside = (one: TableFigure) => rowOf(one).role === role && rowOf(one).code?.length === code?.length;
  return printed.filter((one) => isBeside(one) && !told.includes(one)).length >= FEWEST_LEFT;
}

/** A name without what its brackets hold: 维修（护）费. */
function nameOf(label: string): string {
  return fold(compactText(label)).replace(/\([^()]*\)/g, "");
}

/** Whether figures with names are, by those, parts of another figure, or not all parts of the whole: 出国费0万元，持平；车辆费5万元。|接待费1万元…. */
function isToldOtherwise(view: View, list: ToldCount): boolean {
  const { facts, wording } = view.disclosure;
  const { place, parts } = list;
  const whole = factsAt(view, place).at(-1);
  const told = parts.map((part) => factsAt(view, part.place).at(-1));
  if (whole === undefined || told.some((part) => part?.parent === undefined)) return false;
  const isOfAnother = told.some((part) => part!.parent !== whole.id);
  const last = parts.at(-1)!.place;
  // 按资金来源分为：…；|按资金年度分为：…: the whole once more
  const isWhole = (one: ToldCount) => one.extent === "all" && placeKey(one.place) === placeKey(place);
  const again = isWhole(list) ? wording.counts.filter(isWhole) : [];
  const divided = new Set(again.flatMap((one) => one.parts.map((part) => placeKey(part.place))));
  // 财政拨款收支总预算90万元。收入包括：…；|支出包括：…: of its other side
  const isIncome = ({ concept }: Fact) => concept.startsWith("revenue.");
  const isMore = (fact: Fact) =>
    fact.parent === whole.id &&
    isIncome(fact) === isIncome(told[0]!) &&
    !divided.has(placeKey(fact.place)) &&
    !fact.nil &&
    fact.stage === whole.stage &&
    fact.year === whole.year &&
    comparePlaces(fact.place, last) > 0;
  return isOfAnother || facts.some(isMore);
}

/** Whether a list of one part is told under names: sum/of-which holds that. */
function isNamedPart(view: View, { place, parts: [part, ...others] }: ToldCount): boolean {
  if (part === undefined || others.length > 0) return false;
  const [named] = factsAt(view, part.place);
  const whole = view.disclosure.facts.find(({ id }) => id === named?.parent);
  return whole !== undefined && placeKey(whole.place) === placeKey(place);
}

/** Whether whole and parts have names whose own rules add them up: where those have read the text otherwise, the reading is in doubt. */
function isOfNames(view: View, { place, parts, isChange }: ToldCount): boolean {
  const conceptAt = (one: Place) => factsAt(view, one).at(-1)?.concept;
  const whole = conceptAt(place);
  const made: readonly Concept[] = [
    ...(madeOf(whole!) ?? []),
    ...(whole?.startsWith("revenue.") && !isChange ? REVENUE_SOURCES : []),
  ];
  return parts.every((part) => made.includes(conceptAt(part.place)!));
}

/** 收入90万元，包括一般公共预算拨款90万元: said to be all of it, a part that is not leaves something out. */
function onlyPartOf({ amount, place, parts }: ToldCount): SumClaim {
  const kinds = parts.map((part) => cellTerm(part, part.label));
  return sums("only", cellTerm({ amount, place }, "总数"), kinds, { doubt: true, why: WHY_ONLY });
}

function claimOf(list: ToldCount): SumClaim | undefined {
  const { amount, place, parts, extent = "perhaps", isChange } = list;
  const total = cellTerm({ amount, place }, "总数");
  const kinds = parts.map((part) => cellTerm(part, part.label));
  const signs = parts.map(({ sign }) => sign ?? 1);
  const isBalance = !isChange && signs.includes(-1);
  if (extent === "all" && parts.length > 1)
    return sums(isBalance ? "balance" : "mismatch", total, kinds, { signs, why: WHY_ALL, isUnnamed: true });
  const gap = exactSum(parts.map((part) => ({ amount: part.amount, negative: part.sign === -1 }))).minus(amount.value);
  if (gap.isPositive() && !gap.isZero() && !isChange && extent !== "loose")
    return sums("exceeded", total, kinds, { compare: ">=" });
  if (extent === "kinds") return sums("mismatch", total, kinds, { signs, severity: "warning", why: WHY_KINDS });
  if (parts.length < 2) return undefined; // what else there is, nothing says
  const isMeant =
    isOpen(list) ||
    gap.isZero() ||
    parts.some((part) => isMistyped(part, gap)) ||
    isMistyped({ amount, sign: -1 }, gap);
  return isMeant ? sums("mismatch", total, kinds, { signs, doubt: true, why: WHY_PERHAPS }) : undefined;
}

/** Whether the parts would make the whole if a typo were undone, in one of them or in it. */
function isMistyped({ amount, sign }: { amount: Amount; sign?: -1 | undefined }, gap: Exact): boolean {
  const value = exact(amount.value).minus(gap.times(sign ?? 1));
  return value.isPositive() && isTypo(amount, valued(amount, value.toString()), FEWEST_DIGITS);
}

/** Which sums a claim states: equal for claims over the same figures; what is nothing adds nothing. */
export function sumsOf(claim: Claim): string[] {
  if (claim.kind === "alternatives") return claim.readings.flatMap(sumsOf);
  if (claim.kind !== "sum") return [];
  const parts = claim.parts.filter(({ amount }) => !isZero(amount.value));
  return [[placeKey(claim.total.place), ...parts.map(({ place }) => placeKey(place)).sort()].join(" ")];
}

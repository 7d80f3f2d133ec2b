import { contains, isDivided } from "../../../concepts/containment.ts";
import { FISCAL, moneyIn } from "../../../concepts/funds.ts";
import { findNames } from "../../../concepts/names.ts";
import { exact } from "../../../model/amount.ts";
import { type Concept, REVENUE_SOURCES } from "../../../model/disclosure/vocabulary.ts";
import { changeWordAtEnd } from "../../phrases/change-words.ts";
import { isFiller } from "../../phrases/fillers.ts";
import { isLower } from "./class-levels.ts";
import type { Money } from "./clauses.ts";
import { type Called, type Item, isOfOneTime, isSameKind } from "./said.ts";

const SIDES = ["revenue.total", "expenditure.total"] as const;

/** So many characters at the beginning of two names in common. */
const ALIKE = 4;

/**
 * What of the items told behind a whole are its parts, by what their names mean: not what is told behind them for its own sake, nor parts of parts. None
 * where the names say that they are parts of something else.
 */
export function partsOf(whole: Item, items: readonly Item[]): Item[] {
  // 收入900万元，基金收入、专户资金均为0，其中：…: nothing has no parts.
  if (exact(whole.money.amount.value).isZero()) return [];
  const end = items.findIndex((item, at) => at > 0 && isApart(whole, item, items.slice(0, at)));
  const told = end === -1 ? items : items.slice(0, end);
  const own = told.filter((item, at) => !isOfPart(item, told.slice(0, at)) || isRestOfList(told, at));
  const parts = own.filter((item, at) => !isToldDeeper(item, own[at - 1], own));
  const isElsewhere =
    whole.money.place.block !== parts[0]?.money.place.block &&
    meant(whole).some(isDivided) &&
    parts.every((part) => isKnown(part) && !hasPart(whole, part)) &&
    !(isSpent(whole) && parts.every(isOfFund));
  if (parts.length > 0 && parts.every((part) => isBesideThreePublic(whole, part))) return [];
  // 收支总预算90万元，其中：1、收入预算90万元…；2、支出预算90万元: its two sides are each all of it
  if (SIDES.every((side) => parts.some((part) => meant(part).includes(side)))) return [];
  return !isElsewhere && isSameKind(whole, parts) && parts.every((part) => isOfOneTime(whole, part)) ? parts : [];
}

/** “三公”经费0.27万元，其中会议费…，培训费…: filings tell these with 三公, but they are no part of it. */
function isBesideThreePublic(whole: Item, part: Item): boolean {
  const isOf = (item: Item, family: RegExp): boolean => meant(item).some((concept) => family.test(concept));
  return isOf(whole, /^threePublic/) && isOf(part, /^(?:conferences|training)$/);
}

/** Whether an item that follows parts is none: the whole again or what it is a part of, something else, what cuts across the parts. */
function isApart(whole: Item, item: Item, before: readonly Item[]): boolean {
  if (!hasPart(whole, item) && isLikeWhole(whole, item, before[0]!)) return true;
  // 一般公共预算拨款80万元，事业收入20万元；|财政拨款收入80万元: what some of them are together.
  if (meant(item).includes(FISCAL) && before.some((part) => hasPart(item, part))) return true;
  // 一般公共预算拨款80万元，其中：提前下达5万元；|其他收入2万元, but 上年结转80万元，包括：一般公共预算60万元，|政府性基金20万元
  if (isOfSource(whole) && isOfSource(item) && !hasPart(whole, item)) return !before.every(isOfSource);
  const isAmongParts = before.some((part) => hasPart(whole, part));
  if (!isKnown(item) || !isAmongParts) return false;
  // 支出900万元，一般公共预算安排800万元，|其他资金安排100万元
  if (isSpent(whole) && isOfSource(item) && before.every(isOfFund)) return false;
  return !hasPart(whole, item) || meant(item).every((concept) => concept.startsWith("procurement.reserved"));
}

function isOfSource(item: Item): boolean {
  const own = meant(item);
  return own.length > 0 && own.every((concept) => (REVENUE_SOURCES as readonly Concept[]).includes(concept));
}

export function isSpent(item: Item): boolean {
  return meant(item).some((concept) => concept.startsWith("expenditure."));
}

/** Whether an item tells from what money something is spent. */
function isOfFund(item: Item): boolean {
  return isOfSource(item) || moneyIn(item.label) !== undefined;
}

/** 预算收入900万元，其中：…；|预算支出900万元，其中：…: named like the whole and not like its parts. */
function isLikeWhole(whole: Item, item: Item, first: Item): boolean {
  const common = [...item.label].findIndex((character, at) => character !== whole.label.charAt(at));
  const isLikeFirst = item.label.slice(0, common) === first.label.slice(0, common);
  return common >= ALIKE && common < whole.label.length && !isLikeFirst && !isLower(item, whole);
}

/** 基本支出60万元，|人员经费50万元|、公用经费10万元|；项目支出40万元: parts of a part told without a word. */
function isOfPart(item: Item, before: readonly Item[]): boolean {
  // 本年支出900万元，年终结转10万元: what is carried over is no part of the year's own.
  const isCarried = meant(item).some((concept) => /\.carried(?:Over|Forward)$/.test(concept));
  const isOwn = (part: Item) => meant(part).some((concept) => concept.endsWith(".current"));
  // 人员经费50万元、公用经费10万元、项目支出30万元、|对个人和家庭的补助10万元: one more kind of what the first two are kinds of.
  const isKind =
    isClass(item) && before.some((part) => meant(part).some((concept) => concept.startsWith("expenditure.basic.")));
  const isNothing = ({ money }: Item) => exact(money.amount.value).isZero();
  return before.some((part) => hasPart(part, item) && !isKind && !(isCarried && isOwn(part)) && !isNothing(part));
}

/** 文化支出90万元，|群众文化支出90万元|，卫生健康支出10万元: among classes, which are known by name, one of no class that has the same money as the one before it is that money one level down. */
function isToldDeeper(item: Item, before: Item | undefined, items: readonly Item[]): boolean {
  const isOfFunction = (one: Item) => meant(one).some((concept) => concept.startsWith("function."));
  return (
    before !== undefined &&
    isOfFunction(before) &&
    !isKnown(item) &&
    items.filter(isOfFunction).length > 1 &&
    item.money.amount.value === before.money.amount.value
  );
}

/** 固定资产90万元，在建工程5万元，|其他资产3万元: left of what the item right before it is a part of; of 固定资产 only where that is told with parts. */
function isRestOfList(told: readonly Item[], at: number): boolean {
  const before = told.slice(0, at);
  const last = before.at(-1);
  return REST.test(told[at]!.label) && last !== undefined && !isOfPart(last, before.slice(0, -1));
}

const REST = /^其[他它余]/;

function isClass(item: Item): boolean {
  return isKnown(item) && meant(item).every((concept) => concept.startsWith("economic."));
}

export function hasPart(whole: Item, part: Item): boolean {
  return meant(whole).some((one) => meant(part).some((other) => contains(one, other)));
}

/** 收入增加9万元（|一般公共预算拨款收入增加…）: whether a part is called a kind of the whole. */
export function isKindOf(whole: Item, part: Item): boolean {
  const noun = /[\u4e00-\u9fff]{2}$/.exec(nameOf(whole))?.[0];
  return hasPart(whole, part) || (noun !== undefined && nameOf(part).endsWith(noun));
}

function nameOf({ label }: Item): string {
  return label.slice(0, changeWordAtEnd(label)?.at);
}

export function isKnown(item: Item): boolean {
  return meant(item).length > 0;
}

/** What an item is about: as the narrative was read, else what its name can mean. */
export function meant({ label, money: { fact } }: Item): readonly Concept[] {
  if (fact !== undefined) return [fact.concept];
  const [name] = findNames(label);
  return name?.start === 0 && isFiller(label.slice(name.end)) ? name.concepts : [];
}

/** What was told last put together under its name: the whole, its parts, and what stands before them. Where the name says what its parts are, they are these. */
export function putTogether(items: readonly Item[], money: Money, { label, count }: Called) {
  const whole = { label, money };
  const known = items.findIndex((_, at) => items.slice(at).every((one) => hasPart(whole, one)));
  const from = count === undefined ? Math.max(0, known) : Math.max(0, items.length - count);
  return { whole, parts: items.slice(from), before: items.slice(0, from) };
}

import { contains, isDivided, SPENT } from "../../../concepts/containment.ts";
import { FISCAL, moneyIn } from "../../../concepts/funds.ts";
import { findNames } from "../../../concepts/names.ts";
import { exact } from "../../../model/amount.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import { type Concept, REVENUE_SOURCES } from "../../../model/disclosure/vocabulary.ts";
import { comparePlaces } from "../../../model/place.ts";
import { changeWordAtEnd } from "../../phrases/change-words.ts";
import { isFiller } from "../../phrases/fillers.ts";
import { isLower } from "./class-levels.ts";
import type { Known, Money, Told } from "./clauses.ts";
import type { Opener } from "./openers.ts";
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

function isSpent(item: Item): boolean {
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

function hasPart(whole: Item, part: Item): boolean {
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

function isKnown(item: Item): boolean {
  return meant(item).length > 0;
}

/** What an item is about: as the narrative was read, else what its name can mean. */
export function meant({ label, money: { fact } }: Item): readonly Concept[] {
  if (fact !== undefined) return [fact.concept];
  const [name] = findNames(label);
  return name?.start === 0 && isFiller(label.slice(name.end)) ? name.concepts : [];
}

/** So many paragraphs above its kinds, in paragraphs of their own, a total may stand. */
const TOTAL_REACH_PARAGRAPHS = 6;

/** What was told last put together under its name: the whole, its parts, and what stands before them. Where the name says what its parts are, they are these. */
export function putTogether(items: readonly Item[], money: Money, { label, count }: Called) {
  const whole = { label, money };
  const known = items.findIndex((_, at) => items.slice(at).every((one) => hasPart(whole, one)));
  const from = count === undefined ? Math.max(0, known) : Math.max(0, items.length - count);
  return { whole, parts: items.slice(from), before: items.slice(0, from) };
}

/** What an opener takes apart: what it names (基本支出按用途分：…), else what the text is about, or what that is a part of where it cannot be made of the items. */
export function takenApart(
  { whole, isNamed }: { whole?: Item; isNamed?: true },
  opener: Opener,
  items: readonly Item[],
  told: Told,
): Item | undefined {
  if (whole === undefined || isNamed) return whole;
  return holderOf(opener.divides ? rootOf(whole, told, opener) : whole, items, told.known);
}

/**
 * What the whole is a part of, at the top, as the narrative was read; else the total told last above it that can hold it. A total is its own (支出预算900万元，按功能分类：…), and so is
 * what the paragraph is about where nothing else is named: （二）项目支出40万元。按资金来源分：….
 */
function rootOf(whole: Item, { known: { facts }, money }: Told, { before, isOfAll }: Opener): Item {
  const { fact, place } = whole.money;
  if (fact?.concept.endsWith(".total") || (fact?.parent === undefined && isOfOneFund(whole))) return whole;
  const isOwn = !isOfAll && !/[\u4e00-\u9fff]/.test(before) && money.some((one) => one.place.block === place.block);
  const near = isOwn ? facts.filter((one) => one.place.block === place.block) : facts;
  const root = fact && (topOf(fact, near) ?? (isOwn ? undefined : totalAbove(fact, facts)));
  return root === undefined ? whole : itemOf(root);
}

/** 一般公共预算支出80万元。|按支出性质分：…: what is spent of a fund is divided for itself, where it is told as a part of nothing. */
function isOfOneFund(item: Item): boolean {
  return meant(item).some((concept) => Object.values(SPENT).includes(concept));
}

/**
 * What a list takes apart that opens a paragraph: the figure told last, or the total above it, if any, where the names of the items say that they are no parts of that
 * (2.政府性基金收入8万元。|其中本级支出20万元，…).
 */
function holderOf(whole: Item, items: readonly Item[], { facts, year }: Known): Item | undefined {
  const item = items.find(isKnown) ?? items[0];
  // 某某局本级支出…，所属单位支出…: spending of whatever kind
  const spent = items.every(({ label }) => label.endsWith("支出")) ? ["expenditure.ownLevel" as const] : [];
  const [concept] = item === undefined ? [] : isKnown(item) ? meant(item) : spent;
  const isOwn =
    item?.money.place.block === whole.money.place.block || (!isKnown(whole) && !whole.label.endsWith("收入"));
  if (item === undefined || concept === undefined || items.some((one) => hasPart(whole, one))) return whole;
  // 项目支出90万元，包括|本级支出…、所属单位支出…: by whose it is, spending of any kind
  if (isOwn && concept === "expenditure.ownLevel" && isSpent(whole)) return whole;
  const { place } = item.money;
  const told = { concept, stage: "budget" as const, year: whole.money.fact?.year ?? year, place };
  // 支出80万元。年初结转2万元。|其中：基本支出60万元…: what alone in the paragraph can hold them.
  const near = isKnown(whole) ? facts.filter((one) => holds(one, told) && one.place.block === place.block) : [];
  if (isOwn) return near.length === 1 ? itemOf(near[0]!) : whole;
  const total = totalAbove(told, facts);
  return total && itemOf(total);
}

type Unheld = Pick<Fact, "concept" | "stage" | "place"> & { year?: number | undefined };

/** Whether a figure told before another is of the same time and can hold it. */
function holds(one: Fact, { concept, stage, year, place }: Unheld): boolean {
  const isOfOneTime = one.stage === stage && one.year === year;
  return contains(one.concept, concept) && isOfOneTime && comparePlaces(one.place, place) < 0;
}

function itemOf(fact: Fact): Item {
  const { amount, place } = fact;
  return { label: "", money: { amount, place, fact, start: 0, end: 0 } };
}

function topOf({ parent }: Fact, facts: readonly Fact[]): Fact | undefined {
  const above = facts.find(({ id }) => id === parent);
  return above && (topOf(above, facts) ?? above);
}

function totalAbove(part: Unheld, facts: readonly Fact[]): Fact | undefined {
  return facts.findLast(
    (one) =>
      one.concept.endsWith(".total") &&
      holds(one, part) &&
      part.place.block - one.place.block <= TOTAL_REACH_PARAGRAPHS,
  );
}

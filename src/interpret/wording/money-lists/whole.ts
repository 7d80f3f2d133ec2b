import { contains, SPENT } from "../../../concepts/containment.ts";
import { findNames } from "../../../concepts/names.ts";
import { exactSum } from "../../../model/amount.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import { madeOf } from "../../../model/disclosure/vocabulary.ts";
import { comparePlaces } from "../../../model/place.ts";
import { CHINESE_NUMERAL } from "../../../text/numerals.ts";
import { isFiller } from "../../phrases/fillers.ts";
import { type Known, RANK, type Rank, type Told } from "./clauses.ts";
import type { Opener } from "./openers.ts";
import { hasPart, isKnown, isSpent, meant } from "./parts.ts";
import type { Item } from "./said.ts";

/** Marks and words that name nothing. */
const NO_NAME = /^(?:其中)?|[,:■]/g;

/** 支出|按单位划分: whatever is spent, and no kind of it (项目支出). */
const ANY_BUDGET = /^(?:部门|单位)?(?:预算)?(?:支出|收入|预算|经费)(?:预算)?$/;

const BOTH_SIDES = /收、?支|收入[、和及与]?支出/;
const ONE_SIDE = /^(?:收入|支出)(?:预算)?$/;

/** The amount that is taken apart, and whether it may be another: what another sentence told, or what the opener names and nothing here bears. `topic` is what its sentence has said before it without money. */
export function wholeOf(
  { before, divides }: Opener,
  current: Item | undefined,
  previous: readonly Item[],
  told: readonly Item[],
  topic: string,
): { whole?: Item; isNamed?: true; isLoose?: true } {
  const said = before.replace(NO_NAME, "");
  const name = divides && ANY_BUDGET.test(said) ? "" : said;
  const last = current ?? previous.at(-1);
  // 财政拨款收支总预算90万元。|收入包括：…
  const isOfSome = divides && current === undefined && last && meant(last).includes("fiscalAppropriation.total");
  if (last !== undefined && BOTH_SIDES.test(last.label) && ONE_SIDE.test(said) && !isOfSome)
    return { whole: last, isNamed: true };
  const bearing = told.filter(({ label, change }) => change === undefined && name !== "" && label.includes(name));
  const [named] = bearing;
  if (named && bearing.every(({ money }) => money.amount.value === named.money.amount.value))
    return { whole: named, isNamed: true };
  // 项目8项，其中新增2项，|分别为：…: what was counted last is no amount that another paragraph tells
  const isCounted = COUNTED.test(`${topic}${said}`);
  if (isCounted && topic.includes("其中")) return {};
  const meantByName = divides ? undefined : namedIn(`${topic}${said}`, told);
  if (meantByName !== undefined) return { whole: meantByName, isNamed: true };
  if ((name !== "" && !divides) || isCounted) return {};
  const whole = current ?? (previous.length === 1 ? previous[0] : undefined);
  if (whole === undefined || isPartOf(said, whole)) return {};
  // 财政拨款收支总预算90万元。|支出按单位划分：…: of all that is spent, perhaps
  return name !== "" || (current === undefined && !divides) || isOfSome ? { whole, isLoose: true } : { whole };
}

/** 支出预算90万元，其中：基本支出60万元…。|基本支出按经济分类划分：…: what is divided is named as a part of what was told. */
function isPartOf(name: string, whole: Item): boolean {
  const parts = meant(whole).flatMap((concept) => madeOf(concept) ?? []);
  return findNames(name).some(({ concepts }) => concepts.some((concept) => parts.includes(concept)));
}

/** 项目支出安排|项目3个. */
const SO_MANY = new RegExp(`(?:项目)?(?:\\d+|[${CHINESE_NUMERAL}]+)[个项类].*$`);

const COUNTED = new RegExp(`(?:\\d|[${CHINESE_NUMERAL}])[个项类](?:项目|任务|工作)?$`);

/** 项目支出|共安排6个项目，分别为：…: what the sentence is about by its first name, where it was told as one amount. */
function namedIn(sentence: string, told: readonly Item[]): Item | undefined {
  const [name] = findNames(sentence.replace(SO_MANY, ""));
  const concept = name && isFiller(sentence.slice(0, name.from)) ? name.concepts[0] : undefined;
  const bearing = told.filter((item) => item.change === undefined && meant(item)[0] === concept);
  const [whole] = concept === undefined ? [] : bearing;
  return whole && bearing.every(({ money }) => money.amount.value === whole.money.amount.value) ? whole : undefined;
}

/**
 * 支出160万元，其中项目支出90万元，涉及3个项目，|分单位看，甲60万元，乙30万元: what is divided in the same breath is what the
 * sentence is about or what it told last, and where the items make neither, one of both that is not known.
 */
export function withLast(
  found: { whole?: Item; isNamed?: true; isLoose?: true },
  last: Item | undefined,
  items: readonly Item[],
  { divides }: Opener,
  rank: Rank,
): { whole?: Item; isNamed?: true; isLoose?: true } {
  const isHere = divides && rank <= RANK.comma && items.length > 1;
  if (!isHere || found.isNamed || last === undefined || last === found.whole) return found;
  const sum = exactSum(items.map(({ money }) => ({ amount: money.amount, negative: false })));
  const whole = [found.whole, last].find((one) => one !== undefined && sum.eq(one.money.amount.value));
  return whole ? { whole, isNamed: true } : { ...found, isLoose: true };
}

/** So many paragraphs above its kinds, in paragraphs of their own, a total may stand. */
const TOTAL_REACH_PARAGRAPHS = 6;

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

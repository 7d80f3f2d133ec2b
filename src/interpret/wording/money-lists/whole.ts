import { findNames } from "../../../concepts/names.ts";
import { exactSum } from "../../../model/amount.ts";
import { madeOf } from "../../../model/disclosure/vocabulary.ts";
import { CHINESE_NUMERAL } from "../../../text/numerals.ts";
import { isFiller } from "../../phrases/fillers.ts";
import { RANK, type Rank } from "./clauses.ts";
import type { Opener } from "./openers.ts";
import { meant } from "./parts.ts";
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

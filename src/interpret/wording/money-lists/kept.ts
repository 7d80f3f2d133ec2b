import { CHINESE_NUMERAL, parseNumeral } from "../../../text/numerals.ts";
import { type Clause, type Money, RANK, type Rank, type Told } from "./clauses.ts";
import type { Extent, Opener } from "./openers.ts";
import { partitionAmong } from "./partitions.ts";
import { isKindOf, partsOf } from "./parts.ts";
import { type Item, isOfOtherYear, isSameKind } from "./said.ts";

/** An amount and what it is made of. */
export interface List {
  whole: Item;
  extent: Extent;
  parts: Item[];
}

/** What a paragraph tells: its lists, and what the next paragraphs may take apart or go on with. */
export interface Reading {
  lists: List[];
  /** Things told in their own right, in order. */
  told: Item[];
  /** An announcement that the paragraph ends with. */
  open?: { whole: Item | undefined; extent: Extent };
}

/** The text being read, clause by clause. */
export interface Reader {
  told: Told;
  clauses: Clause[];
  opener: (clause: Clause) => Opener | undefined;
  isInBracket: boolean;
  reading: Reading;
}

/** The items behind an announcement, up to the clause `next`. */
export interface Items {
  items: Item[];
  next: number;
  /** What weakest mark parts them; none where there is just one. */
  rank?: Rank;
  /** Whether a mark ends them, not the sentence. */
  isClosed?: true;
  /** Whether something among them could not be read, or nothing says where they end. */
  isUnclear?: true;
  /** Whether the sentence told money before. */
  isBehindMoney?: true;
  /** Whether the whole is told in a row with others, which it may be of as well: 货物20万元、服务30万元，其中：…. */
  isBehindRow?: true;
  /** Whether something told of another kind (levels, changes) or without money stands among them. */
  isMixed?: true;
  /** Says that there is nothing else. */
  isAll?: true;
  /** Ends with 等. */
  isCut?: true;
  total?: Money;
  /** A total of all its items, whatever takes them apart. */
  ownTotal?: Money;
}

/** 人员经费90万元，公用经费10万元，两项合计为基本支出|100万元 */
export function keepTogether({ reading }: Reader, whole: Item, parts: readonly Item[]): void {
  if (parts.length > 1 && isSameKind(whole, parts)) reading.lists.push({ whole, extent: "all", parts: [...parts] });
}

/** 会议费、培训费|共12万元，其中：会议费5万元；培训费7万元: the whole is called by all its parts. */
function isCalledByParts({ label }: Item, parts: readonly Item[]): boolean {
  const names = label.split(/[、和及与]/);
  return (
    names.length === parts.length &&
    parts.every((part) => part.label !== "" && names.some((name) => name.includes(part.label)))
  );
}

/** 房屋60万元、车辆10万元、其他固定资产|5万元: what is left of the whole, under its name or none. */
function tellsRest({ label, change }: Item, parts: readonly Item[]): boolean {
  // 收入增加99万元，…，其中其他收入增加3万元: one that has changed, and not all others
  if (change !== undefined) return false;
  const rest = /^其[他它余](.*)$/.exec(parts.at(-1)!.label)?.[1];
  return rest !== undefined && label !== "" && label.includes(rest.replace(/(?:部分|各项)$/, ""));
}

/** “三公”经费净增加|17.27万元，其中购置费增加…，运行费减少…: a net change is what all its parts come to. */
function isNet(text: string, { money, change }: Item, parts: readonly Item[]): boolean {
  const signs = new Set(parts.map((part) => part.change));
  const isSaid = /净[\u4e00-\u9fff]{1,3}$/.test(text.slice(0, money.start));
  return change !== undefined && isSaid && signs.has(1) && signs.has(-1);
}

/** Keeps a list that was read for certain. */
export function keep(
  { told: { text, known }, reading, isInBracket }: Reader,
  whole: Item | undefined,
  extent: Extent,
  read: Items,
): void {
  const { items, isUnclear, isCut, total } = read;
  if (isUnclear || items.some((item) => item.isHeaded || isOfOtherYear(item, known.year))) return;
  // 按功能分类，公共安全支出1728万元，…，合计1956万元: a list with a total of its own takes no amount of another paragraph apart.
  const own = total ?? read.ownTotal;
  const isApart = own !== undefined && whole !== undefined && own.place.block !== whole.money.place.block;
  const isOfMore = whole === undefined && read.isBehindMoney;
  const wholes: [Item | undefined, Extent][] = [
    // 其中甲1万元，乙2万元，支出合计9万元: behind the parts of one amount the total may be of more; behind other money nothing says of what it is.
    [total && !isOfMore ? { label: "", money: total } : undefined, whole === undefined || isApart ? "all" : "loose"],
    [isApart ? undefined : whole, isCut ? "some" : read.isAll && extent !== "loose" ? "all" : extent],
  ];
  for (const [one, extent] of wholes) {
    const told = one === undefined ? [] : partsOf(one, items);
    // 一般公共预算拨款90万元（其中：提前下达12万元）: not more than the whole.
    const isOfOne = isInBracket ? extent !== "loose" : extent === "perhaps" && !read.isBehindRow;
    if (one !== undefined && told.length === 1 && (isOfOne || (extent === "all" && !read.isMixed)))
      reading.lists.push({ whole: one, extent: isOfOne ? "some" : extent, parts: told });
    if (one === undefined || told.length < 2) continue;
    const isOpen = extent === "perhaps" || extent === "kinds";
    const partition = isOpen ? partitionAmong(told) : undefined;
    const parts = partition ?? told;
    const isRest = isOpen && tellsRest(one, parts);
    const isWhole = partition !== undefined || isRest || isCalledByParts(one, parts);
    const said =
      isOpen && isNet(text, one, parts)
        ? "kinds"
        : extent === "kinds" && !parts.every((part) => isKindOf(one, part))
          ? "perhaps"
          : extent;
    reading.lists.push({ whole: one, extent: isWhole ? "all" : said, parts });
  }
}

/** 包括财政拨款900万元；|此外|，年初结转20万元: on top of what was listed. */
const ON_TOP = /^(?:此外|另外|另有|除此之外)/;

/** Whether a clause stands behind a list: a new sentence, an item of the list around it, what is on top of it, what a stronger mark parts from its items. */
export function isBehind({ items, rank }: Items, clause: Clause, outer: Rank | undefined, tells: boolean): boolean {
  if (clause.rank === RANK.sentence || (outer !== undefined && clause.rank >= outer)) return true;
  if (items.length > 0 && ON_TOP.test(clause.lead)) return true;
  // 主要用于办公设备；|差旅费3万元
  if (items.length === 0) return clause.rank >= RANK.semicolon;
  return rank !== undefined && clause.rank > rank && tells;
}

const SOME_OF_THEM = new RegExp(`([前后])([两${CHINESE_NUMERAL}]|\\d{1,2})[个项类]`);

/** 其中前3个由财政拨款安排，|合计75万元; 后3个…: of the first, or the last, of what was told before. */
export function someOf(before: Clause | undefined, items: readonly Item[]): readonly Item[] | undefined {
  const [, side, digits = ""] = (before && namesSome(before) && SOME_OF_THEM.exec(before.lead)) || [];
  const count = parseNumeral(digits.replace("两", "二"));
  if (side === undefined || count === undefined) return undefined;
  return side === "前" ? items.slice(0, count) : items.slice(-count);
}

/** Whether a clause says of which of the items before it the next one tells the sum. */
export function namesSome({ money, lead }: Clause): boolean {
  return money.length === 0 && SOME_OF_THEM.test(lead);
}

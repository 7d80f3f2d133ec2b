import type { Fact } from "../../../model/disclosure/fact.ts";
import type { ToldCount } from "../../../model/disclosure/wording.ts";
import { placeKey } from "../../../model/place.ts";
import { CHINESE_NUMERAL, parseChineseNumeral } from "../../../text/numerals.ts";
import type { Surface } from "../surfaces.ts";
import { balancesIn } from "./balances.ts";
import { BLOT, type Told, toldIn } from "./clauses.ts";
import type { List } from "./kept.ts";
import { lineIn } from "./lines.ts";
import { type Order, orderOf } from "./openers.ts";
import { partsOf } from "./parts.ts";
import { readLists } from "./reader.ts";
import type { Item } from "./said.ts";

/** A list whose items stand in paragraphs of their own: the ordinal of the paragraph that announces it, and of the item told last. */
interface Lines extends Pick<List, "extent"> {
  whole: Item | undefined;
  items: Item[];
  head: Order | undefined;
  last: Order | undefined;
}

/** Amounts of the running text with what they are told to be made of, whatever that is called. */
export function moneyListsIn(surfaces: readonly Surface[], facts: readonly Fact[], year?: number): ToldCount[] {
  const known = { year, facts, at: new Map(facts.map((fact) => [placeKey(fact.place), fact])) };
  const lists: List[] = [];
  let before: Item[] = [];
  let wasNumbered = false;
  let lines: Lines | undefined;
  let run: Item[] = [];
  for (const surface of surfaces) {
    const told = toldIn(surface, known);
    const isApart = surface.heading || surface.section === "glossary";
    if (lines !== undefined) {
      const { found, goesOn } = goOn(lines, told, isApart);
      lists.push(...found);
      if (!goesOn) lines = undefined;
    }
    if (isApart) {
      before = [];
      run = [];
      continue;
    }
    const order = orderOf(told.text);
    if (lines === undefined && isTotalOf(run, told)) lists.push({ ...totalled(told), parts: run });
    run = runWith(run, order, told);
    const isNumbered = order !== undefined;
    // 2.项目支出40万元。|支出按单位划分：…: the last of a numbered list is not what is divided.
    const above = wasNumbered && !isNumbered ? [] : before;
    const reading = readLists(told, { start: 0, end: told.text.length }, above);
    const balances = balancesIn(told);
    const isBalance = ({ whole }: List) => balances.some((balance) => balance.whole.money.start === whole.money.start);
    lists.push(...reading.lists.filter((list) => !isBalance(list)), ...balances);
    if (reading.open !== undefined)
      lines = {
        ...reading.open,
        extent: reading.open.extent === "perhaps" ? "some" : reading.open.extent,
        items: [],
        head: orderOf(told.text),
        last: undefined,
      };
    if (told.money.length > 0) wasNumbered = isNumbered;
    const isOpening = reading.open !== undefined; // 支出90万元。其中：|按性质划分：…: of that, and no line of it
    if (reading.told.length > 0 && (lines === undefined || isOpening)) before = reading.told;
  }
  if (lines !== undefined) lists.push(...listOf(lines));
  return lists.map(countOf);
}

/** The items of the paragraphs numbered from one on that end with this one, each telling one; none where it is no such paragraph. */
function runWith(run: readonly Item[], order: Order | undefined, told: Told): Item[] {
  const line = order?.number === run.length + 1 || order?.number === 1 ? lineIn(told) : undefined;
  if (line === undefined || line === "total") return [];
  return order?.number === 1 ? [line] : [...run, line];
}

const SO_MANY = new RegExp(`^(?:以上|上述|前述)([两${CHINESE_NUMERAL}]|\\d{1,2})[个项类条]`);

/** 以上四类合计90万元: whether a paragraph sums up just so many items of a run. */
function isTotalOf(run: readonly Item[], told: Told): boolean {
  const count = SO_MANY.exec(told.text)?.[1]?.replace("两", "二");
  const number = count === undefined ? undefined : (parseChineseNumeral(count) ?? Number(count));
  return run.length > 1 && number === run.length && lineIn(told) === "total";
}

/** Takes a paragraph into a list of lines; where it ends, the list. A line that follows by its number and cannot be read makes it none. */
function goOn(lines: Lines, told: Told, isApart: boolean): { found: List[]; goesOn: boolean } {
  const order = orderOf(told.text);
  const first = lines.items.length === 0;
  if (isApart) return { found: listOf(lines), goesOn: false };
  const line = told.money.length === 0 ? undefined : lineIn(told);
  if (line === "total" && lines.items.length > 1)
    return { found: [...listOf(lines), { ...totalled(told), parts: lines.items }], goesOn: false };
  const isNext = first
    ? order?.style !== lines.head?.style || order === undefined
    : order?.style === lines.last?.style && order?.number === (lines.last && lines.last.number + 1);
  if (!isNext) {
    const isDeeper =
      !first &&
      order !== undefined &&
      lines.last !== undefined &&
      order.style !== lines.head?.style &&
      order.style !== lines.last.style;
    return isDeeper ? { found: [], goesOn: true } : { found: listOf(lines), goesOn: false };
  }
  if (line === undefined || line === "total") return { found: order === undefined ? listOf(lines) : [], goesOn: false };
  lines.items.push(line);
  lines.last = order;
  return { found: [], goesOn: true };
}

function totalled({ money }: Told): Omit<List, "parts"> {
  return { whole: { label: "", money: money[0]! }, extent: "all" };
}

function listOf({ whole, extent, items }: Lines): List[] {
  const parts = whole === undefined ? [] : partsOf(whole, items);
  return whole !== undefined && parts.length > 1 ? [{ whole, extent, parts }] : [];
}

/** 维修（护）费: brackets are passed over, with what they hold. */
const BLOTTED = new RegExp(`\\(${BLOT}+\\)`, "g");

function countOf({ whole, extent, parts }: List): ToldCount {
  const figure = ({ money: { amount, place } }: Item) => ({ amount, place });
  const isAgainst = ({ change = 1, isTaken }: Item) => isTaken || change !== (whole.change ?? 1);
  return {
    what: "list",
    ...figure(whole),
    extent,
    ...(whole.change === undefined ? {} : { isChange: true as const }),
    parts: parts.map((part) => ({
      label: `${part.label.replace(BLOTTED, "")}${part.change === undefined ? "" : part.change > 0 ? "增加" : "减少"}`,
      ...figure(part),
      ...(isAgainst(part) ? { sign: -1 as const } : {}),
    })),
  };
}

import { findNames } from "../../../concepts/names.ts";
import { changeWordAtEnd } from "../../phrases/change-words.ts";
import {
  type Clause,
  clausesOf,
  type Money,
  RANK,
  type Rank,
  type Span,
  type Told,
  tellsBefore,
  topicBefore,
} from "./clauses.ts";
import { type Items, isBehind, keep, keepTogether, namesSome, type Reader, type Reading, someOf } from "./kept.ts";
import { bracketed, givesReason, openerIn } from "./openers.ts";
import { partsOf, putTogether } from "./parts.ts";
import { runsIn } from "./runs.ts";
import {
  asOneOf,
  countedBefore,
  firstSaid,
  type Item,
  isInRow,
  isOfOtherYear,
  isSameKind,
  itemsNamed,
  leavesRest,
  netIn,
  saidIn,
  tellsRestIsNil,
} from "./said.ts";
import { takenApart, wholeOf, withLast } from "./whole.ts";

/** Reads one part of a text: the paragraph, or what a bracket holds behind `host`. `before` is what was told before it. */
export function readLists(told: Told, span: Span, before: readonly Item[], host?: Item): Reading {
  const sentence = told.text.slice(span.start, span.end);
  const clauses = clausesOf(told, span);
  const opener = ({ lead }: Clause) => openerIn(lead, sentence);
  const last = clauses.at(-1);
  // Most paragraphs tell no money: only what they announce at their end can be about any.
  if (told.money.length === 0 && (last === undefined || opener(last)?.after !== "")) return { lists: [], told: [] };
  const reader: Reader = { told, clauses, opener, isInBracket: host !== undefined, reading: { lists: [], told: [] } };
  readSentences(reader, before, host);
  for (const clause of clauses)
    for (const bracket of clause.brackets) {
      const money = clause.money.find(({ end }) => end === bracket.start - 1);
      const inside = readLists(told, bracket, [], money && hostOf(clause, money));
      reader.reading.lists.push(...inside.lists);
    }
  return reader.reading;
}

/** What a bracket behind money takes apart: an amount, or by how much it has changed. */
function hostOf({ lead }: Clause, money: Money): Item {
  const sign = changeWordAtEnd(lead)?.sign;
  return { label: lead, money, ...(sign && { change: sign }) };
}

function readSentences(reader: Reader, before: readonly Item[], host: Item | undefined): void {
  const { clauses, reading } = reader;
  let [previous, roots]: [readonly Item[], Item[]] = [before, []];
  let [current, change]: (Item | undefined)[] = [host, host?.change === undefined ? undefined : host];
  let hasMoney = false;
  let changes: Item[] = [];
  let isExplained = false;
  let mark: Rank | undefined;
  for (let at = 0; at < clauses.length; ) {
    const clause = clauses[at]!;
    if (clause.rank === RANK.sentence && at > 0) {
      if (hasMoney) previous = roots;
      [roots, current, change, hasMoney, changes, isExplained] = [[], undefined, undefined, false, [], false];
    }
    isExplained ||= givesReason(clause);
    const opener = reader.opener(clause) ?? (at === 0 && host !== undefined ? bracketed(clause.lead) : undefined);
    if (opener !== undefined) {
      // 三公经费9万元，接待费4万元，包括甲3万元、乙1万元，|出国费5万元: what is told in a row with the whole is no part of it.
      const isBehindRow = isInRow(current, roots);
      const read = readItems(reader, at, opener.after, isBehindRow ? mark : undefined);
      if (isBehindRow) read.isBehindRow = true;
      if (tellsBefore(clauses, at)) read.isBehindMoney = true;
      const isChange = read.items[0]?.change !== undefined;
      const above = hasMoney ? [] : previous;
      const listed = reading.lists.flatMap(({ parts }) => parts);
      const all = [...before, ...reading.told, ...listed];
      const here = wholeOf(opener, isChange ? change : current, above, all, topicBefore(clauses, at));
      const found = withLast(here, listed.at(-1), read.items, opener, clause.rank);
      // 基金200万元（|当年拨款150万元、…）: what stands right before a bracket, whatever its parts are called.
      const isOfHost = host !== undefined && found.whole === host && !opener.divides;
      const whole = isOfHost ? host : takenApart(found, opener, read.items, reader.told);
      const isOfSome = isExplained && isChange && opener.extent === "perhaps";
      const extent = found.isLoose ? "loose" : isOfSome ? "some" : opener.extent;
      keep(reader, whole, extent, read);
      if (opener.after === "" && at === clauses.length - 1) reading.open = { whole, extent };
      current = whole ?? current;
      at = Math.max(read.next, at + 1);
      continue;
    }
    const said = saidIn(clause, clause.lead);
    hasMoney ||= clause.money.length > 0;
    // 收支总预算900万元，|比上年增加60万元，其中：基本支出增加…
    if (said.kind === "comparison" && said.change !== undefined && current !== undefined)
      change = { label: current.label, money: said.money, change: said.change };
    const net = netIn(said, clauses, at);
    if (net !== undefined) keepTogether(reader, net, partsOf(net, changes));
    if (said.kind === "item" && said.item.change !== undefined) changes.push(said.item);
    if (said.kind === "item") {
      reading.told.push(said.item);
      if (said.item.change !== undefined) change = said.item;
      else if (!isOfOtherYear(said.item, reader.told.known.year)) {
        roots.push(said.item);
        current = said.item;
        mark = clause.rank;
      }
    }
    if (said.kind === "total" && said.called !== undefined) {
      const { whole, parts, before } = putTogether(roots, said.money, said.called);
      keepTogether(reader, whole, parts);
      roots = [...before, whole];
      current = whole;
    } else if (said.kind === "total") {
      const total = { label: said.names.join("、"), money: said.money };
      const summed =
        someOf(clauses[at - 1], roots) ??
        (roots.length > 0 ? roots : countedBefore(said.count, previous, reading.told));
      const parts = partsOf(total, said.names.length > 0 ? itemsNamed(said.names, reading.told) : summed);
      if (parts.length > 1) reading.lists.push({ whole: total, extent: "all", parts });
      else if (said.names.length > 0) current = total;
    }
    at++;
  }
}

/** Reads items from a clause on, whose first begins with `first`; `outer` is the mark that parts the items of a list around them, `isInside` whether there is one. */
function readItems(reader: Reader, from: number, first: string, outer?: Rank, isInside = false): Items {
  const { clauses } = reader;
  const read: Items = { items: [], next: from };
  const { runs, isUnclear } = runsIn(clauses, from, first, (clause) => reader.opener(clause) !== undefined);
  if (isUnclear) read.isUnclear = true;
  let isReason = false;
  for (let clause = clauses[from]; clause !== undefined; clause = clauses[read.next]) {
    const isFirst = read.next === from;
    if (!isFirst && namesSome(clause)) {
      read.next++;
      continue;
    }
    const opener = isFirst ? undefined : reader.opener(clause);
    const said = isFirst ? firstSaid(clause, first) : saidIn(clause, clause.lead);
    if (!isFirst && clause.rank < RANK.sentence && said.kind === "total" && said.called !== undefined) {
      const { whole, parts, before } = putTogether(read.items, said.money, said.called);
      keepTogether(reader, whole, parts);
      read.items = [...before, whole];
      if (before.length === 0) delete read.rank;
      read.next++;
      continue;
    }
    // 基本支出611万元；项目支出1660万元，其中甲39万元、乙1621万元；|以上支出合计2271万元: of the list around it.
    const isOfOuter = outer !== undefined && clause.rank >= outer;
    if (said.kind === "total" && said.isAbove && read.items.length > 1 && clause.rank < RANK.sentence && !isOfOuter) {
      keepTogether(reader, { label: "", money: said.money }, read.items);
      // 项目支出900万元，其中甲300万元、乙500万元，上述两项共计800万元: what has a total of its own is some of the whole.
      read.isCut = true;
      read.isClosed = true;
      read.ownTotal = said.money;
      read.next++;
      break;
    }
    if (!isFirst && isBehind(read, clause, outer, opener !== undefined || /item|total/.test(said.kind))) {
      if (clause.rank !== RANK.sentence) read.isClosed = true;
      if (leavesRest(clause, read.items)) read.isCut = true;
      // 包括东片区20万元和西片区30万元，|南片区10万元: nothing says whether the list goes on.
      if (!isInside && clause.rank === RANK.comma && opener === undefined) read.isUnclear = true;
      break;
    }
    if (opener !== undefined) {
      const whole = read.items.at(-1);
      if (opener.divides || whole === undefined || opener.before !== "") break;
      const nested = readItems(reader, read.next, opener.after, read.rank ?? outer, true);
      keep(reader, whole, opener.extent, nested);
      if (nested.isUnclear) read.isUnclear = true;
      read.next = Math.max(nested.next, read.next + 1);
      continue;
    }
    const some = said.kind === "total" ? someOf(clauses[read.next - 1], read.items) : undefined;
    if (said.kind === "total" && some !== undefined) {
      keepTogether(reader, { label: "", money: said.money }, some);
      read.next++;
      continue;
    }
    if (said.kind === "total") {
      if (said.names.length === 0) read.total = said.money;
      if (said.names.length === 0) read.next++;
      read.isClosed = true;
      break;
    }
    read.next++;
    if (/^等/.test(clause.rest) || leavesRest(clause, read.items)) read.isCut = true;
    if (said.kind === "nothing" && tellsRestIsNil(clause.lead)) read.isAll = true;
    // 基本支出90万元；|项目支出与上年持平: told without its money
    if (!isFirst && said.kind === "nothing" && findNames(clause.lead).length > 0) read.isMixed = true;
    if (said.kind === "reason") isReason = true;
    if (said.kind === "unknown") read.isUnclear = true;
    if (said.kind !== "item") continue;
    if (isReason && clause.rank < RANK.semicolon) read.isUnclear = true;
    const item = asOneOf(read.items, said.item);
    if (!isSameKind(read.items[0] ?? item, [item])) {
      read.isMixed = true;
      continue;
    }
    isReason = false;
    if (read.items.length === 1) read.rank = clause.rank;
    read.items.push(item);
    const run = runs.get(read.next - 1);
    if (run !== undefined) keep(reader, item, "some", run);
    read.next = run?.next ?? read.next;
  }
  // 包括人员经费80万元，公用经费20万元，项目支出50万元: nothing says where the inner list ends.
  const { rank = RANK.join, isClosed } = read;
  if (isInside && !isClosed && outer === undefined && rank > RANK.join) read.isUnclear = true;
  return read;
}

import { isMoney } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { groupBy } from "../../model/group-by.ts";
import type { View } from "../../model/rule/rule.ts";

/** Kinds of lists told under a total, by how the concepts of their members begin. */
const LISTS: readonly RegExp[] = [/^function(?:Item|\.)/, /^economic\./];
/** Fewer members than these are examples, not a list. */
const LEAST_MEMBERS = 3;
/** How far behind its last member a list may go on. */
const REACH_BLOCKS = 3;

/** Spending told item by item under its total. */
interface List {
  whole: Fact;
  /** What else the list may take apart: what the whole is a part of, and that one's other parts (…项目支出741.50万元。按功能分类，包括…). */
  others: Fact[];
  members: Fact[];
  /** What goes on behind the list under other names of its kind, after a paragraph that breaks it. */
  more: Fact[];
}

/** Totals told in prose with at least some members of one list told under them, or announced behind them. */
export function listsOf(view: View): List[] {
  return [...listsUnder(view), ...LISTS.flatMap((list) => listsAnnounced(view, list))];
}

/** The lists of paragraphs behind a line that only says by what they divide; what they take apart is one of the totals told before them in the section. */
function listsAnnounced({ disclosure: { facts, outline, unbound, wording } }: View, list: RegExp): List[] {
  const told = facts.filter(({ told: how, stage, subject }) => how === "narrative" && stage === "budget" && !subject);
  return wording.divisions.flatMap((at): List[] => {
    const section = outline.sections.findLast(({ start, end, level }) => level === 1 && start <= at && at < end);
    const before = told
      .filter(({ concept, place }) => SPENT.test(concept) && place.block < at && place.block >= (section?.start ?? at))
      .reverse();
    const isTotal = ({ concept }: Fact) => concept.endsWith(".total") && !concept.startsWith("revenue.");
    const [whole, ...others] = [...before.filter(isTotal), ...before.filter((fact) => !isTotal(fact))];
    const members: Fact[] = [];
    for (const fact of told.filter(({ concept, place }) => list.test(concept) && place.block > at))
      if (fact.parent === undefined && fact.place.block <= (members.at(-1)?.place.block ?? at) + 1) members.push(fact);
    const end = (members.at(-1)?.place.block ?? at) + 1;
    // an item without a name here
    const isUnread = unbound.some(({ amount, place }) => isMoney(amount) && place.block > at && place.block <= end);
    if (whole === undefined || members.length < LEAST_MEMBERS || isUnread) return [];
    return [{ whole, others, members, more: [] }];
  });
}

/** What a list of spending may be the whole of. */
const SPENT = /^(?:expenditure|revenueExpenditure|revenue)\./;

function listsUnder({ disclosure: { facts } }: View): List[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const told = facts.filter(({ told: how, stage, parent }) => how === "narrative" && stage === "budget" && parent);
  return groupBy(told, ({ parent }) => parent ?? "").flatMap((parts) => {
    const whole = byId.get(parts[0]?.parent ?? "");
    if (whole?.stage !== "budget" || whole.unnamedParts) return [];
    return LISTS.flatMap((list) => {
      const members = parts.filter(({ concept, amount }) => list.test(concept) && amount.base === whole.amount.base);
      if (members.length < LEAST_MEMBERS) return [];
      return [{ whole, others: around(facts, whole), members, more: goingOn(facts, members, list) }];
    });
  });
}

function around(facts: readonly Fact[], { id, parent, stage }: Fact): Fact[] {
  if (parent === undefined) return [];
  return facts.filter(
    (fact) => fact.id !== id && fact.stage === stage && (fact.id === parent || fact.parent === parent),
  );
}

function goingOn(facts: readonly Fact[], members: readonly Fact[], list: RegExp): Fact[] {
  const named = new Set(members.map(({ concept }) => concept));
  let end = members.at(-1)?.place.block ?? 0;
  return facts.filter((fact) => {
    const { told, stage, concept, place } = fact;
    const isNext = place.block > end && place.block <= end + REACH_BLOCKS && !named.has(concept);
    if (told !== "narrative" || stage !== "budget" || !list.test(concept) || !isNext) return false;
    named.add(concept);
    end = place.block;
    return true;
  });
}

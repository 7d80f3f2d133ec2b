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
  members: Fact[];
  /** What goes on behind the list under other names of its kind, after a paragraph that breaks it. */
  more: Fact[];
}

/** Totals told in prose with at least some members of one list told under them. */
export function listsOf({ disclosure: { facts } }: View): List[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const told = facts.filter(({ told: how, stage, parent }) => how === "narrative" && stage === "budget" && parent);
  return groupBy(told, ({ parent }) => parent ?? "").flatMap((parts) => {
    const whole = byId.get(parts[0]?.parent ?? "");
    if (whole?.stage !== "budget" || whole.unnamedParts) return [];
    return LISTS.flatMap((list) => {
      const members = parts.filter(({ concept, amount }) => list.test(concept) && amount.base === whole.amount.base);
      return members.length >= LEAST_MEMBERS ? [{ whole, members, more: goingOn(facts, members, list) }] : [];
    });
  });
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

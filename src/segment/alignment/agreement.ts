import { once } from "../../model/once.ts";
import { compactText } from "../../text/compact.ts";
import { remembered } from "../../text/remembered.ts";
import type { HeadingSpec, Profile } from "../profile.ts";

/**
 * How much each word tells (1 when one slot alone names it, 0 when all do), the characters that headings of the profile are made of, and the plain words of
 * each slot: worked out once, not again for every line.
 */
interface Vocabulary {
  weights: readonly (readonly [term: string, weight: number])[];
  characters: ReadonlySet<string>;
  slots: readonly Slot[];
}

interface Slot {
  terms: ReadonlySet<string>;
  title: string;
  isOpen: boolean;
}

/** Inverse frequency over the slots of the profile. */
const vocabularyOf = once((profile: Profile): Vocabulary => {
  const slots = profile.headings.map((spec): Slot => {
    return { terms: new Set(spec.terms.map(plainWords)), title: plainWords(spec.title), isOpen: isOpen(spec) };
  });
  const weigh = (term: string): number => {
    const naming = slots.filter(({ terms }) => terms.has(term)).length;
    return Math.log(slots.length / naming) / Math.log(Math.max(2, slots.length));
  };
  const terms = new Set(slots.flatMap((slot) => [...slot.terms]));
  return {
    weights: [...terms].map((term) => [term, weigh(term)] as const),
    characters: new Set(
      profile.headings.flatMap(({ title, terms }) => [...[title, ...terms].map(plainWords).join("")]),
    ),
    slots,
  };
});

/** 单位职责… of a unit's own budget and 部门职责… of a department's are one heading; marks, the year and whose it is say nothing. */
export const plainWords = remembered((text: string): string =>
  compactText(text)
    .replaceAll("单位", "部门")
    .replace(/^(?:关于)?.{0,24}(?:19|20)\d\d年度?/, "")
    .replace(/[^\p{L}\p{N}]/gu, ""),
);

/**
 * 其他事项概况, 政府采购预算总体情况: behind what it is of such a word says no more than 情况; alone (部门概况, 预算总体情况) it says what the department is, or that all
 * of the budget is meant.
 */
function isHowItStands(term: string, text: string, named: readonly (readonly [string, number])[]): boolean {
  if (term === "概况") return named.length > 1 && text.endsWith(term);
  return term === "总体" && /总体情况(?:说明)?$/.test(text) && named.some(([, weight]) => weight === 1);
}

/**
 * How well the words of a line agree with each slot (in the profile's order): at most 1, below 0 when they speak of another. Terms of the slot count for it,
 * terms of others against it, and so does the share of characters that no heading of the profile is made of.
 */
export function agreementsOf(words: string, profile: Profile): number[] {
  const { weights, characters, slots } = vocabularyOf(profile);
  const text = plainWords(words);
  if (text === "") return slots.map(() => -1);
  const named = weights.filter(([term]) => text.includes(term));
  const told = named.filter(([term]) => !isHowItStands(term, text, named));
  const strangers = strangersIn(text, characters);
  return slots.map(({ terms, isOpen }) => {
    let [mine, others] = [0, 0];
    for (const [term, weight] of told) {
      if (terms.has(term)) mine += weight;
      else others += weight;
    }
    return Math.min(1, mine) - others - (isOpen ? 0 : strangeness(text, terms, strangers));
  });
}

/** 其他事项, 备注, 补充说明: under a heading for all the rest any words will do that speak of none of the others. */
function isOpen({ terms }: HeadingSpec): boolean {
  return terms.some((term) => /其[他它]/.test(term));
}

/** Where the characters stand that no heading is made of. */
function strangersIn(text: string, characters: ReadonlySet<string>): number[] {
  const found: number[] = [];
  let at = 0;
  for (const character of text) {
    if (!characters.has(character)) found.push(at);
    at += character.length;
  }
  return found;
}

/** The share of characters that no heading is made of; those of an attribute (专业名词解释) count half. */
function strangeness(text: string, terms: ReadonlySet<string>, strangers: readonly number[]): number {
  if (strangers.length === 0) return 0;
  const begins = [...terms].map((term) => text.indexOf(term)).filter((at) => at >= 0);
  const head = begins.length === 0 ? 0 : Math.min(...begins);
  const before = strangers.filter((at) => at < head).length;
  return (before / 2 + (strangers.length - before)) / text.length;
}

/** Whether a line says what is prescribed for each slot, but for one character at most. */
export function prescribedBy(words: string, profile: Profile): boolean[] {
  const text = plainWords(words);
  return vocabularyOf(profile).slots.map(({ title }) => isAlike(text, title));
}

/** Whether one character put in, left out or changed makes two texts equal. */
function isAlike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let front = 0;
  while (front < Math.min(a.length, b.length) && a[front] === b[front]) front++;
  const tail = a.length >= b.length ? a.slice(front + 1) : a.slice(front);
  const other = b.length >= a.length ? b.slice(front + 1) : b.slice(front);
  return tail === other;
}

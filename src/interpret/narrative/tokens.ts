import { contains } from "../../concepts/containment.ts";
import type { SectionKind } from "../../model/disclosure/section.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { compact } from "../../text/compact.ts";
import { blankFieldCodes } from "../../text/fields.ts";
import { type FoundAmount, findAmounts } from "../../text/figures/amounts.ts";
import { matchesOf } from "../../text/matches.ts";
import { EQUALITY } from "../phrases/change-words.ts";
import { DIVIDING, WHY } from "../phrases/verbs.ts";
import { COMPARED_BEHIND, THIS_YEAR, TWO_YEARS } from "../phrases/years.ts";
import { isOtherWord, type Name, namesMeant } from "./names.ts";
import { findNils, MAIN } from "./nil.ts";
import type { Passage } from "./passage.ts";

/** What matters in a sentence, in order. Offsets are in the compact text. */
export type Token =
  | { kind: "amount"; found: FoundAmount; start: number; end: number }
  | { kind: "name"; name: Name; start: number; end: number }
  | { kind: "equal"; start: number; end: number }
  | { kind: "nil"; concept: Concept; tentative?: true; start: number; end: number }
  | { kind: "year"; year: number | "own"; start: number; end: number }
  | { kind: "mark"; mark: TokenMark; start: number; end: number };

/** `divide` 按支出功能分类 · `made` 构成 behind the last part · `stop` 。 · `part` ； · `list` ： · `open` `close` brackets · `ofWhich` 其中, 包括 · `reason` 主要原因是, 用于 */
export type TokenMark = "divide" | "made" | "stop" | "part" | "list" | "open" | "close" | "ofWhich" | "reason";

/** A paragraph made ready: compact text, its tokens, and the way back to offsets in the paragraph. */
export interface Tokens {
  text: string;
  tokens: Token[];
  toOriginal: (start: number, end: number) => { start: number; end: number };
}

const ORDINAL = "\\((?:[一二三四五六七八九十]{1,3}|\\d{1,2}|类|款|项)\\)";
const MARKS = new RegExp(
  `(?<skip>${ORDINAL})|(?<divide>${DIVIDING})|(?<made>(?<=元)(?:构成|组成))|(?<stop>[。!](?!\\)))|(?<part>;)|(?<list>:)|(?<open>\\()|(?<close>\\))|(?<ofWhich>其中|包括|包含|(?<=\\(|元,)含)|(?<reason>(?:主要)?${WHY}(?:是|为|:|,)?|主要(?:是|为|系|用于|因)|(?<=,)主要(?!包括|包含)(?=[^,。;:\\d]*[,。;])|用于|由于|因为|原因在于|(?<=[,()])系(?![统列]))`,
  "g",
);
const YEAR = new RegExp(`(?<![\\d〔])((?:19|20)\\d\\d)(?:-\\d{4})?(?:预算|财政|会计)?年(?!以来)|${THIS_YEAR}`, "g");
const KINDS: readonly TokenMark[] = ["divide", "made", "stop", "part", "list", "open", "close", "ofWhich", "reason"];

/** 收入方面|，一般公共预算拨款90万元…；支出方面|，: what the list of a side opens with. */
const ON_A_SIDE = /(?<=(?:收入|支出)方面),/g;

/** A name that opens the paragraph as a heading of its own (（二）公务接待费。) takes the place of the `topic` that the heading above names. */
export function tokenize({ text: paragraph, from, section, topic, unit, carried: told, above = [] }: Passage): Tokens {
  const held: Concept[] = section === "assets" ? ["assets.total"] : [];
  const carried = [...told.map(({ concept }) => concept), ...above, ...held];
  const blanked = " ".repeat(from) + blankFieldCodes(paragraph).slice(from);
  const { text: printed, at } = compact(blanked);
  const text = printed.replace(ON_A_SIDE, ":");
  const position = positions(at, paragraph.length);
  const found = namesMeant(text, topic === undefined ? carried : [topic, ...carried]);
  const heading = headingIn(text, found[0]) ?? topic;
  const names = governed(text, found, section, heading);
  const amounts = findAmounts(blanked, unit).map(
    (found): Token => ({
      kind: "amount",
      found,
      start: position(found.from ?? found.start),
      end: position(found.unitEnd),
    }),
  );
  const isInside = (start: number): boolean => names.some((name) => start >= name.start && start < name.end);
  const tokens = [
    ...amounts,
    ...nameTokens(withAliases(text, names, section), amounts),
    ...yearTokens(text).filter(({ year, start }) => year !== "own" || !isInside(start)),
    ...equalTokens(text),
    ...findNils(text, heading ?? MAIN[section], found, section === "assets").map(
      (nil): Token => ({ kind: "nil", ...nil }),
    ),
    ...markTokens(text).filter(({ start }) => !isInside(start)),
  ];
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  const toOriginal = (start: number, end: number) => ({ start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 });
  return { text, tokens, toOriginal };
}

function headingIn(text: string, first: Name | undefined): Concept | undefined {
  const isHeading =
    first?.start === 0 && !first.isSide && /^(?:预算|支出|安排|情况|说明)*[。:]/.test(text.slice(first.end));
  return isHeading ? first.concepts[0] : undefined;
}

/** What is spent in its own right, so that 支出预算 under its heading is of it. */
const COST = /^(?:threePublic|agencyRunningCosts|conferences|training|commissionedServices|procurement)/;

function spanOf({ start, end }: Name): { start: number; end: number } {
  return { start, end };
}

/** （二）公务接待费。2024年|预算支出|3.60万元: a name that says no thing is of what the heading says; of what the section is about, perhaps. */
function governed(text: string, names: readonly Name[], section: SectionKind, topic: Concept | undefined): Name[] {
  return names.map((name, at): Name => {
    const before = names[at - 1];
    const isAlias =
      before?.end === name.start - 1 && text.charAt(before.end) === ")" && COST.test(before.concepts[0] ?? "");
    if (name.isSide && isAlias) return { ...before, ...spanOf(name) };
    const isSpending =
      name.isSide &&
      name.concepts.some((concept) => /^(?:expenditure\.(?:total|current)|revenueExpenditure\.total)$/.test(concept));
    if (!isSpending) return name;
    if (topic !== undefined) return COST.test(topic) ? { ...name, concepts: [topic] } : name;
    const main = MAIN[section];
    return main !== undefined && COST.test(main) ? { ...name, concepts: [main], tentative: true } : name;
  });
}

/** Offsets of the original → offsets in the compact text. */
function positions(at: readonly number[], length: number): (offset: number) => number {
  const table = new Array<number>(length + 1).fill(at.length);
  for (let index = at.length - 1, offset = length; offset >= 0; offset--) {
    while (index >= 0 && (at[index] ?? 0) >= offset) index--;
    table[offset] = index + 1;
  }
  return (offset) => table[offset] ?? at.length;
}

/** 机关运行经费（日常公用经费）: two names for one thing; of what they mean comes first what the section is about. */
function withAliases(text: string, names: readonly Name[], section: SectionKind): Name[] {
  const explained = names.map((name) => EXPLAINED.exec(text.slice(name.end))?.[0].length ?? 0);
  return names.flatMap((name, at): Name[] => {
    const [before, after] = [names[at - 1], names[at + 1]];
    if (before !== undefined && isAlias(text, before, name)) return [];
    if (names.some(({ end }, other) => end <= name.start && name.start < end + explained[other]!)) return [];
    if (explained[at]! > 0) return [{ ...name, end: name.end + explained[at]! }];
    if (isOtherWord(text, name)) return [{ ...name, end: name.end + 1, tentative: true }];
    if (after === undefined || !isAlias(text, name, after)) return [name];
    const concepts = [...name.concepts, ...after.concepts];
    const main = concepts.filter((concept) => concept === MAIN[section]);
    const own = concepts.filter((concept) => !concept.endsWith(".other"));
    // 财政拨款（一般公共预算）: the bracket says which.
    const narrower = after.concepts.filter((concept) => name.concepts.some((wide) => contains(wide, concept)));
    const both = { from: name.start, start: name.start, end: after.end + 1 };
    const meant = [...main, ...narrower, ...own, ...concepts];
    return [{ concepts: meant, ...both, tentative: false, isSide: false, isShort: false }];
  });
}

/** 机关运行经费|（即基本支出中的公用经费）: what it is in other words. */
const EXPLAINED = /^\((?:(?:亦?即|也?就是|指|系|也称|又称)[^(),;。:\d]*|[与同和][^(),;。:\d]*(?:一致|相同))\)/;

function isAlias(text: string, name: Name, other: Name): boolean {
  const isSaid = name.concepts.length + other.concepts.length > 0;
  return isSaid && text.slice(name.end, other.start) === "(" && text.charAt(other.end) === ")";
}

function nameTokens(names: readonly Name[], amounts: readonly Token[]): Token[] {
  const free = names.filter((name) => !amounts.some((amount) => name.start < amount.end && name.end > amount.start));
  return free.map((name): Token => ({ kind: "name", name, start: name.start, end: name.end }));
}

const BOTH_YEARS = new RegExp(`${TWO_YEARS}(?!${COMPARED_BEHIND})`, "g");

/** 2025年和2024年均未安排: years told in one breath are neither of them what the text goes on with. */
function yearTokens(text: string): Extract<Token, { kind: "year" }>[] {
  const pairs = matchesOf(BOTH_YEARS, text).filter(([, one, other]) => one !== other);
  const isPaired = (start: number) =>
    pairs.some(({ index, 0: { length } }) => start >= index && start < index + length);
  return matchesOf(YEAR, text).flatMap((match) =>
    isPaired(match.index)
      ? []
      : {
          kind: "year",
          year: match[1] === undefined ? "own" : Number(match[1]),
          start: match.index,
          end: match.index + match[0].length,
        },
  );
}

function equalTokens(text: string): Token[] {
  return matchesOf(EQUALITY, text).map(
    (match): Token => ({ kind: "equal", start: match.index, end: match.index + match[0].length }),
  );
}

function markTokens(text: string): Token[] {
  return matchesOf(MARKS, text).flatMap((match): Token[] => {
    const mark = KINDS.find((kind) => match.groups?.[kind] !== undefined);
    return mark === undefined ? [] : [{ kind: "mark", mark, start: match.index, end: match.index + match[0].length }];
  });
}

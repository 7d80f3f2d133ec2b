import type { Fact } from "../../../model/disclosure/fact.ts";
import { type PlacedAmount, placeKey } from "../../../model/place.ts";
import { compact, compactText } from "../../../text/compact.ts";
import { findAmounts } from "../../../text/figures/amounts.ts";
import { placeIn, type Surface } from "../surfaces.ts";
import { type Order, orderOf } from "./openers.ts";

/** Money in a compact text: from its digits to the end of its unit. */
export interface Money extends PlacedAmount {
  start: number;
  end: number;
  /** What it is, as the narrative was read. */
  fact?: Fact | undefined;
}

/** A paragraph made compact, with its money. */
export interface Told {
  text: string;
  money: Money[];
  known: Known;
}

/** What was read before: the filing's year, the facts of its narrative and where they stand. */
export interface Known {
  year: number | undefined;
  facts: readonly Fact[];
  at: ReadonlyMap<string, Fact>;
}

/** How strongly a mark parts what stands beside it: 、 and 和 least, a sentence most. */
export const RANK = { join: 1, comma: 2, semicolon: 3, sentence: 4 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** A piece of a sentence between two marks: the rank of the mark before it, and what it says outside of brackets before and behind its first money. */
export interface Clause {
  rank: Rank;
  start: number;
  lead: string;
  money: Money[];
  rest: string;
  /** Where its brackets stand. */
  brackets: Span[];
}

export interface Span {
  start: number;
  end: number;
}

const RANKS: Readonly<Record<string, Rank>> = { "、": 1, ",": 2, ";": 3, "。": 4, "!": 4 };
export const BLOT = "■";
const ORDINAL_OR_CODE = /^(?:\d{1,7}|[一二三四五六七八九十]{1,3}|[类款项])$/;
const JOINED = /^(?:以及|和|及|与|并)(?=[\u4e00-\u9fff])/;
/** What may part clauses; ① begins one. */
const MARK = /[、,;。!①-⑳]/g;
/** What may announce parts or compare right behind money, without a mark between. */
const ANNOUNCES = /^(?:其中|中[,:]|包括|包含|含|具体|分为|分别|主要|由|按|[较比]|:)/;

/** 包括：|1.甲90万元。2.乙10万元: sentences that count on are one list. */
const ANNOUNCED = /:(\D?[\d①一]\D.*)$/;

export function toldIn(surface: Surface, known: Known): Told {
  const found = findAmounts(surface.text, surface.unit).filter(({ amount, range }) => amount.base === "元" && !range);
  if (found.length === 0) return { text: compactText(surface.text), money: [], known };
  const { text, at } = compact(surface.text);
  const compactAt = (offset: number) => {
    const index = at.findIndex((original) => original >= offset);
    return index === -1 ? text.length : index;
  };
  const money = found.map(({ amount, start, end, unitEnd }) => {
    const place = placeIn(surface, start, end);
    return { amount, place, start: compactAt(start), end: compactAt(unitEnd), fact: known.at.get(placeKey(place)) };
  });
  return { text, money, known };
}

/** The clauses of a part of a text, whose brackets are passed over; 、 and 和 part only behind money. */
export function clausesOf({ text, money }: Told, { start, end }: Span): Clause[] {
  const brackets = bracketsIn(text, start, end);
  const open = blotted(text, brackets);
  const outer = money.filter(
    (one) => one.start >= start && one.end <= end && brackets.every((bracket) => !isInside(one, bracket)),
  );
  const clauses: Clause[] = [];
  let [from, rank]: [number, Rank] = [start, RANK.sentence];
  let order: Order | undefined;
  const close = (to: number, next: number, mark: Rank) => {
    if (to > from) clauses.push(clauseOf(open, outer, brackets, { start: from, end: to }, rank));
    order = orderOf(ANNOUNCED.exec(open.slice(from, to))?.[1] ?? "") ?? order;
    const following = mark === RANK.sentence ? orderOf(open.slice(next, end)) : undefined;
    const goesOn = order !== undefined && following?.style === order.style && following.number === order.number + 1;
    if (goesOn) order = following;
    const own = goesOn ? RANK.semicolon : mark;
    rank = to > from || own > rank ? own : rank;
    from = next;
  };
  const hasMoney = (to: number) => outer.some((one) => one.start >= from && one.end <= to);
  const partAtMarks = (first: number, to: number) => {
    for (let at = markFrom(open, first); at < to; at = markFrom(open, at + 1)) {
      const mark = RANKS[open.charAt(at)];
      if (mark === undefined && hasMoney(at)) close(at, at, RANK.semicolon);
      if (mark !== undefined && (mark !== RANK.join || hasMoney(at))) close(at, at + 1, mark);
    }
  };
  let at = start;
  for (const held of outer) {
    partAtMarks(at, held.start);
    at = held.end;
    const behind = open.slice(at, end);
    const joined = JOINED.exec(behind)?.[0];
    if (joined !== undefined) close(at, at + joined.length, RANK.join);
    else if (ANNOUNCES.test(behind)) close(at, at, RANK.join);
  }
  partAtMarks(at, end);
  close(end, end, RANK.sentence);
  return clauses;
}

function markFrom(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

function clauseOf(open: string, outer: readonly Money[], brackets: readonly Span[], span: Span, rank: Rank): Clause {
  const money = outer.filter((one) => isInside(one, span));
  return {
    rank,
    start: span.start,
    lead: open.slice(span.start, money[0]?.start ?? span.end),
    money,
    rest: money[0] === undefined ? "" : open.slice(money[0].end, span.end),
    brackets: brackets.filter((one) => isInside(one, span)),
  };
}

/** What the brackets of the outermost level hold; those that hold an ordinal or a code are none. */
function bracketsIn(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  let [depth, start] = [0, from];
  for (let at = from; at < to; at++) {
    if (text.charAt(at) === "(" && depth++ === 0) start = at + 1;
    if (text.charAt(at) === ")" && depth > 0 && --depth === 0 && !ORDINAL_OR_CODE.test(text.slice(start, at)))
      found.push({ start, end: at });
  }
  return found;
}

function blotted(text: string, brackets: readonly Span[]): string {
  return brackets.reduce(
    (open, { start, end }) => open.slice(0, start) + BLOT.repeat(end - start) + open.slice(end),
    text,
  );
}

function isInside(inner: Span, { start, end }: Span): boolean {
  return inner.start >= start && inner.end <= end;
}

/** Whether a clause before, in the same sentence, tells money. */
export function tellsBefore(clauses: readonly Clause[], at: number): boolean {
  const start = clauses.findLastIndex(({ rank }, index) => index <= at && rank === RANK.sentence);
  return clauses.slice(Math.max(0, start), at).some(({ money }) => money.length > 0);
}

/** What a sentence says before a clause, where it tells no money. */
export function topicBefore(clauses: readonly Clause[], at: number): string {
  const start = clauses.findLastIndex(({ rank }, index) => index <= at && rank === RANK.sentence);
  return tellsBefore(clauses, at) || start === -1
    ? ""
    : clauses
        .slice(start, at)
        .map(({ lead }) => lead)
        .join("");
}

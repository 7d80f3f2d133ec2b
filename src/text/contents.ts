import { compactText } from "./compact.ts";
import { leadingLabel } from "./labels.ts";

/** A line that may be an entry of a list of contents; `numbered` where a numeral stands before it, typed or automatic; `page` where it is known. */
export interface ContentsLine {
  text: string;
  numbered: boolean;
  page?: number | undefined;
}

/** How much of the end of a line is looked at for a leader. */
const LINE_END_CHARACTERS = 60;
/** Dots typed by hand between a title and its page number. */
const LED_TO_PAGE = /(?:\.{4,}|…{2,}|·{4,}|．{4,}|(?:\. ){4,})\s*[-—－]?\s*\d{1,3}\s*[-—－]?\s*$/;
/** Dots, dashes or a line behind a title; the page number may be missing. */
const LEADER = /(?:[.…·．_—-]{4,}|…{2,}|(?:\. ){4,})[-—\s]*(?:\d{0,4}|[ivxl]{1,6})[-—\s]*$/;

const LONGEST_ENTRY = 60;
/** Without the heading 目录 a list has so many numbered entries, and more than half of them come again. */
const FEWEST_NUMBERED = 4;
/** Below the heading 目录 so many entries come again, and this share of the lines. */
const FEWEST_AGAIN = 2;
const SHARE_AGAIN = 0.4;
/** So many entries at the front of a list tell where the text begins. */
const FIRST_ENTRIES = 2;

export function isContentsHeading(text: string): boolean {
  return /^目[录次]$/.test(compactText(text));
}

/** Whether typed dots lead from a title to a page number. */
export function leadsToPage(text: string): boolean {
  return LED_TO_PAGE.test(text.slice(-LINE_END_CHARACTERS));
}

/** Whether a title has a leader behind it, with or without a page number; blanks to fill in look alike, so neighbours must have one too. */
export function hasLeader(text: string): boolean {
  return LEADER.test(text.slice(-LINE_END_CHARACTERS)) && /\p{L}/u.test(text);
}

/** Whether page numbers, as far as there are any, never go down. */
export function isRising(pages: readonly (number | undefined)[]): boolean {
  const known = pages.filter((page) => page !== undefined);
  return known.every((page, i) => i === 0 || page >= known[i - 1]!);
}

/**
 * The indices of the entries of lists of contents. Lines are in reading order, undefined where something else stands; `titles` are further
 * texts that an entry may point to (captions of tables), with the index where each stands. An entry has a leader, or stands in an unbroken run of short
 * lines that are said again behind it: most of four or more numbered ones, or below the heading 目录 a good part of all.
 */
export function contentsEntries(
  lines: readonly (ContentsLine | undefined)[],
  titles: readonly (readonly [title: string, at: number])[] = [],
): Set<number> {
  const last = new Map<string, number>();
  for (const [i, line] of lines.entries()) if (line !== undefined) last.set(titleOf(line.text), i);
  for (const [title, at] of titles) last.set(titleOf(title), Math.max(at, last.get(titleOf(title)) ?? 0));
  const entries = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    if (isLed(lines, i)) entries.add(i);
    if (!isEntry(lines[i])) continue;
    const end = runEnd(lines, i);
    for (const entry of entriesIn(lines, i, end, last)) entries.add(entry);
    i = Math.max(i, end - 1);
  }
  return entries;
}

function isLed(lines: readonly (ContentsLine | undefined)[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  return leadsToPage(text) || (hasLeader(text) && [at - 1, at + 1].some((i) => hasLeader(lines[i]?.text ?? "")));
}

/** The entries among a run, up to the last one that comes again; all on the page of the heading 目录; nothing when too few come again. */
function entriesIn(
  lines: readonly (ContentsLine | undefined)[],
  from: number,
  end: number,
  last: ReadonlyMap<string, number>,
): number[] {
  const run = Array.from({ length: end - from }, (_, i) => from + i);
  const headed = isContentsHeading(lines[from]!.text);
  const entries = headed ? run.slice(1) : run.filter((i) => lines[i]!.numbered);
  const again = entries.filter((i) => hasLeader(lines[i]!.text) || (last.get(titleOf(lines[i]!.text)) ?? -1) >= end);
  const enough = headed
    ? again.length >= FEWEST_AGAIN && again.length >= SHARE_AGAIN * entries.length
    : entries.length >= FEWEST_NUMBERED && again.length * 2 > entries.length;
  if (!enough) return [];
  if (headed && lines[from]!.page !== undefined) return run;
  return run.filter((i) => (headed || i >= entries[0]!) && i <= again.at(-1)!);
}

/**
 * A run ends where lines get long, before the heading 目录 and with the page of that heading, and where one of its first numbered entries comes again: there
 * the text itself begins.
 */
function runEnd(lines: readonly (ContentsLine | undefined)[], from: number): number {
  const headed = isContentsHeading(lines[from]!.text);
  const first: string[] = [];
  let end = from;
  for (; isEntry(lines[end]); end++) {
    const { text, numbered, page } = lines[end]!;
    if (end > from && (isContentsHeading(text) || (headed && page !== lines[from]!.page))) break;
    if (!numbered) continue;
    const title = titleOf(text);
    if (first.includes(title)) break;
    if (first.length < FIRST_ENTRIES) first.push(title);
  }
  return end;
}

function isEntry(line: ContentsLine | undefined): line is ContentsLine {
  return (
    line !== undefined && line.text.replace(LEADER, "").length <= LONGEST_ENTRY && !/[。；]|[：:]\s*$/.test(line.text)
  );
}

/** A title as it is said again: compact, without its numeral, leader and page number. */
function titleOf(text: string): string {
  const title = compactText(text.slice(leadingLabel(text)?.length ?? 0)).replace(/[:。]$/, "");
  return LEADER.test(title) ? title.replace(LEADER, "") : title.replace(/(?<=\D{3})[-—]?\d{1,3}[-—]?$/, "");
}

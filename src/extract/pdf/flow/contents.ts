import type { Aside, Paragraph } from "../../../model/document.ts";
import { fold } from "../../../text/fold.ts";
import type { FoundTable } from "../page/page.ts";

const HEADING = /^目[录次]$/;
/** Dots, dashes or a line between a title and its page number. */
const LEADER = /[.…·．_—-]{4,}[-—\s]*\d{0,4}[-—\s]*$|…{2,}\d{0,4}$/;
const PAGE = /[-—]?\d{1,4}[-—]?$/;
const NUMERAL = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、])/;
/** Of the lines below the heading, at least this share must be known as titles. */
const KNOWN = 0.4;

/**
 * Takes the table of contents out of the flow: entries with leaders, and those below a heading 目录 when a good part of the lines there
 * is said again further on.
 */
export function splitContents(flow: readonly (Paragraph | FoundTable)[]): {
  flow: (Paragraph | FoundTable)[];
  asides: Aside[];
} {
  const texts = flow.map((item) => ("kind" in item ? plain(item.text) : ""));
  const last = new Map<string, number>();
  texts.forEach((text, i) => {
    last.set(titleOf(text), i);
  });
  const entries = new Set<number>();
  texts.forEach((text, i) => {
    if (isLed(text) && (isLed(texts[i - 1] ?? "") || isLed(texts[i + 1] ?? ""))) entries.add(i);
    if (!HEADING.test(text)) return;
    const listed = listBelow(flow, texts, i);
    const known = listed.filter((entry) => isLed(texts[entry]!) || last.get(titleOf(texts[entry]!))! > entry);
    if (known.length < 2 || known.length < KNOWN * listed.length) return;
    for (const entry of [i, ...listed]) entries.add(entry);
  });
  const asides = [...entries].sort((a, b) => a - b).map((i) => asideOf(flow[i] as Paragraph));
  return { flow: flow.filter((_, i) => !entries.has(i)), asides };
}

/** The lines below a heading 目录 on its page, as far as they are no sentences. */
function listBelow(flow: readonly (Paragraph | FoundTable)[], texts: readonly string[], heading: number): number[] {
  const page = pageOf(flow[heading]);
  const list: number[] = [];
  for (let i = heading + 1; texts[i] && pageOf(flow[i]) === page && !/[。；]/.test(texts[i]!); i++) list.push(i);
  return list;
}

/** A title as it is said again: without its numeral and its page number. */
function titleOf(text: string): string {
  return text.replace(LEADER, "").replace(NUMERAL, "").replace(PAGE, "");
}

function pageOf(item: Paragraph | FoundTable | undefined): number | undefined {
  return item && "kind" in item ? item.lines?.[0]?.page : undefined;
}

function isLed(text: string): boolean {
  return LEADER.test(text) && /\p{L}/u.test(text);
}

function asideOf(paragraph: Paragraph): Aside {
  const page = pageOf(paragraph);
  return { kind: "contents", text: paragraph.text, ...(page === undefined ? {} : { page }) };
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, "");
}

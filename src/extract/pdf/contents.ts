import type { Aside, Paragraph } from "../../model/document.ts";
import { fold } from "../../text/fold.ts";
import type { FoundTable } from "./page.ts";

const HEADING = /^目[录次]$/;
/** Dots, dashes or a line between a title and its page number. */
const LEADER = /[.…·．_—-]{4,}[-—\s]*\d{0,4}[-—\s]*$|…{2,}\d{0,4}$/;
const PAGE = /[-—]?\d{1,4}[-—]?$/;

/** Takes the table of contents out of the flow: entries with leaders, and after a heading 目录 also those that a later paragraph repeats. */
export function splitContents(flow: readonly (Paragraph | FoundTable)[]): {
  flow: (Paragraph | FoundTable)[];
  asides: Aside[];
} {
  const texts = flow.map((item) => ("kind" in item ? plain(item.text) : ""));
  const places = new Map<string, number>();
  texts.forEach((text, i) => {
    if (text !== "") places.set(text, i);
  });
  const entries = new Set<number>();
  for (let i = 0; i < texts.length; i++) {
    const listed = HEADING.test(texts[i]!) ? entriesAfter(i, texts, places) : [];
    if (listed.length >= 2) for (const entry of [i, ...listed]) entries.add(entry);
    if (isLed(texts[i]!) && (isLed(texts[i - 1] ?? "") || isLed(texts[i + 1] ?? ""))) entries.add(i);
  }
  const asides = [...entries].sort((a, b) => a - b).map((i) => asideOf(flow[i] as Paragraph));
  return { flow: flow.filter((_, i) => !entries.has(i)), asides };
}

/** The entries below a heading 目录: led to a page number, or said again further on. One odd line between two entries is let pass. */
function entriesAfter(heading: number, texts: readonly string[], places: ReadonlyMap<string, number>): number[] {
  const found: number[] = [];
  for (let i = heading + 1; i < texts.length && i <= (found.at(-1) ?? heading) + 2; i++) {
    const text = texts[i]!;
    if (text === "") break;
    if (found.some((entry) => texts[entry] === text)) break;
    if (isLed(text) || (places.get(text.replace(PAGE, "")) ?? places.get(text) ?? 0) > i) found.push(i);
  }
  return found;
}

function isLed(text: string): boolean {
  return LEADER.test(text) && /\p{L}/u.test(text);
}

function asideOf({ text, lines }: Paragraph): Aside {
  const page = lines?.[0]?.page;
  return { kind: "contents", text, ...(page === undefined ? {} : { page }) };
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, "");
}

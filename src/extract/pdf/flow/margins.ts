import type { Aside } from "../../../model/document.ts";
import { MONEY_FIGURE } from "../../../text/figures/digits.ts";
import { UNIT_LINE } from "../../../text/figures/units.ts";
import { fold } from "../../../text/fold.ts";
import type { TextLine } from "../lines/text-lines.ts";
import { readingSettings } from "../settings.ts";
import type { Item } from "./layout.ts";

const {
  marginLines: DEPTH,
  repeatShare: SHARE,
  repeatLevelPoints: LEVEL,
  marginZone: ZONE,
  outerZone: OUTER,
} = readingSettings.flow;
const { fewestAlike: FEWEST_PAGES } = readingSettings.common;

/** A page whose items are in reading order, all in points of the upright page. */
export interface LaidPage {
  page: number;
  width: number;
  height: number;
  items: Item[];
}

type Edge = "top" | "bottom";
type Candidates = { page: LaidPage } & Record<Edge, TextLine[]>;

const PAGE_NUMBER =
  /^[-—–―─~·•|\s]*(?:第\s*)?(\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*[,，/／|·]?\s*(?:共|of)?\s*\d{1,4}(?:\s*页)?)?[-—–―─~·•|\s]*$/i;
const MONEY = new RegExp(MONEY_FIGURE);
/** The name of a table and its unit stand at the same height on many pages too, but they belong to the table below them. */
const LEAD = new RegExp(String.raw`(?:(?:表|明细|清单)(?:\(.{1,12}\))?|${UNIT_LINE}\)?)$`);

/** Sets running heads, feet and page numbers aside; the items left are the body. The last line left on a page is body, if it is no page number. */
export function splitMargins(pages: readonly LaidPage[]): { bodies: Item[][]; asides: Aside[] } {
  const candidates = pages.map(
    (page): Candidates => ({ page, top: outer(page, "top"), bottom: outer(page, "bottom") }),
  );
  const repeated = { top: repeatedKeys(candidates, "top"), bottom: repeatedKeys(candidates, "bottom") };
  const offset = commonOffset(
    candidates.map(({ page, top, bottom }) => ({ page: page.page, lines: [top[0], bottom[0]] })),
  );
  const asides: Aside[] = [];
  const bodies = candidates.map((candidate) => {
    const { page } = candidate;
    const out = new Map<TextLine, Aside["kind"]>();
    for (const edge of ["bottom", "top"] as const) {
      for (const line of candidate[edge]) {
        const kind = kindOf(line, edge, page, offset, repeated[edge]);
        const last = kind !== "pageNumber" && out.size === page.items.length - 1;
        if (!kind || last || out.has(line)) break;
        out.set(line, kind);
      }
    }
    for (const item of page.items) {
      const kind = "line" in item ? out.get(item.line) : undefined;
      if (kind && "line" in item) asides.push({ kind, text: item.line.text, page: page.page });
    }
    return page.items.filter((item) => !("line" in item && out.has(item.line)));
  });
  return { bodies, asides };
}

function kindOf(
  line: TextLine,
  edge: Edge,
  page: LaidPage,
  offset: number | undefined,
  repeated: ReadonlySet<string>,
): Aside["kind"] | undefined {
  if (isPageNumber(line, edge, page, offset)) return "pageNumber";
  const kind = edge === "top" ? "header" : "footer";
  if (line.artifact && isInZone(line, edge, page, OUTER)) return kind;
  const lead = edge === "top" && LEAD.test(plain(line.text));
  return !lead && isInZone(line, edge, page, OUTER) && keysOf(line, edge, page).some((key) => repeated.has(key))
    ? kind
    : undefined;
}

/** The lines nearest to an edge, from it inwards, up to a table. */
function outer({ items }: LaidPage, edge: Edge): TextLine[] {
  const boxes = items.map((item) => ("line" in item ? item.line.box : item.table.box));
  const order = items
    .map((_, i) => i)
    .sort((a, b) => (edge === "top" ? boxes[a]![1] - boxes[b]![1] : boxes[b]![3] - boxes[a]![3]));
  const lines: TextLine[] = [];
  for (const i of order.slice(0, DEPTH)) {
    const item = items[i]!;
    if (!("line" in item)) break;
    lines.push(item.line);
  }
  return lines;
}

/** Text without its digits, unless money is told, with its height: once for each of the two nearest levels, so that a small difference does not part two pages; and in the outer zone at any height. */
function keysOf(line: TextLine, edge: Edge, page: LaidPage): string[] {
  const own = plain(line.text);
  const text = MONEY.test(own) ? own : own.replace(/\d+/g, "#");
  const level = line.box[1] / LEVEL;
  const keys = [Math.floor(level), Math.ceil(level)].map((at) => `${at}|${text}`);
  return isInZone(line, edge, page, ZONE) ? [...keys, `zone|${text}`] : keys;
}

function repeatedKeys(pages: readonly Candidates[], edge: Edge): Set<string> {
  const counts = new Map<string, number>();
  for (const candidate of pages) {
    const keys = candidate[edge].flatMap((line) => keysOf(line, edge, candidate.page));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const fewest = Math.max(FEWEST_PAGES, SHARE * pages.length);
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([key]) => key));
}

function isPageNumber(line: TextLine, edge: Edge, page: LaidPage, offset: number | undefined): boolean {
  const number = numberOf(line);
  if (number === undefined) return false;
  if (offset !== undefined && number - page.page === offset) return true;
  const decorated = !/^[\da-z]+$/i.test(plain(line.text));
  return (
    isInZone(line, edge, page, decorated ? OUTER : ZONE) && (decorated || offset === undefined || Number.isNaN(number))
  );
}

/** The number a line consists of; NaN for a Roman one. */
function numberOf(line: TextLine): number | undefined {
  const match = PAGE_NUMBER.exec(fold(line.text).trim());
  return match ? Number(match[1]) : undefined;
}

/** Printed minus physical page number, if several pages agree on it. */
function commonOffset(pages: readonly { page: number; lines: (TextLine | undefined)[] }[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { page, lines } of pages) {
    for (const line of lines) {
      const number = line && numberOf(line);
      if (number) counts.set(number - page, (counts.get(number - page) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? best[0] : undefined;
}

function isInZone({ box }: TextLine, edge: Edge, { height }: LaidPage, share: number): boolean {
  return edge === "top" ? box[3] < share * height : box[1] > (1 - share) * height;
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, "");
}

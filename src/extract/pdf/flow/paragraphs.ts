import type { Paragraph } from "../../../model/document.ts";
import { joinLines } from "../lines/cell-text.ts";
import { widthOfStart } from "../lines/joint.ts";
import type { TextLine } from "../lines/text-lines.ts";
import type { FoundTable } from "../page/page.ts";
import { readingSettings } from "../settings.ts";
import { blocksSetIn, type Extent, extentOf, hasIndent, isApart } from "./extents.ts";
import type { Item } from "./layout.ts";

const {
  fullLineSlack: SLACK,
  exactEnd: FULL,
  otherSize: OTHER_SIZE,
  setOff: SET_OFF,
  farIn: FAR_IN,
  roughMiddle: ROUGH,
  leastIndent: LEAST_INDENT,
  mostIndent: MOST_INDENT,
} = readingSettings.flow;
const { sameEdgePoints: SAME_WIDTH, halfCharacter: HALF } = readingSettings.common;

/** The body of one page: its items in reading order. */
export interface Body {
  page: number;
  width: number;
  items: readonly Item[];
}

interface Placed {
  line: TextLine;
  page: number;
  /** Of its page. */
  width: number;
  extent: Extent;
  /** The column it stands in, by page. */
  column: string;
}

/** Extents of columns by page and of the same column on all pages, and those of lines that stand in a block of their own. */
interface Extents {
  columns: Map<string, Extent>;
  blocks: Map<TextLine, Extent>;
}

/** Lines of all pages → paragraphs; tables stay where they are. A paragraph broken by the end of a column or page is made whole. */
export function paragraphsOf(bodies: readonly Body[]): (Paragraph | FoundTable)[] {
  const flow: (Paragraph | FoundTable)[] = [];
  let open: Placed[] = [];
  const close = () => {
    if (open.length > 0) flow.push({ kind: "paragraph", ...joinLines(open) });
    open = [];
  };
  const { columns, blocks } = extentsOf(bodies);
  for (const { page, width, items } of bodies) {
    for (const item of items) {
      if ("table" in item) {
        close();
        flow.push(item.table);
        continue;
      }
      const column = `${page}|${item.column}`;
      const placed = {
        line: item.line,
        page,
        width,
        column,
        extent: blocks.get(item.line) ?? columns.get(column)!,
      };
      if (open.length > 0 && !goesOn(open.at(-1)!, placed)) close();
      open.push(placed);
    }
  }
  close();
  return flow;
}

function sharedKey(width: number, { column }: { column: number }): string {
  return `all|${Math.round(width)}|${column}`;
}

/** The extents of each column of each page, judged beside the same column of all pages of that width. */
function extentsOf(bodies: readonly Body[]): Extents {
  const lines = new Map<string, TextLine[]>();
  const shared = new Map<string, string>();
  for (const { page, width, items } of bodies) {
    for (const item of items) {
      if ("table" in item) continue;
      const [own, all] = [`${page}|${item.column}`, sharedKey(width, item)];
      shared.set(own, all);
      for (const key of [own, all]) {
        const list = lines.get(key);
        if (list) list.push(item.line);
        else lines.set(key, [item.line]);
      }
    }
  }
  const columns = new Map<string, Extent>();
  const blocks = new Map<TextLine, Extent>();
  for (const all of new Set(shared.values())) columns.set(all, extentOf(lines.get(all)!));
  for (const [own, all] of shared) {
    const extent = extentOf(lines.get(own)!, columns.get(all));
    columns.set(own, extent);
    for (const block of blocksSetIn(lines.get(own)!, extent)) {
      const inner = extentOf(block, extent);
      for (const line of block) blocks.set(line, inner);
    }
  }
  return { columns, blocks };
}

const SENTENCE_END = /[。！？!?；;：:]["”’）)]?$/;
/** How headings and list items begin. */
const NUMERAL =
  /^(?:第[一二三四五六七八九十百\d]+[部分章节条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d)|\))|[①-⑳])/;
const LEADER = /(?:…{2,}|\.{4,}|·{4,}|_{4,}|—{4,})\s*\d*\s*$/;

/** Whether a line goes on the paragraph of the line before it. */
function goesOn(before: Placed, next: Placed): boolean {
  const { line: a, extent } = before;
  const { line: b } = next;
  if (a.turn !== b.turn || Math.abs(a.size - b.size) > OTHER_SIZE * Math.max(a.size, b.size)) return false;
  if (Math.abs(before.width - next.width) > SAME_WIDTH) return false; // a page of another size begins a section
  if (LEADER.test(a.text) || LEADER.test(b.text)) return false;
  if (before.column === next.column && (extent !== next.extent || isApart(a, b, extent))) return false;
  const ended = SENTENCE_END.test(a.text);
  const right = ended ? extent.farthest : extent.right; // a page of short lines tells its margin too far in
  // the first line of a paragraph may leave as much at its end as its indent takes
  const opens = extent.indented && hasIndent(a, extent.left) && !isCentred(next);
  const free = isCentred(before) && !opens ? right - extent.left - (a.end - a.start) : right - a.end;
  if (free > widthOfStart(b) + (ended ? FULL : SLACK) * b.size) return false;
  return isCentred(next) ? !ended && !NUMERAL.test(b.text) : startsWithin(before, next);
}

/** Whether a line stands in the middle of its column, away from its left edge; the farther away, the rougher it may be measured. */
function isCentred({ line: { start, end, size }, extent: { left, right } }: Placed): boolean {
  const indent = start - left;
  return indent > SET_OFF * size && Math.abs(indent - (right - end)) < (indent > FAR_IN * size ? ROUGH : 1) * size;
}

/** Whether the next line starts where a wrapped line would. */
function startsWithin({ line: a, extent: from }: Placed, { line: b, extent: to }: Placed): boolean {
  const indent = (b.start - to.left) / b.size;
  const same = Math.abs(indent - (a.start - from.left) / a.size) < HALF;
  if (indent > MOST_INDENT ? !same : to.indented && hasIndent(b, to.left)) return false;
  if (!to.indented && indent > LEAST_INDENT && !same) return false;
  if (!NUMERAL.test(b.text)) return true;
  return to.indented && !SENTENCE_END.test(a.text);
}

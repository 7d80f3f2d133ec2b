import type { Block, Document } from "../model/document.ts";
import { compactText } from "../text/compact.ts";
import type { HeadingLine } from "./line.ts";

const LONGEST_ENTRY = 60;
const FEWEST_ENTRIES = 4;

/**
 * The blocks of tables of contents that extraction did not set aside: unbroken runs of short lines, at least four of them numbered, most of
 * which come again later as a line of their own or over a table; and lines that end in dot leaders or a tab and a page number.
 */
export function contentsBlocks(document: Document, lines: readonly (HeadingLine | undefined)[]): Set<number> {
  const last = lastSeen(document, lines);
  const contents = new Set<number>();
  for (let block = 0; block < lines.length; block++) {
    if (isLeader(lines[block]?.text ?? "")) contents.add(block);
    if (!isEntry(document.blocks[block])) continue;
    const end = runEnd(document.blocks, lines, block);
    for (const entry of entriesOf(lines, block, end, last)) contents.add(entry);
    block = end - 1;
  }
  return contents;
}

/** The blocks of a run up to its last entry that comes again later; none when too few do. */
function entriesOf(
  lines: readonly (HeadingLine | undefined)[],
  from: number,
  end: number,
  last: ReadonlyMap<string, number>,
): number[] {
  const run = Array.from({ length: end - from }, (_, at) => from + at);
  const numbered = run.filter((block) => lines[block]?.label !== undefined);
  const again = numbered.filter((block) => (last.get(wordsOf(lines[block])) ?? -1) >= end);
  if (numbered.length < FEWEST_ENTRIES || again.length * 2 <= numbered.length) return [];
  return run.filter((block) => block <= (again.at(-1) ?? from));
}

/** "一、部门职责…… 3": dot leaders, or a tab and a page number, end a line of the table of contents. */
function isLeader(text: string): boolean {
  return /(?:[.…·]{3,}|…)\s*\d*\s*$|\t\s*\d{1,3}\s*$/.test(text);
}

/** Where each short text stands last: as a line without its numeral, or as the title of a table. */
function lastSeen(document: Document, lines: readonly (HeadingLine | undefined)[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const [index, block] of document.blocks.entries()) {
    const line = lines[index];
    if (line !== undefined && line.text.length <= 2 * LONGEST_ENTRY) seen.set(wordsOf(line), index);
    if (block.kind === "table") for (const title of titlesOf(block)) seen.set(title, index);
  }
  return seen;
}

function titlesOf(table: Extract<Block, { kind: "table" }>): string[] {
  const first = table.cells.filter((cell) => cell.row === 0).map((cell) => cell.text);
  return [table.caption ?? "", ...first].map(compactText).filter((title) => title !== "");
}

function wordsOf(line: HeadingLine | undefined): string {
  return line === undefined ? "" : compactText(line.text.slice(line.from)).replace(/[:。]$/, "");
}

/** A run ends where lines get long, or where one of its own entries comes again: there the text itself begins. */
function runEnd(blocks: readonly Block[], lines: readonly (HeadingLine | undefined)[], from: number): number {
  const seen = new Set<string>();
  let end = from;
  while (end < blocks.length && isEntry(blocks[end])) {
    const words = wordsOf(lines[end]);
    if (lines[end]?.label !== undefined && seen.has(words)) break;
    seen.add(words);
    end++;
  }
  return Math.max(end, from + 1);
}

function isEntry(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && block.text.length <= LONGEST_ENTRY && !/[。；]|[：:]\s*$/.test(block.text);
}

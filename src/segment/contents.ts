import type { Block } from "../model/document.ts";
import type { Heading } from "./headings.ts";

const LONGEST_ENTRY = 50;
const FEWEST_ENTRIES = 4;

/**
 * Leaves out headings that are entries of a table of contents without page numbers: four or more in an unbroken run of short lines, most of
 * which come again later.
 */
export function dropContents(blocks: readonly Block[], headings: readonly Heading[]): Heading[] {
  const runs = new Map<number, Heading[]>();
  for (const heading of headings) {
    const run = runStart(blocks, heading.block);
    runs.set(run, [...(runs.get(run) ?? []), heading]);
  }
  const contents = new Set<Heading>();
  for (const run of runs.values()) {
    const last = run.at(-1)?.block ?? 0;
    const later = new Set(headings.filter((heading) => heading.block > last).map((heading) => heading.spec.kind));
    const again = run.filter((heading) => later.has(heading.spec.kind)).length;
    if (run.length >= FEWEST_ENTRIES && again * 2 > run.length) for (const heading of run) contents.add(heading);
  }
  return headings.filter((heading) => !contents.has(heading));
}

/** The first block of the unbroken run of short lines that a block belongs to. */
function runStart(blocks: readonly Block[], block: number): number {
  let start = block;
  while (start > 0 && isEntry(blocks[start - 1])) start--;
  return isEntry(blocks[block]) ? start : block;
}

function isEntry(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && block.text.length <= LONGEST_ENTRY && !/[。；]/.test(block.text);
}

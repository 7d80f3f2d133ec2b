import type { Block, Document } from "../model/document.ts";
import { findAmounts } from "../text/figures/amounts.ts";
import { type Tellings, textOf } from "./alignment/tellings.ts";
import { lineOf } from "./heading-line.ts";
import type { Heading } from "./headings.ts";
import type { HeadingSpec, Profile } from "./profile.ts";
import type { Text } from "./texts.ts";

/** The content of a slot that no heading was found for: where it begins, and whether it runs to the next heading. */
export interface Unheaded {
  spec: HeadingSpec;
  block: number;
  toEnd: boolean;
}

/** Of what a block tells, the share that one slot must have for the block to be its content. */
const MAIN_SHARE = 0.6;
const NIL = /未安排|没有|不涉及|为零|[^有]无/;

/** The content of the profile's slots that have no heading in this text, where it stands by itself under another heading or before all. */
export function unheadedContent(document: Document, text: Text, tellings: Tellings, profile: Profile): Unheaded[] {
  const starts = [
    text.preamble === undefined ? text.start : text.preamble + 1,
    ...text.headings.map(({ block }) => block + 1),
  ];
  const ends = [...text.headings.map(({ block }) => block), text.end];
  return profile.headings.flatMap((spec, slot) => {
    if (text.headings.some((heading) => heading.spec === spec)) return [];
    for (const [index, from] of starts.entries()) {
      const to = ends[index] ?? from;
      const holder = text.headings[index - 1]?.spec;
      if (!mayHold(holder, spec, profile)) continue;
      const block = range(from, to).find((at) => isContentOf(document.blocks[at], tellings[at], slot, spec));
      if (block === undefined) continue;
      const other = holder === undefined ? -1 : profile.headings.indexOf(holder);
      const toEnd = !range(block + 1, to).some((at) => shareOf(tellings[at], other) >= MAIN_SHARE);
      return [{ spec, block, toEnd }];
    }
    return [];
  });
}

/** The headings of a text, and where content without a heading begins, as parts of it in their order. */
export function withUnheaded(headings: readonly Heading[], found: readonly Unheaded[]): Heading[] {
  const parts = found
    .filter(({ toEnd }) => toEnd)
    .map(({ spec, block }): Heading => {
      const nothing = { words: "", start: 0, end: 0, alone: false, agreements: [], prescribed: [], agreement: 0 };
      const nowhere = { line: lineOf("", undefined), isOverTable: false, place: undefined };
      return { ...nothing, ...nowhere, block, spec, unheaded: true };
    });
  return [...headings, ...parts].sort((a, b) => a.block - b.block);
}

/** Duties, objectives and explained terms speak of everything; only what comes next in order is looked for under them. */
function mayHold(holder: HeadingSpec | undefined, spec: HeadingSpec, profile: Profile): boolean {
  const money = holder !== undefined && holder.contains.length > 0;
  const before = profile.headings[profile.headings.indexOf(spec) - 1];
  return money || holder === before;
}

function isContentOf(
  block: Block | undefined,
  telling: readonly number[] | undefined,
  slot: number,
  spec: HeadingSpec,
): boolean {
  if (block === undefined || shareOf(telling, slot) < MAIN_SHARE) return false;
  if (spec.contains.length === 0 || block.kind === "table") return true;
  return NIL.test(textOf(block)) || findAmounts(block.text).some(({ amount }) => amount.base === "元");
}

function shareOf(telling: readonly number[] | undefined, slot: number): number {
  const all = telling?.reduce((a, b) => a + b, 0) ?? 0;
  return all === 0 ? 0 : (telling?.[slot] ?? 0) / all;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

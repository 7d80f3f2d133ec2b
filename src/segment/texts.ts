import type { Document } from "../model/document.ts";
import { fold } from "../text/fold.ts";
import { frontStart } from "./front.ts";
import type { Heading } from "./headings.ts";
import type { HeadingLine } from "./match.ts";

/** The blocks of one nine-heading text with its front part, and its headings. `preamble` is the block of 现将…公开如下, if there is one. */
export interface Text {
  start: number;
  end: number;
  preamble: number | undefined;
  headings: Heading[];
}

const PREAMBLE = /现将.{0,80}(?:公开|说明|公布)如下/s;
const FEWEST_KINDS = 4;
const FEWEST_KINDS_AFTER_PREAMBLE = 2;

/** Whether a paragraph is the sentence that opens a text: 按照…规定，现将…部门预算公开如下. */
function isPreamble(text: string): boolean {
  return PREAMBLE.test(fold(text)) && /预算|决算/.test(text);
}

/**
 * Parts the headings of a file into texts. A new text begins with its opening sentence, or where the headings start over: the kind is
 * already there and at least two of the following three repeat as well. A single repeated heading is a doubled one, not a new text.
 */
export function partTexts(
  document: Document,
  lines: readonly (HeadingLine | undefined)[],
  headings: readonly Heading[],
): Text[] {
  const preambles = lines.flatMap((line, block) => (line !== undefined && isPreamble(line.text) ? [block] : []));
  const groups = groupHeadings(headings, preambles).filter((group) => isFiling(group, preambles));
  return groups
    .map((group, index) => {
      const first = group[0]?.block ?? 0;
      const floor = groups[index - 1]?.at(-1)?.block ?? -1;
      const preamble = preambles.findLast((block) => block > floor && block <= first);
      const begin = preamble ?? first;
      const start = index === 0 ? 0 : frontStart(document, lines, floor + 1, begin);
      return { start, end: document.blocks.length, preamble, headings: group };
    })
    .map((text, index, texts) => ({ ...text, end: texts[index + 1]?.start ?? text.end }));
}

function groupHeadings(headings: readonly Heading[], preambles: readonly number[]): Heading[][] {
  const groups: Heading[][] = [];
  for (const [index, heading] of headings.entries()) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const opened = preambles.some(
      (block) => previous !== undefined && block > previous.block && block <= heading.block,
    );
    if (group === undefined || (opened && group.length > 1) || startsOver(group, headings.slice(index)))
      groups.push([heading]);
    else group.push(heading);
  }
  return groups;
}

function startsOver(group: readonly Heading[], rest: readonly Heading[]): boolean {
  const kinds = new Set(group.map((heading) => heading.spec.kind));
  const first = rest[0]?.spec;
  if (first === undefined || !kinds.has(first.kind)) return false;
  const next = rest.slice(0, 4).map((heading) => heading.spec);
  const ascending = next.every((spec, index) => index === 0 || spec.rank >= (next[index - 1]?.rank ?? 0));
  return next.length >= 3 && ascending && next.filter((spec) => kinds.has(spec.kind)).length >= 3;
}

/** Filings of other places share some of the headings; without the opening sentence one of the first two must be among them. */
function isFiling(group: readonly Heading[], preambles: readonly number[]): boolean {
  const kinds = new Set(group.map((heading) => heading.spec.kind));
  const first = group[0]?.block ?? 0;
  if (preambles.some((block) => block <= first)) return kinds.size >= FEWEST_KINDS_AFTER_PREAMBLE;
  return kinds.size >= FEWEST_KINDS && (kinds.has("institution") || kinds.has("overview"));
}

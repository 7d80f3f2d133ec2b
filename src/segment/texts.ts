import type { Document } from "../model/document.ts";
import { fold } from "../text/fold.ts";
import { frontStart } from "./front.ts";
import type { HeadingLine } from "./heading-line.ts";
import type { Heading } from "./headings.ts";

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

/** The blocks of the sentences that open texts. */
export function openingsIn(lines: readonly (HeadingLine | undefined)[]): number[] {
  return lines.flatMap((line, block) => (line !== undefined && isPreamble(line.text) ? [block] : []));
}

/** The texts of a file: each list of headings that is one, with its front part and its opening sentence, at which or at the heading right above which it `begins`. */
export function partTexts(
  document: Document,
  lines: readonly (HeadingLine | undefined)[],
  chains: readonly (readonly Heading[])[],
  { openings, begins }: Record<"openings" | "begins", readonly number[]>,
): Text[] {
  const filings = chains.filter((chain) => isFiling(chain, begins));
  const told = filings.filter((chain) => !isBareList(chain));
  const groups = told.length > 0 ? told : filings;
  return groups
    .map((group, index) => {
      const first = group[0]?.block ?? 0;
      const floor = groups[index - 1]?.at(-1)?.block ?? -1;
      const preamble = openings.findLast((block) => block > floor && block <= first);
      const begin = preamble ?? first;
      const start = index === 0 ? 0 : frontStart(document, lines, floor + 1, begin);
      return { start, end: document.blocks.length, preamble, headings: [...group] };
    })
    .map((text, index, texts) => ({ ...text, end: texts[index + 1]?.start ?? text.end }));
}

/** Headings one below the other with nothing between: a list of contents, whether or not what it lists is in the file. */
function isBareList(chain: readonly Heading[]): boolean {
  const bare = chain.filter(({ block }, index) => chain[index + 1]?.block === block + 1).length;
  return chain.length >= FEWEST_KINDS && bare * 4 >= (chain.length - 1) * 3;
}

/** Filings of other places share some of the headings; without the opening sentence one of the first two must be among them. */
function isFiling(chain: readonly Heading[], begins: readonly number[]): boolean {
  const kinds = new Set(chain.map((heading) => heading.spec.kind));
  const first = chain[0]?.block ?? 0;
  if (begins.some((block) => block <= first)) return kinds.size >= FEWEST_KINDS_AFTER_PREAMBLE;
  return kinds.size >= FEWEST_KINDS && (kinds.has("institution") || kinds.has("overview"));
}

import type { Nil } from "../../model/disclosure.ts";
import type { Document, Paragraph } from "../../model/document.ts";
import type { Fact } from "../../model/fact.ts";
import type { Outline, SectionKind } from "../../model/section.ts";
import { leadingLabel } from "../../text/labels.ts";
import { findNils } from "./nil.ts";
import { readPassage } from "./read.ts";

/** What the running text of one disclosure tells. */
export interface Narrative {
  facts: Fact[];
  nils: Nil[];
}

/** Parts that tell no figures of the budget: duties, explanations of terms. */
const SILENT: ReadonlySet<SectionKind> = new Set(["institution", "glossary"]);
const GOES_ON = /(?:其中|包括|如下|具体为|分别为)\s*[:：]?\s*$|[:：]\s*$/;
const CONTINUES = /^\s*(?:其中|包括)/;

/**
 * Reads every paragraph that can tell figures. Money told under 绩效 belongs to activities and projects, not to the department. A list
 * over several paragraphs (其中：, then （一）…, （二）…) stays one tree.
 */
export function readNarrative(document: Document, outline: Outline, year: number | undefined): Narrative {
  const facts: Fact[] = [];
  const nils: Nil[] = [];
  let carried: Fact[] = [];
  let listing = false;
  for (const [block, kind] of tellingBlocks(document, outline)) {
    const paragraph = document.blocks[block] as Paragraph;
    const { text } = paragraph;
    if (text.trim() === "") continue;
    const from = paragraph.label === undefined ? (leadingLabel(text)?.length ?? 0) : 0;
    const numbered = from > 0 || paragraph.label !== undefined;
    const goesOn = CONTINUES.test(text.slice(from)) || (listing && numbered);
    const read = readPassage({ block, text, from, year, carried: goesOn ? carried : [] });
    const told = kind === "performance" ? read.filter(({ concept }) => concept.startsWith("performance.")) : read;
    facts.push(...told);
    nils.push(...findNils(text, from, block, kind));
    carried = goesOn ? [...carried, ...told] : told;
    listing = GOES_ON.test(text) || (listing && numbered);
  }
  return { facts, nils };
}

/** The paragraphs that can tell figures, with the kind of section they stand in. Headings alone tell none. */
function tellingBlocks(document: Document, { start, end, sections }: Outline): [number, SectionKind][] {
  const kinds = new Array<SectionKind>(end - start).fill("other");
  const headings = new Set<number>();
  for (const section of sections) {
    if (section.kind !== "other" || section.level <= 1)
      kinds.fill(section.kind, section.start - start, section.end - start);
    for (let block = section.start; block < section.body; block++) headings.add(block);
  }
  return kinds.flatMap((kind, offset): [number, SectionKind][] => {
    const block = start + offset;
    const tells = document.blocks[block]?.kind === "paragraph" && !SILENT.has(kind) && !headings.has(block);
    return tells ? [[block, kind]] : [];
  });
}

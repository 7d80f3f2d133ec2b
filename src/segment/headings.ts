import type { Block, Document } from "../model/document.ts";
import { agreementsOf, prescribedBy } from "./alignment/agreement.ts";
import { contentsBlocks } from "./contents.ts";
import { type HeadingLine, type HeadingText, headingText, lineOf } from "./heading-line.ts";
import { type ListPlace, listPlaces } from "./outline.ts";
import type { HeadingSpec, Profile } from "./profile.ts";

/** A line that could be a heading, and how far it speaks for each slot of the profile (in the profile's order). */
export interface Candidate extends HeadingText {
  block: number;
  line: HeadingLine;
  /** Whether it stands directly over a table, as a caption does. */
  isOverTable: boolean;
  /** Where its numeral, if it has one, stands among the others. */
  place: ListPlace | undefined;
  agreements: readonly number[];
  prescribed: readonly boolean[];
}

/** A line taken for one of the profile's headings. */
export interface Heading extends Candidate {
  spec: HeadingSpec;
  agreement: number;
  /** No line at all: what stands here was known as the slot's content. */
  unheaded?: true;
}

/** The line that each paragraph is; tables have none. */
export function linesOf(document: Document): (HeadingLine | undefined)[] {
  return document.blocks.map((block) => (block.kind === "paragraph" ? lineOf(block.text, block.label) : undefined));
}

/** Every line that could be a heading, wherever it stands; lines of a table of contents are none (`contents`). */
export function candidatesIn(
  document: Document,
  lines: readonly (HeadingLine | undefined)[],
  profile: Profile,
  contents: ReadonlySet<number> = contentsBlocks(document, lines),
): Candidate[] {
  const body = lines.map((line, block) => (contents.has(block) ? undefined : line));
  const places = listPlaces(body);
  const leads = new Set(document.blocks.flatMap((block) => (block.kind === "table" ? block.lead : [])));
  return body.flatMap((line, block): Candidate[] => {
    if (line === undefined) return [];
    const text = headingText(line);
    if (text === undefined) return [];
    const agreements = agreementsOf(text.words, profile);
    const prescribed = prescribedBy(text.words, profile);
    return [{ block, line, isOverTable: leads.has(block), place: places[block], agreements, prescribed, ...text }];
  });
}

/** A paragraph without any visible text. */
export function isBlank(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && block.text.trim() === "";
}

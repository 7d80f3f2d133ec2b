import type { Block, Document } from "../model/document.ts";
import { contentsBlocks } from "./contents.ts";
import { type HeadingLine, lineOf, type Match, matchHeading } from "./match.ts";
import type { Profile } from "./profile.ts";

/** A heading of the profile found in the document. */
export interface Heading extends Match {
  block: number;
  line: HeadingLine;
}

/** The line that each paragraph is; tables have none. */
export function linesOf(document: Document): (HeadingLine | undefined)[] {
  return document.blocks.map((block) => (block.kind === "paragraph" ? lineOf(block.text, block.label) : undefined));
}

/** Every heading of the profile, in order, wherever it stands; lines of a table of contents are none. */
export function findHeadings(
  document: Document,
  lines: readonly (HeadingLine | undefined)[],
  profile: Profile,
): Heading[] {
  const contents = contentsBlocks(document, lines);
  return lines.flatMap((line, block): Heading[] => {
    if (line === undefined || contents.has(block)) return [];
    const match = matchHeading(line, profile);
    return match === undefined ? [] : [{ ...match, block, line }];
  });
}

/** A paragraph without any visible text. */
export function isBlank(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && block.text.trim() === "";
}

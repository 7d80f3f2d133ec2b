import type { Block, Document } from "../model/document.ts";
import { dropContents } from "./contents.ts";
import { type Line, lineOf, type Match, matchHeading } from "./match.ts";
import type { Profile } from "./profile.ts";

/** A heading of the profile found in the document. */
export interface Heading extends Match {
  block: number;
  line: Line;
}

/** The line that each paragraph is; tables have none. */
export function linesOf(document: Document): (Line | undefined)[] {
  return document.blocks.map((block) => (block.kind === "paragraph" ? lineOf(block.text, block.label) : undefined));
}

/** Every heading of the profile, in order, wherever it stands; lines of a table of contents are none. */
export function findHeadings(document: Document, lines: readonly (Line | undefined)[], profile: Profile): Heading[] {
  const found = lines.flatMap((line, block): Heading[] => {
    if (line === undefined || isContentsLine(line.text)) return [];
    const match = matchHeading(line, profile);
    return match === undefined ? [] : [{ ...match, block, line }];
  });
  return dropContents(document.blocks, found);
}

/** "一、部门职责…… 3": dot leaders, or a tab and a page number, end a line of the table of contents. */
function isContentsLine(text: string): boolean {
  return /(?:[.…·]{3,}|…)\s*\d*\s*$|\t\s*\d{1,3}\s*$/.test(text);
}

/** A paragraph without any visible text. */
export function isBlank(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && block.text.trim() === "";
}

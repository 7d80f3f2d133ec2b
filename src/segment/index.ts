import type { Outline, Section } from "../model/disclosure/section.ts";
import type { Document } from "../model/document.ts";
import { alignHeadings } from "./alignment/align.ts";
import { outermost, strayHeadings } from "./alignment/stray.ts";
import { tellingsOf } from "./alignment/tellings.ts";
import { wholeText } from "./alignment/whole.ts";
import { type Candidate, candidatesIn, isBlank, linesOf } from "./headings.ts";
import { headingIssues, rewordedHeadings } from "./issues.ts";
import type { Profile } from "./profile.ts";
import { sectionsOf } from "./sections.ts";
import { openingsIn, partTexts } from "./texts.ts";
import { unheadedContent, withUnheaded } from "./unheaded.ts";

export { draftProfile } from "./draft.ts";
export type { Profile } from "./profile.ts";
export { type ProfileName, profiles } from "./profiles/index.ts";

/**
 * Finds the texts of a file and their headings, by the headings' words and places, whatever their numerals. One outline for each text (a department and each of
 * its units); none when the file is no such filing. What is missing, doubled, out of order, empty or wrongly numbered is listed and
 * never shifts the others.
 */
export function segment(document: Document, profile: Profile): Outline[] {
  const lines = linesOf(document);
  if (!profile.expected) return wholeText(document, lines, profile);
  const candidates = candidatesIn(document, lines, profile);
  const tellings = tellingsOf(document, profile);
  const openings = openingsIn(lines);
  const begins = openings.map((opening) => firstHeadingAbove(document, candidates, opening) ?? opening);
  const chains = alignHeadings(candidates, tellings, begins, profile);
  return partTexts(document, lines, chains, { openings, begins }).map((part) => {
    const headings = outermost(strayHeadings(part, candidates, profile), candidates);
    const unheaded = unheadedContent(document, { ...part, headings }, tellings, profile);
    const text = { ...part, headings: withUnheaded(headings, unheaded) };
    const sections = sectionsOf(document, lines, text);
    const isEmpty = (section: Section): boolean => section.body > section.start && isBodyBlank(document, section);
    const issues = [...headingIssues(sections, profile, isEmpty, unheaded), ...rewordedHeadings(sections, headings)];
    return { start: text.start, end: text.end, sections, issues };
  });
}

/** 一、部门职责及机构设置情况, |现将…公开如下: the first heading right above an opening sentence, of the text that this opens. */
function firstHeadingAbove(
  { blocks }: Document,
  candidates: readonly Candidate[],
  opening: number,
): number | undefined {
  const above = candidates.findLast(({ block }) => block < opening);
  const isFirst = above?.agreements[0] === Math.max(...(above?.agreements ?? []));
  const isRightAbove = above !== undefined && blocks.slice(above.block + 1, opening).every(isBlank);
  return isFirst && isRightAbove && above.line.label?.number === 1 ? above.block : undefined;
}

function isBodyBlank(document: Document, section: Section): boolean {
  return document.blocks.slice(section.body, section.end).every(isBlank);
}

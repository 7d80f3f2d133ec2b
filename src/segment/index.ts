import type { Document } from "../model/document.ts";
import type { Outline, Section } from "../model/section.ts";
import { findHeadings, isBlank, linesOf } from "./headings.ts";
import { headingIssues } from "./issues.ts";
import type { Profile } from "./profile.ts";
import { generic } from "./profiles/generic.ts";
import { hebeiDepartmentBudget } from "./profiles/hebei-department-budget.ts";
import { sectionsOf } from "./sections.ts";
import { partTexts } from "./texts.ts";
import { wholeText } from "./whole.ts";

export { draftProfile } from "./draft.ts";
export { type Profile, ProfileFile } from "./profile.ts";

/** The kinds of filings known, by name. */
export const profiles = {
  "hebei-department-budget": hebeiDepartmentBudget,
  generic,
} as const satisfies Record<string, Profile>;
export type ProfileName = keyof typeof profiles;

/**
 * Finds the texts of a file and their headings, by the headings' words and places, whatever their numerals. One outline for each text (a department and each of
 * its units); none when the file is no such filing. What is missing, doubled, out of order, empty or wrongly numbered is listed and
 * never shifts the others.
 */
export function segment(document: Document, profile: Profile): Outline[] {
  const lines = linesOf(document);
  if (!profile.expected) return wholeText(document, lines, profile);
  return partTexts(document, lines, findHeadings(document, lines, profile)).map((text) => {
    const sections = sectionsOf(document, lines, text);
    const isEmpty = (section: Section): boolean => section.body > section.start && isBodyBlank(document, section);
    return { start: text.start, end: text.end, sections, issues: headingIssues(sections, profile, isEmpty) };
  });
}

function isBodyBlank(document: Document, section: Section): boolean {
  return document.blocks.slice(section.body, section.end).every(isBlank);
}

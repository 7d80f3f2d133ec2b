import { z } from "zod";
import { Place } from "../schemas/place.ts";

/** What a part of a filing is about. The nine Hebei headings, the front parts, and `other` for sub-headings and the rest. */
export const SectionKind = z.enum([
  "preamble",
  "institution",
  "overview",
  "runningCosts",
  "threePublic",
  "performance",
  "procurement",
  "assets",
  "glossary",
  "otherMatters",
  "budgetTables",
  "other",
]);
export type SectionKind = z.infer<typeof SectionKind>;

/**
 * One heading and its body: blocks `start` to `end`, half-open, the heading's own block included; the body begins at `body`. `number`
 * is the ordinal that the numeral says ("五" → 5), `label` the numeral as printed or rendered. `level` 1 is one of the profile's headings, 0 a part above them,
 * 2 and more the outline inside; `parent` is the index in the same list. `title` is the heading without its numeral.
 */
export const Section = z.object({
  kind: SectionKind,
  title: z.string(),
  number: z.int().positive().optional(),
  label: z.string().optional(),
  level: z.int().nonnegative(),
  parent: z.int().nonnegative().optional(),
  start: z.int().nonnegative(),
  body: z.int().nonnegative(),
  end: z.int().nonnegative(),
  place: Place.optional(),
});
export type Section = z.infer<typeof Section>;

/**
 * How the headings found differ from those the profile expects: recorded, never repaired by shifting others. `reworded` is known by its place and content though
 * its words are others; `unheaded` has no heading but its content was found (`section` is that content); so has `skipped`, and the numerals of the headings around prove
 * that one is gone.
 */
export const HeadingIssue = z.object({
  issue: z.enum(["missing", "unheaded", "skipped", "reworded", "doubled", "outOfOrder", "empty", "misnumbered"]),
  kind: SectionKind,
  section: z.int().nonnegative().optional(),
  expected: z.string(),
});
export type HeadingIssue = z.infer<typeof HeadingIssue>;

/** One nine-heading text (a department or a unit) inside a file; `start`/`end` are block indices, half-open. */
export const Outline = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  sections: z.array(Section),
  issues: z.array(HeadingIssue),
});
export type Outline = z.infer<typeof Outline>;

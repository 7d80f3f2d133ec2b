import { z } from "zod";
import { SectionKind } from "../model/disclosure/section.ts";
import { Concept } from "../model/schemas/concept.ts";

/**
 * One heading that a kind of filing has. `title` is the prescribed wording; `terms` are the words that headings of this slot are built of, however they
 * are put together: a word that several slots name tells little, one that a single slot names tells most. `tells` are words that only what
 * stands below it is full of. `rank` is its place in the order: headings of equal rank may swap. `contains` lists what must be told under it (a figure or a
 * statement that there is none).
 */
export const HeadingSpec = z.strictObject({
  kind: SectionKind,
  number: z.int().positive(),
  rank: z.int().nonnegative(),
  title: z.string().min(1),
  terms: z.array(z.string().min(1)).readonly(),
  tells: z.array(z.string().min(1)).readonly(),
  contains: z.array(Concept).readonly(),
});
export type HeadingSpec = Readonly<z.infer<typeof HeadingSpec>>;

/**
 * A kind of filing, as data. With `expected` the headings must all be there and each text of a file becomes an outline of its own; without, the
 * whole file is one outline with whatever headings it has, and `headings` only lends kinds to those it recognises. `leastChecked` is the share of the printed
 * amounts (0 to 1) that must be tied by a relation for a filing to pass without the remark that little was checked; a half unless said.
 */
export const ProfileFile = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  expected: z.boolean(),
  leastChecked: z.number().min(0).max(1).optional(),
  headings: z.array(HeadingSpec).readonly(),
});
export type Profile = Readonly<z.infer<typeof ProfileFile>>;

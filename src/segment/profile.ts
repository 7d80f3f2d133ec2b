import { z } from "zod";
import { SectionKind } from "../model/section.ts";
import { Concept } from "../model/vocabulary.ts";

/**
 * One heading that a kind of filing has. `title` is the standard wording; `names` are others in use, `short` ones are believed only when they
 * are the whole of a numbered line. `rank` is its place in the order: headings of equal rank may swap. `contains` lists what must be told under it (a figure or a
 * statement that there is none).
 */
export const HeadingSpec = z.strictObject({
  kind: SectionKind,
  number: z.int().positive(),
  rank: z.int().nonnegative(),
  title: z.string().min(1),
  names: z.array(z.string().min(1)).readonly(),
  short: z.array(z.string().min(1)).readonly().optional(),
  contains: z.array(Concept).readonly(),
});
export type HeadingSpec = Readonly<z.infer<typeof HeadingSpec>>;

/**
 * A kind of filing, as data. With `expected` the headings must all be there and each text of a file becomes an outline of its own; without, the
 * whole file is one outline with whatever headings it has, and `headings` only lends kinds to those it recognises.
 */
export const ProfileFile = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  expected: z.boolean(),
  headings: z.array(HeadingSpec).readonly(),
});
export type Profile = Readonly<z.infer<typeof ProfileFile>>;

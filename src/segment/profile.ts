import type { SectionKind } from "../model/section.ts";
import type { Concept } from "../model/vocabulary.ts";

/**
 * One heading that a kind of filing has. `title` is the standard wording; `names` are others in use, `short` ones are believed only when they
 * are the whole of a numbered line. `rank` is its place in the order: headings of equal rank may swap. `contains` lists what must be told under it (a figure or a
 * statement that there is none).
 */
export interface HeadingSpec {
  readonly kind: SectionKind;
  readonly number: number;
  readonly rank: number;
  readonly title: string;
  readonly names: readonly string[];
  readonly short?: readonly string[];
  readonly contains: readonly Concept[];
}

/**
 * A kind of filing, as data. With `expected` the headings must all be there and each text of a file becomes an outline of its own; without, the
 * whole file is one outline with whatever headings it has, and `headings` only lends kinds to those it recognises.
 */
export interface Profile {
  readonly name: string;
  readonly title: string;
  readonly expected: boolean;
  readonly headings: readonly HeadingSpec[];
}

import { z } from "zod";
import { CONCEPTS } from "../disclosure/vocabulary.ts";

/** What a figure can be about: the identifiers of the vocabulary. */
export const Concept = z.enum(Object.keys(CONCEPTS) as [keyof typeof CONCEPTS, ...(keyof typeof CONCEPTS)[]]);
export type Concept = z.infer<typeof Concept>;

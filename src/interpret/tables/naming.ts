import { conceptsNamed as conceptsOfName } from "../../concepts/names.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { nameOf } from "./cell-words.ts";

/** Every concept that a head or label may name. Takes bare text; numeral, 其中 and brackets with a unit are ignored. */
export function conceptsNamed(bare: string): readonly Concept[] {
  return conceptsOfName(nameOf(bare));
}

/** `concept` and `concepts` as heads and rows carry them: the first concept that bare text names, and all where they are several. */
export function naming(bare: string): { concept?: Concept; concepts?: Concept[] } {
  const [concept, ...others] = conceptsNamed(bare);
  if (concept === undefined) return {};
  return others.length === 0 ? { concept } : { concept, concepts: [concept, ...others] };
}

/** The first concept that bare text names. */
export function nameConcept(bare: string): Concept | undefined {
  return conceptsNamed(bare)[0];
}

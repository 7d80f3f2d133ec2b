import { type Concept, conceptEntries } from "../../model/vocabulary.ts";
import { nameOf } from "./cell-words.ts";
import { bareText } from "./grid.ts";

const BY_NAME = new Map<string, Concept[]>();
for (const [concept, entry] of conceptEntries()) {
  for (const name of entry.names) {
    const key = conceptKey(name);
    BY_NAME.set(key, [...(BY_NAME.get(key) ?? []), concept]);
  }
}

function conceptKey(text: string): string {
  return bareText(text).replace(/["“”'‘’]/g, "");
}

/** Every concept that a head or label may name, in the order of the vocabulary. Takes bare text; numeral, 其中 and brackets with a unit are ignored. */
export function conceptsNamed(bare: string): readonly Concept[] {
  const name = conceptKey(nameOf(bare)).replace(/^本级(?=财政|一般)/, "");
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(/(?:资金|预算数|金额)$/, "")) ?? [];
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

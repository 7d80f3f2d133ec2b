import { FUND_WORDS } from "../../concepts/funds.ts";
import { conceptsNamed } from "../../concepts/names.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { nameOf } from "./cell-words.ts";

/** Every concept that a head or label may name, be 公务用车 those held or what they cost. Takes bare text; numeral, 其中 and brackets with a unit are ignored. */
export function conceptsOfLabel(bare: string): readonly Concept[] {
  const named = conceptsNamed(nameOf(bare));
  return named.includes("assets.vehicles") && /公[务车]/.test(bare) ? [...named, "threePublic.vehicles"] : named;
}

/** `concept` and `concepts` as heads and rows carry them: the first concept that bare text names, and all where they are several. */
export function conceptFields(bare: string): { concept?: Concept; concepts?: Concept[] } {
  const [concept, ...others] = conceptsOfLabel(bare);
  if (concept === undefined) return {};
  return others.length === 0 ? { concept } : { concept, concepts: [concept, ...others] };
}

/** The first concept that bare text names. */
export function conceptOfLabel(bare: string): Concept | undefined {
  return conceptsOfLabel(bare)[0];
}

/** Whether bare text names one of the funds that fiscal appropriation is made of. */
export function namesFund(bare: string): boolean {
  const named = conceptsOfLabel(bare);
  return FUND_WORDS.some(([fund]) => named.includes(fund));
}

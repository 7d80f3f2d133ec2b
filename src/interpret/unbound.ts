import type { Disclosure } from "../model/disclosure.ts";
import type { Document } from "../model/document.ts";
import type { Fact } from "../model/fact.ts";
import { placeKey } from "../model/place.ts";
import type { Outline } from "../model/section.ts";
import { findAmounts } from "../text/amounts.ts";
import { blankFieldCodes } from "../text/fields.ts";

/** Every amount of the running text that no fact holds; figures in tables are held by their cells. */
export function findUnbound(document: Document, outline: Outline, facts: readonly Fact[]): Disclosure["unbound"] {
  const held = new Set(facts.map((fact) => placeKey(fact.place)));
  const unbound: Disclosure["unbound"] = [];
  for (let block = outline.start; block < outline.end; block++) {
    const paragraph = document.blocks[block];
    if (paragraph?.kind !== "paragraph") continue;
    for (const { amount, start, end } of findAmounts(blankFieldCodes(paragraph.text))) {
      const place = { block, start, end };
      if (!held.has(placeKey(place))) unbound.push({ amount, place });
    }
  }
  return unbound;
}

import { interpret } from "../../../src/interpret/index.ts";
import type { Disclosure } from "../../../src/model/disclosure/disclosure.ts";
import type { Fact } from "../../../src/model/disclosure/fact.ts";
import type { Document } from "../../../src/model/document.ts";
import { type ProfileName, profiles, segment } from "../../../src/segment/index.ts";
import { notate } from "./notation.ts";

/** A notated text segmented and interpreted, its only disclosure and the document. @throws when it is not exactly one filing. */
export function read(text: string, profile: ProfileName = "generic"): { disclosure: Disclosure; document: Document } {
  const document = notate(text);
  const outlines = segment(document, profiles[profile]);
  const [outline] = outlines;
  if (outline === undefined || outlines.length > 1) throw new Error(`${outlines.length} filings in the text`);
  return { disclosure: interpret(document, outline, profiles[profile]), document };
}

/** A fact in one line: concept, stage where it is not a plan, signed figure with its unit, year compared with, and what it is a part of. */
export function line(fact: Fact, facts: readonly Fact[]): string {
  const parent = facts.find(({ id }) => id === fact.parent);
  const stage = fact.stage === "budget" ? "" : ` ${fact.stage}`;
  const sign = fact.amount.value.startsWith("-") ? "-" : "";
  const against = fact.against === undefined ? "" : ` vs ${fact.against}`;
  const of = parent === undefined ? "" : ` of ${parent.concept}`;
  return `${fact.concept}${stage} ${sign}${fact.amount.text}${fact.nil ? "" : fact.amount.unit}${against}${of}`;
}

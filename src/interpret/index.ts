import type { Disclosure } from "../model/disclosure.ts";
import type { Document } from "../model/document.ts";
import { comparePlaces } from "../model/place.ts";
import type { Outline } from "../model/section.ts";
import { readHeader } from "./header.ts";
import { readNarrative } from "./narrative/index.ts";
import { readRecords } from "./records/index.ts";
import { statementFacts } from "./statement/facts.ts";
import { readStatements } from "./statement/index.ts";
import { findUnbound } from "./unbound.ts";
import { readWording } from "./wording/index.ts";

/**
 * Reads one text of a filing: what its sentences and tables say, every figure named once and with its place. Nothing is guessed: an amount
 * that cannot be bound to a name for certain is listed in `unbound`.
 */
export function interpret(document: Document, outline: Outline, profile: { name: string }): Disclosure {
  const header = readHeader(document, outline);
  const statements = readStatements(document, outline);
  const records = readRecords(document, outline, statements);
  const { facts: told, nils } = readNarrative(document, outline, header.year);
  const facts = [...told, ...statementFacts(statements)].sort((a, b) => comparePlaces(a.place, b.place));
  return {
    ...header,
    profile: profile.name,
    outline,
    facts,
    statements,
    ...records,
    nils,
    wording: readWording(document, outline, records.objectives),
    unbound: findUnbound(document, outline, told),
  };
}

import type { Disclosure } from "../model/disclosure/disclosure.ts";
import type { Outline } from "../model/disclosure/section.ts";
import type { Document } from "../model/document.ts";
import { comparePlaces } from "../model/place.ts";
import { readHeader } from "./header/index.ts";
import { located } from "./locate.ts";
import { withMoney } from "./money.ts";
import { readNarrative } from "./narrative/index.ts";
import { readRecords } from "./records/index.ts";
import { tableFacts } from "./tables/facts.ts";
import { readTables } from "./tables/index.ts";
import { findUnbound } from "./unbound.ts";
import { readWording } from "./wording/index.ts";

/**
 * Reads one text of a filing: what its sentences and tables say, every figure named once and with its place. Nothing is guessed: an amount
 * that cannot be bound to a name for certain is listed in `unbound`.
 */
export function interpret(
  document: Document,
  outline: Outline,
  profile: { name: string; expected: boolean },
): Disclosure {
  const header = readHeader(document, outline);
  const tables = readTables(document, outline, header.year);
  const { objectives, ...records } = readRecords(document, outline, tables);
  const { facts: read, nils } = readNarrative(document, outline, header);
  const told = withMoney(document, outline, read);
  const prose = located(document, {
    outline,
    header,
    told,
    nils,
    objectives,
    wording: readWording(document, outline, {
      objectives,
      told,
      tables,
      ...(header.year === undefined ? {} : { year: header.year }),
    }),
    unbound: findUnbound(document, outline, told, tables),
  });
  const facts = [...prose.told, ...tableFacts(tables)].sort((a, b) => comparePlaces(a.place, b.place));
  const { department, year, yearPlace } = prose.header;
  return {
    department,
    year,
    yearPlace,
    profile: profile.name,
    expectsHeadings: profile.expected,
    outline: prose.outline,
    facts,
    tables,
    ...records,
    objectives: prose.objectives,
    nils: prose.nils,
    wording: prose.wording,
    unbound: prose.unbound,
  };
}

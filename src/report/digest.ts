import type { Disclosure } from "../model/disclosure/disclosure.ts";
import type { Judged, Report } from "../model/report/report.ts";
import { keyFigures } from "./key-figures.ts";

/** What the lists of a batch need of a report: of what was read only whose filing it is and the key figures. A `Report` will do as well. */
export interface Digest extends Omit<Report, "disclosures"> {
  disclosures: DigestedDisclosure[];
}

interface DigestedDisclosure extends Omit<Judged, "disclosure"> {
  disclosure: Pick<Disclosure, "department" | "year" | "facts">;
}

/** Leaves out what was read: nine tenths of a report. */
export function digestOf(report: Report): Digest {
  return {
    ...report,
    disclosures: report.disclosures.map(({ disclosure, ...judged }) => {
      const { department, year } = disclosure;
      const facts = keyFigures(disclosure).map(({ fact }) => fact);
      return { ...judged, disclosure: { department, year, facts } };
    }),
  };
}

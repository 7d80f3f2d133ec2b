import { checkDocument } from "../../../../src/check.ts";
import type { Document } from "../../../../src/model/document.ts";
import type { Place } from "../../../../src/model/place.ts";
import type { Judged, Report } from "../../../../src/model/report/report.ts";
import { extract } from "../../../../src/node/index.ts";
import { typeset } from "../../files/typeset.ts";
import { type Worded, wordFile } from "../filing.ts";

/** A finding or a doubt: how grave, in what words, and all the places it points to. */
export interface Told {
  grade: "error" | "warning" | "doubt";
  rule: string;
  message: string;
  places: Place[];
}

export interface Reading {
  document: Document;
  report: Report;
  told: Told[];
}

/** The filing printed, read and judged as any file that comes in. */
export async function readingOf(filing: Worded, pdf: boolean): Promise<Reading> {
  const word = await extract(wordFile(filing), "filing.docx");
  const document = pdf ? await extract(typeset(word), "filing.pdf") : word;
  const { report } = checkDocument(document);
  return { document, report, told: report.disclosures.flatMap(toldBy) };
}

function toldBy({ results }: Judged): Told[] {
  return results.flatMap((result) => {
    const doubts = result.doubts ?? [];
    const rule = result.ruleId;
    const findings = result.findings.flatMap(({ severity, message, evidence, proofs = [], diagnosis }): Told[] => {
      if (severity === "info") return [];
      const cited = [...evidence, ...proofs.flatMap((proof) => proof.evidence)].map(({ place }) => place);
      return [{ grade: severity, rule, message, places: diagnosis ? [...cited, diagnosis.place] : cited }];
    });
    const unsure = doubts.map(({ message, evidence }): Told => {
      return { grade: "doubt", rule, message, places: evidence.map(({ place }) => place) };
    });
    return [...findings, ...unsure];
  });
}

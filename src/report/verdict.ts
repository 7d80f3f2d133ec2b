import type { Document } from "../model/document.ts";
import type { Refusal } from "../model/refusal.ts";
import type { Evidence } from "../model/report/finding.ts";
import type { Judged, Report } from "../model/report/report.ts";
import { textAt } from "../model/text-at.ts";
import { where } from "./text/where.ts";

/** The report on a file that could not be read at all. */
export function refusedReport(name: string, refusal: Refusal): Report {
  return {
    schemaVersion: "2.0",
    name,
    verdict: "unjudged",
    refusal: { code: refusal.code, data: refusal.data },
    disclosures: [],
    notes: [],
  };
}

/** The share of amounts to be tied where the profile does not say. */
const LEAST_CHECKED = 0.5;

/** The report on a file that was read; see {@link Report} for what each verdict demands. @param leastChecked share of its amounts, 0 to 1 */
export function reportOn(document: Document, judged: Judged[], leastChecked = LEAST_CHECKED): Report {
  const { name, format, sha256, producer, pages, notes } = document;
  const reason = whyUnjudged(document, judged);
  const flawed =
    judged.some(({ results }) => results.some(hasError)) || notes.some((note) => note.severity === "error");
  return {
    schemaVersion: "2.0",
    name,
    format,
    sha256,
    ...(producer === undefined ? {} : { producer }),
    ...(pages === undefined ? {} : { pages }),
    verdict: reason !== undefined ? "unjudged" : flawed ? "flawed" : "clean",
    ...(reason === undefined && !flawed && isLittleChecked(judged, leastChecked) ? { littleChecked: true } : {}),
    ...(reason === undefined ? {} : { reason }),
    disclosures: judged.map((one) => located(document, one)),
    notes,
  };
}

/** Adds to every evidence where it stands, in words, so that no later reader of the report needs the document. */
function located(document: Document, judged: Judged): Judged {
  const { outline } = judged.disclosure;
  const placed = <T extends { evidence: Evidence[] }>(told: T): T => ({
    ...told,
    evidence: told.evidence.map((one) => ({ ...one, where: where(document, outline, one.place) })),
  });
  const results = judged.results.map(({ ruleId, findings, doubts, ...result }) => ({
    ruleId,
    ...result,
    findings: findings.map(placed),
    ...(doubts ? { doubts: doubts.map(placed) } : {}),
  }));
  const untiedWords = judged.coverage.untied.map(
    (place) => `「${textAt(document, place)}」${where(document, outline, place)}`,
  );
  return { ...judged, results, coverage: { ...judged.coverage, untiedWords } };
}

function isLittleChecked(judged: readonly Judged[], least: number): boolean {
  const total = (key: "amounts" | "tied") => judged.reduce((sum, { coverage }) => sum + coverage[key], 0);
  return total("tied") < least * total("amounts");
}

function hasError(result: Judged["results"][number]): boolean {
  return result.findings.some((finding) => finding.severity === "error");
}

/** A file that was not read whole, is no such filing, or holds no relation to look at must never look like a clean one. */
function whyUnjudged(document: Document, judged: Judged[]): Report["reason"] {
  if (judged.length === 0) return "noFiling";
  if (document.pages?.some((page) => !page.readable)) return "unreadablePages";
  if (!judged.some(({ coverage }) => coverage.tied > 0)) return "nothingToCompare";
  return undefined;
}

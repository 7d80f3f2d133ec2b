import type { Note } from "../../model/document.ts";
import type { Doubt, Evidence, Finding, Suppressed } from "../../model/report/finding.ts";
import type { Digest } from "../digest.ts";
import { unjudgedWords } from "../refusals.ts";
import { doubtsOf, findingsOf, type Grade, suppressedOf } from "../summary.ts";
import { noteWords } from "../text/words.ts";

/** One thing a gate shows: a finding, a doubt, a note of extraction, or that the file could not be judged. */
export interface Problem {
  ruleId: string;
  grade: Grade;
  message: string;
  fingerprint: string;
  evidence: readonly Evidence[];
  /** Why it counts no longer, and who signed for it. */
  accepted?: Pick<Suppressed, "reason" | "signer">;
}

/** The rule id under which gates show a file that could not be judged. */
export const UNJUDGED = "file/unjudged";
/** The rule id under which gates show what extraction noted. */
export const NOTED = "file/note";

/** All problems of a report, the gravest first; a file that could not be judged has at least one, an error. */
export function problemsOf(report: Digest): Problem[] {
  const why = unjudgedWords(report);
  const unjudged: Problem[] = why
    ? [
        {
          ruleId: UNJUDGED,
          grade: "error",
          message: `${why.what}。${why.todo}。`,
          fingerprint: UNJUDGED,
          evidence: [],
        },
      ]
    : [];
  return [
    ...unjudged,
    ...findingsOf(report).map(ofFinding),
    ...doubtsOf(report).map(ofDoubt),
    ...report.notes.map(ofNote),
  ];
}

function ofFinding({ ruleId, severity, message, fingerprint, evidence }: Finding): Problem {
  return { ruleId, grade: severity, message, fingerprint, evidence };
}

function ofDoubt({ ruleId, message, fingerprint, evidence }: Doubt): Problem {
  return { ruleId, grade: "doubt", message, fingerprint, evidence };
}

/** The findings that the configuration accepts, for formats that can show them as such. */
export function acceptedProblems(report: Digest): Problem[] {
  return suppressedOf(report).map(({ finding, reason, signer }) => ({
    ...ofFinding(finding),
    accepted: { reason, signer },
  }));
}

function ofNote(note: Note): Problem {
  const message = noteWords(note);
  return { ruleId: NOTED, grade: note.severity, message, fingerprint: `${note.code} ${message}`, evidence: [] };
}

/**
 * Where a gate puts a problem: these formats know lines only, so the page (PDF) or the ordinal of the paragraph or table stands in for the
 * line; 1 where there is none.
 */
export function lineOf({ evidence }: Problem): number {
  const place = evidence[0]?.place;
  return place === undefined ? 1 : (place.page ?? place.block + 1);
}

/** Evidence as one line each: what, the printed text, and where. */
export function evidenceWords({ evidence }: Pick<Problem, "evidence">): string[] {
  return evidence.map(
    ({ label, quote, where }) => `${label}「${quote.replace(/\s+/g, " ")}」${where ? ` ${where}` : ""}`,
  );
}

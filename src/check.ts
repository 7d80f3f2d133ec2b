import { extract } from "./extract/index.ts";
import type { PdfHost } from "./extract/pdf/host.ts";
import { interpret } from "./interpret/index.ts";
import { type Document, Refusal } from "./model/document.ts";
import type { Report } from "./model/report.ts";
import { refusedReport, reportOn } from "./report/verdict.ts";
import { rules as allRules } from "./rules/index.ts";
import type { Rule } from "./rules/rule.ts";
import { type Profile, type ProfileName, profiles, segment } from "./segment/index.ts";
import { type Control, validate } from "./validate/index.ts";

export interface CheckOptions {
  /** How the file is called in the report. */
  name?: string;
  /** How pdf.js runs here; without it a PDF is refused as `missingResource`. */
  pdf?: PdfHost;
  /** The kind of filing, by name or as data; 河北 department budgets by default. */
  profile?: ProfileName | Profile;
  rules?: readonly Rule[];
  /** What a configuration asks of the results: severities, accepted findings. */
  control?: Control;
}

/** A report and, when the file could be read, the document that its places point into. */
export interface Checked {
  report: Report;
  document?: Document;
}

/**
 * Reads one filing and judges it: extract → segment → interpret → validate. Never rejects for what is wrong with the file: a file
 * that cannot be read gives a report with verdict `unjudged` and the reason.
 */
export async function check(bytes: Uint8Array, options: CheckOptions = {}): Promise<Checked> {
  const { name = "filing" } = options;
  const document = await extract(bytes, name, options.pdf ? { pdf: options.pdf } : {}).catch((reason: unknown) => {
    if (reason instanceof Refusal) return reason;
    throw reason;
  });
  if (document instanceof Refusal) return { report: refusedReport(name, document) };
  const { profile: kind = "hebei-department-budget", rules = allRules, control } = options;
  const profile = typeof kind === "string" ? profiles[kind] : kind;
  const judged = segment(document, profile).map((outline) => {
    const disclosure = interpret(document, outline, profile);
    return { disclosure, ...validate({ document, disclosure }, rules, control) };
  });
  return { report: reportOn(document, judged), document };
}

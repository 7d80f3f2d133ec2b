import { extract } from "./extract/index.ts";
import type { PdfHost } from "./extract/pdf/page/host.ts";
import { interpret } from "./interpret/index.ts";
import type { Disclosure } from "./model/disclosure.ts";
import { type Document, type Note, Refusal } from "./model/document.ts";
import type { Report } from "./model/report.ts";
import { refusedReport, reportOn } from "./report/verdict.ts";
import { rules as allRules } from "./rules/index.ts";
import type { Rule, View } from "./rules/rule.ts";
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
  /** The same department's filing of the year before, to hold the changes against. */
  previous?: SourceFile;
  /** What a configuration asks of the results: severities, accepted findings. */
  control?: Control;
}

/** A file by its bytes and what to call it. */
export interface SourceFile {
  bytes: Uint8Array;
  name: string;
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
  const { name = "filing", rules = allRules, control } = options;
  const read = await readFiling({ bytes, name }, options);
  if (read instanceof Refusal) return { report: refusedReport(name, read) };
  const { document, disclosures } = read;
  const before = options.previous && (await readFiling(options.previous, options));
  const judged = disclosures.map((disclosure) => {
    const previous = lastYears(disclosure, before);
    const siblings = disclosures.filter((other) => other !== disclosure);
    return {
      disclosure,
      ...validate({ document, disclosure, siblings, ...(previous ? { previous } : {}) }, rules, control),
    };
  });
  const notes = before instanceof Refusal ? [unreadPrevious(options.previous!.name)] : [];
  return { report: reportOn({ ...document, notes: [...document.notes, ...notes] }, judged), document };
}

interface Filing {
  document: Document;
  disclosures: Disclosure[];
}

/** The texts of one filing, interpreted; the refusal when it cannot be read. */
async function readFiling({ bytes, name }: SourceFile, { pdf, profile }: CheckOptions): Promise<Filing | Refusal> {
  const document = await extract(bytes, name, pdf ? { pdf } : {}).catch((reason: unknown) => {
    if (reason instanceof Refusal) return reason;
    throw reason;
  });
  if (document instanceof Refusal) return document;
  const kind = typeof profile === "object" ? profile : profiles[profile ?? "hebei-department-budget"];
  const disclosures = segment(document, kind).map((outline) => interpret(document, outline, kind));
  return { document, disclosures };
}

/** The text of last year's filing that is about the same department; its only text when there is one. */
function lastYears(disclosure: Disclosure, before: Filing | Refusal | undefined): View["previous"] {
  if (before === undefined || before instanceof Refusal) return undefined;
  const { document, disclosures } = before;
  const same = disclosures.find(({ department }) => department?.text === disclosure.department?.text);
  const found = same ?? (disclosures.length === 1 ? disclosures[0] : undefined);
  return found && { name: document.name, disclosure: found };
}

function unreadPrevious(name: string): Note {
  return { code: "previousUnreadable", severity: "warning", data: { name } };
}

import { extract, sha256Of } from "./extract/index.ts";
import type { PdfHost } from "./extract/pdf/host/host.ts";
import { interpret } from "./interpret/index.ts";
import { located } from "./interpret/locate.ts";
import type { Disclosure } from "./model/disclosure/disclosure.ts";
import type { Document, Note } from "./model/document.ts";
import { Refusal } from "./model/refusal.ts";
import type { Report } from "./model/report/report.ts";
import type { Rule, View } from "./model/rule/rule.ts";
import { refusedReport, reportOn } from "./report/verdict.ts";
import { rules as allRules } from "./rules/index.ts";
import { type Profile, type ProfileName, profiles, segment } from "./segment/index.ts";
import { type Settings, validate } from "./validate/index.ts";

/** What a check may be told besides the bytes. */
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
  settings?: Settings;
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
  const { name = "filing", previous, pdf } = options;
  const document = await extracted({ bytes, name }, pdf);
  if (document instanceof Refusal)
    return { report: { ...refusedReport(name, document), sha256: await sha256Of(bytes) } };
  return checkDocument(document, { ...options, before: previous && (await extracted(previous, pdf)) });
}

/** How a filing already extracted is to be judged; `before` is last year's filing or why it could not be read. */
export interface JudgeOptions extends Pick<CheckOptions, "profile" | "rules" | "settings" | "previous"> {
  before?: Document | Refusal | undefined;
}

/** Judges a filing that was extracted before: segment → interpret → validate. */
export function checkDocument(document: Document, options: JudgeOptions = {}): Checked {
  const { rules = allRules, settings, before } = options;
  const profile = profileOf(options.profile);
  const disclosures = disclosuresOf(document, profile);
  const judged = disclosures.map((disclosure) => {
    const previous = before instanceof Refusal ? undefined : lastYears(disclosure, before, profile);
    const siblings = disclosures.filter((other) => other !== disclosure);
    const view = { document, disclosure, siblings, ...(previous ? { previous } : {}) };
    return { disclosure, ...located(document, validate(view, rules, settings)) }; // rules also point where nothing was read
  });
  const notes = before instanceof Refusal ? [unreadPrevious(options.previous!.name)] : [];
  const read = { ...document, notes: [...document.notes, ...notes] };
  return { report: reportOn(read, judged, profile.leastChecked), document };
}

async function extracted({ bytes, name }: SourceFile, pdf: PdfHost | undefined): Promise<Document | Refusal> {
  return extract(bytes, name, pdf ? { pdf } : {}).catch((reason: unknown) => {
    if (reason instanceof Refusal) return reason;
    throw reason;
  });
}

/** The texts of one filing, interpreted. */
function disclosuresOf(document: Document, profile: Profile): Disclosure[] {
  return segment(document, profile).map((outline) => interpret(document, outline, profile));
}

function profileOf(profile: CheckOptions["profile"]): Profile {
  return typeof profile === "object" ? profile : profiles[profile ?? "hebei-department-budget"];
}

/** The text of last year's filing that is about the same department; its only text when there is one. */
function lastYears(disclosure: Disclosure, before: Document | undefined, profile: Profile): View["previous"] {
  if (before === undefined) return undefined;
  const disclosures = disclosuresOf(before, profile);
  const same = disclosures.find(({ department }) => department?.text === disclosure.department?.text);
  const found = same ?? (disclosures.length === 1 ? disclosures[0] : undefined);
  return found && { name: before.name, disclosure: found };
}

function unreadPrevious(name: string): Note {
  return { code: "previousUnreadable", severity: "warning", data: { name } };
}

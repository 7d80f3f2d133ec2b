import type { Evidence, Severity } from "../../model/finding.ts";
import type { Report } from "../../model/report.ts";
import { evidenceWords, lineOf, type Problem, problemsOf } from "./problem.ts";

/** What SARIF tells of a rule; `help` is its page, as Markdown. */
export interface SarifRule {
  id: string;
  title: string;
  why: string;
  severity: Severity;
  help: string;
}

const LEVELS: Record<Severity, string> = { error: "error", warning: "warning", info: "note" };

/** A SARIF 2.1.0 log up to its results, which follow one by one between commas; {@link SARIF_TAIL} closes it. */
export function sarifHead(rules: readonly SarifRule[], engine: string): string {
  const driver = { name: "caiyan", version: engine, rules: rules.map(descriptor) };
  const schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return `{"$schema":"${schema}","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
}

export const SARIF_TAIL = "]}]}\n";

function descriptor({ id, title, why, severity, help }: SarifRule): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** The results of one file. @param uri its path relative to where the gate runs, with forward slashes */
export function sarifResults(report: Report, uri: string): object[] {
  return problemsOf(report).map((problem) => ({
    ruleId: problem.ruleId,
    level: LEVELS[problem.severity],
    message: { text: [problem.message, ...evidenceWords(problem)].join("\n") },
    locations: [location(uri, problem, problem.evidence[0])],
    ...(problem.evidence.length > 1
      ? { relatedLocations: problem.evidence.slice(1).map((one) => related(uri, one)) }
      : {}),
    partialFingerprints: { "caiyan/v1": problem.fingerprint },
  }));
}

function location(uri: string, problem: Problem, evidence: Evidence | undefined): object {
  const snippet = evidence ? { snippet: { text: evidence.quote } } : {};
  const logical = evidence?.where ? { logicalLocations: [{ fullyQualifiedName: evidence.where }] } : {};
  const region = { startLine: lineOf(problem), ...snippet };
  return { physicalLocation: { artifactLocation: { uri: encodeURI(uri) }, region }, ...logical };
}

function related(uri: string, evidence: Evidence): object {
  const startLine = evidence.place.page ?? evidence.place.block + 1;
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(uri) },
      region: { startLine, snippet: { text: evidence.quote } },
    },
    message: { text: `${evidence.label} ${evidence.where ?? ""}`.trim() },
  };
}

import type { RuleResult } from "../../model/report/finding.ts";
import { escapeXml } from "../../text/markup.ts";
import type { Digest } from "../digest.ts";
import { unjudgedWords } from "../refusals.ts";
import { evidenceWords } from "./problem.ts";

export const JUNIT_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="caiyan">\n';
export const JUNIT_TAIL = "</testsuites>\n";

/** One file as a test suite: a test case a rule; only findings of severity error fail it. */
export function junitSuite(report: Digest): string {
  const results = report.disclosures.flatMap(({ results }, index) => results.map((result) => ({ result, index })));
  const many = report.disclosures.length > 1;
  const cases = results.map(({ result, index }) => ruleCase(report.name, result, many ? ` [${index + 1}]` : ""));
  const unjudged = unjudgedCase(report);
  const all = unjudged ? [unjudged, ...cases] : cases;
  const failures = results.filter(({ result }) => errorsOf(result).length > 0).length;
  const skipped = results.filter(({ result }) => result.outcome === "skipped").length;
  const counts = `tests="${all.length}" failures="${failures}" errors="${unjudged ? 1 : 0}" skipped="${skipped}"`;
  return `  <testsuite name="${xml(report.name)}" ${counts}>\n${all.join("")}  </testsuite>\n`;
}

function errorsOf(result: RuleResult) {
  return result.findings.filter((finding) => finding.severity === "error");
}

function ruleCase(file: string, result: RuleResult, suffix: string): string {
  const open = `    <testcase classname="${xml(file)}" name="${xml(`${result.ruleId} ${result.title}${suffix}`)}"`;
  if (result.outcome === "skipped") {
    return `${open}>\n      <skipped message="${xml(result.missing.join("；"))}"/>\n    </testcase>\n`;
  }
  const errors = errorsOf(result);
  if (errors.length === 0) return `${open}/>\n`;
  const failures = errors.map((finding) => {
    const body = [finding.message, ...evidenceWords(finding)].join("\n");
    return `      <failure message="${xml(finding.message)}">${xml(body)}</failure>\n`;
  });
  return `${open}>\n${failures.join("")}    </testcase>\n`;
}

function unjudgedCase(report: Digest): string | undefined {
  const why = unjudgedWords(report);
  if (!why) return undefined;
  const message = xml(`${why.what}。${why.todo}。`);
  return `    <testcase classname="${xml(report.name)}" name="能否判断">\n      <error message="${message}"/>\n    </testcase>\n`;
}

/** Line breaks as references: in an attribute a reader would make blanks of them. */
function xml(text: string): string {
  return escapeXml(text).replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

import type { Doubt, Evidence, Finding, Suppressed } from "../../model/report/finding.ts";
import type { Digest } from "../digest.ts";
import { unjudgedWords } from "../refusals.ts";
import {
  checkedWords,
  doubtsOf,
  findingsOf,
  GRADES,
  rulesWords,
  type Summary,
  subjectOf,
  summarize,
  suppressedOf,
  verdictWords,
} from "../summary.ts";
import { diagnosisWords, noteWords } from "./words.ts";

export interface TextOptions {
  /** Also list each skipped rule with what it lacked, and each amount that no relation ties down. */
  verbose?: boolean;
  /** List errors alone: no warnings, doubts, hints or notes. */
  quiet?: boolean;
  /** Colours a piece of text; plain by default. */
  paint?: (style: "bad" | "good" | "doubt" | "dim", text: string) => string;
}

/** The report on one file for a terminal: the verdict line, each finding with its quotes and places, the counts. */
export function reportText(report: Digest, options: TextOptions = {}): string {
  const summary = summarize(report);
  const titles = new Map(report.disclosures.flatMap((one) => one.results.map(({ ruleId, title }) => [ruleId, title])));
  const findings = findingsOf(report).filter(({ severity }) => severity === "error" || !options.quiet);
  const told = findings.flatMap((finding) => findingLines(finding, titles.get(finding.ruleId) ?? "", options));
  const head = [verdictLine(report, summary, options), ...unjudgedLines(report), ...told];
  if (options.quiet) return `${head.join("\n")}\n`;
  const lines = [
    ...head,
    ...doubtsOf(report).flatMap((doubt) => doubtLines(doubt, titles.get(doubt.ruleId) ?? "", options)),
    ...suppressedOf(report).map(suppressedLine),
    ...report.notes.map((note) => `  ${GRADES[note.severity]} ${noteWords(note)}`),
    ...countLines(report, summary),
    ...(options.verbose ? [...skippedLines(report), ...untiedLines(report)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function verdictLine(report: Digest, summary: Summary, { paint = plain }: TextOptions): string {
  const style = { clean: "good", flawed: "bad", unjudged: "doubt" } as const;
  const counts = (["error", "warning", "doubt", "info"] as const)
    .filter((grade) => summary[grade] > 0)
    .map((grade) => `${GRADES[grade]} ${summary[grade]}`);
  const words = paint(report.littleChecked ? "doubt" : style[report.verdict], verdictWords(report));
  const parts = [words, report.name, subjectOf(report), counts.join("，"), checkedWords(summary)];
  return parts.filter(Boolean).join("  ");
}

function unjudgedLines(report: Digest): string[] {
  const words = unjudgedWords(report);
  return words ? [`  原因：${words.what}。`, `  处理：${words.todo}。`] : [];
}

function findingLines(finding: Finding, title: string, { paint = plain }: TextOptions): string[] {
  const style = finding.severity === "error" ? "bad" : finding.severity === "warning" ? "doubt" : "dim";
  const doubt = finding.misread ? "（此处版面有疑，也可能是读取有误，请对照原文）" : "";
  return [
    `  ${paint(style, GRADES[finding.severity])} ${finding.message}${doubt}`,
    ...finding.evidence.map(evidenceLine),
    ...(finding.proofs ?? []).map((proof) => `      旁证：${proof.message}`),
    ...(finding.diagnosis ? [`      可能是：${diagnosisWords(finding.diagnosis)}`] : []),
    paint("dim", `      规则：${finding.ruleId}（${title}） 指纹 ${finding.fingerprint}`),
  ];
}

function doubtLines(doubt: Doubt, title: string, { paint = plain }: TextOptions): string[] {
  return [
    `  ${paint("doubt", GRADES.doubt)} ${doubt.message}`,
    ...doubt.evidence.map(evidenceLine),
    ...(doubt.proofs ?? []).map((proof) => `      旁证：${proof.message}`),
    ...(doubt.readings ?? []).map((reading, index) => `      读法${index + 1}：${reading.message}`),
    paint("dim", `      规则：${doubt.ruleId}（${title}） 指纹 ${doubt.fingerprint}`),
  ];
}

function suppressedLine({ finding, reason, signer }: Suppressed): string {
  return `  已接受（${signer}：${reason}） ${finding.message} 指纹 ${finding.fingerprint}`;
}

function evidenceLine(evidence: Evidence): string {
  return `      · ${evidence.label}「${shortened(evidence.quote)}」 ${evidence.where ?? ""}`.trimEnd();
}

/** Long cells are cut in the middle of the report's line only; the JSON keeps them whole. */
function shortened(quote: string): string {
  const flat = quote.replace(/\s+/g, " ");
  return flat.length > 60 ? `${flat.slice(0, 40)}……${flat.slice(-15)}` : flat;
}

function countLines(report: Digest, summary: Summary): string[] {
  if (report.disclosures.length === 0) return [];
  const share = summary.amounts === 0 ? "" : `；${summary.amounts} 个金额中 ${summary.tied} 个有勾稽关系核对`;
  return [`  ${rulesWords(summary)}${share}`];
}

function skippedLines(report: Digest): string[] {
  return report.disclosures.flatMap((one) =>
    one.results.flatMap(({ ruleId, title, missing, unjudged = [] }) => {
      const reasons = [...missing, ...unjudged];
      return reasons.length === 0 ? [] : [`  未能核对 ${ruleId}（${title}）：${reasons.join("；")}`];
    }),
  );
}

function untiedLines(report: Digest): string[] {
  const untied = report.disclosures.flatMap((one) => one.coverage.untiedWords ?? []);
  return untied.map((words) => `  没有勾稽关系 ${words}`);
}

function plain(_style: string, text: string): string {
  return text;
}

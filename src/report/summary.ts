import type { Doubt, Finding, RuleResult, Severity, Suppressed } from "../model/report/finding.ts";
import type { Report } from "../model/report/report.ts";
import type { Digest } from "./digest.ts";

export const VERDICTS: Record<Report["verdict"], string> = { clean: "通过", flawed: "需更正", unjudged: "未能判断" };
/** How grave something told is: a finding by its severity, or a doubt, which asks for a look and fails nothing. */
export type Grade = Severity | "doubt";
export const GRADES: Record<Grade, string> = { error: "错误", warning: "警告", doubt: "存疑", info: "提示" };

/** How many rules ended which way, how many findings of each severity and doubts there are, and the printed amounts tied by a relation. */
export interface Summary {
  passed: number;
  failed: number;
  accepted: number;
  doubted: number;
  skipped: number;
  error: number;
  warning: number;
  doubt: number;
  info: number;
  amounts: number;
  tied: number;
}

export function summarize(report: Digest): Summary {
  const results = report.disclosures.flatMap((one) => one.results);
  const ended = (outcome: RuleResult["outcome"]) => results.filter((result) => result.outcome === outcome).length;
  const severities = [...findingsOf(report), ...report.notes].map((one) => one.severity);
  const graded = (severity: Severity) => severities.filter((one) => one === severity).length;
  const total = (key: "amounts" | "tied") => report.disclosures.reduce((sum, one) => sum + one.coverage[key], 0);
  return {
    passed: ended("passed"),
    failed: ended("failed"),
    accepted: ended("accepted"),
    doubted: ended("doubted"),
    skipped: ended("skipped"),
    error: graded("error"),
    warning: graded("warning"),
    doubt: doubtsOf(report).length,
    info: graded("info"),
    amounts: total("amounts"),
    tied: total("tied"),
  };
}

/** How the rules ended, in words: whether a rule found something is not yet whether the filing passes. */
export function rulesWords({ passed, failed, accepted, doubted, skipped }: Summary): string {
  const known = accepted > 0 ? `，已接受 ${accepted}` : "";
  return `规则：相符 ${passed}，有发现 ${failed}${known}，存疑 ${doubted}，未能核对 ${skipped}`;
}

/** The share of the printed amounts that a relation ties, in whole percent and never rounded up; undefined where no amount was read. */
export function percentChecked({ amounts, tied }: Pick<Summary, "amounts" | "tied">): number | undefined {
  return amounts === 0 ? undefined : Math.floor((100 * tied) / amounts);
}

/** 金额核对 95%; nothing where no amount was read. */
export function checkedWords(summary: Pick<Summary, "amounts" | "tied">): string {
  const percent = percentChecked(summary);
  return percent === undefined ? "" : `金额核对 ${percent}%`;
}

/** The verdict in words; a filing that passes though little of it was checked, only because someone signed for its findings, or with doubts left, is told as such. */
export function verdictWords(report: Digest): string {
  if (report.verdict !== "clean") return VERDICTS[report.verdict];
  const isAccepted = suppressedOf(report).some(({ finding }) => finding.severity === "error");
  const asides = [report.littleChecked && "核对不足", isAccepted && "含已接受的问题"].filter(Boolean).join("，");
  return `${VERDICTS.clean}${asides ? `（${asides}）` : ""}${doubtsOf(report).length > 0 ? `，有${GRADES.doubt}` : ""}`;
}

/** The findings that the configuration accepts, with who accepted each and why. */
export function suppressedOf(report: Digest): Suppressed[] {
  return report.disclosures.flatMap((one) => one.results.flatMap(({ suppressed = [] }) => suppressed));
}

/** All findings of a report, the gravest first, in reading order within a severity. */
export function findingsOf(report: Digest): Finding[] {
  const rank: Severity[] = ["error", "warning", "info"];
  const findings = report.disclosures.flatMap((one) => one.results.flatMap((result) => result.findings));
  return findings.toSorted(
    (a, b) =>
      rank.indexOf(a.severity) - rank.indexOf(b.severity) || placeOf(a) - placeOf(b) || (a.ruleId < b.ruleId ? -1 : 1),
  );
}

/** All doubts of a report in reading order. */
export function doubtsOf(report: Digest): Doubt[] {
  const doubts = report.disclosures.flatMap((one) => one.results.flatMap((result) => result.doubts ?? []));
  return doubts.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.ruleId < b.ruleId ? -1 : 1));
}

function placeOf(finding: Doubt): number {
  return finding.evidence[0]?.place.block ?? 0;
}

/** 廊坊市人民政府办公室 2021年, or nothing where neither was read. */
export function subjectOf(report: Digest): string {
  const names = report.disclosures.map(({ disclosure }) =>
    [disclosure.department?.text, disclosure.year === undefined ? "" : `${disclosure.year}年`]
      .filter(Boolean)
      .join(" "),
  );
  return [...new Set(names.filter(Boolean))].join("、");
}

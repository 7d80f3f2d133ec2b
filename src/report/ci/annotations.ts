import type { Digest } from "../digest.ts";
import { type Grade, percentChecked, summarize, verdictWords } from "../summary.ts";
import { evidenceWords, lineOf, problemsOf } from "./problem.ts";

const COMMANDS: Record<Grade, string> = { error: "error", warning: "warning", doubt: "notice", info: "notice" };
const GITLAB: Record<Grade, string> = { error: "critical", warning: "minor", doubt: "info", info: "info" };

/** GitHub workflow commands, one line a problem. @param path relative to the repository, with forward slashes */
export function githubAnnotations(report: Digest, path: string): string {
  return problemsOf(report)
    .map((problem) => {
      const properties = `file=${property(path)},line=${lineOf(problem)},title=${property(problem.ruleId)}`;
      return `::${COMMANDS[problem.grade]} ${properties}::${data([problem.message, ...evidenceWords(problem)].join("\n"))}\n`;
    })
    .join("");
}

/** The head of the table that a step shows on its page, in Markdown. */
export const SUMMARY_HEAD = "| 结论 | 文件 | 错误 | 警告 | 存疑 | 金额核对（%） |\n|---|---|---:|---:|---:|---:|\n";

/** The row of one file in that table. */
export function summaryRow(report: Digest): string {
  const summary = summarize(report);
  const { error, warning, doubt } = summary;
  return `| ${verdictWords(report)} | ${report.name.replace(/[|\\`<]/g, "\\$&")} | ${error} | ${warning} | ${doubt} | ${percentChecked(summary) ?? ""} |\n`;
}

function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/** Entries of a GitLab code quality report. A fingerprint is made unique by the path and, for doubles, a count. */
export function gitlabEntries(report: Digest, path: string): object[] {
  const seen = new Map<string, number>();
  return problemsOf(report).map((problem) => {
    const count = (seen.get(problem.fingerprint) ?? 0) + 1;
    seen.set(problem.fingerprint, count);
    return {
      description: [problem.message, ...evidenceWords(problem)].join(" "),
      check_name: problem.ruleId,
      fingerprint: `${path} ${problem.fingerprint} ${count}`,
      severity: GITLAB[problem.grade],
      location: { path, lines: { begin: lineOf(problem) } },
    };
  });
}

import type { Evidence, Severity } from "../../model/report/finding.ts";
import type { Digest } from "../digest.ts";
import { acceptedProblems, evidenceWords, lineOf, NOTED, type Problem, problemsOf, UNJUDGED } from "./problem.ts";

/** What SARIF tells of a rule; `help` is its page, as Markdown. */
export interface SarifRule {
  id: string;
  title: string;
  why: string;
  severity: Severity;
  help: string;
}

/** What is told of files rather than of figures goes by these ids. */
const OF_FILES: readonly SarifRule[] = [
  {
    id: UNJUDGED,
    title: "文件能够判断",
    why: "读不出来的文件不能当作没有问题。",
    severity: "error",
    help: "# 文件能够判断\n\n文件无法打开、加密、不完整、是扫描件，或者不是部门预算公开文件时，无法核对。结果按“未能判断”处理，退出码为 3，不会当作通过。请按提示换一份可读的文件：由 Word 或 WPS 直接导出的 .docx 或 .pdf，不加密、不扫描。\n",
  },
  {
    id: NOTED,
    title: "读取时的说明",
    why: "读取时没能读全或作了假定的地方要让人知道。",
    severity: "info",
    help: "# 读取时的说明\n\n读取文件时遇到的情况，例如残留的域代码、没有读入的图片和隐藏文字、无法识别的字符。它们本身不一定是错误，但涉及的地方可能没有读全；有疑问的数字会注明“也可能是读取有误”，请对照原文。\n",
  },
];

const LEVELS: Record<Severity, string> = { error: "error", warning: "warning", info: "note" };

/** A SARIF 2.1.0 log up to its results, which follow one by one between commas; {@link SARIF_TAIL} closes it. */
export function sarifHead(rules: readonly SarifRule[], engine: string): string {
  const driver = { name: "caiyan", version: engine, rules: [...rules, ...OF_FILES].map(descriptor) };
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
export function sarifResults(report: Digest, uri: string): object[] {
  return [...problemsOf(report), ...acceptedProblems(report)].map((problem) => ({
    ruleId: problem.ruleId,
    ...(problem.grade === "doubt" ? { kind: "review", level: "none" } : { level: LEVELS[problem.grade] }),
    message: { text: [problem.message, ...evidenceWords(problem)].join("\n") },
    locations: [location(uri, problem, problem.evidence[0])],
    ...(problem.evidence.length > 1
      ? { relatedLocations: problem.evidence.slice(1).map((one) => related(uri, one)) }
      : {}),
    ...(problem.accepted
      ? {
          suppressions: [{ kind: "external", justification: `${problem.accepted.signer}：${problem.accepted.reason}` }],
        }
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

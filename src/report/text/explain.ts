import type { Doubt, Evidence, Finding, Suppressed } from "../../model/report/finding.ts";
import type { Digest } from "../digest.ts";
import { doubtsOf, findingsOf, GRADES, type Grade, suppressedOf } from "../summary.ts";
import { diagnosisWords } from "./words.ts";

/** Something told in a report, found by its fingerprint. */
export interface Explained {
  file: string;
  grade: Grade;
  title: string;
  source: Finding | Doubt;
  accepted?: Suppressed;
}

/** What a report tells under a fingerprint: findings, doubts and what was accepted. */
export function toldUnder(report: Digest, fingerprint: string): Explained[] {
  const titles = new Map(report.disclosures.flatMap(({ results }) => results.map((one) => [one.ruleId, one.title])));
  const all: Omit<Explained, "file" | "title">[] = [
    ...findingsOf(report).map((source) => ({ grade: source.severity, source })),
    ...doubtsOf(report).map((source) => ({ grade: "doubt" as const, source })),
    ...suppressedOf(report).map((accepted) => ({
      grade: accepted.finding.severity,
      source: accepted.finding,
      accepted,
    })),
  ];
  return all
    .filter(({ source }) => source.fingerprint === fingerprint)
    .map((one) => ({ ...one, file: report.name, title: titles.get(one.source.ruleId) ?? "" }));
}

/** Why one thing was judged so: what is told, the rule, the structure seen, every figure that took part, what was made of them. @param general why the rule exists */
export function explanation({ file, grade, title, source, accepted }: Explained, general: string): string {
  const lines = [
    `${GRADES[grade]} ${source.message}`,
    `文件：${file}`,
    `规则：${source.ruleId}（${title}）。${general}`,
    ...(source.why ? [`结构：${source.why}`] : []),
    ...figureLines(source),
    ...("diagnosis" in source && source.diagnosis ? [`可能是：${diagnosisWords(source.diagnosis)}`] : []),
    ...told("其他读法", "readings" in source ? source.readings : undefined),
    ...told("同一处错误还使下列关系不符", source.proofs),
    `为什么是${GRADES[grade]}：${gradeWords(grade, source)}`,
    ...(accepted ? [`已接受：${accepted.signer}，${accepted.reason}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function figureLines({ evidence, data }: Finding | Doubt): string[] {
  const { total, sum, gap } = data;
  const worked = total && sum && gap ? [`算式：印的是${total}，由其余各数算出${sum}，相差${gap}。`] : [];
  return ["依据的原文：", ...evidence.map(evidenceLine), ...worked];
}

function evidenceLine({ label, quote, where = "" }: Evidence, index: number): string {
  return `  ${index + 1}. ${label}「${quote.replace(/\s+/g, " ").trim()}」 ${where}`.trimEnd();
}

function told(title: string, all: readonly { message: string }[] = []): string[] {
  return all.length === 0 ? [] : [`${title}：`, ...all.map(({ message }) => `  ${message}`)];
}

function gradeWords(grade: Grade, source: Finding | Doubt): string {
  if (grade === "doubt") return "文件的结构没有确定这些数必须相符（或文字由识别得来），所以只请人工核对，不算错误。";
  if ("misread" in source && source.misread) return "此处版面有疑，也可能是读取有误，所以不按错误处理。";
  return grade === "error" ? "结构确定这些数必须相符，超出了印出位数允许的舍入误差。" : "此条规则不按错误处理。";
}

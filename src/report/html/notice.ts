import type { Finding } from "../../model/finding.ts";
import type { Digest } from "../digest.ts";
import { unjudgedWords } from "../refusals.ts";
import { findingsOf, subjectOf } from "../summary.ts";
import { diagnosisWords } from "../words.ts";
import { type Html, html } from "./escape.ts";

/** As many items as one printed page holds; the rest is counted and left to the full report. */
const MOST = 9;

const STYLE = `body{font:15px/1.6 "FangSong","仿宋","Noto Serif SC","Songti SC",serif;color:#000;max-width:720px;margin:24px auto;padding:0 16px}
h1{text-align:center;font-size:26px;letter-spacing:6px;margin:0 0 16px}li{margin:0 0 8px;break-inside:avoid}
q{quotes:"「" "」";font-weight:bold}.where{color:#444}ul{margin:2px 0;padding-left:20px}footer{margin-top:24px;text-align:right}
@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;font-size:13px}}`;

/**
 * 整改通知单: one printable page for the department that filed, saying of each error and warning what is printed, where, and what it should agree
 * with. Nothing when there is nothing to put right. @param deadline as it should be printed, e.g. 2026年3月1日
 */
export function noticeHtml(report: Digest, deadline: string | undefined): string | undefined {
  const findings = findingsOf(report).filter(({ severity }) => severity !== "info");
  if (report.verdict === "clean" && findings.length === 0) return undefined;
  const why = unjudgedWords(report);
  const items = findings.slice(0, MOST).map(item);
  const left = findings.length - items.length;
  const title = `整改通知单 ${report.name}`;
  const { html: page } = html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${{ html: STYLE }}</style></head><body><main>
<h1>整改通知单</h1>
<p>${subjectOf(report) || "报送单位"}：</p>
<p>你单位报送的《${report.name}》经核对，${opening(report, findings)}请${deadline ? html`于<strong>${deadline}</strong>前` : "尽快"}核实、更正后重新报送。</p>
${why && html`<p><strong>${why.what}。</strong>${why.todo}。</p>`}
${items.length > 0 && html`<ol>${items}</ol>`}
${left > 0 && html`<p>另有 ${left} 处，见核对报告。</p>`}
<footer><p>（盖章）</p><p>　　　年　　月　　日</p></footer></main></body></html>
`;
  return page;
}

function opening(report: Digest, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const others = findings.length - errors;
  if (report.verdict === "unjudged" && findings.length === 0) return "无法核对。";
  const parts = [errors > 0 ? `${errors} 处错误` : "", others > 0 ? `${others} 处需要核实` : ""].filter(Boolean);
  return `发现 ${parts.join("、")}。`;
}

function item({ message, evidence, diagnosis }: Finding): Html {
  const lines = evidence
    .slice(0, 6)
    .map(
      ({ label, quote, where }) =>
        html`<li>${label}：<q>${quote.length > 60 ? `${quote.slice(0, 57)}…` : quote}</q> <span class="where">${where}</span></li>`,
    );
  return html`<li>${message}<ul>${lines}</ul>${diagnosis && html`可能是：${diagnosisWords(diagnosis)}`}</li>`;
}

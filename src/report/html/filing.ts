import type { Document } from "../../model/document.ts";
import type { Doubt, Evidence, Finding } from "../../model/finding.ts";
import type { Judged, Report } from "../../model/report.ts";
import { excerptsOf } from "../excerpt/index.ts";
import { keyFigures } from "../figures.ts";
import { unjudgedWords } from "../refusals.ts";
import { doubtsOf, findingsOf, GRADES, rulesWords, subjectOf, summarize, VERDICTS } from "../summary.ts";
import { diagnosisWords, noteWords } from "../words.ts";
import { type Html, html } from "./escape.ts";
import { excerptHtml } from "./excerpts.ts";

/** One filing of the report: verdict, key figures, headings, every finding with the piece of the filing it is about. */
export function filingHtml(report: Report, document: Document | undefined): string {
  const titles = new Map(
    report.disclosures.flatMap((one) => one.results.map((result) => [result.ruleId, result.title])),
  );
  const findings = findingsOf(report).map((finding) =>
    findingHtml(finding, titles.get(finding.ruleId) ?? "", document),
  );
  const doubts = doubtsOf(report).map((doubt) => doubtHtml(doubt, titles.get(doubt.ruleId) ?? "", document));
  const notes = report.notes.map(
    (note) => html`<li class="${note.severity}">${GRADES[note.severity]}：${noteWords(note)}</li>`,
  );
  const { html: text } = html`<article>
<h2>${report.name}</h2>
<p class="verdict ${report.verdict}">${VERDICTS[report.verdict]} <span>${subjectOf(report)}</span></p>
${unjudged(report)}${counts(report)}
${findings.length > 0 && html`<h3>问题（${findings.length}）</h3><ol class="findings">${findings}</ol>`}
${doubts.length > 0 && html`<h3>存疑，请人工看（${doubts.length}）</h3><ol class="findings">${doubts}</ol>`}
${notes.length > 0 && html`<h3>读取说明</h3><ul class="notes">${notes}</ul>`}
${report.disclosures.map((judged) => disclosureHtml(judged, report.disclosures.length > 1))}
</article>`;
  return text;
}

function unjudged(report: Report): Html | false {
  const why = unjudgedWords(report);
  return (
    why !== undefined &&
    html`<p class="why"><strong>原因：</strong>${why.what}。<strong>处理：</strong>${why.todo}。</p>`
  );
}

function counts(report: Report): Html | false {
  if (report.disclosures.length === 0) return false;
  const summary = summarize(report);
  const { amounts, tied } = summary;
  const share = amounts === 0 ? 0 : Math.floor((100 * tied) / amounts);
  return html`<p>${rulesWords(summary)}。${amounts} 个金额中 ${tied} 个（${share}%）有勾稽关系核对。</p>`;
}

function doubtHtml(doubt: Doubt, title: string, document: Document | undefined): Html {
  const evidence = doubt.evidence.map(evidenceHtml);
  const pieces = document ? excerptsOf(document, doubt).map(excerptHtml) : [];
  return html`<li class="finding doubt"><h4><b>${GRADES.doubt}</b> ${doubt.message}</h4>
<ol class="evidence">${evidence}</ol>
${(doubt.readings ?? []).map(({ message }, index) => html`<p class="proof">读法${String(index + 1)}：${message}</p>`)}
${pieces}<p class="rule">${title} <code>${doubt.ruleId}</code></p></li>`;
}

function evidenceHtml({ label, quote, where }: Evidence): Html {
  return html`<li>${label}<q>${quote}</q> <span class="where">${where}</span></li>`;
}

function findingHtml(finding: Finding, title: string, document: Document | undefined): Html {
  const evidence = finding.evidence.map(evidenceHtml);
  const pieces = document ? excerptsOf(document, finding).map(excerptHtml) : [];
  return html`<li class="finding ${finding.severity}"><h4><b>${GRADES[finding.severity]}</b> ${finding.message}</h4>
${finding.misread && html`<p class="misread">此处版面有疑，也可能是读取有误，请对照原文。</p>`}
<ol class="evidence">${evidence}</ol>
${(finding.proofs ?? []).map(({ message }) => html`<p class="proof">旁证：${message}</p>`)}
${finding.diagnosis && html`<p class="diagnosis">可能是：${diagnosisWords(finding.diagnosis)}</p>`}
${pieces}<p class="rule">${title} <code>${finding.ruleId}</code></p></li>`;
}

function disclosureHtml({ disclosure, results, coverage }: Judged, named: boolean): Html {
  const figures = keyFigures(disclosure).map(
    ({ label, fact }) =>
      html`<tr><th scope="row">${label}</th><td>${fact.amount.text}</td><td>${fact.amount.unit}</td></tr>`,
  );
  const headings = disclosure.outline.sections
    .filter(({ level }) => level === 1)
    .map(({ label, title }) => html`<li>${label}${title}</li>`);
  const skipped = results
    .filter(({ outcome }) => outcome === "skipped")
    .map(({ ruleId, title, missing }) => html`<li>${title} <code>${ruleId}</code>：${missing.join("；")}</li>`);
  const untied = coverage.untiedWords ?? [];
  return html`${named && html`<h3>${disclosure.department?.text ?? "未写明单位"}</h3>`}
<div class="columns">${figures.length > 0 && html`<section><h3>主要数字</h3><table class="figures"><tbody>${figures}</tbody></table></section>`}
${headings.length > 0 && html`<section><h3>各部分标题</h3><ul class="headings">${headings}</ul></section>`}</div>
${skipped.length > 0 && html`<details><summary>未能核对的规则（${skipped.length}）及原因</summary><ul>${skipped}</ul></details>`}${untied.length > 0 && html`<details><summary>没有勾稽关系核对的金额（${untied.length}）</summary><ul>${untied.map((words) => html`<li>${words}</li>`)}</ul></details>`}`;
}

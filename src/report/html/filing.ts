import type { Document, Note } from "../../model/document.ts";
import type { Judged, Report } from "../../model/report/report.ts";
import { isInWords, keyFigures } from "../key-figures.ts";
import { unjudgedWords } from "../refusals.ts";
import { checkedWords, GRADES, rulesWords, subjectOf, summarize, suppressedOf, verdictWords } from "../summary.ts";
import { type NumberedFinding, toldOf } from "../text/numbered-findings.ts";
import { noteKindWords, noteWords } from "../text/words.ts";
import { type Html, html } from "./escape.ts";
import { toldHtml } from "./finding.ts";
import { outlineHtml } from "./outline.ts";

/** One filing of the report: verdict, every finding with the piece of the filing it is about, doubts, key figures, headings. */
export function filingHtml(report: Report, document: Document | undefined): string {
  const titles = new Map(report.disclosures.flatMap(({ results }) => results.map((one) => [one.ruleId, one.title])));
  const told = toldOf(report).map((one) => ({ ...one, title: titles.get(one.source.ruleId) ?? "", document }));
  const listed = (kind: NumberedFinding["kind"], isHint: boolean) =>
    told.filter((one) => one.kind === kind && (one.grade === "info") === isHint).map(toldHtml);
  return html`<article>
<h2>${report.name}</h2>
<p class="verdict ${report.littleChecked ? "little" : report.verdict}">${verdictWords(report)} <span>${subjectOf(report)}</span> <span>${checkedWords(summarize(report))}</span></p>
${unjudged(report)}${counts(report)}
${listHtml(report.verdict === "flawed" ? "需要更正" : GRADES.warning, listed("correct", false))}${listHtml("存疑，请核实", listed("verify", false))}${listHtml("提示", listed("verify", true))}${acceptedHtml(report)}${notesHtml(report.notes)}
${report.disclosures.map((judged) => disclosureHtml(judged, report.disclosures.length > 1))}
</article>`.html;
}

function listHtml(title: string, items: readonly Html[]): Html | false {
  return items.length > 0 && html`<h3>${title}（${items.length}）</h3><ol class="findings">${items}</ol>`;
}

/** What was accepted as it is stays to be seen, with who says so and why. */
function acceptedHtml(report: Report): Html | false {
  const items = suppressedOf(report).map(({ finding, reason, signer }) => {
    const [first] = finding.evidence;
    return html`<li><b>已接受</b> ${finding.message}<br>理由：${reason}　认可人：${signer}<br><span class="where">${first?.where ?? ""}　指纹 ${finding.fingerprint}</span></li>`;
  });
  return items.length > 0 && html`<h3>已接受的问题（${items.length}）</h3><ul class="accepted">${items}</ul>`;
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
  return html`<p>${rulesWords(summary)}。${amounts} 个金额中 ${tied} 个有勾稽关系核对。</p>`;
}

/** Notes of one kind beyond this many are counted and fold: a hundred hidden words help nobody. */
const SHOWN_NOTES = 3;

function notesHtml(notes: readonly Note[]): Html | false {
  if (notes.length === 0) return false;
  const kinds = new Map<string, Note[]>();
  for (const note of notes) kinds.set(note.code, [...(kinds.get(note.code) ?? []), note]);
  const items = [...kinds.values()].map((same) => {
    const lines = same.map(
      (note) => html`<li class="${note.severity}">${GRADES[note.severity]}：${noteWords(note)}</li>`,
    );
    if (same.length <= SHOWN_NOTES) return lines;
    const { code, severity } = same[0]!;
    return html`<li class="${severity}"><details><summary>${GRADES[severity]}：${noteKindWords(code)}（${same.length} 处）</summary><ul>${lines}</ul></details></li>`;
  });
  return html`<h3>读取说明（${notes.length}）</h3><ul class="notes">${items}</ul>`;
}

function disclosureHtml({ disclosure, results, coverage }: Judged, named: boolean): Html {
  const figures = keyFigures(disclosure).map(
    ({ label, fact }) =>
      html`<tr><th scope="row">${label}</th><td>${isInWords(fact.amount) ? "无" : fact.amount.text}</td><td>${isInWords(fact.amount) ? "" : fact.amount.unit}</td></tr>`,
  );
  const skipped = results
    .filter(({ outcome }) => outcome === "skipped")
    .map(({ ruleId, title, missing }) => html`<li>${title} <code>${ruleId}</code>：${missing.join("；")}</li>`);
  const untied = (coverage.untiedWords ?? []).map((words) => html`<li>${words}</li>`);
  return html`${named && html`<h3>${disclosure.department?.text ?? "未写明单位"}</h3>`}
<div class="columns">${outlineHtml(disclosure.outline)}${figures.length > 0 && html`<section><h3>主要数字</h3><table class="figures"><tbody>${figures}</tbody></table></section>`}</div>
${folded("未能核对的规则及原因", skipped)}${folded("没有勾稽关系核对的金额", untied)}`;
}

function folded(title: string, items: readonly Html[]): Html | false {
  return items.length > 0 && html`<details><summary>${title}（${items.length}）</summary><ul>${items}</ul></details>`;
}

import type { Document } from "../../model/document.ts";
import type { Doubt, Evidence, Finding } from "../../model/finding.ts";
import { excerptsOf } from "../excerpt/index.ts";
import { GRADES } from "../summary.ts";
import { diagnosisWords } from "../words.ts";
import { type Html, html } from "./escape.ts";
import { excerptHtml } from "./excerpts.ts";

/** Longer sums fold: the first places say what it is about. */
const SHOWN = 4;

/** What is told of a finding or doubt besides itself: its number in the filing and the title of its rule. */
export interface Told {
  number: number;
  title: string;
  document: Document | undefined;
}

/** A finding in three lines: what is printed, what it should be, where; then the places and the pieces of the filing. */
export function findingHtml(finding: Finding, told: Told): Html {
  const { severity, message, misread, proofs = [], diagnosis } = finding;
  return html`<li class="finding ${severity}" id="n${told.number}" data-print="${finding.fingerprint}">
<h4>${anchor(told)}<b>${GRADES[severity]}</b> ${message}</h4>
${diagnosis && html`<p class="diagnosis"><b>应为 ${diagnosis.suggested}</b>　${diagnosisWords(diagnosis)}</p>`}
${misread && html`<p class="misread">此处版面有疑，也可能是读取有误，请对照原文。</p>`}
${placesHtml(finding.evidence)}${proofs.map((proof) => html`<p class="proof">旁证：${proof.message}</p>`)}
${piecesHtml(finding, told)}${ruleHtml(finding.ruleId, told)}</li>`;
}

/** A doubt: what does not agree, how it could be read, where. It accuses nobody. */
export function doubtHtml(doubt: Doubt, told: Told): Html {
  const readings = (doubt.readings ?? []).map(({ message }) => html`<li>${message}</li>`);
  return html`<li class="finding doubt" id="n${told.number}"><h4>${anchor(told)}<b>请核实</b> ${doubt.message}</h4>
${readings.length > 0 && html`<p class="proof">按文件的写法可以有几种读法，都不相符：</p><ul>${readings}</ul>`}
${placesHtml(doubt.evidence)}${piecesHtml(doubt, told)}${ruleHtml(doubt.ruleId, told)}</li>`;
}

function anchor({ number }: Told): Html {
  return html`<a class="anchor" data-n="${number}" href="#n${number}" aria-label="第 ${number} 条的链接">${number}</a> `;
}

function placesHtml(evidence: readonly Evidence[]): Html {
  const items = evidence.map(
    ({ label, quote, where }) => html`<li>${label}<q>${quote}</q> <span class="where">${where}</span></li>`,
  );
  if (items.length <= SHOWN + 1) return html`<ol class="evidence">${items}</ol>`;
  const left = items.length - SHOWN;
  return html`<ol class="evidence">${items.slice(0, SHOWN)}</ol><details><summary>其余 ${left} 处</summary><ol class="evidence" start="${SHOWN + 1}">${items.slice(SHOWN)}</ol></details>`;
}

function piecesHtml(told: Pick<Finding, "evidence">, { document }: Told): Html[] {
  return document ? excerptsOf(document, told).map(excerptHtml) : [];
}

function ruleHtml(id: string, { title }: Told): Html {
  return html`<details class="rule" data-rule="${id}"><summary>规则：${title} <code>${id}</code></summary></details>`;
}

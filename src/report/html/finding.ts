import type { Document } from "../../model/document.ts";
import type { Doubt, Evidence, Finding } from "../../model/report/finding.ts";
import { excerptsOf } from "../excerpt/index.ts";
import { GRADES } from "../summary.ts";
import type { NumberedFinding } from "../text/numbered-findings.ts";
import { diagnosisWords } from "../text/words.ts";
import { type Html, html } from "./escape.ts";
import { excerptHtml } from "./excerpts.ts";

/** Longer sums fold: the first places say what it is about. */
const MOST_PLACES_SHOWN = 4;

/** Something told, with the title of its rule and the document it stands in. */
export interface Shown extends NumberedFinding {
  title: string;
  document: Document | undefined;
}

/** A finding: what is printed, what it should be, where; a doubt: how it could be read. Then the pieces of the filing and the rule. */
export function toldHtml(shown: Shown): Html {
  const { grade, number, message, source, evidence } = shown;
  return html`<li class="finding ${grade}" id="n${number}"${grade !== "doubt" && html` data-print="${source.fingerprint}"`}>
<h4>${anchor(shown)}<b>${GRADES[grade]}</b> ${message}</h4>
${"readings" in source && readingsHtml(source)}${"severity" in source && probableHtml(source)}${placesHtml(evidence)}
${piecesHtml(shown)}${ruleHtml(shown)}</li>`;
}

function readingsHtml({ readings = [] }: Doubt): Html | false {
  const items = readings.map(({ message }) => html`<li>${message}</li>`);
  return items.length > 0 && html`<p class="proof">按文件的写法可以有几种读法，都不相符：</p><ul>${items}</ul>`;
}

function probableHtml({ diagnosis, misread, proofs = [] }: Finding): Html {
  return html`${diagnosis && html`<p class="diagnosis"><b>应为 ${diagnosis.suggested}</b>　${diagnosisWords(diagnosis)}</p>`}
${misread && html`<p class="misread">此处版面有疑，也可能是读取有误，请对照原文。</p>`}${proofs.map((proof) => html`<p class="proof">旁证：${proof.message}</p>`)}`;
}

function anchor({ number }: Shown): Html {
  return html`<a class="anchor" data-n="${number}" href="#n${number}" aria-label="第 ${number} 条的链接">${number}</a> `;
}

function placesHtml(evidence: readonly Evidence[]): Html {
  const items = evidence.map(
    ({ label, quote, where }) => html`<li>${label}<q>${quote}</q> <span class="where">${where}</span></li>`,
  );
  if (items.length <= MOST_PLACES_SHOWN + 1) return html`<ol class="evidence">${items}</ol>`;
  const left = items.length - MOST_PLACES_SHOWN;
  return html`<ol class="evidence">${items.slice(0, MOST_PLACES_SHOWN)}</ol><details><summary>其余 ${left} 处</summary><ol class="evidence" start="${MOST_PLACES_SHOWN + 1}">${items.slice(MOST_PLACES_SHOWN)}</ol></details>`;
}

function piecesHtml({ document, source }: Shown): Html[] {
  return document ? excerptsOf(document, source).map(excerptHtml) : [];
}

function ruleHtml({ title, source: { ruleId, fingerprint } }: Shown): Html {
  return html`<details class="rule" data-rule="${ruleId}"><summary>规则：${title} <code>${ruleId}</code>　指纹 <code>${fingerprint}</code></summary></details>`;
}

import { exact } from "../../model/amount.ts";
import { compareEndings, type FilingState, STATES, stateOf, WORST_FIRST } from "../ending.ts";
import { GRADES } from "../summary.ts";
import { nextSentence, verdictSentence } from "../text/batch-words.ts";
import { chartsHtml } from "./charts.ts";
import { type Html, html } from "./escape.ts";
import { type FilingRow, filingKey } from "./row.ts";

/** The batch at a glance: its verdict in a sentence, what to do next, the filings worst first, charts. It reads without script, which adds filters and sorting. */
export function overviewHtml(rows: readonly FilingRow[]): Html {
  return html`<section id="overview" aria-labelledby="said"><div id="glance">${glanceHtml(rows)}</div>
<form id="filters" role="search"><label>查找 <input type="search" name="q" placeholder="文件名或单位"></label>
<output id="shown" aria-live="polite"></output> <button type="button" id="all" hidden>显示全部</button></form>
${filesTable(rows)}<div id="charts" class="columns">${chartsHtml(rows)}</div></section>`;
}

/** The sentence, the next step, and a button for each way in which filings ended. */
export function glanceHtml(rows: readonly FilingRow[]): Html {
  const count = (state: FilingState) => rows.filter((row) => stateOf(row) === state).length;
  const tiles = WORST_FIRST.filter((state) => state !== "little" || count(state) > 0).map(
    (state) =>
      html`<li><button type="button" class="${state}" data-filter="state" data-value="${state}" aria-pressed="false"><b>${count(state)}</b> ${STATES[state]}</button></li>`,
  );
  return html`<h2 id="said">${verdictSentence(rows)}</h2><p class="next">${nextSentence(rows)}</p><ul class="tiles">${tiles}</ul>`;
}

const COLUMNS: readonly [title: string, numeric: boolean][] = [
  ["结论", false],
  ["文件", false],
  ["单位和年度", false],
  [GRADES.error, true],
  [GRADES.doubt, true],
  [GRADES.warning, true],
  [GRADES.info, true],
  ["金额核对（%）", true],
  ["预算总额（万元）", true],
  ["三公经费（万元）", true],
];

function filesTable(rows: readonly FilingRow[]): Html {
  const heads = COLUMNS.map(
    ([title, numeric]) =>
      html`<th scope="col" data-numeric="${numeric ? 1 : 0}" data-title="${title}"><button type="button">${title}</button></th>`,
  );
  const body = rows
    .map((row, index) => ({ row, index }))
    .toSorted((a, b) => compareEndings(a.row, b.row) || a.index - b.index)
    .map(({ row, index }) => rowHtml(row, index));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="文件列表"><table id="files"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** One line of the list; `index` is the place of the filing in the batch. */
export function rowHtml(row: FilingRow, index: number): Html {
  const { error, doubt, warning, info } = row.counts;
  const state = stateOf(row);
  const rules = row.rules.map(({ id }) => id).join(" ");
  return html`<tr data-index="${index}" data-state="${state}" data-rules="${rules}"><td class="${state}">${STATES[state]}</td>
<td><a href="#f${filingKey(row.name)}">${row.name}</a>${row.why && html`<br><small>${row.why}</small>`}</td><td>${row.subject}</td>
${[error, doubt, warning, info, row.checked ?? ""].map((count) => html`<td>${count}</td>`)}<td>${money(row.total)}</td><td>${money(row.threePublic)}</td></tr>`;
}

/** 20661.88, all of a column in one form; the exact figure, where it has more digits, stands in the filing. */
function money(value: string): string {
  return value === "" ? "" : exact(value).toFixed(2);
}

import { exact } from "../../model/amount.ts";
import { GRADES } from "../summary.ts";
import { chartsHtml } from "./charts.ts";
import { type Html, html } from "./escape.ts";
import { compareRows, type FilingRow, STATES, type State, stateOf } from "./row.ts";

/** The batch at a glance: its verdict in a sentence, what to do next, the filings worst first, charts. It reads without script, which adds filters and sorting. */
export function overviewHtml(rows: readonly FilingRow[]): Html {
  return html`<section id="overview" aria-labelledby="said"><div id="glance">${glanceHtml(rows)}</div>
<form id="filters" role="search"><label>查找 <input type="search" name="q" placeholder="文件名或单位"></label>
<output id="shown" aria-live="polite"></output> <button type="button" id="all" hidden>显示全部</button></form>
${filesTable(rows)}<div id="charts" class="columns">${chartsHtml(rows)}</div></section>`;
}

/** The sentence, the next step, and a button for each way in which filings ended. */
export function glanceHtml(rows: readonly FilingRow[]): Html {
  const count = (state: State) => rows.filter((row) => stateOf(row) === state).length;
  const tiles = (["flawed", "unjudged", "doubted", "clean"] as const).map(
    (state) =>
      html`<li><button type="button" class="${state}" data-filter="state" data-value="${state}" aria-pressed="false"><b>${count(state)}</b> ${STATES[state]}</button></li>`,
  );
  return html`<h2 id="said">${verdictSentence(rows)}</h2><p class="next">${nextSentence(rows)}</p><ul class="tiles">${tiles}</ul>`;
}

/** 共 300 份：通过 280 份，需更正 12 份，未能判断 8 份。另有 35 处存疑，须人工核实。 */
function verdictSentence(rows: readonly FilingRow[]): string {
  const of = (verdict: FilingRow["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  const sum = (grade: "error" | "doubt") => rows.reduce((total, { counts }) => total + counts[grade], 0);
  const flawed = of("flawed") > 0 ? `需更正 ${of("flawed")} 份（共 ${sum("error")} 处错误）` : "";
  const unjudged = of("unjudged") > 0 ? `未能判断 ${of("unjudged")} 份` : "";
  const parts = [`通过 ${of("clean")} 份`, flawed, unjudged].filter(Boolean);
  const doubts = sum("doubt") > 0 ? `另有 ${sum("doubt")} 处存疑，请人工核实。` : "";
  return `共 ${rows.length} 份：${parts.join("，")}。${doubts}`;
}

function nextSentence(rows: readonly FilingRow[]): string {
  const any = (state: State) => rows.some((row) => stateOf(row) === state);
  const steps = [
    any("flawed") && "把整改通知单发给需更正的单位",
    any("unjudged") && "向未能判断的单位索取可读的文件",
    rows.some(({ counts }) => counts.doubt > 0) && "对照原文核实存疑之处",
  ].filter(Boolean);
  if (rows.length === 0) return "";
  return steps.length === 0 ? "下一步：没有需要处理的文件。" : `下一步：${steps.join("；")}。`;
}

const COLUMNS: readonly [title: string, numeric: boolean][] = [
  ["结论", false],
  ["文件", false],
  ["单位和年度", false],
  [GRADES.error, true],
  [GRADES.doubt, true],
  [GRADES.warning, true],
  [GRADES.info, true],
  ["预算总额（万元）", true],
  ["三公经费（万元）", true],
];

function filesTable(rows: readonly FilingRow[]): Html {
  const heads = COLUMNS.map(
    ([title, numeric]) =>
      html`<th scope="col" data-numeric="${numeric ? 1 : 0}"><button type="button">${title}</button></th>`,
  );
  const body = rows
    .map((row, index) => ({ row, index }))
    .toSorted((a, b) => compareRows(a.row, b.row) || a.index - b.index)
    .map(({ row, index }) => rowHtml(row, index));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="文件列表"><table id="files"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** One line of the list; `index` is the place of the filing in the batch. */
export function rowHtml(row: FilingRow, index: number): Html {
  const { error, doubt, warning, info } = row.counts;
  const state = stateOf(row);
  const rules = row.rules.map(({ id }) => id).join(" ");
  return html`<tr data-index="${index}" data-state="${state}" data-rules="${rules}"><td class="${state}">${STATES[state]}</td>
<td><a href="#f${index}">${row.name}</a>${row.why && html`<br><small>${row.why}</small>`}</td><td>${row.subject}</td>
${[error, doubt, warning, info].map((count) => html`<td>${count}</td>`)}<td>${money(row.total)}</td><td>${money(row.threePublic)}</td></tr>`;
}

/** 20661.88, all of a column in one form; the exact figure, where it has more digits, stands in the filing. */
function money(value: string): string {
  return value === "" ? "" : exact(value).toFixed(2);
}

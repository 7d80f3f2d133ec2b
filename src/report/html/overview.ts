import { exact } from "../../model/amount.ts";
import type { Severity } from "../../model/finding.ts";
import type { Report } from "../../model/report.ts";
import { type Tally, tallied, tally } from "../batch.ts";
import type { Digest } from "../digest.ts";
import { keyFigures } from "../figures.ts";
import { unjudgedWords } from "../refusals.ts";
import { findingsOf, GRADES, subjectOf, summarize, VERDICTS } from "../summary.ts";
import { type Html, html } from "./escape.ts";

/** What the overview keeps of a filing: small enough for ten thousand of them. */
export interface FilingRow {
  name: string;
  subject: string;
  verdict: Report["verdict"];
  why: string;
  errors: number;
  warnings: number;
  infos: number;
  /** 万元, exact decimals; empty where not read. */
  total: string;
  threePublic: string;
}

export interface RuleCount {
  id: string;
  title: string;
  severity: Severity;
  findings: number;
  files: number;
}

/** The batch at a glance, gathered report by report. */
export interface Overview {
  tally: Tally;
  rows: FilingRow[];
  rules: Map<string, RuleCount>;
}

export function emptyOverview(): Overview {
  return { tally: tally(), rows: [], rules: new Map() };
}

/** Adds one report; the maps and lists are extended in place, as they grow with the batch. */
export function addToOverview(overview: Overview, report: Digest): void {
  overview.tally = tallied(overview.tally, report);
  overview.rows.push(rowOf(report));
  const titles = new Map(
    report.disclosures.flatMap((one) => one.results.map((result) => [result.ruleId, result.title])),
  );
  const seen = new Set<string>();
  for (const { ruleId: id, severity } of findingsOf(report)) {
    const count = overview.rules.get(id) ?? { id, title: titles.get(id) ?? "", severity, findings: 0, files: 0 };
    count.findings += 1;
    if (!seen.has(id)) count.files += 1;
    seen.add(id);
    overview.rules.set(id, count);
  }
}

function rowOf(report: Digest): FilingRow {
  const { error, warning, info } = summarize(report);
  const figures = new Map(
    report.disclosures
      .slice(0, 1)
      .flatMap(({ disclosure }) => keyFigures(disclosure).map((one) => [one.concept, one.fact.amount.value])),
  );
  const tenThousands = (value: string | undefined) => (value === undefined ? "" : exact(value).div(10_000).toFixed());
  return {
    name: report.name,
    subject: subjectOf(report),
    verdict: report.verdict,
    why: unjudgedWords(report)?.what ?? "",
    ...{ errors: error, warnings: warning, infos: info },
    total: tenThousands(figures.get("revenue.total") ?? figures.get("expenditure.total")),
    threePublic: tenThousands(figures.get("threePublic.total")),
  };
}

/** Verdict counts, charts and the table of filings; the table works without script, script adds sorting and filters. */
export function overviewHtml(overview: Overview): Html {
  const { tally: total, rows } = overview;
  const tiles = (["clean", "flawed", "unjudged"] as const).map(
    (verdict) => html`<li class="${verdict}"><b>${total[verdict]}</b> ${VERDICTS[verdict]}</li>`,
  );
  return html`<section id="overview" aria-labelledby="glance"><h2 id="glance">总览</h2>
<ul class="tiles"><li><b>${total.files}</b> 个文件</li>${tiles}</ul>
<div class="columns">${rulesChart(overview)}${moneyChart("三公经费（万元）", rows, "threePublic")}${moneyChart("预算总额（万元）", rows, "total")}</div>
<h2>文件</h2>
<form id="filters" role="search"><label>查找 <input type="search" name="q" placeholder="文件名或单位"></label>
<fieldset><legend>结论</legend>${(["flawed", "unjudged", "clean"] as const).map((verdict) => html`<label><input type="checkbox" name="verdict" value="${verdict}" checked> ${VERDICTS[verdict]}</label>`)}</fieldset>
<output id="shown" aria-live="polite"></output></form>
${filesTable(rows)}</section>`;
}

function rulesChart({ rules }: Overview): Html | false {
  const top = [...rules.values()].toSorted((a, b) => b.findings - a.findings || (a.id < b.id ? -1 : 1)).slice(0, 12);
  if (top.length === 0) return false;
  const most = top[0]!.findings;
  const bars = top.map(
    ({ title, id, severity, findings, files }) =>
      html`<tr><th scope="row" title="${id}">${title}</th><td><span class="bar ${severity}" style="width:${share(findings, most)}%"></span>${findings} 处，${files} 个文件</td></tr>`,
  );
  return html`<section><h3>问题最多的规则</h3><table class="chart"><tbody>${bars}</tbody></table></section>`;
}

function moneyChart(title: string, rows: readonly FilingRow[], key: "total" | "threePublic"): Html | false {
  const told = rows.filter((row) => row[key] !== "");
  const top = told.toSorted((a, b) => exact(b[key]).cmp(exact(a[key])) || (a.name < b.name ? -1 : 1)).slice(0, 12);
  if (top.length === 0) return false;
  const most = Number(top[0]![key]) || 1;
  const bars = top.map(
    (row) =>
      html`<tr><th scope="row">${row.subject || row.name}</th><td class="money"><span class="bar" style="width:${share(Number(row[key]), most)}%"></span>${money(row[key])}</td></tr>`,
  );
  const note = told.length > top.length && html`<p class="note">最大的 ${top.length} 个，共 ${told.length} 个</p>`;
  return html`<section><h3>${title}</h3><table class="chart"><tbody>${bars}</tbody></table>${note}</section>`;
}

/** A sum beside a bar: 20,661.88. The exact one stands in the table below. */
function money(value: string): string {
  return exact(value)
    .toFixed(2)
    .replace(/\B(?=(\d{3})+\.)/g, ",");
}

/** Width of a bar: drawing only, no figure depends on it. */
function share(value: number, most: number): number {
  return Math.max(1, Math.round((50 * value) / most));
}

const COLUMNS: readonly [key: string, title: string, numeric: boolean][] = [
  ["verdict", "结论", false],
  ["name", "文件", false],
  ["subject", "单位和年度", false],
  ["errors", GRADES.error, true],
  ["warnings", GRADES.warning, true],
  ["infos", GRADES.info, true],
  ["total", "预算总额（万元）", true],
  ["threePublic", "三公经费（万元）", true],
];

function filesTable(rows: readonly FilingRow[]): Html {
  const heads = COLUMNS.map(
    ([, title, numeric]) =>
      html`<th scope="col" data-numeric="${numeric ? 1 : 0}"><button type="button">${title}</button></th>`,
  );
  const body = rows.map(
    (row, index) => html`<tr data-verdict="${row.verdict}"><td class="${row.verdict}">${VERDICTS[row.verdict]}</td>
<td><a href="#f${index}">${row.name}</a>${row.why && html`<br><small>${row.why}</small>`}</td><td>${row.subject}</td>
<td>${row.errors}</td><td>${row.warnings}</td><td>${row.infos}</td><td>${row.total}</td><td>${row.threePublic}</td></tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="文件列表"><table id="files"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

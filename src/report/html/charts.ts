import { exact } from "../../model/amount.ts";
import { type Html, html } from "./escape.ts";
import type { FilingRow, RuleCount } from "./row.ts";

const MOST_BARS = 12;

/** What goes wrong most often, and the largest budgets. The bars of rules filter the list. */
export function chartsHtml(rows: readonly FilingRow[]): Html {
  return html`${rulesChart(rows)}${moneyChart("三公经费（万元）", rows, "threePublic")}${moneyChart("预算总额（万元）", rows, "total")}`;
}

function rulesChart(rows: readonly FilingRow[]): Html | false {
  const top = rulesFound(rows).slice(0, MOST_BARS);
  if (top.length === 0) return false;
  const most = top[0]!.findings;
  const bars = top.map(
    ({ title, id, grade, findings, files }) =>
      html`<tr><th scope="row"><button type="button" data-filter="rule" data-value="${id}" aria-pressed="false">${title}</button></th><td><span class="bar ${grade}" style="width:${share(findings, most)}%"></span>${findings} 处，${files} 个文件</td></tr>`,
  );
  return html`<section><h3>问题最多的规则</h3><table class="chart"><tbody>${bars}</tbody></table></section>`;
}

/** The rules that found something, the most frequent first. */
function rulesFound(rows: readonly FilingRow[]): (RuleCount & { files: number })[] {
  const found = new Map<string, RuleCount & { files: number }>();
  for (const rule of rows.flatMap((row) => row.rules)) {
    const { findings, files } = found.get(rule.id) ?? { findings: 0, files: 0 };
    found.set(rule.id, { ...rule, findings: findings + rule.findings, files: files + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.findings - a.findings || (a.id < b.id ? -1 : 1));
}

function moneyChart(title: string, rows: readonly FilingRow[], key: "total" | "threePublic"): Html | false {
  const told = rows.filter((row) => row[key] !== "");
  const top = told
    .toSorted((a, b) => exact(b[key]).cmp(exact(a[key])) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_BARS);
  if (top.length === 0) return false;
  const most = Number(top[0]![key]) || 1;
  const bars = top.map(
    (row) =>
      html`<tr><th scope="row">${row.subject || row.name}</th><td class="money"><span class="bar" style="width:${share(Number(row[key]), most)}%"></span>${grouped(row[key])}</td></tr>`,
  );
  const note = told.length > top.length && html`<p class="note">最大的 ${top.length} 个，共 ${told.length} 个</p>`;
  return html`<section><h3>${title}</h3><table class="chart"><tbody>${bars}</tbody></table>${note}</section>`;
}

/** A sum beside a bar: 20,661.88. The exact one stands in the list. */
function grouped(value: string): string {
  return exact(value)
    .toFixed(2)
    .replace(/\B(?=(\d{3})+\.)/g, ",");
}

/** Width of a bar: drawing only, no figure depends on it. */
function share(value: number, most: number): number {
  return Math.max(1, Math.round((45 * value) / most));
}

import { CLIENT_SOURCE } from "./client-source.ts";
import { html } from "./escape.ts";
import { overviewHtml } from "./overview.ts";
import { type FilingRow, filingKey } from "./row.ts";
import { type RuleWords, rulesHtml } from "./rules.ts";
import { STYLE } from "./style.ts";

/** What stands at the top of a report. Issuer and date are those of the configuration: no clock is read. */
export interface ReportHead {
  engine: string;
  /** The folders that the filings came in, by name. */
  folder?: string | undefined;
  issuer?: string | undefined;
  date?: string | undefined;
  rules: readonly RuleWords[];
}

/** The report up to the filings: the batch at a glance. Nothing is loaded from anywhere. */
export function pageHead(rows: readonly FilingRow[], { engine, folder, issuer, date, rules }: ReportHead): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";
  const origin = [folder, issuer, date, `财验 ${engine}`].filter(Boolean).join("　");
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>预算公开核对报告</title><style>${STYLE}</style></head><body>
<a class="skip" href="#files">跳到文件列表</a>
<header><h1>预算公开核对报告</h1><p>${html`${origin}`.html}。结论只涉及文件内数字和文字是否相符，不代替审批。</p></header>
<main>${reportBody(rows, rules)}</main>
`;
}

/** What the script of the report works on: the overview, the place where a filing opens, the rules. */
export function reportBody(rows: readonly FilingRow[], rules: readonly RuleWords[]): string {
  return `${overviewHtml(rows).html}
<div id="filing" hidden><a id="back" href="#">← 返回总览</a><div id="content"></div></div>
${rulesHtml(rules)}`;
}

/** One filing as inert text: `</script` inside it would end it early, so its slash is written as a reference. */
export function filingSource(name: string, filing: string): string {
  return `<script type="text/html" id="source-f${filingKey(name)}">${filing.replace(/<\/(script)/gi, "&lt;/$1")}</script>\n`;
}

export function pageTail(): string {
  const read = '(key) => document.getElementById("source-f" + key)?.textContent';
  return `<script>(${CLIENT_SOURCE})(${read})</script></body></html>\n`;
}

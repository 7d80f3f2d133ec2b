import { client } from "./client.ts";
import { html } from "./escape.ts";
import { type Overview, overviewHtml } from "./overview.ts";
import { STYLE } from "./style.ts";

/** The report up to the filings: the batch at a glance. Nothing is loaded from anywhere. */
export function pageHead(overview: Overview, engine: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>预算公开核对报告</title><style>${STYLE}</style></head><body>
<a class="skip" href="#files">跳到文件列表</a>
<header><h1>预算公开核对报告</h1><p>财验 ${html`${engine}`.html}。结论只涉及文件内数字和文字是否相符，不代替审批。</p></header>
<main>${overviewHtml(overview).html}
<div id="filing" hidden><a id="back" href="#">← 返回总览</a><div id="content"></div></div></main>
`;
}

/** One filing as inert text: `</script` inside it would end it early, so its slash is written as a reference. */
export function filingSource(index: number, filing: string): string {
  return `<script type="text/html" id="source-f${index}">${filing.replace(/<\/(script)/gi, "&lt;/$1")}</script>\n`;
}

export function pageTail(): string {
  return `<script>(${client.toString()})()</script></body></html>\n`;
}

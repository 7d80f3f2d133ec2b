import { type Html, html } from "../html/escape.ts";
import type { NoticeContent, NoticeGroup } from "./content.ts";

const STYLE = `body{font:15px/1.7 "FangSong","仿宋","Noto Serif CJK SC","Songti SC",serif;color:#000;background:#fff;max-width:720px;margin:24px auto;padding:0 16px}
h1{text-align:center;font-size:26px;letter-spacing:6px;margin:0 0 8px}h2{font-size:17px;margin:14px 0 4px}h3{font-size:15px;margin:8px 0 2px}.number,.sign{text-align:right}
ol{padding-left:28px;margin:2px 0}li{margin:0 0 6px;break-inside:avoid}ul{margin:2px 0;padding-left:18px;font-size:14px}.receipt{border-top:1px dashed #000;margin-top:28px;padding-top:8px;break-inside:avoid}.receipt p:first-child{text-align:center;letter-spacing:6px}
article+article{break-before:page;border-top:3px double #000;margin-top:40px;padding-top:24px}
@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;font-size:13px}article+article{border:0;margin:0;padding:0}}`;

/** A page with notices one after another, each beginning a sheet of its own: head, the notices, tail. */
export function noticePageHead(title: string): string {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${{ html: STYLE }}</style></head><body><main>
`.html;
}

export const NOTICE_PAGE_TAIL = "</main></body></html>\n";

/** One notice as HTML, to stand between the head of a page and its end. */
export function noticeArticle(notice: NoticeContent): string {
  return html`<article><h1>整改通知单</h1>
${notice.number && html`<p class="number">${notice.number}</p>`}<p>${notice.addressee}：</p>
<p>${notice.opening}</p>${notice.why && html`<p><strong>${notice.why}</strong></p>`}
${partHtml("需要更正", notice.correct)}${partHtml("请核实", notice.verify)}
${notice.contact && html`<p>联系人：${notice.contact}</p>`}<div class="sign"><p>${notice.issuer}（盖章）</p><p>${notice.date}</p></div>
<div class="receipt">${notice.receipt.map((line) => html`<p>${line}</p>`)}</div></article>
`.html;
}

function partHtml(title: string, groups: readonly NoticeGroup[]): Html | false {
  return groups.length > 0 && html`<h2>${title}</h2>${groups.map(groupHtml)}`;
}

function groupHtml({ heading, items }: NoticeGroup): Html {
  const lines = items.map(
    ({ number, text, places }) =>
      html`<li value="${number}">${text}<ul>${places.map((place) => html`<li>${place}</li>`)}</ul></li>`,
  );
  return html`${heading && html`<h3>${heading}</h3>`}<ol>${lines}</ol>`;
}

import { reportBody } from "../report/html/page.ts";
import { STYLE } from "../report/html/style.ts";
import { rules } from "../rules/index.ts";
import { profiles } from "../segment/index.ts";
import { PAGE_STYLE } from "./style.ts";

/** Nothing may be fetched or sent: scripts from this file and workers made of it, WebAssembly for the pictures in PDFs, downloads by link. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

export interface ShellParts {
  engine: string;
  /** The bundled script; the page starts its workers from it too. */
  script: string;
  /** The zip of pdf.js's character maps and fonts, in base64. */
  assets: string;
}

/** The whole of `caiyan.html`. */
export function shell({ engine, script, assets }: ShellParts): string {
  const kinds = Object.entries(profiles).map(([name, { title }]) => `<option value="${name}">${title}</option>`);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="engine" content="${engine}">
<title>财验：预算公开核对</title><style>${STYLE}${PAGE_STYLE}</style></head><body>
<a class="skip" href="#filings">跳到选择文件</a>
<header><h1>财验　<span>预算公开核对</span></h1><p id="origin"></p><p>只在本机核对，不上传、不联网、不留存。结论只涉及文件内数字和文字是否相符，不代替审批。</p></header>
<main>
<section id="desk" class="controls" aria-label="选择文件">
<div id="drop"><p><b>把报送的文件、文件夹或压缩包（.zip）拖到这里</b>，或者
<label class="button">选择文件<input type="file" id="filings" multiple></label>
<label class="button">选择文件夹<input type="file" id="folder" webkitdirectory></label></p>
<details id="more"><summary>上年文件、体例、配置（可不填）</summary><div class="fields">
<label>上年的文件夹（按相同名称对应，核对增减）<input type="file" id="previous-folder" webkitdirectory></label>
<label>上年的文件<input type="file" id="previous" multiple></label>
<label>体例<select id="profile">${kinds.join("")}</select></label>
<label>配置文件 caiyan.config.json<input type="file" id="config" accept=".json"></label></div></details></div>
<div id="run" hidden><progress id="bar" max="1" value="0" aria-label="核对进度"></progress>
<p id="progress" role="status"></p><button type="button" id="stop">停止</button></div>
<ul id="messages" aria-live="polite"></ul>
<div id="exports" role="group" aria-label="保存结果" hidden><span>保存：</span></div>
</section>
<div id="report" hidden>${reportBody([], rules)}</div></main>
<dialog id="accept" aria-labelledby="accept-title"><form method="dialog"><h2 id="accept-title">认可这一处，不再作为问题</h2><p id="accept-what"></p>
<label>理由<textarea name="reason" required rows="3"></textarea></label><label>认可人<input name="signer" required autocomplete="off"></label>
<p><button value="accept">认可</button> <button value="cancel" formnovalidate>取消</button></p></form></dialog>
<script type="application/octet-stream" id="assets">${assets}</script>
<script id="script">${inertMarkup(script)}</script></body></html>
`;
}

/** A script as the text of its element: what a parser of HTML would take for the start or end of markup is written as an escape, which strings and patterns read alike. */
function inertMarkup(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, "\\x3c");
}

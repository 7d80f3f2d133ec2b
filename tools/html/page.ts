import { escapeMarkup } from "../../src/text/markup.ts";
import { cellStyle } from "../docx/styles.ts";
import { element } from "../docx/xml.ts";
import { accepted } from "../sample/accept.ts";
import type { Block, Paragraph, Run, Sample, SampleCell, SampleTable } from "../sample/blocks.ts";
import { inline } from "../sample/inline.ts";
import { labels } from "../sample/labels.ts";
import { styleSheet } from "./css.ts";

const ALIGN: Record<string, string> = { l: "left", c: "center", r: "right" };

function runHtml(run: Run): string {
  switch (run.kind) {
    case "text":
      if (run.hidden) return "";
      return run.bold ? `<b>${escapeMarkup(run.text)}</b>` : escapeMarkup(run.text);
    case "tab":
      return '<span class="gap"></span>';
    case "lineBreak":
      return "<br>";
    case "field":
      return escapeMarkup(run.result ?? "");
    case "control":
      return runsHtml(run.runs);
    default:
      return "";
  }
}

function runsHtml(runs: Run[]): string {
  return runs.map(runHtml).join("");
}

/** The pieces between tabs: what stands left, in the middle and right on a line. */
function pieces(runs: Run[]): string[] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === "tab") parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts.map((part) => `<span>${runsHtml(part)}</span>`);
}

const DOTS = `<i>${".".repeat(200)}</i>`;

function paragraphHtml(paragraph: Paragraph, marks: Map<Paragraph, string>): string {
  const fresh = paragraph.runs.some((run) => run.kind === "pageBreak") ? " fresh" : "";
  const { style, runs } = paragraph;
  const entry = style === "toc1" || style === "toc2";
  const content =
    entry || style === "left"
      ? pieces(runs).join(entry ? DOTS : "")
      : escapeMarkup(marks.get(paragraph) ?? "") + runsHtml(runs);
  return `<p class="${style}${fresh}">${content}</p>\n`;
}

function cellHtml(cell: SampleCell, table: SampleTable): string {
  const align = cell.align ?? (cell.row < table.head ? "center" : (ALIGN[table.align[cell.column] ?? "c"] ?? "center"));
  const attributes = {
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
    style: `text-align: ${align}`,
  };
  return element("td", attributes, cell.paragraphs.map((runs) => `<p>${runsHtml(runs)}</p>`).join(""));
}

function rowsHtml(table: SampleTable, from: number, to: number): string {
  let html = "";
  for (let row = from; row < to; row += 1) {
    const cells = table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    html += `<tr>${cells.map((cell) => cellHtml(cell, table)).join("")}</tr>\n`;
  }
  return html;
}

function tableHtml(table: SampleTable): string {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => `<col style="width: ${((width / total) * 100).toFixed(3)}%">`).join("");
  const head = table.head ? `<thead>${rowsHtml(table, 0, table.head)}</thead>` : "";
  return `<table class="${cellStyle(table.size)}"><colgroup>${columns}</colgroup>${head}<tbody>${rowsHtml(table, table.head, table.rows)}</tbody></table>\n`;
}

function blockHtml(block: Block, marks: Map<Paragraph, string>): string {
  switch (block.kind) {
    case "paragraph":
      return paragraphHtml(block, marks);
    case "table":
      return tableHtml(block);
    case "textbox":
      return `<div class="box">${blocksHtml(block.blocks, marks)}</div>\n`;
    case "control":
      return blocksHtml(block.blocks, marks);
    case "contents":
      return block.entries.map((entry) => paragraphHtml(entry, marks)).join("");
    case "section":
      return `</div><div class="${block.landscape ? "wide" : "tall"}">\n`;
  }
}

function blocksHtml(blocks: Block[], marks: Map<Paragraph, string>): string {
  return blocks.map((block) => blockHtml(block, marks)).join("");
}

/** Text of a page margin for CSS: its words, and the page number where a PAGE field stands. */
function marginContent(source: string | undefined): string {
  if (!source) return "none";
  return inline(source)
    .map((run) => (run.kind === "field" ? "counter(page)" : run.kind === "text" ? JSON.stringify(run.text) : ""))
    .join(" ");
}

/**
 * A sample as a web page to be printed: tracked changes accepted, automatic numbers written out. `faces` are `@font-face` rules for
 * the family "Sample Sans".
 */
export function html(source: Sample, faces = ""): string {
  const sample = accepted(source);
  const style = styleSheet(marginContent(sample.header), marginContent(sample.footer));
  const body = blocksHtml(sample.blocks, labels(sample));
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeMarkup(sample.title)}</title><style>${faces}${style}</style></head><body><div>\n${body}</div></body></html>\n`;
}

import type { Excerpt, PageExcerpt, SentenceExcerpt, ShownCell, TableExcerpt } from "../../model/excerpt.ts";
import { type Html, html } from "./escape.ts";

/** A piece of the filing with the evidence marked; the number of a mark is that of the evidence in the list beside it. */
export function excerptHtml(excerpt: Excerpt): Html {
  if (excerpt.kind === "sentence") return sentence(excerpt);
  if (excerpt.kind === "table") return table(excerpt);
  return page(excerpt);
}

function sentence({ runs, before, after }: SentenceExcerpt): Html {
  const parts = runs.map(({ text, mark }) =>
    mark === undefined ? text : html`<mark>${text}<sup>${mark + 1}</sup></mark>`,
  );
  return html`<p class="piece">${before && "……"}${parts}${after && "……"}</p>`;
}

function table({ caption, rows }: TableExcerpt): Html {
  const body = rows.map(({ row, cells }, index) => {
    const gap = index > 0 && row > rows[index - 1]!.row + 1;
    return html`${gap && html`<tr class="gap"><td>⋮</td></tr>`}<tr><th scope="row">${row + 1}</th>${cells.map(tableCell)}</tr>`;
  });
  const title = caption || "表";
  return html`<div class="piece scroll" tabindex="0" role="group" aria-label="${title}"><table><caption>${title}（左列为行号）</caption><tbody>${body}</tbody></table></div>`;
}

function tableCell({ text, columnSpan, rowSpan, mark, before, after }: ShownCell): Html {
  const spans = html`${columnSpan > 1 && html` colspan="${columnSpan}"`}${rowSpan > 1 && html` rowspan="${rowSpan}"`}`;
  const content = mark === undefined ? text : html`${before}<mark>${text}<sup>${mark + 1}</sup></mark>${after}`;
  return html`<td${spans}>${content}</td>`;
}

/** The page piece is drawn from boxes: each text is stretched to the width it has in print. */
function page({ page, box, texts, frames, marks, cuts }: PageExcerpt): Html {
  const [left, top, right, bottom] = box;
  const width = Math.round((right - left) * 10) / 10;
  const height = Math.round((bottom - top) * 10) / 10;
  const frame = frames.map(
    ([x, y, x2, y2]) =>
      html`<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(x2 - x)}" height="${tenth(y2 - y)}"/>`,
  );
  const marked = marks.map(({ box: [x, y, x2, y2], mark }) => {
    const label = html`<text class="n" x="${tenth(x2 + 3)}" y="${tenth(y)}">${mark + 1}</text>`;
    return html`<rect class="m" x="${tenth(x - 2)}" y="${tenth(y - 2)}" width="${tenth(x2 - x + 4)}" height="${tenth(y2 - y + 4)}"/>${label}`;
  });
  const words = texts.map(({ text, box: [x, y, x2, y2] }) => {
    const size = tenth((y2 - y) * 0.92);
    return html`<text x="${tenth(x)}" y="${tenth(y2 - (y2 - y) * 0.16)}" font-size="${size}" textLength="${tenth(x2 - x)}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
  });
  const gaps = cuts.map((y) => html`<line x1="${left}" x2="${right}" y1="${y}" y2="${y}"/>`);
  return html`<figure class="piece"><svg viewBox="${left} ${top} ${width} ${height}" width="${width}" role="img" aria-label="第${page}页的一部分">${marked}${frame}${words}${gaps}</svg><figcaption>第 ${page} 页（局部）</figcaption></figure>`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

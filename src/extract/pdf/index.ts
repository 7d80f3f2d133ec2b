import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import type { Document, Note } from "../../model/document.ts";
import { Refusal } from "../../model/refusal.ts";
import { alignedTables } from "./aligned/index.ts";
import { assemble, type ReadPage } from "./assemble.ts";
import { readPages } from "./drawing/walk.ts";
import { type Item, keptItem, layOut } from "./flow/layout.ts";
import { completeTables } from "./half-ruled/index.ts";
import type { PdfHost } from "./host/host.ts";
import { openPdf } from "./host/open.ts";
import { withTrueWidths } from "./lines/true-widths.ts";
import { type PageOfWords, withWords } from "./lines/words.ts";
import { liftMarks } from "./page/note-marks.ts";
import type { DrawnTable, PageContent } from "./page/page.ts";
import { faultOf, glyphNotes, pictureShare, withRecognised } from "./page/readable.ts";
import { turnOf, upright } from "./page/upright.ts";
import { liftWatermark } from "./page/watermark.ts";
import { ruledTables } from "./ruled/index.ts";
import { amountsNote, tally } from "./tally.ts";

/**
 * A PDF as a {@link Document}: paragraphs in reading order, tables joined over pages, every line and cell with its page and box. `sha256` is that of `bytes`.
 * Rejects with a `Refusal`: `encrypted`, `truncated`, `unreadable`, `empty`, and `noText` (also of pages with nothing but page numbers), `garbledText` or `missingResource` when no page can be read.
 */
export async function readPdf(bytes: Uint8Array, name: string, sha256: string, host: PdfHost): Promise<Document> {
  const opened = await openPdf(host, bytes);
  const { pdf, close } = opened;
  try {
    const pages: ReadPage[] = [];
    for await (const content of readPages(opened)) pages.push(readPage(content));
    refuseUnreadable(pages);
    const producer = await producerOf(pdf);
    const assembled = assemble(pages);
    if (isEmpty(assembled)) throw new Refusal("noText", { pages: pages.length });
    return { name, format: "pdf", sha256, ...(producer ? { producer } : {}), ...assembled };
  } finally {
    await close();
  }
}

function readPage(drawn: PageContent): ReadPage {
  const { page, width, height } = drawn;
  const recognised = withRecognised(drawn);
  const content = recognised ?? drawn;
  const fault = recognised ? undefined : faultOf(drawn);
  const { page: unstamped, watermark } = liftWatermark(fault === "garbledPage" ? { ...content, glyphs: [] } : content);
  const { page: bare, marks } = liftMarks(unstamped);
  const turn = turnOf(bare);
  const straight = withWords(withTrueWidths(upright(bare, turn)));
  const tables = tablesOf(straight);
  const items = layOut(straight, tables);
  const doubts = checkAmounts(straight, tables, items);
  return {
    page,
    width: straight.width,
    height: straight.height,
    items: items.map(keptItem),
    turn,
    fault,
    pictures: pictureShare(content),
    shown: { page, width, height, readable: fault === undefined, ...(recognised ? { recognised: true } : {}) },
    asides: [
      ...(watermark === "" ? [] : [{ kind: "watermark" as const, text: watermark, page }]),
      ...(marks === "" ? [] : [{ kind: "footnote" as const, text: marks, page }]),
    ],
    notes: [...glyphNotes(content), ...doubts],
  };
}

function tablesOf(page: PageOfWords): DrawnTable[] {
  const ruled = completeTables(page, ruledTables(page));
  return [...ruled, ...alignedTables(page, ruled)];
}

/** The self-check: notes on amounts that did not end whole in one cell; their tables become doubtful. */
function checkAmounts(page: PageOfWords, tables: DrawnTable[], items: readonly Item[]): Note[] {
  const { lost, doubled, tables: doubtful } = tally(page, tables, items);
  for (const index of doubtful) tables[index]!.doubtful = true;
  const told = (code: "amountsLost" | "amountsDoubled", amounts: readonly string[]) =>
    amounts.length === 0 ? [] : [amountsNote(code, amounts, page.page)];
  return [...told("amountsLost", lost), ...told("amountsDoubled", doubled)];
}

/** Whether nothing but page numbers was read. */
function isEmpty({ blocks, asides }: ReturnType<typeof assemble>): boolean {
  return blocks.length === 0 && asides.every(({ kind }) => kind === "pageNumber");
}

/** A file of which no page can be read is no document. */
function refuseUnreadable(pages: readonly ReadPage[]): void {
  if (pages.length === 0) throw new Refusal("empty");
  if (pages.some(({ fault, items }) => fault === undefined && items.length > 0)) return;
  const broken = pages.flatMap(({ notes }) => notes).find(({ code }) => code === "fontUnreadable");
  if (broken && /cmap/i.test(String(broken.data.detail))) throw new Refusal("missingResource", { resource: "cmap" });
  if (pages.some(({ fault }) => fault === "garbledPage")) throw new Refusal("garbledText", { pages: pages.length });
  if (pages.every(({ fault }) => fault === "brokenPage")) throw new Refusal("unreadable", { pages: pages.length });
  throw new Refusal("noText", { pages: pages.length });
}

async function producerOf(pdf: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Producer, Creator } = info as Record<string, unknown>;
  const named = [Creator, Producer].filter((value) => typeof value === "string" && value.trim() !== "");
  return named.length > 0 ? [...new Set(named)].join(" / ") : undefined;
}

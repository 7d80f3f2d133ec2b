import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import type { PdfHost } from "../../extract/pdf/host/host.ts";
import type { Box } from "../../model/place.ts";
import { type NumberedFinding, noteOf } from "../../report/text/numbered-findings.ts";
import type { Marked } from "../marked.ts";
import { withStableId } from "./stable-id.ts";

/** What pdf.js calls a highlight, and the prefix of annotations that it is to add. */
const HIGHLIGHT_TYPE = 9;
const PREFIX = "pdfjs_internal_editor_";
const COLOURS = { correct: [255, 226, 138], verify: [190, 220, 255] } as const;
/** Points around the figure. */
const MARGIN_POINTS = 1.5;

/** A copy of a PDF with a highlight and a note at each figure that is told of, written behind the original bytes as an update of it. */
export async function markPdf(host: PdfHost, bytes: Uint8Array, told: readonly NumberedFinding[]): Promise<Marked> {
  if (isSigned(bytes)) return { refused: "文件有数字签名，加批注会使签名失效" };
  const { pdf, close } = await host.open(bytes);
  try {
    let count = 0;
    for (const one of told) {
      const { page: number = 1, box } = one.place;
      const page = await pdf.getPage(number);
      const annotation = highlight(page, box ?? [20, 20, 40, 40], one);
      pdf.annotationStorage.setValue(`${PREFIX}${count++}`, annotation);
    }
    const marked = await pdf.saveDocument();
    if (!startsWith(marked, bytes)) return { refused: "文件结构已损坏，无法加批注" };
    return { bytes: await withStableId(marked, bytes.length) };
  } catch (error) {
    return { refused: `无法加批注（${String(error)}）` };
  } finally {
    await close();
  }
}

/** A signature names the bytes it covers, in plain text so that they can be found (ISO 32000-1, 12.8.1). */
function isSigned(bytes: Uint8Array): boolean {
  return /\/ByteRange\s*\[/.test(new TextDecoder("latin1").decode(bytes));
}

/** In the page's own coordinates, whatever way it is turned. */
function highlight(page: PDFPageProxy, box: Box, told: NumberedFinding): object {
  const viewport = page.getViewport({ scale: 1 });
  const corner = (x: number, y: number) => viewport.convertToPdfPoint(x, y) as [number, number];
  const [xa, ya] = corner(box[0] - MARGIN_POINTS, box[1] - MARGIN_POINTS);
  const [xb, yb] = corner(box[2] + MARGIN_POINTS, box[3] + MARGIN_POINTS);
  const [left, right] = [Math.min(xa, xb), Math.max(xa, xb)];
  const [bottom, top] = [Math.min(ya, yb), Math.max(ya, yb)];
  return {
    annotationType: HIGHLIGHT_TYPE,
    pageIndex: page.pageNumber - 1,
    rect: [left, bottom, right, top],
    quadPoints: [left, top, right, top, left, bottom, right, bottom],
    outlines: [[left, top, right, top, right, bottom, left, bottom]],
    color: [...COLOURS[told.kind]],
    opacity: 1,
    rotation: 0,
    user: "财验",
    date: "2000-01-01T00:00:00Z",
    popup: { contents: noteOf(told), rect: [right, bottom - 80, right + 200, bottom] },
  };
}

function startsWith(marked: Uint8Array, bytes: Uint8Array): boolean {
  return marked.length > bytes.length && bytes.every((byte, index) => marked[index] === byte);
}

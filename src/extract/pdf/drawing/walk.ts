import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import type { OpenPdf } from "../host/host.ts";
import type { PageContent } from "../page/page.ts";
import { HANDLERS } from "./handlers.ts";
import { dropRepeats } from "./repeats.ts";
import { type Font, type GraphicsState, initialState, type Walk } from "./state.ts";

/**
 * The pages of a PDF as drawn, one after another; each is released before the next is read. One pass over the operator list gives
 * every glyph with its own box and all lines. `problems` codes: `fontUnreadable`, `pageUnreadable` (detail: what pdf.js said), `streamDamaged`, `tooManyLines`.
 */
export async function* readPages({ pdf, watch }: OpenPdf): AsyncGenerator<PageContent> {
  const layers = await pdf.getOptionalContentConfig();
  for (let number = 1; number <= pdf.numPages; number++) {
    const read = () => readPage(pdf, number, (group) => layers.isVisible(group));
    const { value, damaged } = watch ? await watch(read) : { value: await read(), damaged: false };
    if (damaged) value.problems.push({ code: "streamDamaged", detail: "" });
    yield value;
  }
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  layerVisible: Walk["layerVisible"],
): Promise<PageContent> {
  const out: PageContent = {
    page: number,
    width: 0,
    height: 0,
    glyphs: [],
    rulings: [],
    slants: [],
    images: [],
    fills: [],
    rings: [],
    problems: [],
  };
  let page: PDFPageProxy | undefined;
  try {
    page = await pdf.getPage(number);
    const { width, height, transform: ctm } = page.getViewport({ scale: 1 });
    Object.assign(out, { width, height });
    const { fnArray, argsArray } = await page.getOperatorList();
    const walk = startWalk(out, page, initialState(ctm, [0, 0, width, height]), layerVisible);
    for (let i = 0; i < fnArray.length; i++) HANDLERS[fnArray[i]!]?.(walk, ...(argsArray[i] ?? []));
  } catch (error) {
    out.problems.push({ code: "pageUnreadable", detail: error instanceof Error ? error.message : String(error) });
  } finally {
    page?.cleanup();
  }
  out.glyphs = dropRepeats(out.glyphs, out.width, out.height);
  return out;
}

function startWalk(
  out: PageContent,
  page: PDFPageProxy,
  state: GraphicsState,
  layerVisible: Walk["layerVisible"],
): Walk {
  return {
    state,
    initial: { ...state },
    stack: [],
    out,
    fonts: (id) => (page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font | string) : undefined),
    layerVisible,
    marks: [],
    hidden: 0,
    artifact: 0,
    clipNext: false,
    painted: [],
    blank: false,
  };
}

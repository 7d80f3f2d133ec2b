import { createRequire } from "node:module";
import path from "node:path";
import type { OpenPdf, PdfHost } from "../../extract/pdf/page/host.ts";
import { sharedPort } from "../../extract/pdf/page/port.ts";
import { countDamage, watchDamage } from "./damage.ts";

/** pdf.js needs a folder path with a trailing slash, not a URL. */
const PACKAGE = `${path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))}/`;

/**
 * pdf.js in Node: the legacy build, in this thread, with character maps and standard fonts from its package, and nothing from the
 * system. It writes nothing to the console.
 */
export const nodePdfHost: PdfHost = { open };

let library: ReturnType<typeof load> | undefined;

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  library ??= load();
  const { getDocument, PDFWorker, WorkerMessageHandler } = await library;
  const port = sharedPort();
  WorkerMessageHandler.initializeFromPort(port);
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: 0 }); // its types allow no port, its documentation does
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker,
    cMapUrl: `${PACKAGE}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PACKAGE}standard_fonts/`,
    wasmUrl: `${PACKAGE}wasm/`,
    useSystemFonts: false,
    isEvalSupported: false,
    disableFontFace: false,
    ownerDocument: NO_SCREEN,
    verbosity: 0,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  try {
    return { pdf: await task.promise, close, watch: watchDamage };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A document that takes fonts and shows none: otherwise pdf.js computes the outline of every glyph, which only drawing needs. */
const NO_SCREEN = { fonts: { add() {}, delete() {} } } as unknown as HTMLDocument;

/**
 * The legacy build fails at import without these, which only drawing needs; they must be there before. Its polyfills replace
 * `Array.prototype.push` in this Node by a slow one (for an engine fault that touches no code of ours or theirs): put back.
 */
async function load() {
  countDamage();
  const globals = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "Path2D", "ImageData", "FontFace"]) globals[name] ??= class {};
  const { push } = Array.prototype;
  const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const { getDocument, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  Array.prototype.push = push;
  return { getDocument, PDFWorker, WorkerMessageHandler };
}

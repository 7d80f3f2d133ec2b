import { createRequire } from "node:module";
import path from "node:path";
import { countDamage } from "../../extract/pdf/page/damage.ts";
import type { OpenPdf, PdfHost } from "../../extract/pdf/page/host.ts";
import { openIn, type PdfLibrary } from "../../extract/pdf/page/library.ts";

/** pdf.js needs a folder path with a trailing slash, not a URL. */
const PACKAGE = `${path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))}/`;

/**
 * pdf.js in Node: the legacy build, in this thread, with character maps and standard fonts from its package, and nothing from the
 * system. It writes nothing to the console.
 */
export const nodePdfHost: PdfHost = { open };

let library: Promise<PdfLibrary> | undefined;

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  library ??= load();
  return openIn(await library, bytes, {
    cMapUrl: `${PACKAGE}cmaps/`,
    standardFontDataUrl: `${PACKAGE}standard_fonts/`,
    wasmUrl: `${PACKAGE}wasm/`,
  });
}

/**
 * The legacy build fails at import without these, which only drawing needs; they must be there before. Its polyfills replace
 * `Array.prototype.push` in this Node by a slow one (for an engine fault that touches no code of ours or theirs): put back.
 */
async function load(): Promise<PdfLibrary> {
  countDamage();
  const globals = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "Path2D", "ImageData", "FontFace"]) globals[name] ??= class {};
  const { push } = Array.prototype;
  const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const { getDocument, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  Array.prototype.push = push;
  return { getDocument, PDFWorker, WorkerMessageHandler };
}

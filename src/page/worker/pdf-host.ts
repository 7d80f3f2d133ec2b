import { countDamage } from "../../extract/pdf/drawing/damage.ts";
import type { PdfHost } from "../../extract/pdf/host/host.ts";
import { openIn, type PdfLibrary } from "../../extract/pdf/host/library.ts";

/** The folders of pdf.js's data, by what it calls them. */
const FOLDERS: Record<string, string> = {
  cMapUrl: "cmaps",
  standardFontDataUrl: "standard_fonts",
  wasmUrl: "wasm",
};

/**
 * pdf.js for a page or, better, a worker of it (a PDF takes a second of the thread): both halves in the thread that asks. Nothing is fetched but by `read`.
 * @param read hands over one file of pdf.js's data by its path, "cmaps/UniGB-UCS2-H.bcmap": the folder `pdfjs` beside the bundle
 */
export function browserPdfHost(read: (path: string) => Promise<Uint8Array>): PdfHost {
  /** What pdf.js asks for its data; it must be a class. */
  class Data {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return read(`${FOLDERS[kind] ?? kind}/${filename}`);
    }
  }
  let library: Promise<PdfLibrary> | undefined;
  return {
    async open(bytes) {
      library ??= load();
      return openIn(await library, bytes, { BinaryDataFactory: Data, useWorkerFetch: false });
    },
  };
}

/**
 * In a worker without a `window`, its worker half takes all messages of that worker for itself. Its polyfills must not replace
 * `Array.prototype.push` and `JSON.stringify` by slow ones.
 */
async function load(): Promise<PdfLibrary> {
  countDamage();
  const globals = globalThis as Record<string, unknown>;
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  const isPage = "window" in globals;
  if (!isPage) globals.window = globalThis;
  const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  if (!isPage) delete globals.window;
  const { getDocument, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  Array.prototype.push = push;
  Object.assign(JSON, { parse, stringify });
  return { getDocument, PDFWorker, WorkerMessageHandler };
}

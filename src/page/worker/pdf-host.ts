import { countDamage } from "../../extract/pdf/drawing/damage.ts";
import type { OpenPdf, PdfHost } from "../../extract/pdf/host/host.ts";
import { openIn, type PdfLibrary } from "../../extract/pdf/host/library.ts";
import { asset } from "./assets.ts";

/** pdf.js in a worker of the page: both halves in that one thread, character maps and fonts from memory. Nothing is fetched. */
export const pagePdfHost: PdfHost = { open };

let library: Promise<PdfLibrary> | undefined;

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  library ??= load();
  return openIn(await library, bytes, { BinaryDataFactory: FromMemory, useWorkerFetch: false });
}

/** What pdf.js asks for its data; it must be a class. */
class FromMemory {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    return asset(filename);
  }
}

/**
 * In a worker without a `window`, its worker half takes all messages of that worker for itself. Its polyfills must not replace
 * `Array.prototype.push` by a slow one.
 */
async function load(): Promise<PdfLibrary> {
  countDamage();
  const globals = globalThis as Record<string, unknown>;
  const { push } = Array.prototype;
  globals.window = globalThis;
  const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  delete globals.window;
  const { getDocument, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  Array.prototype.push = push;
  return { getDocument, PDFWorker, WorkerMessageHandler };
}

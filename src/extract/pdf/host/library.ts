import type { DocumentInitParameters } from "pdfjs-dist/types/src/display/api.js";
import type { getDocument, PDFWorker } from "pdfjs-dist/types/src/pdf.js";
import { watchDamage } from "../drawing/damage.ts";
import type { OpenPdf } from "./host.ts";
import { sharedPort } from "./port.ts";

/** Both halves of pdf.js, the legacy build, loaded where we run. */
export interface PdfLibrary {
  getDocument: typeof getDocument;
  PDFWorker: typeof PDFWorker;
  WorkerMessageHandler: { initializeFromPort(port: object): void };
}

/** Where pdf.js finds character maps and fonts: folders, or a factory that hands them out. */
export type PdfResources = Pick<
  DocumentInitParameters,
  "cMapUrl" | "standardFontDataUrl" | "wasmUrl" | "BinaryDataFactory" | "useWorkerFetch"
>;

/** Opens a PDF with both halves in this thread, nothing taken from the system, nothing drawn and nothing said. */
export async function openIn(library: PdfLibrary, bytes: Uint8Array, resources: PdfResources): Promise<OpenPdf> {
  const { getDocument, PDFWorker, WorkerMessageHandler } = library;
  const port = sharedPort();
  WorkerMessageHandler.initializeFromPort(port);
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: 0 }); // its types allow no port, its documentation does
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker,
    cMapPacked: true,
    ...resources,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
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

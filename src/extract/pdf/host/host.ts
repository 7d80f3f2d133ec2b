import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";

/** A PDF that pdf.js has opened; `close` frees it. */
export interface OpenPdf {
  pdf: PDFDocumentProxy;
  close(): Promise<void>;
  /** Runs a task and tells whether a damaged stream was met in it, where the host can tell: pdf.js itself reads on without a word. */
  watch?<T>(task: () => Promise<T>): Promise<{ value: T; damaged: boolean }>;
}

/** Opens a PDF with pdf.js set up for where we run (Node: legacy build; browser: worker). Rejects with what pdf.js throws: `PasswordException`, `InvalidPDFException`, … */
export interface PdfHost {
  open(bytes: Uint8Array): Promise<OpenPdf>;
}

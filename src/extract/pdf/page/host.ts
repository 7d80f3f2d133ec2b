import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";

/** A PDF that pdf.js has opened; `close` frees it. */
export interface OpenPdf {
  pdf: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Opens a PDF with pdf.js set up for where we run (Node: legacy build; browser: worker). Rejects with what pdf.js throws: `PasswordException`, `InvalidPDFException`, … */
export interface PdfHost {
  open(bytes: Uint8Array): Promise<OpenPdf>;
}

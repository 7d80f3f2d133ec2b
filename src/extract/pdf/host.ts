import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";

/** Opens a PDF with pdf.js set up for where we run (Node: legacy build; browser: worker). Rejects with a `Refusal`. */
export interface PdfHost {
  open(bytes: Uint8Array): Promise<PDFDocumentProxy>;
}

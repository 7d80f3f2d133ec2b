import { createRequire } from "node:module";
import path from "node:path";
import type { OpenPdf, PdfHost } from "../extract/pdf/host.ts";

/** pdf.js needs a folder path with a trailing slash, not a URL. */
const PACKAGE = `${path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))}/`;

/** pdf.js in Node: the legacy build, with character maps and standard fonts from its package, and nothing from the system. */
export const nodePdfHost: PdfHost = { open };

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument } = await load();
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${PACKAGE}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PACKAGE}standard_fonts/`,
    wasmUrl: `${PACKAGE}wasm/`,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    return { pdf: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

/** The legacy build fails at import without these three, which only drawing needs; they must be there before the import. */
async function load() {
  const globals = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "Path2D", "ImageData"]) globals[name] ??= class {};
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

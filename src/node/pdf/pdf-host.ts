import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { OpenPdf, PdfHost } from "../../extract/pdf/page/host.ts";
import { sharedPort } from "../../extract/pdf/page/port.ts";
import { packageRoot } from "../package-root.ts";
import { countDamage, watchDamage } from "./damage.ts";

/** Where the data of pdf.js lies: beside the bundled program, else in its package. It needs a folder path with a trailing slash, not a URL. */
function dataFolder(): string {
  const bundled = path.join(packageRoot(), "pdfjs");
  if (existsSync(bundled)) return `${bundled}/`;
  return `${path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))}/`;
}

/**
 * pdf.js in Node: the legacy build, in this thread, with character maps and standard fonts from its package, and nothing from the
 * system. It writes nothing to the console.
 */
export const nodePdfHost: PdfHost = { open };

let library: ReturnType<typeof load> | undefined;

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  library ??= load();
  const { getDocument, PDFWorker, WorkerMessageHandler } = await library;
  const folder = dataFolder();
  const port = sharedPort();
  WorkerMessageHandler.initializeFromPort(port);
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: 0 }); // its types allow no port, its documentation does
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
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

/** The module loader that pdf.js sees while it loads. */
const WITHOUT_CANVAS = { createRequire: () => () => ({}) };

/**
 * The legacy build fails at import without these, which only drawing needs; they must be there before. Its polyfills replace
 * `Array.prototype.push` in this Node by a slow one (for an engine fault that touches no code of ours or theirs): put back. While it loads it asks
 * for the native canvas, of which we have no use and which takes longer to load than all the rest: it is given an empty one.
 */
async function load() {
  countDamage();
  const globals = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "Path2D", "ImageData", "FontFace"]) globals[name] ??= class {};
  const { push } = Array.prototype;
  const { getBuiltinModule } = process;
  process.getBuiltinModule = ((name: string) =>
    name === "module" ? WITHOUT_CANVAS : getBuiltinModule(name)) as typeof getBuiltinModule;
  const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const { getDocument, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  process.getBuiltinModule = getBuiltinModule;
  Array.prototype.push = push;
  return { getDocument, PDFWorker, WorkerMessageHandler };
}

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { countDamage } from "../../extract/pdf/drawing/damage.ts";
import { withoutOutlines } from "../../extract/pdf/drawing/outlines.ts";
import type { OpenPdf, PdfHost } from "../../extract/pdf/host/host.ts";
import { openIn, type PdfLibrary } from "../../extract/pdf/host/library.ts";
import { packageRoot } from "../package-root.ts";

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

let library: Promise<PdfLibrary> | undefined;

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  library ??= load();
  const folder = dataFolder();
  return openIn(await library, bytes, {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
  });
}

/** No stream of a filing is as large unpacked; one that would be is unpacked no further. */
const MOST_UNPACKED_BYTES = 2 ** 28;

function unpack(pieces: readonly Uint8Array[]): Uint8Array {
  return withoutOutlines(inflateSync(Buffer.concat(pieces), { maxOutputLength: MOST_UNPACKED_BYTES }));
}

/** The module loader that pdf.js sees while it loads. */
const WITHOUT_CANVAS = { createRequire: () => () => ({}) };

/**
 * The legacy build fails at import without these, which only drawing needs; they must be there before. Its polyfills replace
 * `Array.prototype.push` in this Node by a slow one (for an engine fault that touches no code of ours or theirs), and `JSON.stringify` by one that takes fifteen
 * times as long (for `JSON.rawJSON`, which nobody asks for): put back. While it loads it asks
 * for the native canvas, of which we have no use and which takes longer to load than all the rest: it is given an empty one. It also asks for `Response`, to add
 * a method that nobody calls: the platform's own brings the whole of its network client, so another stands in for it meanwhile.
 */
async function load(): Promise<PdfLibrary> {
  countDamage(unpack);
  const globals = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "Path2D", "ImageData", "FontFace"]) globals[name] ??= class {};
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  const { getBuiltinModule } = process;
  process.getBuiltinModule = ((name: string) =>
    name === "module" ? WITHOUT_CANVAS : getBuiltinModule(name)) as typeof getBuiltinModule;
  const response = Object.getOwnPropertyDescriptor(globalThis, "Response");
  Object.defineProperty(globalThis, "Response", { configurable: true, value: class {} });
  const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const { getDocument, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  if (response) Object.defineProperty(globalThis, "Response", response);
  process.getBuiltinModule = getBuiltinModule;
  Array.prototype.push = push;
  Object.assign(JSON, { parse, stringify });
  return { getDocument, PDFWorker, WorkerMessageHandler };
}

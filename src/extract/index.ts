import type { Document } from "../model/document.ts";
import { Refusal } from "../model/refusal.ts";
import { foldBlocks } from "./fold.ts";
import { attachLeads } from "./lead.ts";
import { partTables } from "./part-tables.ts";
import type { PdfHost } from "./pdf/host/host.ts";
import { sniff } from "./sniff.ts";

/** What the host lends to reading: pdf.js differs between Node and browser. */
export interface ExtractOptions {
  /** Without it a PDF is refused as `missingResource`. */
  pdf?: PdfHost;
}

/** Larger files are refused unread. The largest real filings have some 30 MB, most of it pictures. */
const MAX_BYTES = 200 * 2 ** 20;

/**
 * Bytes → {@link Document}. The content decides what a file is, not its name. Rejects with a {@link Refusal} that says why a file
 * cannot be read; it never returns a document without text.
 * @throws TypeError for anything but bytes
 */
export async function extract(bytes: Uint8Array, name: string, options: ExtractOptions): Promise<Document> {
  if (!ArrayBuffer.isView(bytes) || bytes.BYTES_PER_ELEMENT !== 1)
    throw new TypeError(
      "bytes: a Uint8Array is needed, such as readFile gives or new Uint8Array(await file.arrayBuffer())",
    );
  if (bytes.length > MAX_BYTES) throw new Refusal("tooLarge", { bytes: bytes.length });
  const kind = sniff(bytes);
  const sha256 = await sha256Of(bytes);
  const document = await read(kind, bytes, name, sha256, options);
  const { blocks, at } = partTables(foldBlocks(document.blocks));
  const notes = document.notes.map((note) => (note.block === undefined ? note : { ...note, block: at[note.block]! }));
  return { ...document, blocks: attachLeads(blocks), notes };
}

/** Each reader is loaded only when a file needs it. */
async function read(
  kind: ReturnType<typeof sniff>,
  bytes: Uint8Array,
  name: string,
  sha256: string,
  options: ExtractOptions,
): Promise<Document> {
  switch (kind) {
    case "zip":
      return (await import("./docx/index.ts")).readDocx(bytes, name, sha256);
    case "pdf":
      if (options.pdf === undefined) throw new Refusal("missingResource", { resource: "pdf" });
      return (await import("./pdf/index.ts")).readPdf(bytes, name, sha256, options.pdf);
    case "text":
      return (await import("./dump/index.ts")).readDump(bytes, name, sha256);
  }
}

/** The SHA-256 of a file in hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = await globalThis.crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

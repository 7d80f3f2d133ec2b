import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { resources } from "../../report/rows/index.ts";
import type { Parts } from "../../report/rows/parts.ts";

/** Where the rows of one document lie in a spool file. */
interface Range {
  position: number;
  length: number;
}

/**
 * Rows of the filings read in this run, on disk until all are there, so that memory does not grow with the batch: one file
 * a resource, and for each document the range it takes in it.
 */
export interface Spool {
  documents: Map<string, Record<string, Range>>;
  add: (parts: Parts) => Promise<void>;
  rows: (document: string, resource: string) => Promise<string>;
  close: () => Promise<void>;
}

/** Opens a spool in `folder`, which is made and, on close, removed. */
export async function openSpool(folder: string): Promise<Spool> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, FileHandle>();
  const ends = new Map<string, number>();
  for (const { name } of resources) files.set(name, await open(join(folder, `${name}.csv`), "w+"));
  const documents: Spool["documents"] = new Map();
  return {
    documents,
    async add(parts) {
      const ranges: Record<string, Range> = {};
      for (const [name, file] of files) {
        const bytes = Buffer.from(parts.rows[name] ?? "", "utf8");
        const position = ends.get(name) ?? 0;
        await file.write(bytes, 0, bytes.length, position);
        ends.set(name, position + bytes.length);
        ranges[name] = { position, length: bytes.length };
      }
      documents.set(parts.document, ranges);
    },
    async rows(document, resource) {
      const range = documents.get(document)?.[resource];
      if (!range || range.length === 0) return "";
      const { buffer } = await files.get(resource)!.read(Buffer.alloc(range.length), 0, range.length, range.position);
      return buffer.toString("utf8");
    },
    async close() {
      for (const file of files.values()) await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

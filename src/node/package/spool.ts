import { type FileHandle, mkdir, open, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { resources } from "../../report/rows/index.ts";
import { type Parts, tableFolder } from "../../report/rows/parts.ts";
import { CommandError } from "../cli/io.ts";

/** Where the rows of one document lie in a spool file. */
interface Range {
  position: number;
  length: number;
}

interface Spooled {
  sha256: string | undefined;
  ranges: Record<string, Range>;
}

/**
 * Rows and tables of the filings read in this run, on disk until all are there, so that memory does not grow with the batch: one file
 * a resource, and for each document the range it takes in it; the readable tables in `tables`, as they will lie in the package.
 */
export interface Spool {
  documents: Map<string, Spooled>;
  /** Folder of the readable tables. */
  tables: string;
  /** @throws CommandError when two documents would take one place */
  add: (parts: Parts) => Promise<void>;
  rows: (document: string, resource: string) => Promise<string>;
  close: () => Promise<void>;
}

/** Opens a spool in `folder`, which is made and, on close, removed. */
export async function openSpool(folder: string, bom: boolean): Promise<Spool> {
  await mkdir(folder, { recursive: true });
  const tables = join(folder, "tables");
  const files = new Map<string, FileHandle>();
  const ends = new Map<string, number>();
  for (const { name } of resources) files.set(name, await open(join(folder, `${name}.csv`), "w+"));
  const documents: Spool["documents"] = new Map();
  const folders = new Set<string>();
  return {
    documents,
    tables,
    async add(parts) {
      const place = tableFolder(parts.document);
      if (folders.has(place) || documents.has(parts.document))
        throw new CommandError(`${parts.document} 在一次转换里出现了两次。`);
      folders.add(place);
      await writeTables(join(tables, place), parts.tables, bom);
      const ranges: Record<string, Range> = {};
      for (const [name, file] of files) {
        const bytes = Buffer.from(parts.rows[name] ?? "", "utf8");
        const position = ends.get(name) ?? 0;
        await file.write(bytes, 0, bytes.length, position);
        ends.set(name, position + bytes.length);
        ranges[name] = { position, length: bytes.length };
      }
      documents.set(parts.document, { sha256: parts.sha256, ranges });
    },
    async rows(document, resource) {
      const range = documents.get(document)?.ranges[resource];
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

/** One readable file a table. */
async function writeTables(folder: string, tables: Parts["tables"], bom: boolean): Promise<void> {
  if (tables.length === 0) return;
  await mkdir(folder, { recursive: true });
  for (const { file, csv } of tables) await writeFile(join(folder, file), (bom ? "\ufeff" : "") + csv);
}

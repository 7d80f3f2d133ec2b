import { createReadStream } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "fast-csv";
import { type DataSource, dataPackage } from "../../report/rows/describe.ts";
import { resources } from "../../report/rows/index.ts";
import { type Parts, tableFolder } from "../../report/rows/parts.ts";
import { failing, type OutputFile, openOutput } from "../formats/output.ts";
import { withLock } from "./lock.ts";
import { mergeResource } from "./merge.ts";
import { openSpool, type Spool } from "./spool.ts";

export interface PackageOptions {
  folder: string;
  bom: boolean;
  engine: string;
}

/**
 * Writes the data package into a folder from the parts of any number of filings, adding to what is there and replacing a document read
 * again. Memory does not grow with the number of filings. @throws CommandError when the folder cannot be written
 */
export async function writePackage(parts: AsyncIterable<Parts>, options: PackageOptions): Promise<void> {
  const { folder } = options;
  await failing(folder, async () => {
    await mkdir(folder, { recursive: true });
    const spool = await openSpool(join(folder, `.spool-${process.pid}`));
    try {
      for await (const part of parts) {
        await spool.add(part);
        await writeTables(folder, part, options.bom);
      }
      await withLock(join(folder, ".lock"), () => publish(spool, options));
    } finally {
      await spool.close();
    }
  });
}

/** All tables are written before any takes the place of the old one, so that a full disk leaves the old package whole. */
async function publish(spool: Spool, { folder, bom, engine }: PackageOptions): Promise<void> {
  const files: OutputFile[] = [];
  try {
    for (const resource of resources) files.push(await mergeResource(folder, resource, spool, bom));
  } catch (error) {
    for (const file of files) await file.discard();
    throw error;
  }
  for (const file of files) await file.commit();
  const description = await openOutput(join(folder, "datapackage.json"));
  await description.write(dataPackage(await sourcesOf(folder), engine));
  await description.commit();
}

/** The documents of the finished package, read back from it: those of earlier runs are in it too. */
async function sourcesOf(folder: string): Promise<DataSource[]> {
  const sources: DataSource[] = [];
  const rows = createReadStream(join(folder, "documents.csv")).pipe(parse({ headers: true }));
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    sources.push({ title: row.document ?? "", sha256: row.sha256 || undefined });
  }
  return sources;
}

/** One readable file a table, in a folder named after the document; what an earlier run left there is replaced. */
async function writeTables(folder: string, parts: Parts, bom: boolean): Promise<void> {
  const target = join(folder, "tables", tableFolder(parts.document));
  await rm(target, { recursive: true, force: true });
  if (parts.tables.length === 0) return;
  await mkdir(target, { recursive: true });
  for (const { file, csv } of parts.tables) await writeFile(join(target, file), (bom ? "\ufeff" : "") + csv);
}

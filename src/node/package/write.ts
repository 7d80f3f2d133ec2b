import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "fast-csv";
import { plainText } from "../../report/rows/csv.ts";
import { dataPackage, type PackageFacts } from "../../report/rows/describe.ts";
import { resources } from "../../report/rows/index.ts";
import { type Parts, tableFolder } from "../../report/rows/parts.ts";
import { CommandError } from "../cli/io.ts";
import { OWNER, removeLeftovers } from "../formats/leftovers.ts";
import { failing, type OutputFile, openOutput } from "../formats/output.ts";
import { type Changes, changesOf, type Documents, strangeSources } from "./changes.ts";
import { withLock } from "./lock.ts";
import { mergeResource } from "./merge.ts";
import { parquetFile } from "./parquet.ts";
import type { Roots } from "./sources.ts";
import { openSpool, type Spool } from "./spool.ts";

export interface PackageOptions {
  folder: string;
  bom: boolean;
  /** Whether each table is written as Parquet too; it is in any case where the folder has it from before. */
  parquet: boolean;
  about: PackageFacts;
  /** Where the sources of this run lie, to see what is gone from them. */
  roots: Roots;
  /** Whether the user named the source, so that another folder may stand for the same one. */
  isSourceNamed: boolean;
  /** Whether documents whose files are gone are removed. */
  prune: boolean;
}

const SPOOL = ".spool-";

/**
 * Writes the data package into a folder from the parts of any number of filings, adding to what is there and replacing a document read
 * again. Memory does not grow with the number of filings. @throws CommandError when the folder cannot be written
 */
export async function writePackage(parts: AsyncIterable<Parts>, options: PackageOptions): Promise<Changes> {
  const { folder, bom } = options;
  return failing(folder, async () => {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder, SPOOL);
    const spool = await openSpool(join(folder, `${SPOOL}${OWNER}`), bom);
    try {
      for await (const part of parts) await spool.add(part);
      return await withLock(join(folder, ".lock"), () => publish(spool, options));
    } finally {
      await spool.close();
    }
  });
}

/** All tables are written before any takes the place of the old one, so that a full disk leaves the old package whole. */
async function publish(spool: Spool, options: PackageOptions): Promise<Changes> {
  const { folder, bom, about, roots, isSourceNamed, prune } = options;
  const parquet = options.parquet || (await exists(join(folder, "documents.parquet")));
  const fresh = new Map([...spool.documents].map(([document, { sha256 }]) => [document, sha256]));
  const before = await documentsIn(folder);
  const changes = await changesOf(before, fresh, roots);
  const [strange] = isSourceNamed ? [] : strangeSources(before, changes, roots);
  if (strange !== undefined)
    throw new CommandError(
      `数据里来源 ${strange} 的文件，这次的文件夹里一份也没有。如果是另一个同名的文件夹，请用 --source 另取来源名；如果就是它，请写明 --source ${strange}。`,
    );
  const removed = new Set([...changes.renamed.map(({ from }) => from), ...(prune ? changes.gone : [])]);
  const files: OutputFile[] = [];
  try {
    for (const resource of resources) {
      const csv = await mergeResource(folder, resource, spool, { bom, removed });
      files.push(csv);
      if (parquet) files.push(await parquetFile(folder, resource, csv.partial, about.engine));
    }
  } catch (error) {
    for (const file of files) await file.discard();
    throw error;
  }
  for (const file of files) await file.commit();
  const documents = await documentsIn(folder);
  await placeTables(folder, spool, documents);
  const description = await openOutput(join(folder, "datapackage.json"));
  await description.write(
    dataPackage(
      [...documents].map(([title, sha256]) => ({ title, sha256 })),
      about,
    ),
  );
  await description.commit();
  return changes;
}

/** The documents of the package in a folder, those of earlier runs too. */
async function documentsIn(folder: string): Promise<Documents> {
  const documents = new Map<string, string | undefined>();
  const path = join(folder, "documents.csv");
  if (!(await exists(path))) return documents;
  const rows = createReadStream(path).pipe(parse({ headers: true }));
  for await (const row of rows as AsyncIterable<Record<string, string>>)
    documents.set(plainText(row.document ?? ""), row.sha256 || undefined);
  return documents;
}

/** Puts the readable tables of this run in their places and removes those of documents that the package does not hold. */
async function placeTables(folder: string, spool: Spool, documents: Documents): Promise<void> {
  const root = join(folder, "tables");
  const places = new Set([...documents.keys()].map((document) => join(root, tableFolder(document))));
  for (const document of spool.documents.keys()) {
    const [from, to] = [join(spool.tables, tableFolder(document)), join(root, tableFolder(document))];
    await rm(to, { recursive: true, force: true });
    if (!(await exists(from))) continue;
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  }
  await sweep(root, places);
}

async function sweep(folder: string, places: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (places.has(path)) continue;
    if (entry.isDirectory()) await sweep(path, places);
    else await rm(path, { force: true });
  }
  await rmdir(folder).catch(() => undefined); // stays where something is in it
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

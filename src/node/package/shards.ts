import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { csvLines, plainText } from "../../report/rows/csv.ts";
import type { PackageFacts } from "../../report/rows/describe.ts";
import { resources } from "../../report/rows/index.ts";
import { type Parts, tableFolder } from "../../report/rows/parts.ts";
import { complete, type Shard, type ShardHead } from "../batch/shard.ts";
import { CommandError, type ExitCode, worst } from "../cli/io.ts";
import { OWNER, removeLeftovers } from "../formats/leftovers.ts";
import { failing } from "../formats/output.ts";
import { withLock } from "./lock.ts";
import { BOM, oldRows } from "./merge.ts";
import { type PackageOptions, writePackage } from "./write.ts";

const HEAD = "shard.json";

/**
 * Writes one part of a batch as a package of its own into `shard=<index>-of-<count>`, so that readers of Parquet take all parts
 * as one table. It takes its place only when it is whole: a part that is begun twice or killed leaves nothing behind.
 * @param exitCode asked for when all files are judged
 */
export async function writeShard(
  parts: AsyncIterable<Parts>,
  shard: Shard,
  exitCode: () => ExitCode,
  options: PackageOptions,
): Promise<void> {
  const { folder, about } = options;
  const name = `shard=${shard.index}-of-${shard.count}`;
  const staged = join(folder, `.${name}.${OWNER}`);
  await failing(folder, async () => {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder, `.${name}.`);
    try {
      await writePackage(parts, { ...options, folder: staged });
      const head: ShardHead = { shard, engine: about.engine, exitCode: exitCode() };
      await writeFile(join(staged, HEAD), `${JSON.stringify(head)}\n`);
      await withLock(join(folder, ".lock"), async () => {
        await rm(join(folder, name), { recursive: true, force: true });
        await rename(staged, join(folder, name));
      });
    } finally {
      await rm(staged, { recursive: true, force: true });
    }
  });
}

/** Puts parts together into what one run writes, byte for byte. @returns the exit code of all parts @throws CommandError when parts are missing */
export async function mergeShards(paths: readonly string[], folder: string, engine: string): Promise<ExitCode> {
  const found = (await Promise.all(paths.map(shardsAt))).flat();
  const shards = found.toSorted((a, b) => a.head.shard.index - b.head.shard.index);
  complete(shards.map(({ head }) => head));
  const first = shards[0]!;
  if (first.head.engine !== engine)
    throw new CommandError(`分片由 ${first.head.engine} 版写出，本机是 ${engine} 版。请用同一版本合并。`);
  const bom = (await readFile(join(first.folder, "documents.csv"), "utf8")).startsWith(BOM);
  const parquet = (await readdir(first.folder)).includes("documents.parquet");
  const about = await aboutOf(first.folder, engine);
  await writePackage(partsOfAll(shards), {
    folder,
    bom,
    parquet,
    about,
    roots: new Map(),
    isSourceNamed: false,
    prune: false,
  });
  return worst(...shards.map(({ head }) => head.exitCode));
}

interface ShardFolder {
  folder: string;
  head: ShardHead;
}

/** The part in a folder, or the parts in the folders in it. @throws CommandError when there is none */
async function shardsAt(path: string): Promise<ShardFolder[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory() && entry.name.startsWith("shard="));
  const folders = entries.some(({ name }) => name === HEAD) ? [path] : below.map(({ name }) => join(path, name));
  if (folders.length === 0) throw new CommandError(`${path} 里没有 convert --shard 写出的分片。`);
  return Promise.all(
    folders.map(async (folder) => ({
      folder,
      head: JSON.parse(await readFile(join(folder, HEAD), "utf8")) as ShardHead,
    })),
  );
}

/** What was said of the parts is said of the whole. */
async function aboutOf(folder: string, engine: string): Promise<PackageFacts> {
  const said = JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8"));
  return {
    engine,
    contributors: said.contributors.slice(1).map(({ title }: { title: string }) => title),
    ...(said.created ? { created: said.created } : {}),
    ...(said.licenses ? { license: said.licenses[0].name } : {}),
  };
}

async function* partsOfAll(shards: readonly ShardFolder[]): AsyncGenerator<Parts> {
  for (const { folder } of shards) yield* partsIn(folder);
}

/** The parts that a package was written from. Its rows lie sorted by document, so all files are walked once. */
async function* partsIn(folder: string): AsyncGenerator<Parts> {
  const [documents] = resources;
  const csv = (name: string) => join(folder, `${name}.csv`);
  const takers = resources.map((resource) => ({ resource, take: taker(oldRows(csv(resource.name), resource)) }));
  const sha = documents!.fields.findIndex(({ name }) => name === "sha256");
  for await (const row of oldRows(csv(documents!.name), documents!)) {
    const document = plainText(row[0] ?? "");
    const rows: Record<string, string> = {};
    for (const { resource, take } of takers) rows[resource.name] = csvLines(await take(document));
    const tables = await tablesIn(join(folder, "tables", tableFolder(document)));
    yield { document, sha256: row[sha] || undefined, rows, tables };
  }
}

/** Takes the rows of one document after the other. */
function taker(rows: AsyncGenerator<string[]>): (document: string) => Promise<string[][]> {
  let next = rows.next();
  return async (document) => {
    const taken: string[][] = [];
    for (let row = await next; !row.done && plainText(row.value[0] ?? "") === document; row = await next) {
      taken.push(row.value);
      next = rows.next();
    }
    return taken;
  };
}

async function tablesIn(folder: string): Promise<Parts["tables"]> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  const files = isThere ? (await readdir(folder)).sort() : [];
  return Promise.all(
    files.map(async (file) => ({ file, csv: (await readFile(join(folder, file), "utf8")).replace(BOM, "") })),
  );
}

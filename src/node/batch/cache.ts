import { createHash } from "node:crypto";
import { existsSync, readFileSync, utimesSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import envPaths from "env-paths";
import type { Digest } from "../../report/digest.ts";
import type { Parts } from "../../report/rows/parts.ts";
import { packageRoot } from "../package-root.ts";
import type { Result, Want } from "./task.ts";

/** Results not asked for in this many days are removed. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Where results are kept unless said otherwise: the user's cache folder as this system has it. */
export function defaultCacheFolder(): string {
  return envPaths("caiyan", { suffix: "" }).cache;
}

/** A digest of this very build: a result of another build is never taken for one of this. */
export async function engineDigest(): Promise<string> {
  const built = join(packageRoot(), "dist");
  const root = existsSync(built) ? built : packageRoot();
  const files = (await readdir(root, { recursive: true }))
    .filter((file) => /\.[jt]s$/.test(file) && !file.startsWith("standalone"))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest("hex");
}

/** The key of a result: what was read and everything that decides what comes out. */
export function cacheKey(bytes: Uint8Array, ...deciding: string[]): string {
  const hash = createHash("sha256").update(bytes);
  for (const text of deciding) hash.update("\0").update(text);
  return hash.digest("hex");
}

/** A result lies in a folder of its own, each piece in a file, so that a run in another format finds the pieces it shares with this one. */
const PIECES = { digest: "digest.json", report: "report.json", filing: "filing.html", parts: "parts.json" } as const;

function folderOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2));
}

/** The wanted pieces kept under a key; nothing when one is missing or cannot be read. Sync: many small files cost a quarter of the processor time so. */
export function cached(folder: string, key: string, want: Want): Result | undefined {
  if (want.marked) return undefined; // a copy is made of the file itself
  const kept = folderOf(folder, key);
  const read = (piece: keyof typeof PIECES) => {
    const content = readFileSync(join(kept, PIECES[piece]));
    if (content.length === 0) throw new Error("written by a machine that lost power");
    return content;
  };
  try {
    const result: Result = { digest: JSON.parse(read("digest").toString()) as Digest };
    if (want.report) result.report = read("report");
    if (want.filing) result.filing = read("filing").toString();
    if (want.parts) result.parts = JSON.parse(read("parts").toString()) as Parts;
    touch(kept);
    return result;
  } catch {
    return undefined;
  }
}

function touch(kept: string): void {
  const now = new Date();
  try {
    utimesSync(kept, now, now);
  } catch {
    // a cache that only others may write serves as well
  }
}

/** Keeps a result. A cache that cannot be written is no reason to fail: the result is only worked out again next time. */
export async function keepResult(folder: string, key: string, result: Result): Promise<void> {
  const kept = folderOf(folder, key);
  const { digest, report, filing, parts } = result;
  const pieces = { digest: JSON.stringify(digest), report, filing, parts: parts && JSON.stringify(parts) };
  try {
    await mkdir(kept, { recursive: true });
    for (const [piece, content] of Object.entries(pieces)) {
      if (content !== undefined) await replace(join(kept, PIECES[piece as keyof typeof PIECES]), content);
    }
  } catch {
    // as above
  }
}

async function replace(path: string, content: string | Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (error) {
    await unlink(partial).catch(() => undefined);
    throw error;
  }
}

/** Removes what nobody asked for lately. */
export async function pruneCache(folder: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * DAY_MS;
  for (const start of await readdir(folder).catch(() => [])) {
    for (const rest of await readdir(join(folder, start)).catch(() => [])) {
      const kept = join(folder, start, rest);
      const state = await stat(kept).catch(() => undefined);
      if (state && state.mtimeMs < oldest) await rm(kept, { recursive: true, force: true });
    }
  }
}

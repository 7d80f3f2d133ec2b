import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "./task.ts";

/** Results not asked for in this many days are removed. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Where results are kept unless said otherwise: the user's cache folder of this system. */
export function defaultCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base = env.XDG_CACHE_HOME ?? env.LOCALAPPDATA ?? join(homedir(), ".cache");
  return join(base, "caiyan");
}

/** A digest of this very build: a result of another build is never taken for one of this. */
export async function engineDigest(): Promise<string> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = (await readdir(root, { recursive: true })).filter((file) => /\.[jt]s$/.test(file)).sort();
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

function pathOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
}

/** The result kept under a key; nothing when there is none or it cannot be read. */
export async function cached(folder: string, key: string): Promise<Result | undefined> {
  const path = pathOf(folder, key);
  try {
    const result = JSON.parse(await readFile(path, "utf8")) as Result;
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    return result;
  } catch {
    return undefined;
  }
}

/** Keeps a result. A cache that cannot be written is no reason to fail: the result is only worked out again next time. */
export async function keep(folder: string, key: string, result: Result): Promise<void> {
  const path = pathOf(folder, key);
  const partial = `${path}.${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, JSON.stringify(result));
    await rename(partial, path);
  } catch {
    await unlink(partial).catch(() => undefined);
  }
}

/** Removes what nobody asked for lately. */
export async function prune(folder: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * DAY_MS;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const kept = await stat(path).catch(() => undefined);
    if (kept && kept.mtimeMs < oldest) await unlink(path).catch(() => undefined);
  }
}

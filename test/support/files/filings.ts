import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../../src/model/document.ts";
import { extract } from "../../../src/node/index.ts";

/** The filings of a folder, by their paths in it: PDF and Word files, or documents that `caiyan extract` printed as JSON; only those whose path contains `only`. */
export function filingsIn(folder: string, { documents, only }: { documents: boolean; only: string }): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => (documents ? /\.json$/i : /\.(?:pdf|docx)$/i).test(path) && path.includes(only))
    .sort();
}

/** So many of a list, spread evenly; all of it where it has no more, or where no number is asked for. */
export function spread<T>(all: readonly T[], wanted = all.length): T[] {
  const count = Math.min(wanted, all.length);
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]!);
}

/** A filing read, or its document as it was printed before; undefined where it cannot be read. */
export async function filingAt(folder: string, path: string): Promise<Document | undefined> {
  const bytes = readFileSync(join(folder, path));
  if (/\.json$/i.test(path)) return JSON.parse(bytes.toString("utf8")) as Document;
  return extract(new Uint8Array(bytes), path).catch(() => undefined);
}

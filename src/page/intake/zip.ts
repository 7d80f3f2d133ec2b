import { unzipSync } from "fflate";
import type { Entry } from "./entry.ts";

/** A zip in a zip in a zip: deeper ones are made to exhaust a machine. */
const MAX_DEPTH = 3;
/** Bytes that one zip may inflate to, by what its directory says. */
const MAX_BYTES = 4 * 2 ** 30;

/** A zip that could not be opened, in words. */
export interface BadZip {
  path: string;
  why: string;
}

export interface Unzipped {
  entries: Entry[];
  bad: BadZip[];
}

export function isZipName(name: string): boolean {
  return /\.zip$/i.test(name);
}

/**
 * The files of a zip, those of zips inside it too, named as if each zip were a folder. They are inflated one after another and put by as blobs, so that memory
 * holds the zip and one file.
 */
export async function unzip(zip: Entry, depth = 1): Promise<Unzipped> {
  const result: Unzipped = { entries: [], bad: [] };
  const bytes = new Uint8Array(await zip.blob.arrayBuffer());
  const listed = listing(bytes);
  if (typeof listed === "string") return { entries: [], bad: [{ path: zip.path, why: listed }] };
  for (const raw of listed) {
    const path = joined(zip, zipName(raw));
    const data = inflated(bytes, raw);
    if (data === undefined) {
      result.bad.push({ path, why: "压缩包里的这个文件设有密码、已损坏或压缩方式不受支持" });
      continue;
    }
    const entry = { path, blob: new Blob([data as Uint8Array<ArrayBuffer>]), alone: false };
    if (!isZipName(path) || depth >= MAX_DEPTH) result.entries.push(entry);
    else {
      const inner = await unzip(entry, depth + 1);
      result.entries.push(...inner.entries);
      result.bad.push(...inner.bad);
    }
  }
  return result;
}

/** Where a file of a zip stands: a zip given by itself is like the folder that was opened, another like a folder inside it. */
function joined(zip: Entry, name: string): string {
  return zip.alone ? name : `${zip.path.replace(/\.zip$/i, "")}/${name}`;
}

/** The names in the directory as fflate gives them, without folders; or why it cannot be opened. */
function listing(bytes: Uint8Array): string[] | string {
  const names: string[] = [];
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (!/[/\\]$/.test(name)) names.push(name);
        return false;
      },
    });
  } catch {
    return "不是完整的 zip 压缩包（rar、7z 请先解压）";
  }
  return total > MAX_BYTES ? "压缩包解开后过大" : names;
}

function inflated(bytes: Uint8Array, name: string): Uint8Array | undefined {
  try {
    return Object.values(unzipSync(bytes, { filter: (file) => file.name === name }))[0];
  } catch {
    return undefined;
  }
}

/**
 * A name as it was meant. fflate gives names without the UTF-8 mark byte by byte: Windows writes them in GBK, some programs in UTF-8 all
 * the same.
 */
export function zipName(raw: string): string {
  const codes = Array.from(raw, (character) => character.codePointAt(0) ?? 0);
  const name = codes.some((code) => code > 0xff) ? raw : decoded(Uint8Array.from(codes));
  return name.replaceAll("\\", "/");
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

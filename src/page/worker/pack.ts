import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";

/** Text put by, compressed, outside the memory of scripts. */
export function packText(text: string): Blob {
  return new Blob([gzipSync(strToU8(text), { level: 1, mtime: 0 }) as Uint8Array<ArrayBuffer>]);
}

export async function unpackText(blob: Blob): Promise<string> {
  return strFromU8(gunzipSync(new Uint8Array(await blob.arrayBuffer())));
}

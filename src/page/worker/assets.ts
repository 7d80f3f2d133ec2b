import { unzipSync } from "fflate";

let packed: Uint8Array | undefined;
let unpacked: Record<string, Uint8Array> | undefined;

/** Hands over the zip of pdf.js's character maps and fonts; it is opened when a PDF first asks. */
export function setAssets(zip: Uint8Array): void {
  packed = zip;
}

/** A copy of one file of the zip: pdf.js gives its buffers away. @throws when there is none of that name */
export function asset(name: string): Uint8Array {
  unpacked ??= unzipSync(packed ?? new Uint8Array());
  const found = unpacked[name];
  if (found === undefined) throw new Error(`no ${name} in this page`);
  return found.slice();
}

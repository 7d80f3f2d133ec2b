import { type Checked, type CheckOptions, check as checkWith } from "../check.ts";
import { extract as extractWith } from "../extract/index.ts";
import type { Document } from "../model/document.ts";
import { nodePdfHost } from "./pdf/pdf-host.ts";

export * from "../index.ts";
export { nodePdfHost };

/** {@link checkWith} with pdf.js set up for Node. */
export function check(bytes: Uint8Array, options: CheckOptions = {}): Promise<Checked> {
  return checkWith(bytes, { pdf: nodePdfHost, ...options });
}

/** {@link extractWith} with pdf.js set up for Node. @throws Refusal when the file cannot be read */
export function extract(bytes: Uint8Array, name: string): Promise<Document> {
  return extractWith(bytes, name, { pdf: nodePdfHost });
}

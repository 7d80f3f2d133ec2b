import { basename } from "node:path";
import { type Checked, type CheckOptions, check as checkWith } from "../check.ts";
import { extract as extractWith } from "../extract/index.ts";
import type { Document } from "../model/document.ts";
import { judgeFile } from "./batch/judge-file.ts";
import { nodePdfHost } from "./pdf/pdf-host.ts";

export * from "../index.ts";
export { nodePdfHost };

/** {@link checkWith} with pdf.js set up for Node. */
export function check(bytes: Uint8Array, options: CheckOptions = {}): Promise<Checked> {
  return checkWith(bytes, { pdf: nodePdfHost, ...options });
}

/** Checks a file of this machine by its path; the report calls it by its name alone. A file that cannot be read is an `unjudged` report. */
export function checkFile(path: string, options: Omit<CheckOptions, "name" | "pdf"> = {}): Promise<Checked> {
  return judgeFile({ path, name: basename(path) }, options);
}

/** {@link extractWith} with pdf.js set up for Node. @throws Refusal when the file cannot be read */
export function extract(bytes: Uint8Array, name: string): Promise<Document> {
  return extractWith(bytes, name, { pdf: nodePdfHost });
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Checked } from "../../check.ts";

/** A report with the digest of its file, which a file that could not be read has as well. */
export async function withSha256(checked: Checked, path: string): Promise<Checked> {
  const bytes = checked.report.sha256 === undefined ? await readFile(path).catch(() => undefined) : undefined;
  if (bytes === undefined) return checked;
  return { ...checked, report: { ...checked.report, sha256: createHash("sha256").update(bytes).digest("hex") } };
}

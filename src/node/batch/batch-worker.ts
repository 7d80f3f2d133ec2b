import type { Checked } from "../../check.ts";
import { markedCopy } from "../../mark/index.ts";
import { digestOf } from "../../report/digest.ts";
import { filingHtml } from "../../report/html/filing.ts";
import { partsOf } from "../../report/rows/parts.ts";
import { nodePdfHost } from "../pdf/pdf-host.ts";
import { keep } from "./cache.ts";
import { extractFile, judgeFile, readBytes, withSha256 } from "./judge-file.ts";
import type { Result, Task, Want } from "./task.ts";

export default async function judge({
  input,
  profile,
  settings,
  want,
  previous,
  started,
  cache,
}: Task): Promise<Result> {
  if (started) Atomics.store(started, 0, 1);
  const read = want.document ? await extractFile(input) : await judgeFile(input, { profile, settings }, previous);
  const checked = await withSha256(read, input.path);
  const result = resultOf(checked, want);
  if (want.marked && checked.document) {
    const marked = await markedCopy(await readBytes(input.path), checked, nodePdfHost);
    if (marked) result.marked = marked;
  }
  if (cache && checked.report.refusal?.code !== "internal") await keep(cache.folder, cache.key, result);
  return result;
}

/** The pieces that are wanted of a checked file. */
export function resultOf(checked: Checked, want: Want): Result {
  const { report, document } = checked;
  const result: Result = { digest: digestOf(report) };
  if (want.document && document) result.document = document;
  if (want.report) result.report = new TextEncoder().encode(JSON.stringify(report));
  if (want.parts) result.parts = partsOf(checked);
  if (want.filing) result.filing = filingHtml(report, document);
  return result;
}

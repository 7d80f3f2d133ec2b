import { filingHtml } from "../report/html/filing.ts";
import { keep } from "./cache.ts";
import { extractFile, judgeFile } from "./judge.ts";
import { partsOf } from "./package/parts.ts";
import type { Result, Task } from "./task.ts";

export default async function judge({
  input,
  profile,
  control,
  want,
  previous,
  started,
  cache,
}: Task): Promise<Result> {
  if (started) Atomics.store(started, 0, 1);
  const checked = want.document ? await extractFile(input) : await judgeFile(input, { profile, control }, previous);
  const result: Result = { report: checked.report };
  if (want.document && checked.document) result.document = checked.document;
  if (want.parts) result.parts = await partsOf(checked);
  if (want.filing) result.filing = filingHtml(checked.report, checked.document);
  if (cache && result.report.refusal?.code !== "internal") await keep(cache.folder, cache.key, result);
  return result;
}

import { nodePdfHost } from "../pdf/pdf-host.ts";
import { keep } from "./cache.ts";
import { extractFile, judgeFile, readBytes } from "./judge-file.ts";
import { resultOf } from "./result.ts";
import { withSha256 } from "./sha256.ts";
import type { Result, Task } from "./task.ts";

export default async function judge({
  document,
  input,
  profile,
  settings,
  want,
  previous,
  started,
  cache,
}: Task): Promise<Result> {
  if (started) Atomics.store(started, 0, 1);
  const read = document ? await extractFile(input) : await judgeFile(input, { profile, settings }, previous);
  const checked = await withSha256(read, input.path);
  const result = await resultOf(checked, want);
  if (document && checked.document) {
    const { documentJson } = await import("../../report/document-json.ts");
    for (const piece of documentJson(checked.document)) document.postMessage(piece, [piece.buffer]);
  }
  if (want.marked && checked.document) {
    const { markedCopy } = await import("../../mark/index.ts");
    const marked = await markedCopy(await readBytes(input.path), checked, nodePdfHost);
    if (marked) result.marked = marked;
  }
  if (cache && checked.report.refusal?.code !== "internal") await keep(cache.folder, cache.key, result);
  return result;
}

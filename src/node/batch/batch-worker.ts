import { nodePdfHost } from "../pdf/pdf-host.ts";
import { keepResult } from "./cache.ts";
import { extractFile, judgeFile, readBytes } from "./judge-file.ts";
import { watchMemory } from "./memory-limit.ts";
import { resultOf } from "./result.ts";
import { withSha256 } from "./sha256.ts";
import type { Result, Task } from "./task.ts";
import { TASK_STATE } from "./task-limit.ts";

/** Judges one file and says in the shared state how that goes: the other thread stops it when it takes too long or holds too much. */
export default async function judge(task: Task): Promise<Result> {
  const { state, memory } = task;
  Atomics.store(state, 0, TASK_STATE.running);
  const end = watchMemory(memory, () => Atomics.store(state, 0, TASK_STATE.outOfMemory));
  try {
    return await resultFor(task);
  } finally {
    end();
  }
}

async function resultFor({ document, input, profile, settings, want, previous, cache }: Task): Promise<Result> {
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
  if (cache && checked.report.refusal?.code !== "internal") await keepResult(cache.folder, cache.key, result);
  return result;
}

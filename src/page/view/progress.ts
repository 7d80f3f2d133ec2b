import type { OpenBatch } from "../batch/batch.ts";

/** The clock of the bar: when the present run began and how many files were done by then. */
export interface Lap {
  started: number;
  done: number;
}

/** 已核对 12 / 300 份，错误 35 处，约剩 2 分 10 秒 */
export function progressWords({ items }: Pick<OpenBatch, "items">, lap: Lap, now: number): string {
  const done = items.filter(({ state }) => state === "done").length;
  const errors = items.reduce((sum, { row }) => sum + (row?.counts.error ?? 0), 0);
  const words = `已核对 ${done} / ${items.length} 份，错误 ${errors} 处`;
  const judged = done - lap.done;
  if (done === items.length) return `核对完毕：${items.length} 份`;
  if (judged < 1) return words;
  return `${words}，约剩 ${timeWords(Math.ceil(((now - lap.started) / judged / 1000) * (items.length - done)))}`;
}

function timeWords(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}

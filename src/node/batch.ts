import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { Refusal } from "../model/document.ts";
import { refusedReport } from "../report/verdict.ts";
import type { Input } from "./inputs.ts";
import type { Result, Task } from "./worker.ts";

export interface BatchOptions extends Omit<Task, "input"> {
  /** Worker threads; as many as there are processors by default. */
  jobs?: number;
  /** Seconds that one file may take. */
  timeout: number;
  /** Megabytes of heap that one worker may use. */
  memory: number;
  onDone?: (result: Result, done: number) => void;
}

/**
 * Judges files in worker threads, one file a task, and yields the results in input order whatever their number. A file that takes too long or too
 * much memory costs its worker, is named in an unjudged report, and the others go on.
 */
export async function* judgeAll(inputs: readonly Input[], options: BatchOptions): AsyncGenerator<Result> {
  const jobs = Math.max(1, Math.min(options.jobs ?? availableParallelism(), inputs.length));
  const pool = new Piscina<Task, Result>({
    filename: new URL("./worker.js", import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: options.memory },
  });
  let done = 0;
  const start = async (input: Input) => {
    const result = await judgeWithin(pool, input, options);
    done += 1;
    options.onDone?.(result, done);
    return result;
  };
  try {
    yield* inOrder(inputs, jobs, start);
  } finally {
    await pool.destroy();
  }
}

/** Runs `work` on `width` items at a time and yields the results in the order of the items; at most `4 × width` wait to be taken. */
export async function* inOrder<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const waiting: Promise<R>[] = [];
  let running = 0;
  let next = 0;
  const fill = () => {
    while (running < width && next < items.length && waiting.length < 4 * width) {
      running += 1;
      const promise = work(items[next++]!).finally(() => {
        running -= 1;
        fill();
      });
      promise.catch(() => undefined);
      waiting.push(promise);
    }
  };
  fill();
  while (waiting.length > 0) {
    yield await waiting.shift()!;
    fill();
  }
}

async function judgeWithin(pool: Piscina<Task, Result>, input: Input, options: BatchOptions): Promise<Result> {
  const { profile, wantParts, timeout, memory } = options;
  const limit = AbortSignal.timeout(timeout * 1000);
  try {
    return await pool.run({ input, profile, wantParts }, { signal: limit });
  } catch (error) {
    const refusal = limit.aborted ? new Refusal("tooSlow", { seconds: timeout }) : crashed(error, memory);
    return { report: refusedReport(input.name, refusal) };
  }
}

function crashed(error: unknown, memory: number): Refusal {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return new Refusal("outOfMemory", { megabytes: memory });
  return new Refusal("internal", { cause: String(error) });
}

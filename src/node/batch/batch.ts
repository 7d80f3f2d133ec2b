import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { pMapIterable } from "p-map";
import { Piscina } from "piscina";
import { Refusal } from "../../model/refusal.ts";
import type { Suppression } from "../../model/rule/config.ts";
import { refusedReport } from "../../report/verdict.ts";
import type { Settings } from "../../validate/index.ts";
import type { Input } from "../cli/inputs.ts";
import { cached, cacheKey, engineDigest, pruneCache } from "./cache.ts";
import { heapFor } from "./memory-limit.ts";
import { piecesTo } from "./pieces.ts";
import { resultOf } from "./result.ts";
import { withSha256 } from "./sha256.ts";
import type { Result, Task } from "./task.ts";
import { TASK_STATE, taskLimit } from "./task-limit.ts";

export interface BatchOptions extends Pick<Task, "profile" | "settings" | "want"> {
  /** Worker threads; as many as there are processors by default. */
  jobs?: number;
  /** Seconds of processor time that one file may take. */
  timeout: number;
  /** Megabytes of heap that one worker may use. */
  memory: number;
  /** Folder of kept results; none are kept or looked up without it. */
  cacheFolder?: string;
  /** Which filing of the year before a file is held against. */
  previousOf?: (input: Input) => Input | undefined;
  /** What an earlier report already told of a file, by its name: accepted as it stands. */
  acceptedIn?: (name: string) => Suppression[];
  onDone?: (result: Result, done: number) => void;
  /** Takes the JSON of each document piece by piece: then files are read only, not judged. */
  onDocument?: (piece: Uint8Array) => void;
}

/** So many results may wait behind a long file: the largest real filing takes as long as some twenty others, or fifty of Word. */
const WAITING_PER_WORKER = 32;

/**
 * Judges files in worker threads, one file a task, and yields the results in input order whatever their number; a bounded number of them waits to be
 * taken. A file that takes too long or too much memory costs its worker, is named in an unjudged report, and the others go on. Files judged before, by
 * this build and with these options, are taken from the cache.
 */
export async function* judgeAll(inputs: readonly Input[], options: BatchOptions): AsyncGenerator<Result> {
  const jobs = Math.max(1, Math.min(options.jobs ?? availableParallelism(), inputs.length));
  const workers = lazyPool(jobs, options.memory);
  const keyOf = await keyMaker(options);
  let done = 0;
  const judge = async (input: Input) => {
    const result = await judgeOne(input, options, workers, keyOf);
    done += 1;
    options.onDone?.(result, done);
    return result;
  };
  try {
    yield* pMapIterable(inputs, judge, { concurrency: jobs, backpressure: WAITING_PER_WORKER * jobs });
  } finally {
    await workers.close();
    if (options.cacheFolder) await pruneCache(options.cacheFolder);
  }
}

/** What is asked of the results of one file: the configuration, and what its baseline accepts. */
function settingsFor({ name }: Input, { settings, acceptedIn }: BatchOptions): Settings {
  const accepted = acceptedIn?.(name) ?? [];
  return accepted.length === 0
    ? settings
    : { ...settings, suppressions: [...(settings.suppressions ?? []), ...accepted] };
}

type KeyOf = (input: Input) => Promise<string | undefined>;

/** How a file's cache key is made; undefined keys where there is no cache or the file cannot be read (its worker will say why). */
async function keyMaker(options: BatchOptions): Promise<KeyOf> {
  const { cacheFolder, profile, previousOf } = options;
  if (cacheFolder === undefined) return async () => undefined;
  const engine = await engineDigest();
  return async (input) => {
    const bytes = await readFile(input.path).catch(() => undefined);
    const previous = previousOf?.(input);
    const before = previous && (await readFile(previous.path).catch(() => ""));
    const compared = before === undefined ? "" : `${previous?.name} ${cacheKey(Buffer.from(before))}`;
    const deciding = [engine, JSON.stringify([profile, settingsFor(input, options)]), input.name, compared];
    return bytes && cacheKey(bytes, ...deciding);
  };
}

interface Workers {
  run: (task: Task, signal: AbortSignal) => Promise<Result>;
  close: () => Promise<void>;
}

/** Megabytes that the heaps of all workers together may grow to before the first full collection; one alone gets the half of it. */
const BEFORE_COLLECTION = 400;

/**
 * One worker, one processor: V8 otherwise adds compiler and collector threads to each worker, which take the processors of the other workers. Every
 * full collection also throws away the optimised code of all callbacks, so the heap may grow further before the first, and only what runs often
 * is optimised. Two workers on two processors are 1.4 times as fast so, one is as fast as before (bench/batch.ts). Optimising is
 * still a quarter of the time of judging: with a third of what V8 allows compiled into each function, a batch takes 0.95 of the time.
 */
function tuneWorkers(jobs: number): void {
  const flags = [
    "--no-concurrent-recompilation",
    "--no-concurrent-marking",
    "--no-parallel-scavenge",
    "--no-concurrent-sweeping",
    `--initial-old-space-size=${Math.round(BEFORE_COLLECTION / Math.max(jobs, 2))}`,
    "--interrupt-budget=400000",
    "--max-inlined-bytecode-size-cumulative=300",
  ];
  for (const flag of flags) setFlagsFromString(flag);
}

/**
 * A pool that starts no thread before the first task: a run answered from the cache needs none. A worker that dies without a task (while it
 * starts, when memory is scarce) takes its pool with it: what waits fails with the cause, the next task gets a new pool.
 */
function lazyPool(jobs: number, memory: number): Workers {
  let pool: Piscina<Task, Result> | undefined;
  const deaths = new Map<Piscina<Task, Result>, Error>();
  const start = () => {
    tuneWorkers(jobs);
    const started = new Piscina<Task, Result>({
      filename: new URL("./batch-worker.js", import.meta.url).href,
      minThreads: jobs,
      maxThreads: jobs,
      resourceLimits: { maxOldGenerationSizeMb: heapFor(memory) },
    });
    started.on("error", (error) => {
      deaths.set(started, error);
      if (pool === started) pool = undefined;
      void started.destroy();
    });
    return started;
  };
  return {
    async run(task, signal) {
      pool ??= start();
      const own = pool;
      try {
        return await own.run(task, { signal, transferList: task.document ? [task.document] : [] });
      } catch (error) {
        throw deaths.get(own) ?? error;
      }
    },
    close: async () => pool?.destroy(),
  };
}

async function judgeOne(input: Input, options: BatchOptions, workers: Workers, keyOf: KeyOf): Promise<Result> {
  const { profile, want, timeout, memory, cacheFolder: folder } = options;
  const settings = settingsFor(input, options);
  const key = await keyOf(input);
  const kept = folder && key ? cached(folder, key, want) : undefined;
  if (kept) return kept;
  const limit = taskLimit(timeout);
  const pieces = options.onDocument && piecesTo(options.onDocument);
  try {
    const cache = folder && key ? { cache: { folder, key } } : {};
    const previous = options.previousOf?.(input);
    const task = {
      input,
      profile,
      settings,
      want,
      ...(previous ? { previous } : {}),
      ...(pieces ? { document: pieces.port } : {}),
      state: limit.state,
      memory,
      ...cache,
    };
    return await workers.run(task, limit.signal);
  } catch (error) {
    const refusal = refusalOf(error, limit, options);
    return resultOf(await withSha256({ report: refusedReport(input.name, refusal) }, input.path), want);
  } finally {
    pieces?.end();
    limit.end();
  }
}

/** Why a file was given up. */
function refusalOf(error: unknown, limit: ReturnType<typeof taskLimit>, { timeout, memory }: BatchOptions): Refusal {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ERR_WORKER_OUT_OF_MEMORY" || Atomics.load(limit.state, 0) === TASK_STATE.outOfMemory)
    return new Refusal("outOfMemory", { megabytes: memory });
  if (limit.signal.aborted) return new Refusal("tooSlow", { seconds: timeout });
  return new Refusal("internal", { cause: String(error) });
}

import type { Marked } from "../../mark/marked.ts";
import { Refusal } from "../../model/refusal.ts";
import { refusedAnswer } from "../worker/judge.ts";
import type { Answer, FromWorker, Job, ToWorker } from "../worker/protocol.ts";

/** Seconds that one file may take, as on the command line. */
const TIMEOUT_SECONDS = 120;
/** More workers than this take more memory than they save time. */
const MOST_WORKERS = 8;

/** Rejected with this, a job was stopped and is to be done again later. */
export const STOPPED = new Error("stopped");

export interface Pool {
  readonly width: number;
  /** Judges one file; a worker that hangs or dies costs that file only. Call it for `width` files at a time. */
  judge: (job: Job) => Promise<Answer>;
  /** A copy of one file with its findings marked. */
  mark: (job: Job) => Promise<Marked | undefined>;
  /** Ends all work at once. */
  stop: () => void;
}

interface Running {
  worker: Worker;
  reject: (error: unknown) => void;
}

/** Workers that run the page's own script; each is started when it is first needed and kept. */
export function createPool(script: string, assets: Uint8Array): Pool {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const idle: Worker[] = [];
  const running = new Set<Running>();
  const start = (): Worker => {
    const worker = new Worker(url);
    worker.postMessage({ assets } satisfies ToWorker);
    return worker;
  };
  const ask = (message: Extract<ToWorker, { job: Job }>) => {
    const worker = idle.pop() ?? start();
    return new Promise<FromWorker>((resolve, reject) => {
      const one: Running = { worker, reject };
      running.add(one);
      const ended = () => {
        clearTimeout(timer);
        running.delete(one);
      };
      const broken = (refusal: Refusal) => {
        ended();
        worker.terminate();
        reject(refusal);
      };
      const timer = setTimeout(
        () => broken(new Refusal("tooSlow", { seconds: TIMEOUT_SECONDS })),
        TIMEOUT_SECONDS * 1000,
      );
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if ("failed" in data) return broken(new Refusal("internal", { cause: data.failed }));
        ended();
        idle.push(worker);
        resolve(data);
      };
      worker.onerror = (event) => broken(new Refusal("internal", { cause: event.message || "worker" }));
      worker.postMessage(message);
    });
  };
  const judge = async (job: Job): Promise<Answer> => {
    try {
      return ((await ask({ job })) as { answer: Answer }).answer;
    } catch (error) {
      if (error instanceof Refusal) return refusedAnswer(job.file.name, error);
      throw error;
    }
  };
  const mark = async (job: Job) => ((await ask({ job, mark: true })) as { marked: Marked | undefined }).marked;
  const stop = () => {
    for (const one of running) {
      one.worker.terminate();
      one.reject(STOPPED);
    }
    running.clear();
  };
  return { width: Math.max(1, Math.min(navigator.hardwareConcurrency || 2, MOST_WORKERS)), judge, mark, stop };
}

import { setAssets } from "./assets.ts";
import { judge, mark } from "./judge.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** The part of a worker's global scope that is used here. */
interface WorkerScope {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

/** Takes jobs one by one and answers each. */
export function startWorker(): void {
  const scope = globalThis as unknown as WorkerScope;
  scope.onmessage = ({ data }) => {
    if ("assets" in data) return setAssets(data.assets);
    const work = async (): Promise<FromWorker> =>
      data.mark ? { marked: await mark(data.job) } : { answer: await judge(data.job) };
    work().then(
      (message) => scope.postMessage(message),
      (error: unknown) => scope.postMessage({ failed: String(error) }),
    );
  };
}

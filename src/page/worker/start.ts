import { setAssets } from "./assets.ts";
import { judge } from "./judge.ts";
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
    judge(data.job).then(
      (answer) => scope.postMessage({ answer }),
      (error: unknown) => scope.postMessage({ failed: String(error) }),
    );
  };
}

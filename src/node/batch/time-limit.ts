/** Looks at the clocks this often. */
const TICK_MS = 200;
/** A file that waits for something and uses no processor is given up after this many times its limit. */
const PATIENCE = 20;

let running = 0;

/**
 * A limit on the processor time that a worker spends on a file, so that a file judged on a quiet machine is judged on a busy one. Threads have no clocks
 * of their own on every system: workers that run at the same time take equal shares of what the process uses. Time before it begins is not counted.
 */
export function timeLimit(seconds: number): { signal: AbortSignal; started: Int32Array; end: () => void } {
  const started = new Int32Array(new SharedArrayBuffer(4));
  const stop = new AbortController();
  let used = 0;
  let waited = 0;
  let before: NodeJS.CpuUsage | undefined;
  const tick = () => {
    if (Atomics.load(started, 0) !== 1) return;
    if (before === undefined) running++;
    const now = process.cpuUsage();
    used += before ? (now.user + now.system - before.user - before.system) / 1000 / running : 0;
    waited += TICK_MS;
    before = now;
    if (used >= seconds * 1000 || waited >= seconds * 1000 * PATIENCE) stop.abort();
  };
  const timer = setInterval(tick, TICK_MS);
  const end = () => {
    clearInterval(timer);
    if (before !== undefined) running--;
  };
  return { signal: stop.signal, started, end };
}

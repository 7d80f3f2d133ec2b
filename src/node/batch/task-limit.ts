/** Looks at the clocks this often. */
const TICK_MS = 200;
/** A file that waits for something and uses no processor is given up after this many times its limit. */
const PATIENCE_FACTOR = 20;

/** What a worker tells of its task in one shared number. */
export const TASK_STATE = { waiting: 0, running: 1, outOfMemory: 2 } as const;

let running = 0;

/**
 * A limit on the processor time that a worker spends on a file, so that a file judged on a quiet machine is judged on a busy one. Threads have no clocks
 * of their own on every system: workers that run at the same time take equal shares of what the process uses. Time before it begins is not counted. A worker
 * that says it is out of memory is stopped at the next look.
 */
export function taskLimit(seconds: number): { signal: AbortSignal; state: Int32Array; end: () => void } {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const stop = new AbortController();
  let used = 0;
  let waited = 0;
  let before: NodeJS.CpuUsage | undefined;
  const tick = () => {
    const told = Atomics.load(state, 0);
    if (told === TASK_STATE.waiting) return;
    if (told === TASK_STATE.outOfMemory) return stop.abort();
    if (before === undefined) running++;
    const now = process.cpuUsage();
    used += before ? (now.user + now.system - before.user - before.system) / 1000 / running : 0;
    waited += TICK_MS;
    before = now;
    if (used >= seconds * 1000 || waited >= seconds * 1000 * PATIENCE_FACTOR) stop.abort();
  };
  const timer = setInterval(tick, TICK_MS);
  const end = () => {
    clearInterval(timer);
    if (before !== undefined) running--;
  };
  return { signal: stop.signal, state, end };
}

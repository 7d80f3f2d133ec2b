import { constants, PerformanceObserver } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";

/** What V8 may use beyond the limit: it begins to collect without end a quarter below what it may use, and stops only after half a minute of that. */
const V8_HEADROOM_FACTOR = 1.5;

/** The heap, in megabytes, that V8 is given for a limit that {@link watchMemory} keeps. */
export function heapFor(limit: number): number {
  return Math.ceil(V8_HEADROOM_FACTOR * limit);
}

/**
 * Tells, after each full collection of this thread's memory, whether more than `limit` megabytes are still in use; returns what ends the watch. It looks when the
 * thread waits for something; what allocates without waiting meets the end of its heap soon enough.
 */
export function watchMemory(limit: number, passed: () => void): () => void {
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries() as { detail?: { kind?: number } }[];
    const isFull = entries.some(({ detail }) => detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR);
    if (isFull && getHeapStatistics().used_heap_size > limit * 2 ** 20) passed();
  });
  observer.observe({ entryTypes: ["gc"] });
  return () => observer.disconnect();
}

import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { heapFor, watchMemory } from "../../src/node/batch/memory-limit.ts";
import { TASK_STATE, taskLimit } from "../../src/node/batch/task-limit.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Whether a watch with this limit tells anything after a full collection. */
async function isTold(limit: number): Promise<boolean> {
  const passed = jest.fn();
  const end = watchMemory(limit, passed);
  collect();
  await wait(50);
  end();
  return passed.mock.calls.length > 0;
}

describe("a limit of memory", () => {
  it("is told as passed at the first full collection that leaves more in use", async () => {
    expect(await isTold(1)).toBe(true);
    expect(await isTold(100_000)).toBe(false);
  });

  it("leaves the engine room beyond it, so that it does not collect without end before", () => {
    expect(heapFor(1024)).toBeGreaterThan(1.2 * 1024);
  });
});

describe("a task out of memory", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it("is stopped at the next look, long before its time is up", () => {
    jest.useFakeTimers();
    const limit = taskLimit(120);
    Atomics.store(limit.state, 0, TASK_STATE.running);
    jest.advanceTimersByTime(400);
    expect(limit.signal.aborted).toBe(false);
    Atomics.store(limit.state, 0, TASK_STATE.outOfMemory);
    jest.advanceTimersByTime(200);
    expect(limit.signal.aborted).toBe(true);
    limit.end();
  });
});

import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** What is not touched for this long on another machine is taken for left, unless its owner touches it more often. */
const LEFT_AFTER_MS = 3_600_000;

/** This run, as it stands in the names of what it keeps for itself: its machine and its process. */
export const OWNER = `${hostname().replace(/[^\w-]/g, "_")}~${process.pid}`;

/** Removes what runs that were killed left in a folder: entries of the names that `prefix` begins and an owner ends. */
export async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    if (!name.startsWith(prefix)) continue;
    const path = join(folder, name);
    if (await isLeft(path, name.slice(prefix.length))) await rm(path, { recursive: true, force: true });
  }
}

/** Whether the run that something belongs to is over. Of a run on another machine only time can tell. */
export async function isLeft(path: string, owner: string, after = LEFT_AFTER_MS): Promise<boolean> {
  const [host, pid] = owner.split("~");
  if (owner === OWNER) return true; // this run has not begun to write: it is of an earlier one with the same number
  if (host === OWNER.split("~")[0]) return !isRunning(Number(pid));
  const state = await stat(path).catch(() => undefined);
  return state !== undefined && Date.now() - state.mtimeMs > after;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

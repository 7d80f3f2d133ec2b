import { open, readFile, rm, utimes } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandError, EXIT } from "../cli/io.ts";
import { isLeft, OWNER } from "../formats/leftovers.ts";

const WAIT_MS = 200;
const PATIENCE_MS = 120_000;
/** The holder touches its lock this often, so that other machines see that it is held. */
const TOUCH_MS = 10_000;

/**
 * Runs `work` while holding the lock file at `path`, so that two runs into one folder write one after the other. A lock left by a
 * process that is gone is taken over. @throws CommandError when another run holds it for more than two minutes
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path);
  const touching = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), TOUCH_MS);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    await rm(path, { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += WAIT_MS) {
    if (await tryLock(path)) return;
    if (await abandoned(path)) await rm(path, { force: true });
    else await sleep(WAIT_MS);
  }
  throw new CommandError(`另一个 caiyan 正在写同一个文件夹（${path}）。请等它结束后再试。`, EXIT.internal);
}

async function tryLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.write(OWNER);
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function abandoned(path: string): Promise<boolean> {
  const owner = await readFile(path, "utf8").catch(() => "");
  return owner !== "" && (await isLeft(path, owner, 6 * TOUCH_MS));
}

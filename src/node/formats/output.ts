import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { causeWords } from "../cause-words.ts";
import { CommandError, EXIT } from "../cli/io.ts";
import { OWNER, removeLeftovers } from "./leftovers.ts";

/** A file being written beside its target; `commit` moves it over the target, `discard` leaves the target as it was. */
export interface OutputFile {
  /** Where it lies until it is committed. */
  partial: string;
  write: (text: string | Uint8Array) => Promise<void>;
  commit: () => Promise<void>;
  discard: () => Promise<void>;
}

/** Opens a partial file beside the target, so that a crash or a full disk never leaves half a file; those of killed runs are removed. @throws CommandError */
export async function openOutput(path: string): Promise<OutputFile> {
  const partial = `${path}.partial-${OWNER}`; // two runs at once have one each
  const file = await failing(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await removeLeftovers(dirname(path), `${basename(path)}.partial-`);
    return open(partial, "w");
  });
  const discard = async () => {
    await file.close().catch(() => undefined);
    await rm(partial, { force: true });
  };
  const guarded = (work: (file: FileHandle) => Promise<unknown>) =>
    failing(path, () => work(file)).then(
      () => undefined,
      async (error: unknown) => {
        await discard();
        throw error;
      },
    );
  return {
    partial,
    write: (text) => guarded((handle) => handle.writeFile(text)),
    commit: () =>
      guarded(async (handle) => {
        await handle.close();
        await rename(partial, path);
      }),
    discard,
  };
}

/** Runs a step of writing; what the system refuses is said in Chinese, with the path. @throws CommandError */
export async function failing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandError || !(error as NodeJS.ErrnoException).code) throw error;
    const todo = "请检查文件夹的权限和剩余空间；已写好的文件没有改动。";
    throw new CommandError(`无法写入 ${path}（${causeWords(error)}）。${todo}`, EXIT.internal);
  }
}

import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Write } from "./sink.ts";

/** Text that waits on disk until what stands before it is known. */
export interface Scratch {
  append: (text: string) => Promise<void>;
  /** Writes all of it and removes it. */
  pour: (write: Write) => Promise<void>;
  discard: () => Promise<void>;
}

export function openScratch(): Scratch {
  const opened = opening();
  const discard = async () => {
    const { file, folder } = await opened;
    await file.close().catch(() => undefined); // a stream may have closed it
    await rm(folder, { recursive: true, force: true });
  };
  return {
    discard,
    async append(text) {
      await (await opened).file.appendFile(text);
    },
    async pour(write) {
      const { file } = await opened;
      for await (const chunk of file.createReadStream({ start: 0, encoding: "utf8" })) await write(chunk as string);
      await discard();
    },
  };
}

async function opening() {
  const folder = await mkdtemp(join(tmpdir(), "caiyan-"));
  return { folder, file: await open(join(folder, "waiting"), "a+") };
}

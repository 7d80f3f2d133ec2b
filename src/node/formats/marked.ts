import { rm } from "node:fs/promises";
import { join } from "node:path";
import { toldOf } from "../../report/text/numbered-findings.ts";
import { openOutput } from "./output.ts";
import type { MakeSink } from "./sink.ts";

/** A marked copy of each filing that there is something to tell of. The format's own file lists them, with the reason where there is no copy. */
export const markedSink: MakeSink = ({ write, folder }) => ({
  async add({ digest, marked }) {
    const path = join(folder, "marked", digest.name);
    if (marked && "bytes" in marked) {
      const file = await openOutput(path);
      await file.write(marked.bytes);
      await file.commit();
      return write(`marked/${digest.name}\n`);
    }
    await rm(path, { force: true });
    if (marked) return write(`${digest.name}：没有加批注（${marked.refused}）\n`);
    if (toldOf(digest).length > 0) await write(`${digest.name}：没有加批注（缺少原文件）\n`);
  },
  end: () => undefined,
});

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { noticeHtml } from "../../report/html/notice.ts";
import { openOutput } from "./output.ts";
import type { MakeSink } from "./sink.ts";

/**
 * One notice a filing that must be put right, each a file of its own to send; the notice of a filing that is right by now is removed. The list of
 * those written is the format's own file.
 */
export const noticeSink: MakeSink = ({ write, folder, notice: words }) => ({
  async add({ digest }) {
    const path = join(folder, "notices", `${digest.name}.html`);
    const notice = noticeHtml(digest, words.deadline);
    if (notice === undefined) return rm(path, { force: true });
    const file = await openOutput(path);
    await file.write(notice);
    await file.commit();
    await write(`notices/${digest.name}.html\n`);
  },
  end: () => undefined,
});

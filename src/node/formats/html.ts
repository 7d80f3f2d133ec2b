import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filingSource, pageHead, pageTail } from "../../report/html/page.ts";
import { type FilingRow, rowOf } from "../../report/html/row.ts";
import { rules } from "../../rules/index.ts";
import type { MakeSink } from "./sink.ts";

/** One self-contained HTML file. The overview stands first and is known last, so the filings wait on disk until then. */
export const htmlSink: MakeSink = ({ write, engine, notice }) => {
  const rows: FilingRow[] = [];
  const opened = openScratch();
  return {
    async add({ digest, filing }) {
      rows.push(rowOf(digest));
      await (await opened).file.appendFile(filingSource(digest.name, filing ?? ""));
    },
    async end() {
      const { file, folder } = await opened;
      await write(pageHead(rows, { engine, rules, issuer: notice.issuer, date: notice.date }));
      for await (const chunk of file.createReadStream({ start: 0, encoding: "utf8" })) await write(chunk as string);
      await write(pageTail());
      await file.close().catch(() => undefined); // the stream may have closed it
      await rm(folder, { recursive: true, force: true });
    },
    async discard() {
      const { file, folder } = await opened;
      await file.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

async function openScratch() {
  const folder = await mkdtemp(join(tmpdir(), "caiyan-"));
  return { folder, file: await open(join(folder, "filings"), "a+") };
}

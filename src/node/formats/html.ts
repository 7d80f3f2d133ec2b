import { filingSource, pageHead, pageTail } from "../../report/html/page.ts";
import { type FilingRow, rowOf } from "../../report/html/row.ts";
import { rules } from "../../rules/index.ts";
import { openScratch } from "./scratch.ts";
import type { MakeSink } from "./sink.ts";

/** One self-contained HTML file. The overview stands first and is known last, so the filings wait until then. */
export const htmlSink: MakeSink = ({ write, engine, notice, given }) => {
  const rows: FilingRow[] = [];
  const filings = openScratch();
  return {
    async add({ digest, filing }) {
      rows.push(rowOf(digest));
      await filings.append(filingSource(digest.name, filing ?? ""));
    },
    async end() {
      await write(pageHead(rows, { engine, rules, folder: given, issuer: notice.issuer, date: notice.date }));
      await filings.pour(write);
      await write(pageTail());
    },
    discard: filings.discard,
  };
};

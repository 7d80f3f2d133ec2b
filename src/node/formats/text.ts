import { styleText } from "node:util";
import { type Tally, tallied, tally } from "../../report/batch.ts";
import { listText } from "../../report/batch-words.ts";
import { type FilingRow, rowOf } from "../../report/html/row.ts";
import { VERDICTS } from "../../report/summary.ts";
import { reportText, type TextOptions } from "../../report/text.ts";
import { openScratch } from "./scratch.ts";
import type { MakeSink } from "./sink.ts";

const STYLES = { bad: "red", good: "green", doubt: "yellow", dim: "gray" } as const;

/** All filings in a list, the worst first, then each report in full, then how many ended which way. */
export const textSink: MakeSink = ({ write, verbose, quiet, colour }) => {
  const paint: TextOptions["paint"] = (style, text) => (colour ? styleText(STYLES[style], text) : text);
  const rows: FilingRow[] = [];
  const reports = openScratch();
  return {
    async add({ digest }) {
      rows.push(rowOf(digest));
      await reports.append(`${reportText(digest, { verbose, quiet, paint })}\n`);
    },
    async end() {
      if (rows.length > 1 && !quiet) await write(`${listText(rows)}\n`);
      await reports.pour(write);
      if (rows.length > 1) await write(totalLine(rows.reduce(tallied, tally())));
    },
    discard: reports.discard,
  };
};

function totalLine(total: Tally): string {
  const parts = (["clean", "flawed", "unjudged"] as const).map((verdict) => `${VERDICTS[verdict]} ${total[verdict]}`);
  return `共 ${total.files} 个文件：${parts.join("，")}\n`;
}

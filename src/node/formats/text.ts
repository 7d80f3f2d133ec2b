import { styleText } from "node:util";
import { type Ending, endingOf } from "../../report/ending.ts";
import { closingWords, listText } from "../../report/text/batch-words.ts";
import { reportText, type TextOptions } from "../../report/text/text.ts";
import { openScratch } from "./scratch.ts";
import type { MakeSink } from "./sink.ts";

const STYLES = { bad: "red", good: "green", doubt: "yellow", dim: "gray" } as const;

/** All filings in a list, the worst first, then each report in full, then how many ended which way and what to do next. */
export const textSink: MakeSink = ({ write, verbose, quiet, colour }) => {
  const paint: TextOptions["paint"] = (style, text) => (colour ? styleText(STYLES[style], text) : text);
  const rows: Ending[] = [];
  const reports = openScratch();
  return {
    async add({ digest }) {
      rows.push(endingOf(digest));
      await reports.append(`${reportText(digest, { verbose, quiet, paint })}\n`);
    },
    async end() {
      if (rows.length > 1 && !quiet) await write(`${listText(rows)}\n`);
      await reports.pour(write);
      if (!quiet) await write(closingWords(rows, []));
    },
    discard: reports.discard,
  };
};

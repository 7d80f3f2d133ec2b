import { styleText } from "node:util";
import { type Tally, tallied, tally } from "../../report/batch.ts";
import { VERDICTS } from "../../report/summary.ts";
import { reportText, type TextOptions } from "../../report/text.ts";
import type { MakeSink } from "./sink.ts";

const STYLES = { bad: "red", good: "green", doubt: "yellow", dim: "gray" } as const;

/** Each report in full as it comes, then how many ended which way. */
export const textSink: MakeSink = ({ write, verbose, quiet, colour }) => {
  const paint: TextOptions["paint"] = (style, text) => (colour ? styleText(STYLES[style], text) : text);
  let total = tally();
  return {
    async add({ digest }) {
      total = tallied(total, digest);
      await write(`${reportText(digest, { verbose, quiet, paint })}\n`);
    },
    async end() {
      if (total.files > 1) await write(totalLine(total));
    },
  };
};

function totalLine(total: Tally): string {
  const parts = (["clean", "flawed", "unjudged"] as const).map((verdict) => `${VERDICTS[verdict]} ${total[verdict]}`);
  return `共 ${total.files} 个文件：${parts.join("，")}\n`;
}

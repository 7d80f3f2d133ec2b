/**
 * Filings in random wordings (test/support/wordings): does a clean one come out clean, is every figure read as stated, is a single mistake found in place?
 * Usage: npm run bench:wordings -- [--seed 1] [--clean 100] [--mistakes 200] [--pdf 10] [--held] [--show N] [--list]
 * `--pdf N` reads every Nth filing as PDF, the others as Word; `--show N` prints the text of filing N; `--list` prints what failed, by statement and form;
 * `--held` words them as departments do whose words are kept apart (`held`). No reader is mended against those.
 */
import { parseArgs } from "node:util";
import { runBench } from "../test/support/wordings/bench.ts";
import { textsOf, worded } from "../test/support/wordings/filing.ts";
import { failures, summary } from "../test/support/wordings/summary.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    clean: { type: "string", default: "100" },
    mistakes: { type: "string", default: "200" },
    pdf: { type: "string", default: "10" },
    held: { type: "boolean", default: false },
    show: { type: "string" },
    list: { type: "boolean", default: false },
  },
});

if (values.show === undefined) {
  const [seed, clean, mistakes, pdf] = [values.seed, values.clean, values.mistakes, values.pdf].map(Number);
  const outcome = await runBench({ seed: seed!, clean: clean!, mistakes: mistakes!, pdf: pdf!, held: values.held });
  if (values.list) console.log(failures(outcome));
  console.log(summary(outcome));
} else {
  for (const { text, row, column } of textsOf(worded(Number(values.show), values.held)))
    console.log(row === undefined ? text : `    [${row},${column}] ${text}`);
}

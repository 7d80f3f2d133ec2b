import { Command } from "commander";
import type { Report } from "../../../model/report/report.ts";
import { differenceOf, differenceText } from "../../../report/diff.ts";
import { unjudgedWords } from "../../../report/refusals.ts";
import { judgeAll } from "../../batch/batch.ts";
import { EXIT, type ExitCode, exitCodeOf, type Io } from "../io.ts";
import { filings } from "./filings.ts";
import { addReadingOptions, type ReadingOptions, readingOf } from "./options.ts";

/** `caiyan diff`: what a resubmission put right, left, brought in, and which figures it changed. */
export function diffCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const command = new Command("diff")
    .description("比较前后两次报送：哪些问题已改、未改、新出现，哪些数字被改动")
    .argument("<前一次>", "前一次报送的文件")
    .argument("<后一次>", "后一次报送的文件")
    .option("--json", "以 JSON 输出");
  return addReadingOptions(command).action(
    async (first: string, second: string, options: ReadingOptions & { json?: boolean }) => {
      const { files } = await filings([first, second], io);
      const reports: Report[] = [];
      const { reading } = await readingOf(options);
      for await (const { report } of judgeAll(files, { ...reading, want: { report: true } })) {
        reports.push(JSON.parse(Buffer.from(report ?? []).toString()) as Report);
      }
      for (const report of reports) {
        const why = unjudgedWords(report);
        if (why) io.err(`caiyan：${report.name}：${why.what}。${why.todo}。\n`);
      }
      const [before, after] = reports;
      if (!before || !after || before.refusal || after.refusal) return ended(EXIT.unjudged);
      const difference = differenceOf(before, after);
      io.out(options.json ? `${JSON.stringify(difference, null, 2)}\n` : differenceText(difference));
      ended(exitCodeOf(after));
    },
  );
}

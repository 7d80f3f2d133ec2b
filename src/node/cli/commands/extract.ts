import { Command } from "commander";
import { unjudgedWords } from "../../../report/refusals.ts";
import { judgeAll } from "../../batch/batch.ts";
import { CommandError, EXIT, type ExitCode, type Io } from "../io.ts";
import { filings } from "./filings.ts";
import { addReadingOptions, type ReadingOptions, readingOf } from "./options.ts";

/** `caiyan extract`: prints the `Document` of one file as JSON. */
export function extractCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const command = new Command("extract")
    .description("读出一个文件的段落和表格（JSON），每段、每格都带位置")
    .argument("<文件>", "一个 .docx、.pdf 或 .txt 文件");
  return addReadingOptions(command).action(async (arg: string, options: ReadingOptions) => {
    const { files } = await filings([arg], io);
    if (files.length > 1) throw new CommandError(`${arg} 不是一个文件。extract 一次只读一个文件。`);
    const { reading } = await readingOf({ ...options, cache: false });
    for await (const { digest } of judgeAll(files, { ...reading, want: {}, onDocument: io.out })) {
      const words = unjudgedWords(digest);
      if (digest.refusal && words)
        throw new CommandError(`${digest.name}：${words.what}。${words.todo}。`, EXIT.unjudged);
    }
    ended(EXIT.clean);
  });
}

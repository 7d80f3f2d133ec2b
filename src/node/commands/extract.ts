import { Command } from "commander";
import { extract } from "../../extract/index.ts";
import { Refusal } from "../../model/document.ts";
import { unjudgedWords } from "../../report/refusals.ts";
import { refusedReport } from "../../report/verdict.ts";
import { CommandError, EXIT, type ExitCode, type Io } from "../io.ts";
import { readBytes } from "../judge.ts";
import { nodePdfHost } from "../pdf-host.ts";
import { filings } from "./filings.ts";

/** `caiyan extract`: prints the `Document` of one file as JSON. */
export function extractCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command("extract")
    .description("读出一个文件的段落和表格（JSON），每段、每格都带位置")
    .argument("<文件>", "一个 .docx、.pdf 或 .txt 文件")
    .action(async (arg: string) => {
      const { files } = await filings([arg], io);
      const [input] = files;
      if (!input || files.length > 1) throw new CommandError(`${arg} 不是一个文件。extract 一次只读一个文件。`);
      try {
        const bytes = await readBytes(input.path);
        const document = await extract(bytes, input.name, { pdf: nodePdfHost });
        io.out(`${JSON.stringify(document, null, 2)}\n`);
        ended(EXIT.clean);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const words = unjudgedWords(refusedReport(input.name, error));
        throw new CommandError(`${input.name}：${words?.what}。${words?.todo}。`, EXIT.unjudged);
      }
    });
}

import { Command } from "commander";
import { unjudgedWords } from "../../../report/refusals.ts";
import type { Parts } from "../../../report/rows/parts.ts";
import { VERDICTS } from "../../../report/summary.ts";
import { judgeAll } from "../../batch/batch.ts";
import { writePackage } from "../../package/write.ts";
import type { Input } from "../inputs.ts";
import { type ExitCode, exitCodeOf, type Io, worst } from "../io.ts";
import { filings } from "./filings.ts";
import { addReadingOptions, type ReadingOptions, readingOf } from "./options.ts";

interface Options extends ReadingOptions {
  output: string;
  bom: boolean;
}

/** `caiyan convert`: writes filings as tidy CSV files that describe themselves. */
export function convertCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const command = new Command("convert")
    .description("把文件转成规整的 CSV 数据包（事实、单元格、采购、资产、指标、问题等，另每张表一个 CSV）")
    .argument("<文件...>", "文件、文件夹或通配符")
    .option("-o, --output <文件夹>", "输出文件夹；已有的数据按文件更新，不会重复", "output")
    .option("--no-bom", "CSV 开头不写 BOM（默认写，Excel 和 WPS 才能认出中文）");
  return addReadingOptions(command).action(async (args: string[], options: Options) => {
    const { files, exitCode: mistaken } = await filings(args, io);
    let exitCode = mistaken;
    const told = (code: ExitCode) => {
      exitCode = worst(exitCode, code);
    };
    const { output: folder, bom } = options;
    await writePackage(converted(files, options, io, told), { folder, bom, engine: io.version });
    io.err(`已写入 ${folder}（${files.length} 个文件）\n`);
    ended(exitCode);
  });
}

async function* converted(
  files: readonly Input[],
  options: Options,
  io: Io,
  told: (code: ExitCode) => void,
): AsyncGenerator<Parts> {
  const { reading } = await readingOf(options);
  for await (const { digest, parts } of judgeAll(files, { ...reading, want: { parts: true } })) {
    const why = unjudgedWords(digest);
    io.err(`${VERDICTS[digest.verdict]}  ${digest.name}${why ? `  ${why.what}。${why.todo}。` : ""}\n`);
    told(exitCodeOf(digest));
    if (parts) yield parts;
  }
}

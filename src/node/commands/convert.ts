import { Command, Option } from "commander";
import { unjudgedWords } from "../../report/refusals.ts";
import { VERDICTS } from "../../report/summary.ts";
import { profiles } from "../../segment/index.ts";
import type { Input } from "../inputs.ts";
import { EXIT, type ExitCode, exitCodeOf, type Io } from "../io.ts";
import { judgeFile } from "../judge.ts";
import { type Parts, partsOf } from "../package/parts.ts";
import { writePackage } from "../package/write.ts";
import { filings } from "./check.ts";

interface Options {
  output: string;
  profile: keyof typeof profiles;
  bom: boolean;
}

/** `caiyan convert`: writes filings as tidy CSV files that describe themselves. */
export function convertCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command("convert")
    .description("把文件转成规整的 CSV 数据包（事实、单元格、采购、资产、指标、问题等，另每张表一个 CSV）")
    .argument("<文件...>", "文件、文件夹或通配符")
    .requiredOption("-o, --output <文件夹>", "输出文件夹；已有的数据按文件更新，不会重复", "output")
    .addOption(
      new Option("--profile <格式>", "文件的体例").choices(Object.keys(profiles)).default("hebei-department-budget"),
    )
    .option("--no-bom", "CSV 开头不写 BOM（默认写，Excel 和 WPS 才能认出中文）")
    .action(async (args: string[], options: Options) => {
      const inputs = await filings(args, io);
      let exitCode: ExitCode = inputs.unmatched.length > 0 ? EXIT.usage : EXIT.clean;
      const told = (code: ExitCode) => {
        exitCode = Math.max(exitCode, code) as ExitCode;
      };
      const { output: folder, bom } = options;
      await writePackage(converted(inputs.files, options, io, told), { folder, bom, engine: io.version });
      io.err(`已写入 ${folder}（${inputs.files.length} 个文件）\n`);
      ended(exitCode);
    });
}

async function* converted(
  files: Input[],
  options: Options,
  io: Io,
  told: (code: ExitCode) => void,
): AsyncGenerator<Parts> {
  for (const input of files) {
    const source = await judgeFile(input, { profile: options.profile });
    const why = unjudgedWords(source.report);
    io.err(`${VERDICTS[source.report.verdict]}  ${input.name}${why ? `  ${why.what}。${why.todo}。` : ""}\n`);
    told(exitCodeOf(source.report));
    yield partsOf(source);
  }
}

import { isAbsolute, relative } from "node:path";
import { Command } from "commander";
import { judgeAll } from "../batch.ts";
import type { Input, Inputs } from "../inputs.ts";
import { EXIT, type ExitCode, exitCodeOf, type Io } from "../io.ts";
import { progressOf } from "../progress.ts";
import { formats } from "../sinks/index.ts";
import { formatList, openTargets, type TargetOptions, type Targets } from "../targets.ts";
import { filings } from "./filings.ts";
import { addReadingOptions, cacheFolderOf, type ReadingOptions } from "./options.ts";

type Options = ReadingOptions & TargetOptions;

/** `caiyan check`: judges files and writes the verdicts in one or more formats. */
export function checkCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const command = new Command("check")
    .description("核对一个或多个文件，先给出结论，再逐条列出问题、原文和位置")
    .argument("<文件...>", "文件、文件夹或通配符")
    .option("--format <格式>", `输出格式，可用逗号列出几种：${Object.keys(formats).join("、")}`, formatList, ["text"])
    .option("-o, --output <文件夹>", "写到这个文件夹；只有一种文本格式时默认写到屏幕")
    .option("--deadline <日期>", "整改通知单上的期限，照原样印出，如 2026年3月1日")
    .option("--verbose", "同时列出跳过的规则和原因");
  return addReadingOptions(command).action(async (args: string[], options: Options) => {
    const inputs = await filings(args, io);
    const targets = await openTargets(options, io);
    try {
      ended(await judgeInto(targets, inputs, options));
    } catch (error) {
      await targets.discard();
      throw error;
    }
  });
}

async function judgeInto(targets: Targets, { files, unmatched }: Inputs, options: Options): Promise<ExitCode> {
  const progress = progressOf(files.length, process.stderr);
  const want = { parts: false, filing: options.format.includes("html") };
  const batch = { ...options, ...cacheFolderOf(options), want, onDone: progress.done };
  let exitCode: ExitCode = unmatched.length > 0 ? EXIT.usage : EXIT.clean;
  let index = 0;
  for await (const result of judgeAll(files, batch)) {
    exitCode = Math.max(exitCode, exitCodeOf(result.report)) as ExitCode;
    await targets.add(result, shownPath(files[index++]!));
  }
  progress.end();
  await targets.finish();
  return exitCode;
}

/** The path that gates link to: relative to here; for a file elsewhere the name alone, so that no path of the machine is told. */
function shownPath({ path, name }: Input): string {
  const here = relative(process.cwd(), path).replaceAll("\\", "/");
  return here.startsWith("../") || isAbsolute(here) ? name : here;
}

import { isAbsolute, join, relative } from "node:path";
import { Command } from "commander";
import { judgeAll } from "../batch.ts";
import type { Input } from "../inputs.ts";
import { CommandError, EXIT, type ExitCode, exitCodeOf, type Io } from "../io.ts";
import { type OutputFile, openOutput } from "../output.ts";
import { progressOf } from "../progress.ts";
import { formats } from "../sinks/index.ts";
import type { Sink } from "../sinks/sink.ts";
import { filings } from "./filings.ts";
import { addReadingOptions, cacheFolderOf, type ReadingOptions } from "./options.ts";

interface Options extends ReadingOptions {
  format: string[];
  output?: string;
  verbose?: boolean;
}

/** `caiyan check`: judges files and writes the verdicts in one or more formats. */
export function checkCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const command = new Command("check")
    .description("核对一个或多个文件，先给出结论，再逐条列出问题、原文和位置")
    .argument("<文件...>", "文件、文件夹或通配符")
    .option("--format <格式>", `输出格式，可用逗号列出几种：${Object.keys(formats).join("、")}`, formatList, ["text"])
    .option("-o, --output <文件夹>", "写到这个文件夹；只有一种格式时默认写到屏幕")
    .option("--verbose", "同时列出跳过的规则和原因");
  return addReadingOptions(command).action(async (args: string[], options: Options) => {
    const { files, unmatched } = await filings(args, io);
    const targets = await openTargets(options, io);
    const progress = progressOf(files.length, process.stderr);
    let exitCode: ExitCode = unmatched.length > 0 ? EXIT.usage : EXIT.clean;
    let index = 0;
    for await (const result of judgeAll(files, {
      ...options,
      ...cacheFolderOf(options),
      want: { parts: false, filing: options.format.includes("html") },
      onDone: progress.done,
    })) {
      exitCode = Math.max(exitCode, exitCodeOf(result.report)) as ExitCode;
      const path = shownPath(files[index++]!);
      for (const { sink } of targets) await sink.add(result, path);
    }
    progress.end();
    for (const { sink, file } of targets) {
      await sink.end();
      await file?.commit();
    }
    ended(exitCode);
  });
}

/** The path that gates link to: relative to here; for a file elsewhere the name alone, so that no path of the machine is told. */
function shownPath({ path, name }: Input): string {
  const here = relative(process.cwd(), path).replaceAll("\\", "/");
  return here.startsWith("../") || isAbsolute(here) ? name : here;
}

function formatList(text: string): string[] {
  const names = text.split(/[,，]/).map((name) => name.trim());
  const unknown = names.find((name) => !formats[name]);
  if (unknown !== undefined)
    throw new CommandError(`没有输出格式 ${unknown}。可用：${Object.keys(formats).join("、")}`);
  return [...new Set(names)];
}

interface Target {
  sink: Sink;
  file?: OutputFile;
}

/** One format without a folder goes to stdout; otherwise each has its file in the folder (`output` by default). */
async function openTargets(options: Options, io: Io): Promise<Target[]> {
  const { format, output, verbose = false } = options;
  const [only, ...more] = format;
  if (only && more.length === 0 && output === undefined) {
    const colour = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
    return [{ sink: formats[only]!.make({ write: io.out, engine: io.version, verbose, colour }) }];
  }
  return Promise.all(
    format.map(async (name) => {
      const { make, file: fileName } = formats[name]!;
      const file = await openOutput(join(output ?? "output", fileName));
      return { sink: make({ write: file.write, engine: io.version, verbose, colour: false }), file };
    }),
  );
}

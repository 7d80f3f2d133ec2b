import { isAbsolute, relative } from "node:path";
import { Command } from "commander";
import { type Ending, endingOf } from "../../../report/ending.ts";
import { closingWords } from "../../../report/text/batch-words.ts";
import { judgeAll } from "../../batch/batch.ts";
import { type Shard, shardOption, takeShard } from "../../batch/shard.ts";
import type { Result } from "../../batch/task.ts";
import { formats } from "../../formats/index.ts";
import { formatList, openShardTarget, openTargets, type TargetOptions, type Targets } from "../../formats/targets.ts";
import { exitStatusOf } from "../exit-status.ts";
import type { Input } from "../inputs.ts";
import { type ExitCode, type Io, worst } from "../io.ts";
import { progressOf } from "../progress.ts";
import { filings } from "./filings.ts";
import { addReadingOptions, count, type ReadingOptions, readingOf } from "./options.ts";

/** What shells expect of a process that Ctrl-C ended. */
const INTERRUPTED = 130;

interface Options extends ReadingOptions, TargetOptions {
  name?: string;
  shard?: Shard;
}

/** `caiyan check`: judges files and writes the verdicts in one or more formats. */
export function checkCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const command = new Command("check")
    .description("核对一个或多个文件，先给出结论，再逐条列出问题、原文和位置")
    .argument("<文件...>", "文件、文件夹或通配符；- 表示标准输入")
    .option("--name <名称>", "标准输入在报告中的名称")
    .option("--baseline <报告>", "以前的 JSON 报告：其中已有的问题不再计入，只看新出现的")
    .option("--quiet", "只列出错误，不显示进度")
    .option("--format <格式>", `输出格式，可用逗号列出几种：${Object.keys(formats).join("、")}`, formatList, ["text"])
    .option("-o, --output <文件夹>", "写到这个文件夹；只有一种文本格式时默认写到屏幕")
    .option("--deadline <日期>", "整改通知单上的期限，照原样印出，如 2026年3月1日")
    .option("--shard <i/n>", "只核对第 i 份（共 n 份），结果由 caiyan merge 合并", shardOption)
    .option("--previous <上年文件>", "上年的文件，或按相同名称（年份除外）放着上年文件的文件夹：核对增减额", String)
    .option("--max-warnings <个数>", "警告超过这个数时退出码为 1", count)
    .option("--verbose", "同时列出未能核对的规则和原因、没有勾稽关系的金额");
  return addReadingOptions(command).action(async (args: string[], options: Options) => {
    const { files: all, exitCode: mistaken, given } = await filings(args, io, options.name);
    const { shard } = options;
    const files = takeShard(all, shard);
    const targets = shard
      ? await openShardTarget({ shard, engine: io.version, exitCode: mistaken, given }, options.output ?? "output")
      : await openTargets({ ...options, given }, io);
    onInterrupt(targets, io);
    try {
      ended(worst(mistaken, await judgeInto(targets, files, options, io)));
    } catch (error) {
      await targets.discard();
      throw error;
    }
  });
}

/** Ctrl-C: half-written reports are taken away; what was judged is in the cache, so the next run goes on from there. */
function onInterrupt(targets: Targets, io: Io): void {
  process.once("SIGINT", async () => {
    await targets.discard();
    io.err("\ncaiyan：已中断。已核对的文件有缓存，再次运行会从中断处继续。\n");
    process.exit(INTERRUPTED);
  });
}

/** Judges files into the formats of a run and completes them. @param told of each result as it is done; a progress line by default */
export async function judgeInto(
  targets: Targets,
  files: readonly Input[],
  options: ReadingOptions & TargetOptions & { shard?: Shard },
  io: Io,
  told?: (result: Result, done: number) => void,
): Promise<ExitCode> {
  const { reading, settings } = await readingOf(options);
  const ending = exitStatusOf(settings);
  const progress = told
    ? { done: told, end: () => undefined }
    : progressOf(options.quiet ? 0 : files.length, process.stderr);
  const wants = (format: string) => options.shard !== undefined || options.format.includes(format);
  const want = { report: wants("json"), filing: wants("html"), marked: options.format.includes("marked") };
  const rows: Ending[] = [];
  for await (const result of judgeAll(files, { ...reading, want, onDone: progress.done })) {
    ending.add(result.digest);
    await targets.add(result, shownPath(files[rows.length]!));
    rows.push(endingOf(result.digest));
  }
  progress.end();
  await targets.finish();
  const isText = options.format.includes("text"); // which closes itself
  if (!told && !options.quiet && (targets.written.length > 0 || !isText)) io.err(closingWords(rows, targets.written));
  return ending.close(io);
}

/** The path that gates link to: relative to here; for a file elsewhere the name alone, so that no path of the machine is told. */
function shownPath({ path, name }: Input): string {
  const here = relative(process.cwd(), path).replaceAll("\\", "/");
  return here.startsWith("../") || isAbsolute(here) ? name : here;
}

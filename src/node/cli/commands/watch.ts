import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { Command } from "commander";
import { verdictWords } from "../../../report/summary.ts";
import { formatList, openTargets, type TargetOptions } from "../../formats/targets.ts";
import { expandInputs, type Input } from "../inputs.ts";
import { EXIT, type ExitCode, type Io } from "../io.ts";
import { judgeInto } from "./check.ts";
import { addReadingOptions, type ReadingOptions } from "./options.ts";

interface Options extends ReadingOptions, TargetOptions {
  every: number;
}

/**
 * `caiyan watch`: looks at a folder every few seconds (network drives tell of no changes), checks what is new or changed once it is no longer being
 * written, and brings the reports up to date. What did not change comes from the cache.
 */
export function watchCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const command = new Command("watch")
    .description("监视一个文件夹，有新增或改动的文件立即核对，报告随之更新（按 Ctrl-C 结束）")
    .argument("<文件夹>", "要监视的文件夹")
    .option("--format <格式>", "输出格式，可用逗号列出几种", formatList, ["html"])
    .option("-o, --output <文件夹>", "报告写到这个文件夹", "output")
    .option("--every <秒>", "每隔几秒看一次", Number, 3);
  return addReadingOptions(command).action(async (folder: string, options: Options) => {
    const stop = new AbortController();
    process.once("SIGINT", () => stop.abort());
    io.err(`正在监视 ${folder}，按 Ctrl-C 结束。\n`);
    await watch(folder, options, io, stop.signal);
    ended(EXIT.clean);
  });
}

async function watch(folder: string, options: Options, io: Io, stop: AbortSignal): Promise<void> {
  let judged = new Map<string, string>();
  let seen = new Map<string, string>();
  while (!stop.aborted) {
    const { files } = await expandInputs([folder]);
    const now = await snapshot(files);
    const settled = new Map([...now].filter(([path, state]) => seen.get(path) === state));
    if (!isSame(settled, judged)) {
      await bringUpToDate(
        files.filter(({ path }) => settled.has(path)),
        judged,
        settled,
        options,
        io,
      );
      judged = settled;
    }
    seen = now;
    await sleep(options.every * 1000, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** Size and time of change of every file: a file is settled when both stay from one look to the next. */
async function snapshot(files: readonly Input[]): Promise<Map<string, string>> {
  const states = await Promise.all(
    files.map(async ({ path }): Promise<[string, string] | undefined> => {
      const stats = await stat(path).catch(() => undefined);
      return stats && [path, `${stats.size} ${stats.mtimeMs}`];
    }),
  );
  return new Map(states.filter((state) => state !== undefined));
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, state]) => b.get(path) === state);
}

async function bringUpToDate(
  files: readonly Input[],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  options: Options,
  io: Io,
): Promise<void> {
  const changed = new Set(files.filter(({ path }) => before.get(path) !== now.get(path)).map(({ name }) => name));
  const targets = await openTargets(options, io);
  try {
    await judgeInto(targets, files, options, io, ({ digest }) => {
      if (changed.has(digest.name)) io.err(`${verdictWords(digest)}  ${digest.name}\n`);
    });
  } catch (error) {
    await targets.discard();
    throw error;
  }
  io.err(`报告已更新：${options.output}（${files.length} 个文件）\n`);
}

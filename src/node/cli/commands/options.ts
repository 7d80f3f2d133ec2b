import { type Command, InvalidArgumentError, Option } from "commander";
import { profiles } from "../../../segment/profiles/index.ts";
import type { BatchOptions } from "../../batch/batch.ts";
import { defaultCacheFolder } from "../../batch/cache.ts";
import { previousFilings } from "../../batch/previous.ts";
import { type Configuration, configurationOf, type SettingOptions } from "../config.ts";

/** What `check` and `convert` have in common: how files are read. */
export interface ReadingOptions extends SettingOptions {
  jobs?: number;
  timeout: number;
  memory: number;
  cache: string | boolean;
  previous?: string;
  baseline?: string;
}

/** How the files of a command are judged, by its options and the configuration. @throws CommandError */
export async function readingOf(options: ReadingOptions): Promise<{ reading: Reading; settings: Configuration }> {
  const settings = await configurationOf(options, new Date());
  const { jobs, timeout, memory, cache, previous, baseline } = options;
  const cacheFolder = cache === false ? undefined : typeof cache === "string" ? cache : defaultCacheFolder();
  const { profile, settings: asked } = settings;
  const reading = {
    profile,
    settings: asked,
    timeout,
    memory,
    ...(jobs ? { jobs } : {}),
    ...(cacheFolder ? { cacheFolder } : {}),
    ...(baseline ? { acceptedIn: await (await import("../../batch/baseline.ts")).baselineOf(baseline) } : {}),
    ...(previous ? { previousOf: await previousFilings(previous) } : {}),
  };
  return { reading, settings };
}

type Reading = Omit<BatchOptions, "want" | "onDone">;

export function addReadingOptions(command: Command): Command {
  return command
    .option("--profile <体例>", `文件的体例：${Object.keys(profiles).join("、")}（默认第一个），或体例文件的路径`)
    .option("--config <文件>", "配置文件（默认用当前文件夹里的 caiyan.config.json）")
    .addOption(new Option("--jobs <个数>", "同时处理几个文件（默认按处理器个数）").argParser(positive))
    .addOption(new Option("--timeout <秒>", "每个文件最多用多少处理器时间").argParser(positive).default(120))
    .addOption(new Option("--memory <兆>", "每个文件的内存上限").argParser(positive).default(1024))
    .option("--cache <文件夹>", "核对结果的缓存放在哪里（默认在用户缓存文件夹；内容没变的文件不再重读）")
    .option("--no-cache", "不用缓存，全部重读");
}

export function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError("应为整数");
  return value;
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("应为正整数");
  return value;
}

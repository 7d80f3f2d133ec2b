import { type Command, InvalidArgumentError, Option } from "commander";
import type { CheckOptions } from "../../check.ts";
import { profiles } from "../../segment/index.ts";
import { defaultCacheFolder } from "../cache.ts";

/** What `check` and `convert` have in common: how files are read. */
export interface ReadingOptions {
  profile: NonNullable<CheckOptions["profile"]>;
  jobs?: number;
  timeout: number;
  memory: number;
  cache: string | boolean;
}

/** The folder of kept results that the options ask for, if any. */
export function cacheFolderOf({ cache }: ReadingOptions): { cacheFolder?: string } {
  if (cache === false) return {};
  return { cacheFolder: typeof cache === "string" ? cache : defaultCacheFolder() };
}

export function addReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--profile <体例>", "文件的体例").choices(Object.keys(profiles)).default("hebei-department-budget"),
    )
    .addOption(new Option("--jobs <个数>", "同时处理几个文件（默认按处理器个数）").argParser(positive))
    .addOption(new Option("--timeout <秒>", "每个文件的时限").argParser(positive).default(120))
    .addOption(new Option("--memory <兆>", "每个文件的内存上限").argParser(positive).default(1024))
    .option("--cache <文件夹>", "检查结果的缓存放在哪里（默认在用户缓存文件夹；内容没变的文件不再重读）")
    .option("--no-cache", "不用缓存，全部重读");
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("应为正整数");
  return value;
}

import { type Command, InvalidArgumentError, Option } from "commander";
import type { CheckOptions } from "../../check.ts";
import { profiles } from "../../segment/index.ts";

/** What `check` and `convert` have in common: how files are read. */
export interface ReadingOptions {
  profile: NonNullable<CheckOptions["profile"]>;
  jobs?: number;
  timeout: number;
  memory: number;
}

export function addReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--profile <体例>", "文件的体例").choices(Object.keys(profiles)).default("hebei-department-budget"),
    )
    .addOption(new Option("--jobs <个数>", "同时处理几个文件（默认按处理器个数）").argParser(positive))
    .addOption(new Option("--timeout <秒>", "每个文件的时限").argParser(positive).default(120))
    .addOption(new Option("--memory <兆>", "每个文件的内存上限").argParser(positive).default(1024));
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("应为正整数");
  return value;
}

import { join } from "node:path";
import type { NoticeWords } from "../../model/rule/config.ts";
import type { ShardHead } from "../batch/shard.ts";
import type { Result } from "../batch/task.ts";
import { noticeWordsOf } from "../cli/config.ts";
import { CommandError, type Io } from "../cli/io.ts";
import { formats } from "./index.ts";
import { type OutputFile, openOutput } from "./output.ts";
import { shardSink } from "./shard.ts";
import type { Sink } from "./sink.ts";

/** The formats a command writes, taken together. */
export interface Targets {
  add: (result: Result, path: string) => Promise<void>;
  /** Completes every file and puts it in its place. */
  finish: () => Promise<void>;
  /** The files that finishing puts in their places. */
  written: string[];
  /** Leaves what stood in the folder before as it was. */
  discard: () => Promise<void>;
}

export interface TargetOptions {
  format: string[];
  output?: string;
  verbose?: boolean;
  quiet?: boolean;
  deadline?: string;
  /** The folders that the filings came in, by name. */
  given?: string | undefined;
  /** The configuration, which may say what notices print. */
  config?: string;
}

/** "html,json" → ["html", "json"]. @throws CommandError for a format there is none of */
export function formatList(text: string): string[] {
  const names = text.split(/[,，]/).map((name) => name.trim());
  const unknown = names.find((name) => !formats[name]);
  if (unknown === undefined) return [...new Set(names)];
  throw new CommandError(`没有输出格式 ${unknown}。可用：${Object.keys(formats).join("、")}`);
}

interface Opened {
  sink: Sink;
  /** Where its file will stand. */
  path?: string;
  file?: OutputFile;
}

/** One format that can be shown goes to stdout unless a folder is given; otherwise each has its file in the folder (`output` by default). */
export async function openTargets(options: TargetOptions, io: Io): Promise<Targets> {
  const opened: Opened[] = [];
  try {
    const notice = await noticeWordsOf(options);
    for (const name of options.format) opened.push(await openFormat(name, options, notice, io));
  } catch (error) {
    await discardAll(opened);
    throw error;
  }
  return together(opened);
}

/** The file that `check --shard` writes, of which `merge` makes the formats. */
export async function openShardTarget(head: ShardHead, folder: string): Promise<Targets> {
  const { index, count } = head.shard;
  const path = join(folder, `shard-${index}-of-${count}.ndjson`);
  const file = await openOutput(path);
  return together([{ sink: shardSink(file.write, head), file, path }]);
}

async function openFormat(name: string, options: TargetOptions, notice: NoticeWords, io: Io): Promise<Opened> {
  const { load, file: fileName, shown } = formats[name]!;
  const make = await load();
  const { output, verbose = false, quiet = false, given } = options;
  const folder = output ?? "output";
  const common = { engine: io.version, verbose, quiet, folder, given, notice };
  if (shown && options.format.length === 1 && output === undefined) {
    const { FORCE_COLOR, NO_COLOR } = process.env;
    const colour = FORCE_COLOR ? FORCE_COLOR !== "0" : Boolean(process.stdout.isTTY) && !NO_COLOR;
    return { sink: make({ write: io.out, colour, ...common }) };
  }
  const path = join(folder, fileName);
  const file = await openOutput(path);
  return { sink: make({ write: file.write, colour: false, ...common }), file, path };
}

function together(opened: readonly Opened[]): Targets {
  return {
    written: opened.flatMap(({ path }) => path ?? []),
    async add(result, path) {
      for (const { sink } of opened) await sink.add(result, path);
    },
    async finish() {
      for (const { sink, file } of opened) {
        await sink.end();
        await file?.commit();
      }
    },
    discard: () => discardAll(opened),
  };
}

async function discardAll(opened: readonly Opened[]): Promise<void> {
  for (const { sink, file } of opened) {
    await file?.discard();
    await sink.discard?.();
  }
}

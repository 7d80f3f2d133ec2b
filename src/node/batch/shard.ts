import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { InvalidArgumentError } from "commander";
import { CommandError, EXIT, type ExitCode } from "../cli/io.ts";
import type { Result } from "./task.ts";

/** Part `index` (from 1) of `count` of a batch: every `count`th file of the list that all machines make alike. */
export interface Shard {
  index: number;
  count: number;
}

/** "2/4" → part 2 of 4. */
export function shardOption(text: string): Shard {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index < 1 || index > count) throw new InvalidArgumentError("应写成 第几份/共几份，例如 2/4");
  return { index, count };
}

export function takeShard<T>(items: readonly T[], shard: Shard | undefined): T[] {
  return shard ? items.filter((_, position) => position % shard.count === shard.index - 1) : [...items];
}

/** The first line of a shard file. */
export interface ShardHead {
  shard: Shard;
  engine: string;
  /** Exit code for what the arguments themselves got wrong. */
  exitCode: ExitCode;
  /** The folders that the filings came in, by name. */
  given?: string | undefined;
}

export interface Shared {
  result: Result;
  path: string;
}

/** One line of a shard file: the report stays the text that it is. */
export function shardLine({ result: { report, ...rest }, path }: Shared): string {
  return `${JSON.stringify({ ...rest, path, report: Buffer.from(report ?? []).toString() })}\n`;
}

function sharedOf(line: string): Shared {
  const { path, report, ...rest } = JSON.parse(line) as Omit<Result, "report"> & { path: string; report: string };
  return { path, result: { ...rest, report: Buffer.from(report) } };
}

export interface ShardFile {
  head: ShardHead;
  entries: AsyncIterator<Shared>;
}

/** Opens a file that `check --shard` wrote: a head line, then one line a file. @throws CommandError */
export async function openShard(path: string): Promise<ShardFile> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  const entries = (async function* () {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      if (line.value !== "") yield sharedOf(line.value);
    }
  })();
  try {
    const first = await lines.next();
    const head = JSON.parse(first.value as string) as ShardHead;
    if (!head.shard) throw new Error("no shard");
    return { head, entries };
  } catch {
    throw new CommandError(`${path} 不是 check --shard 写出的分片结果，或已损坏。`, EXIT.usage);
  }
}

/** The entries of all parts in the order of one run: first of part 1, first of part 2, …, second of part 1, … @throws CommandError */
export async function* interleaved(files: readonly ShardFile[]): AsyncGenerator<Shared> {
  const ordered = files.toSorted((a, b) => a.head.shard.index - b.head.shard.index);
  complete(ordered.map(({ head }) => head));
  for (let left = ordered.length; left > 0; ) {
    left = 0;
    for (const { entries } of ordered) {
      const next = await entries.next();
      if (next.done) continue;
      left += 1;
      yield next.value;
    }
  }
}

/** Checks that the parts are all of one batch, in their order. @throws CommandError */
export function complete(heads: readonly ShardHead[]): void {
  const count = heads[0]?.shard.count ?? 0;
  const fits =
    heads.length === count && heads.every(({ shard }, at) => shard.index === at + 1 && shard.count === count);
  if (!fits) {
    const found = heads.map(({ shard }) => `${shard.index}/${shard.count}`).join("、");
    throw new CommandError(`分片不全或重复：找到 ${found || "0 份"}，应为 ${count} 份各一个文件。`, EXIT.usage);
  }
  if (new Set(heads.map(({ engine }) => engine)).size > 1) {
    throw new CommandError("各分片由不同版本的 caiyan 写出，不能合并。请用同一版本重新核对。", EXIT.usage);
  }
}

import { join } from "node:path";
import { CommandError, type Io } from "./io.ts";
import { type OutputFile, openOutput } from "./output.ts";
import { formats } from "./sinks/index.ts";
import type { Sink } from "./sinks/sink.ts";
import type { Result } from "./worker.ts";

/** The formats a command writes, taken together. */
export interface Targets {
  add: (result: Result, path: string) => Promise<void>;
  /** Completes every file and puts it in its place. */
  finish: () => Promise<void>;
  /** Leaves what stood in the folder before as it was. */
  discard: () => Promise<void>;
}

export interface TargetOptions {
  format: string[];
  output?: string;
  verbose?: boolean;
  deadline?: string;
}

/** "html,json" → ["html", "json"]. @throws CommandError for a format there is none of */
export function formatList(text: string): string[] {
  const names = text.split(/[,，]/).map((name) => name.trim());
  const unknown = names.find((name) => !formats[name]);
  if (unknown === undefined) return [...new Set(names)];
  throw new CommandError(`没有输出格式 ${unknown}。可用：${Object.keys(formats).join("、")}`);
}

/** One format that can be shown goes to stdout unless a folder is given; otherwise each has its file in the folder (`output` by default). */
export async function openTargets(
  { format, output, verbose = false, deadline }: TargetOptions,
  io: Io,
): Promise<Targets> {
  const opened: { sink: Sink; file?: OutputFile }[] = [];
  const discard = async () => {
    for (const { sink, file } of opened) {
      await file?.discard();
      await sink.discard?.();
    }
  };
  try {
    for (const name of format) {
      const { make, file: fileName, shown } = formats[name]!;
      const folder = output ?? "output";
      const common = { engine: io.version, verbose, folder, ...(deadline ? { deadline } : {}) };
      if (shown && format.length === 1 && output === undefined) {
        const colour = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
        opened.push({ sink: make({ write: io.out, colour, ...common }) });
      } else {
        const file = await openOutput(join(folder, fileName));
        opened.push({ sink: make({ write: file.write, colour: false, ...common }), file });
      }
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async add(result, path) {
      for (const { sink } of opened) await sink.add(result, path);
    },
    async finish() {
      for (const { sink, file } of opened) {
        await sink.end();
        await file?.commit();
      }
    },
    discard,
  };
}

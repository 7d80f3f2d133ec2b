import type { NoticeWords } from "../../model/rule/config.ts";
import type { Result } from "../batch/task.ts";

/** Takes the results of a batch one by one, in order, and writes one format; holds no more of them than the format demands. */
export interface Sink {
  /** @param path of the file relative to where the command runs, with forward slashes: gates link to it */
  add: (result: Result, path: string) => void | Promise<void>;
  end: () => void | Promise<void>;
  /** Removes what the sink keeps for itself, when the run ends early. */
  discard?: () => Promise<void>;
}

/** Where a sink writes: stdout or a file. */
export type Write = (text: string | Uint8Array) => void | Promise<void>;

export interface SinkOptions {
  write: Write;
  engine: string;
  /** Folder of the output, for formats that write more than one file. */
  folder: string;
  /** The folders that the filings came in, by name. */
  given: string | undefined;
  /** What notices and the page print of their issuer. */
  notice: NoticeWords;
  /** Text only: list the skipped rules as well. */
  verbose: boolean;
  /** Text only: list errors alone. */
  quiet: boolean;
  /** Text only: colour for a terminal. */
  colour: boolean;
}

export type MakeSink = (options: SinkOptions) => Sink;

/** A sink that writes `head`, the parts of each report with `between` separating all parts, and `tail`. */
export function listSink(
  write: Write,
  { head, between, tail }: { head: string; between: string; tail: string },
  partsOf: (result: Result, path: string) => (string | Uint8Array)[],
): Sink {
  let written = 0;
  return {
    async add(result, path) {
      for (const part of partsOf(result, path)) {
        const before = written++ === 0 ? head : between;
        if (before !== "") await write(before);
        await write(part);
      }
    },
    async end() {
      await write((written === 0 ? head : "") + tail);
    },
  };
}

import type { Report } from "../../model/report.ts";

/** Takes the reports of a batch one by one, in order, and writes one format; holds no more of them than the format demands. */
export interface Sink {
  add: (report: Report) => void | Promise<void>;
  end: () => void | Promise<void>;
}

/** Where a sink writes: stdout or a file. */
export type Write = (text: string) => void | Promise<void>;

export interface SinkOptions {
  write: Write;
  engine: string;
  verbose: boolean;
  /** Only findings of these severities and above are told in text. */
  colour: boolean;
}

export type MakeSink = (options: SinkOptions) => Sink;

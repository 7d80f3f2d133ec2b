import type { Digest } from "../../report/digest.ts";

/** What a command needs of the process, so that tests can look at it. */
export interface Io {
  out: (text: string | Uint8Array) => void;
  err: (text: string) => void;
  version: string;
}

/** Exit codes of every command; over several files the highest counts. */
export const EXIT = { clean: 0, flawed: 1, usage: 2, unjudged: 3, internal: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code that one report stands for. */
export function exitCodeOf(report: Digest): ExitCode {
  if (report.refusal?.code === "internal") return EXIT.internal;
  return EXIT[report.verdict];
}

export function worst(...codes: ExitCode[]): ExitCode {
  return Math.max(...codes) as ExitCode;
}

/** A mistake in how the command was called, or a failure to write; its message is in Chinese and complete. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;
  constructor(message: string, exitCode: ExitCode = EXIT.usage) {
    super(message);
    this.exitCode = exitCode;
  }
}

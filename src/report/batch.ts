import type { Digest } from "./digest.ts";

/** How many files of a batch ended which way. */
export interface Tally {
  files: number;
  clean: number;
  flawed: number;
  unjudged: number;
}

export function tally(): Tally {
  return { files: 0, clean: 0, flawed: 0, unjudged: 0 };
}

export function tallied(total: Tally, report: Pick<Digest, "verdict">): Tally {
  return { ...total, files: total.files + 1, [report.verdict]: total[report.verdict] + 1 };
}

import type { Digest } from "./digest.ts";

/** How many files of a batch ended which way. */
export interface BatchTally {
  files: number;
  clean: number;
  flawed: number;
  unjudged: number;
}

/** What stands before the reports in a `Batch` (see schemas/batch.schema.json); they follow with `BATCH_BETWEEN` between them. */
export function batchHead(engine: string): string {
  return `{"schemaVersion":"2.0","engine":${JSON.stringify(engine)},"reports":[\n`;
}
export const BATCH_BETWEEN = ",\n";
/** What stands after them: the counts. */
export function batchTail({ files, clean, flawed, unjudged }: BatchTally): string {
  return `\n],"files":${files},"clean":${clean},"flawed":${flawed},"unjudged":${unjudged}}\n`;
}

export function tally(): BatchTally {
  return { files: 0, clean: 0, flawed: 0, unjudged: 0 };
}

export function tallied(total: BatchTally, report: Pick<Digest, "verdict">): BatchTally {
  return { ...total, files: total.files + 1, [report.verdict]: total[report.verdict] + 1 };
}

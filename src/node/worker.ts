import type { CheckOptions } from "../check.ts";
import type { Report } from "../model/report.ts";
import { keep } from "./cache.ts";
import type { Input } from "./inputs.ts";
import { judgeFile } from "./judge.ts";
import { type Parts, partsOf } from "./package/parts.ts";

/** What a worker thread is asked: judge one file, and on demand also make its rows for the data package. */
export interface Task {
  input: Input;
  profile: NonNullable<CheckOptions["profile"]>;
  wantParts: boolean;
  /** Where to keep the result. */
  cache?: { folder: string; key: string };
}

/** What comes back over the thread boundary: plain data only. */
export interface Result {
  report: Report;
  parts?: Parts;
}

export default async function judge({ input, profile, wantParts, cache }: Task): Promise<Result> {
  const checked = await judgeFile(input, { profile });
  const result = { report: checked.report, ...(wantParts ? { parts: await partsOf(checked) } : {}) };
  if (cache && result.report.refusal?.code !== "internal") await keep(cache.folder, cache.key, result);
  return result;
}

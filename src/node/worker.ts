import type { Report } from "../model/report.ts";
import { filingHtml } from "../report/html/filing.ts";
import type { Profile } from "../segment/index.ts";
import type { Control } from "../validate/index.ts";
import { keep } from "./cache.ts";
import type { Input } from "./inputs.ts";
import { judgeFile } from "./judge.ts";
import { type Parts, partsOf } from "./package/parts.ts";

/** What is needed of a file besides its report. */
export interface Want {
  /** Its rows for the data package. */
  parts: boolean;
  /** Its part of the HTML report. */
  filing: boolean;
}

/** What a worker thread is asked: judge one file. */
export interface Task {
  input: Input;
  profile: Profile;
  control: Control;
  want: Want;
  /** Where to keep the result. */
  cache?: { folder: string; key: string };
}

/** What comes back over the thread boundary: plain data only. */
export interface Result {
  report: Report;
  parts?: Parts;
  filing?: string;
}

export default async function judge({ input, profile, control, want, cache }: Task): Promise<Result> {
  const checked = await judgeFile(input, { profile, control });
  const result: Result = { report: checked.report };
  if (want.parts) result.parts = await partsOf(checked);
  if (want.filing) result.filing = filingHtml(checked.report, checked.document);
  if (cache && result.report.refusal?.code !== "internal") await keep(cache.folder, cache.key, result);
  return result;
}

import type { Checked } from "../../check.ts";
import { digestOf } from "../../report/digest.ts";
import type { Result, Want } from "./task.ts";

/** The pieces that are wanted of a checked file. What makes them is loaded only for those that are. */
export async function resultOf(checked: Checked, want: Want): Promise<Result> {
  const { report, document } = checked;
  const result: Result = { digest: digestOf(report) };
  if (want.report) result.report = new TextEncoder().encode(JSON.stringify(report));
  if (want.parts) result.parts = (await import("../../report/rows/parts.ts")).partsOf(checked);
  if (want.filing) result.filing = (await import("../../report/html/filing.ts")).filingHtml(report, document);
  return result;
}

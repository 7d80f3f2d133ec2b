import { Batch } from "../model/batch.ts";
import type { Report } from "../model/report.ts";

/** The batch of reports that `--format json` prints, in the order given. `engine` is the version of the tool. */
export function batchOf(reports: Report[], engine: string): Batch {
  const count = (verdict: Report["verdict"]) => reports.filter((report) => report.verdict === verdict).length;
  return Batch.parse({
    schemaVersion: "1.0",
    engine,
    files: reports.length,
    clean: count("clean"),
    flawed: count("flawed"),
    unjudged: count("unjudged"),
    reports,
  });
}

/** {@link batchOf} as text, with a final line break. */
export function reportJson(reports: Report[], engine: string): string {
  return `${JSON.stringify(batchOf(reports, engine), null, 2)}\n`;
}

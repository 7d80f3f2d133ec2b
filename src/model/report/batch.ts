import { z } from "zod";
import { Report } from "./report.ts";

/** What `caiyan check --format json` prints: the reports in input order and how many ended which way. */
export const Batch = z.object({
  schemaVersion: z.literal("2.0"),
  engine: z.string(),
  files: z.int().nonnegative(),
  clean: z.int().nonnegative(),
  flawed: z.int().nonnegative(),
  unjudged: z.int().nonnegative(),
  reports: z.array(Report),
});
export type Batch = z.infer<typeof Batch>;

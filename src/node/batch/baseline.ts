import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Suppression } from "../../model/rule/config.ts";
import { causeWords } from "../cause-words.ts";
import { CommandError } from "../cli/io.ts";

/** What is read of an earlier JSON report. */
const Baseline = z.object({
  reports: z.array(
    z.object({
      name: z.string(),
      disclosures: z.array(
        z.object({ results: z.array(z.object({ findings: z.array(z.object({ fingerprint: z.string() })) })) }),
      ),
    }),
  ),
});

/** The findings of each file, by its name, that an earlier report already told: accepted as they stand. @throws CommandError */
export async function baselineOf(path: string): Promise<(name: string) => Suppression[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new CommandError(`无法打开基线 ${path}（${causeWords(error)}）。请检查路径。`);
  });
  const read = Baseline.safeParse(parsed(text));
  if (!read.success) throw new CommandError(`${path} 不是 caiyan check --format json 写出的报告。`);
  const known = new Map(
    read.data.reports.map(({ name, disclosures }) => [
      name,
      disclosures.flatMap(({ results }) => results.flatMap(({ findings }) => findings.map((one) => one.fingerprint))),
    ]),
  );
  return (name) =>
    (known.get(name) ?? []).map((fingerprint) => ({ fingerprint, reason: "基线中已有", signer: "基线" }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

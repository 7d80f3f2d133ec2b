import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { clean } from "../samples/samples.ts";
import { filingsOf, type Trial, trials } from "./detection.ts";
import { KINDS } from "./mistake-kinds.ts";

/** Where the trials of one sample are kept: what became of each mistake, as it was last accepted. */
function recordOf(sample: string): URL {
  return new URL(`../validate/detection/${sample}.expected.json`, import.meta.url);
}

/** The trials of a sample as last accepted; none while it was never tried. */
export function recorded(sample: string): Trial[] {
  const record = recordOf(sample);
  return existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : [];
}

/**
 * Tests that the mistakes made in a clean sample, as Word and as PDF, end as they are recorded. A file of its own for each sample, so that
 * the workers of the test runner share them. `CAIYAN_UPDATE=1` records anew.
 */
export function holdDetection(sample: string): void {
  const { path } = clean.find(({ name }) => name === sample)!;
  describe(`single mistakes in ${sample}`, () => {
    it("end as recorded", async () => {
      const found: Trial[] = [];
      for (const filing of await filingsOf(sample, new Uint8Array(readFileSync(`${path}.docx`))))
        found.push(...(await trials(filing, KINDS)));
      if (process.env.CAIYAN_UPDATE)
        writeFileSync(recordOf(sample), `[\n${found.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`);
      expect(found.map((one) => JSON.stringify(one))).toEqual(recorded(sample).map((one) => JSON.stringify(one)));
    }, 900_000);
  });
}

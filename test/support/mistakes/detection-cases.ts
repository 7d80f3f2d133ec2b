import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { clean } from "../../samples/samples.ts";
import { filingsOf, type Trial, trials } from "./detection.ts";
import { KINDS } from "./mistake-kinds.ts";

/** Where the trials of one sample are kept: what became of each mistake, as it was last accepted. */
function recordOf(sample: string): URL {
  return new URL(`../../validate/detection/${sample}.expected.json`, import.meta.url);
}

/** The trials of a sample as last accepted; none while it was never tried. */
export function recorded(sample: string): Trial[] {
  const record = recordOf(sample);
  return existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : [];
}

/** Makes the mistakes in a clean sample, as Word and as PDF, and says what became of each. `CAIYAN_UPDATE=1` records it anew. */
export async function tried(sample: string): Promise<Trial[]> {
  const { path } = clean.find(({ name }) => name === sample)!;
  const found: Trial[] = [];
  for (const filing of await filingsOf(sample, new Uint8Array(readFileSync(`${path}.docx`))))
    found.push(...(await trials(filing, KINDS)));
  if (process.env.CAIYAN_UPDATE)
    writeFileSync(recordOf(sample), `[\n${found.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`);
  return JSON.parse(JSON.stringify(found));
}

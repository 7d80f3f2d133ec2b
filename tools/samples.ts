import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { check } from "../src/check.ts";
import { docx } from "./docx/package.ts";
import { added, type Expectation, expectation, expectationText } from "./expected.ts";
import { parse } from "./sample/parse.ts";
import { type Source, sources } from "./sample/sources.ts";

/**
 * Builds every sample filing under samples/ from samples/data: the same bytes every time. With `--expected` also writes what each must give,
 * as the program reads it now: only to be committed after it was checked against the source by eye.
 */
const originals = new Map<string, Expectation>();

async function writeExpected({ path, name, flaw }: Source, bytes: Uint8Array): Promise<void> {
  const found = expectation(await check(bytes, { name: `${name}.docx` }));
  originals.set(name, found);
  const original = flaw && originals.get(flaw.of);
  const { verdict } = found;
  const expected = original ? { of: flaw.of, what: flaw.what, verdict, findings: added(found, original) } : found;
  writeFileSync(`${path}.expected.json`, `${expectationText(expected)}\n`);
}

for (const source of sources()) {
  const bytes = docx(parse(source.notation));
  mkdirSync(dirname(source.path), { recursive: true });
  writeFileSync(`${source.path}.docx`, bytes);
  if (process.argv.includes("--expected")) await writeExpected(source, bytes);
}

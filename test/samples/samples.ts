import { readFileSync } from "node:fs";
import { type Checked, check } from "../../src/check.ts";
import { docx } from "../../tools/docx/package.ts";
import { parse } from "../../tools/sample/parse.ts";
import { type Source, sources } from "../../tools/sample/sources.ts";

const all = sources();

/** The clean samples, and the twins with one mistake each. */
export const clean: Source[] = all.filter(({ flaw }) => !flaw);
export const twins: Source[] = all.filter(({ flaw }) => flaw);

export function built({ notation }: Source): Uint8Array {
  return docx(parse(notation));
}

const checked = new Map<string, Promise<Checked>>();

/** What the program says of a sample as committed; each is checked once. */
export function checkedSample({ path, name }: Pick<Source, "path" | "name">): Promise<Checked> {
  const known = checked.get(name) ?? check(new Uint8Array(readFileSync(`${path}.docx`)), { name: `${name}.docx` });
  checked.set(name, known);
  return known;
}

export function expectedText({ path }: Source): string {
  return readFileSync(`${path}.expected.json`, "utf8");
}

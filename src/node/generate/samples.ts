import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { docx } from "./docx/package.ts";
import { parse } from "./sample/parse.ts";

const DATA = "samples/data";
const OUTPUT = "samples";

for (const file of readdirSync(DATA).filter((name) => name.endsWith(".txt"))) {
  const sample = parse(readFileSync(join(DATA, file), "utf8"));
  writeFileSync(join(OUTPUT, `${basename(file, ".txt")}.docx`), docx(sample));
}

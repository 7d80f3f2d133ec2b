import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { docx } from "./docx/package.ts";
import { expand } from "./sample/expand.ts";
import { parse } from "./sample/parse.ts";

const DATA = "samples/data";
const OUTPUT = "samples";

function codeNames(): Map<string, string> {
  const lines = readFileSync(join(DATA, "codes.tsv"), "utf8").split("\n");
  return new Map(lines.map((line) => line.split("\t")).map(([code = "", name = ""]) => [code, name]));
}

const names = codeNames();
for (const file of readdirSync(DATA).filter((name) => name.endsWith(".txt"))) {
  const sample = parse(expand(readFileSync(join(DATA, file), "utf8"), names));
  writeFileSync(join(OUTPUT, `${basename(file, ".txt")}.docx`), docx(sample));
}

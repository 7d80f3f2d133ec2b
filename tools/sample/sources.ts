import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { expand } from "./expand.ts";
import { Flaw, flawed } from "./flaw.ts";

const DATA = "samples/data";

/** A sample to build: where it goes (without extension) and its plain notation. `flaw` is set for a flawed twin. */
export interface Source {
  path: string;
  name: string;
  notation: string;
  flaw?: Flaw;
}

function codeNames(): Map<string, string> {
  const lines = readFileSync(join(DATA, "codes.tsv"), "utf8").split("\n");
  return new Map(lines.map((line) => line.split("\t")).map(([code = "", name = ""]) => [code, name]));
}

/** All samples, the clean ones (`samples/<name>`) before their flawed twins (`samples/flawed/<name>`). */
export function sources(): Source[] {
  const names = codeNames();
  const files = readdirSync(DATA)
    .filter((file) => file.endsWith(".filing"))
    .sort();
  const clean = files.map((file): Source => {
    const name = basename(file, ".filing");
    return { path: `samples/${name}`, name, notation: expand(readFileSync(join(DATA, file), "utf8"), names) };
  });
  const flaws = z.array(Flaw).parse(JSON.parse(readFileSync(join(DATA, "flawed.json"), "utf8")));
  const twins = flaws.map((flaw): Source => {
    const twin = clean.find(({ name }) => name === flaw.of);
    if (!twin) throw new Error(`${flaw.name}: no sample ${flaw.of}`);
    return { path: `samples/flawed/${flaw.name}`, name: flaw.name, notation: flawed(twin.notation, flaw), flaw };
  });
  return [...clean, ...twins];
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { docx } from "./docx/package.ts";
import { parse } from "./sample/parse.ts";
import { sources } from "./sample/sources.ts";

// Builds every sample filing under samples/ from samples/data: the same bytes every time.
for (const { path, notation } of sources()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.docx`, docx(parse(notation)));
}

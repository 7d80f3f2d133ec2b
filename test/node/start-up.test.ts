import { describe, expect, it } from "@jest/globals";
import { loadedWith } from "../tree/imports.ts";

/** What takes long to load, by the package or the room of the source. */
const HEAVY = /^(zod|pdfjs-dist|mammoth|htmlparser2|fflate|tinyglobby|fast-csv|hyparquet|write-excel-file|yaml)/;

function heavyIn(loaded: Set<string>): string[] {
  return [...loaded].filter((one) => HEAVY.test(one));
}

describe("what a run loads before it is needed", () => {
  it.each([
    "node/cli/program.ts",
    "node/cli/commands/check.ts",
    "node/cli/commands/extract.ts",
    "node/formats/text.ts",
    "node/formats/json.ts",
  ])("neither heavy packages nor what only a worker needs: %s", (file) => {
    const loaded = loadedWith(file);
    expect(heavyIn(loaded)).toEqual([]);
    expect([...loaded].filter((one) => /^(interpret|rules|mark|extract|check|report\/html)\b/.test(one))).toEqual([]);
  });

  it("in a worker no reader of a file and no writer of a format", () => {
    const loaded = loadedWith("node/batch/batch-worker.ts");
    expect(loaded).toContain("rules/index.ts");
    expect(heavyIn(loaded)).toEqual([]);
    expect([...loaded].filter((one) => /^(mark|report\/(html|rows|notice))\//.test(one))).toEqual([]);
  });

  it("nowhere the schemas, which only published types and configurations need", () => {
    for (const file of ["check.ts", "node/batch/batch-worker.ts"])
      expect([...loadedWith(file)].filter((one) => one.startsWith("model/schemas/"))).toEqual([]);
  });
});

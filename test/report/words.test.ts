import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { NOTE_CODES, noteWords } from "../../src/report/words.ts";

/** The codes of all notes that the source can make, as its text says. */
function codesIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const sources = files.map((file) => readFileSync(join(folder, file), "utf8"));
  const written = sources.flatMap((source) => [...source.matchAll(/code: "([a-z]\w+)"/g)].map((match) => match[1]!));
  const faults = sources.flatMap((source) => [...source.matchAll(/"(\w+Page)"/g)].map((match) => match[1]!));
  return new Set([...written, ...faults]);
}

/** Told inside the reader only: turned into one of the page notes. */
const INNER = new Set(["pageUnreadable"]);

describe("noteWords", () => {
  const made = [...codesIn("src")].filter((code) => !INNER.has(code));

  it("has words for every note that reading can make, and for no other", () => {
    const known = new Set(made);
    expect([...known].filter((code) => !NOTE_CODES.includes(code)).sort()).toEqual([]);
    expect(NOTE_CODES.filter((code) => !known.has(code))).toEqual([]);
  });

  it("fills the words from the note", () => {
    const words = noteWords({ code: "scannedPage", severity: "error", data: { pages: "3、4", count: 2 } });
    expect(words).toBe("第3、4页是扫描件或图片，读不出文字");
  });
});

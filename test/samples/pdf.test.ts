import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";
import { nodePdfHost } from "../../src/node/pdf/pdf-host.ts";
import { added, type Expectation, expectation } from "../../tools/expected.ts";
import { portable } from "../../tools/portable.ts";
import type { Source } from "../../tools/sample/sources.ts";
import { type Look, typeset } from "../support/files/typeset.ts";
import { checkedSample, clean, twins } from "./samples.ts";

/** The first PDF also loads pdf.js; machines may be busy. */
const PATIENCE = 60_000;
/** Other measures, sizes and widths of cells: other places where lines, cells and pages break. */
const LOOKS: Look[] = [
  { measure: 380, body: 12, leading: 20, small: 9, characters: 9 },
  { measure: 430, body: 14, leading: 24, small: 8, characters: 7 },
  { measure: 470, body: 16, leading: 30, small: 9, characters: 7 },
  { measure: 520, body: 10.5, leading: 16, small: 7.5, characters: 12 },
  { measure: 600, body: 15, leading: 22, small: 9, characters: 8 },
];
const PRINTERS = ["libreoffice", "chromium"];

function printed(list: Source[]): { source: Source; file: string; title: string }[] {
  return list.flatMap((source) =>
    PRINTERS.map((printer) => ({
      source,
      file: `samples/pdf/${source.name}.${printer}.pdf`,
      title: `${source.name} printed by ${printer}`,
    })),
  );
}

async function fromPdf(file: string): Promise<Expectation> {
  return expectation(await check(new Uint8Array(readFileSync(file)), { name: file, pdf: nodePdfHost }));
}

describe("sample filings as PDF", () => {
  it.each(printed([...clean, ...twins]))("$title is there", ({ file }) => {
    expect(existsSync(file)).toBe(true);
  });

  it.each(printed(clean))(
    "$title says what its Word file says",
    async ({ source, file }) => {
      const word = expectation(await checkedSample(source));
      expect(portable(await fromPdf(file))).toEqual(portable(word));
    },
    PATIENCE,
  );

  it.each(
    clean.flatMap((source) => LOOKS.map((look) => ({ source, look, title: `${source.name} set at ${look.measure}` }))),
  )(
    "$title says what its Word file says",
    async ({ source, look }) => {
      const word = await checkedSample(source);
      const pdf = await check(typeset(word.document!, look), { name: source.name, pdf: nodePdfHost });
      expect(portable(expectation(pdf))).toEqual(portable(expectation(word)));
    },
    PATIENCE,
  );

  it.each(printed(twins))(
    "$title raises exactly its own finding",
    async ({ source, file }) => {
      const original = clean.find(({ name }) => name === source.flaw?.of);
      if (!original) throw new Error(`${source.name} has no original`);
      const findings = added(await fromPdf(file), expectation(await checkedSample(original)));
      expect(findings.map(({ ruleId }) => ruleId)).toEqual([source.flaw?.rule]);
    },
    PATIENCE,
  );
});

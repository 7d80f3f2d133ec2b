import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";
import { added, type Expectation, expectation } from "../../src/node/generate/expected.ts";
import { portable } from "../../src/node/generate/portable.ts";
import type { Source } from "../../src/node/generate/sample/sources.ts";
import { nodePdfHost } from "../../src/node/pdf-host.ts";
import { checkedSample, clean, twins } from "./samples.ts";

/** The first PDF also loads pdf.js; machines may be busy. */
const PATIENCE = 60_000;
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

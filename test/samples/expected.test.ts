import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { added, expectation, expectationText } from "../../tools/expected.ts";
import { built, checkedSample, clean, expectedText, twins } from "./samples.ts";

describe("sample filings", () => {
  it.each([...clean, ...twins])("$name: the Word file is what the notation builds", (source) => {
    expect(Buffer.from(built(source)).equals(readFileSync(`${source.path}.docx`))).toBe(true);
  });

  it.each(clean)("$name: sections, tables, facts and findings are exactly those expected", async (source) => {
    const found = expectation(await checkedSample(source));
    expect(`${expectationText(found)}\n`).toBe(expectedText(source));
  });

  it.each(clean)("$name: no error and no doubt", async (source) => {
    const { report } = await checkedSample(source);
    const results = report.disclosures.flatMap(({ results: each }) => each);
    expect(results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(results.flatMap(({ doubts = [] }) => doubts)).toEqual([]);
    expect(report.verdict).toBe("clean");
  });
});

describe("flawed twins", () => {
  it.each(twins)("$name raises exactly its own finding", async (source) => {
    const { flaw } = source;
    const original = clean.find(({ name }) => name === flaw?.of);
    if (!flaw || !original) throw new Error(`${source.name} has no original`);
    const found = expectation(await checkedSample(source));
    const findings = added(found, expectation(await checkedSample(original)));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([flaw.rule]);
    const expected = { of: flaw.of, what: flaw.what, verdict: found.verdict, findings };
    expect(`${expectationText(expected)}\n`).toBe(expectedText(source));
  });
});

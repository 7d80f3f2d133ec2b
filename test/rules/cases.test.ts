import { describe, expect, it } from "@jest/globals";
import { rules } from "../../src/rules/index.ts";
import { asExpected, judgeText, loadCases } from "../support/rule-tester.ts";

const tables = await loadCases(new URL("./", import.meta.url));

describe.each(rules.filter(({ id }) => tables.has(id)))("$id", (rule) => {
  const cases = tables.get(rule.id)!;
  const { valid, invalid, doubted = [], skipped = [] } = cases;

  it.each(valid)("passes %#", (text) => {
    const { outcome, findings, missing } = judgeText(rule, text, cases);
    expect({ findings: findings.map(asExpected), outcome, missing }).toEqual({
      findings: [],
      outcome: "passed",
      missing: [],
    });
  });

  each(invalid, "fails", ({ text, findings }) => {
    const result = judgeText(rule, text, cases);
    expect(result.findings.map(asExpected)).toEqual(findings);
    expect(result.outcome).toBe("failed");
  });

  each(doubted, "is in doubt", ({ text, doubts }) => {
    const { outcome, findings, doubts: told = [] } = judgeText(rule, text, cases);
    expect({ findings, told: told.map(asExpected) }).toEqual({ findings: [], told: doubts });
    expect(outcome).toBe("doubted");
  });

  each(skipped, "is skipped", (text) => {
    const { outcome, missing } = judgeText(rule, text, cases);
    expect({ outcome, reasons: missing.length > 0 }).toEqual({ outcome: "skipped", reasons: true });
  });
});

function each<T>(cases: readonly T[], title: string, test: (one: T) => void): void {
  for (const [at, one] of cases.entries()) it(`${title} ${at}`, () => test(one));
}

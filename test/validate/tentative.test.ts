import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { notate } from "../support/files/notation.ts";

function told(hospitality: string): string[] {
  const text = [
    "某某县水利局2024年部门预算公开",
    `2024年三公经费预算安排16.82万元。其中，因公出国（境）费0万元；公务用车购置及运维费13.50万元；公务接待费限额控制在${hospitality}万元。`,
  ].join("\n");
  const { report } = checkDocument(notate(text), { profile: "generic" });
  const findings = report.disclosures.flatMap(({ results }) => results.flatMap((result) => result.findings));
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

describe("a figure bound to its name by a guess", () => {
  it("counts where it agrees", () => {
    expect(told("3.32")).toEqual([]);
  });

  it("is a warning that asks for a look where one slip parts it from what the others give", () => {
    expect(told("3.23")).toEqual(["warning sum/three-public-parts"]);
  });

  it("accuses nobody otherwise", () => {
    expect(told("841.77")).toEqual([]);
  });
});

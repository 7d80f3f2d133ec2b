import { describe, expect, it } from "@jest/globals";
import { readPassage } from "../../../src/interpret/narrative/read.ts";
import type { SectionKind } from "../../../src/model/section.ts";
import type { Concept } from "../../../src/model/vocabulary.ts";
import { line } from "../../support/read.ts";

function told(text: string, section: SectionKind = "other", topic?: Concept): string[] {
  const { facts } = readPassage({ block: 0, text, from: 0, year: 2024, section, topic, carried: [] });
  return facts.map((fact) => line(fact, facts));
}

describe("what a heading names", () => {
  it("is what 预算支出 below it is of", () => {
    expect(told("因公出国（境）费用。2024年预算支出3.60万元，比2023年预算减少0.40万元。")).toEqual([
      "threePublic.overseasVisits 3.60万元",
      "threePublic.overseasVisits change -0.40万元 vs 2023",
    ]);
    expect(told("2024年支出预算3.60万元。", "other", "threePublic.hospitality")).toEqual([
      "threePublic.hospitality 3.60万元",
    ]);
  });

  it("says whether money of a fund comes in or goes out", () => {
    expect(told("政府性基金预算安排20万元。", "other", "expenditure.governmentManagedFunds")).toEqual([
      "expenditure.governmentManagedFunds 20万元",
    ]);
  });

  it("is the thing that 购置 and 运行维护 are parts of, which are of vehicles nowhere else", () => {
    const text = "购置1.00万元；运行维护2.00万元。";
    expect(told(text, "other", "threePublic.vehicles")).toEqual([
      "threePublic.vehicles.purchase 1.00万元",
      "threePublic.vehicles.operation 2.00万元",
    ]);
    expect(told(text)).toEqual([]);
  });
});

describe("what a change is told against", () => {
  it.each(["较上年同期", "比上一预算年度", "与前一年相比", "在2023年度基础上", "较之去年", "与上一年度同期相比"])(
    "may be worded in many ways: %s",
    (compared) => {
      expect(told(`公务接待费${compared}减少0.40万元。`)).toEqual(["threePublic.hospitality change -0.40万元 vs 2023"]);
    },
  );

  it("is another basis where 同口径 says so", () => {
    const { facts } = readPassage({
      block: 0,
      text: "公务接待费3.60万元，同口径比2023年减少0.40万元。",
      from: 0,
      year: 2024,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts.map(({ againstStage }) => againstStage)).toEqual([undefined, "comparable"]);
  });

  it("may be a figure without its unit", () => {
    expect(told("公务接待费0.55万元，较上年2.5减少1.95万元。")).toEqual([
      "threePublic.hospitality 0.55万元",
      "threePublic.hospitality 2.5万元",
      "threePublic.hospitality change -1.95万元 vs 2023",
    ]);
  });
});

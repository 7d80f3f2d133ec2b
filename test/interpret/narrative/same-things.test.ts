import { describe, expect, it } from "@jest/globals";
import { line, read } from "../../support/files/read.ts";

function told(text: string): string[] {
  const { disclosure } = read(`某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n${text}`);
  return disclosure.facts.map((fact) => line(fact, disclosure.facts));
}

describe("two things of one year said to be the same", () => {
  it.each([
    ["支出预算与收入预算一致，为90万元。基本支出60万元，项目支出30万元。", "revenueExpenditure.total 90万元"],
    ["2025年收入总计90万元。支出总计与收入总计相等，为90万元。", "revenueExpenditure.total 90万元"],
    ["2025年支出预算总额同收入预算总额相同，为90万元。", "expenditure.total 90万元"],
    ["支出预算和收入预算保持一致，均为90万元。", "revenueExpenditure.total 90万元"],
    ["2025年收入预算90万元。支出预算90万元，与收入预算持平。", "expenditure.total 90万元"],
  ])("tell no change: %s", (text, expected) => {
    const facts = told(text);
    expect(facts).toContain(expected);
    expect(facts.filter((fact) => fact.includes("change"))).toEqual([]);
  });

  it.each([
    ["2025年“三公”经费5万元，公务接待费与上年预算一致。", "threePublic.hospitality change 一致 vs 2024"],
    ["公务接待费与2024年公务接待费预算持平，为3万元。", "threePublic.hospitality change 持平 vs 2024"],
    ["2025年支出预算90万元，与2024年支出预算一致。", "expenditure.total change 一致 vs 2024"],
  ])("are not one thing of two years: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe("a change told of all behind those of its parts", () => {
  it.each(["总额减少38万元", "总量减少38万元", "合计减少38万元", "较上年合计减少38万元", "增减相抵后净减少38万元"])(
    "is that of what they make up: %s",
    (all) => {
      const facts = told(`与上年相比，2025年基本支出增加32万元，主要为增资；项目支出减少70万元；${all}。`);
      expect(facts).toEqual([
        "expenditure.basic change 32万元 vs 2024 of revenueExpenditure.total",
        "expenditure.project change -70万元 vs 2024 of revenueExpenditure.total",
        "revenueExpenditure.total change -38万元 vs 2024",
      ]);
    },
  );

  it.each([
    [
      "与上年相比，公务用车购置费增加10万元，公务用车运行维护费减少5万元，总计增加5万元。",
      "threePublic.vehicles change 5万元",
    ],
    ["2025年“三公”经费12万元，公务接待费减少1万元，总额减少3万元。", "threePublic.total change -3万元"],
    ["2025年公务接待费3万元，较上年合计减少1万元。", "threePublic.hospitality change -1万元"],
  ])("is that of what the sentence is about where that is told: %s", (text, expected) => {
    expect(told(text).at(-1)).toBe(`${expected} vs 2024`);
  });
});

describe("a sum behind money that nobody could name", () => {
  it.each([
    "重点保障的项目支出为：农村公路日常养护30万元，治超检测站运行20万元，两项共计50万元。",
    "其中农村公路日常养护30万元、治超检测站运行20万元，合计50万元。",
    "重点项目有防汛物资30万元、渠道维护20万元，上述两项合计50万元。",
  ])("is not that of what is told above it: %s", (text) => {
    expect(told(`基本支出90万元，项目支出80万元。\n${text}`)).toEqual([
      "expenditure.basic 90万元",
      "expenditure.project 80万元",
    ]);
  });
});

import { describe, expect, it } from "@jest/globals";
import { line, read } from "../../support/files/read.ts";

function told(text: string, head = "某某市审计局2025年部门预算公开\n一、2025年部门预算情况"): string[] {
  const { disclosure } = read(`${head}\n现将有关信息公开如下：\n${text}`);
  return disclosure.facts.map((fact) => `${fact.year} ${line(fact, disclosure.facts)}`);
}

describe("what was spent and what was planned", () => {
  it.each([
    ["2024年公务接待费支出决算3.00万元，完成年初预算的75%。", ["2024 threePublic.hospitality final 3.00万元"]],
    ["2024年公务接待费3.00万元，完成预算的75%。", ["2024 threePublic.hospitality final 3.00万元"]],
    [
      "2024年公务接待费实际支出3.00万元，年初预算为4.00万元。",
      ["2024 threePublic.hospitality final 3.00万元", "2024 threePublic.hospitality 4.00万元"],
    ],
    ["2024年培训费支出3.00万元，年初预算为4.00万元。", ["2024 training final 3.00万元", "2024 training 4.00万元"]],
    [
      "2024年会议费预算4.00万元，支出决算为3.00万元。",
      ["2024 conferences 4.00万元", "2024 conferences final 3.00万元"],
    ],
    [
      "2024年培训费决算支出3.00万元，比年初预算减少1.00万元，比上年减少0.50万元。",
      ["2024 training final 3.00万元", "2024 training change -0.50万元 vs 2023"],
    ],
  ])("are told apart by their words: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    "2024年“三公”经费支出决算5.00万元，其中：公务接待费2.00万元，因公出国（境）费3.00万元。",
    "2024年“三公”经费决算数5.00万元，比上年减少1.00万元。其中：公务接待费2.00万元；因公出国（境）费3.00万元。",
    "2024年“三公”经费实际支出5.00万元。公务接待费支出2.00万元。因公出国（境）费支出3.00万元。",
  ])("are the same for the parts: %s", (text) => {
    const stages = told(text).filter((one) => !one.includes("change"));
    expect(stages).toHaveLength(3);
    expect(stages.filter((one) => !one.includes(" final "))).toEqual([]);
  });

  it("follow from the title where no sentence says", () => {
    const text = "（一）收入情况\n2024年收入500万元，其中：财政拨款收入500万元。";
    expect(told(text, "某某市审计局2024年度部门决算公开\n一、2024年部门决算情况")).toEqual([
      "2024 revenue.total final 500万元",
      "2024 revenue.fiscalAppropriation final 500万元 of revenue.total",
    ]);
  });
});

describe("the year told about", () => {
  it.each([
    "公务用车购置费18万元（更新2012年购置的车辆），公务用车运行费10万元。",
    "公务用车购置费18万元（2016年购入，已到报废年限），公务用车运行费10万元。",
    "2016年入账的车辆需要更新，公务用车购置费18万元，公务用车运行费10万元。",
  ])("is not the year of what happened to a thing: %s", (text) => {
    expect(told(text)).toEqual([
      "2025 threePublic.vehicles.purchase 18万元",
      "2025 threePublic.vehicles.operation 10万元",
    ]);
  });

  it.each([
    [
      "2024年公务接待费3.00万元，今年减少0.50万元。",
      ["2024 threePublic.hospitality 3.00万元", "2025 threePublic.hospitality change -0.50万元 vs 2024"],
    ],
    [
      "2024年公务接待费3.00万元。今年为2.50万元。",
      ["2024 threePublic.hospitality 3.00万元", "2025 threePublic.hospitality 2.50万元"],
    ],
    [
      "上年公务接待费3.00万元，本年度安排2.50万元。",
      ["2024 threePublic.hospitality 3.00万元", "2025 threePublic.hospitality 2.50万元"],
    ],
    [
      "公务接待费2.50万元，相当于2024年预算3.00万元的83.33%，减少0.50万元。",
      [
        "2025 threePublic.hospitality 2.50万元",
        "2024 threePublic.hospitality 3.00万元",
        "2025 threePublic.hospitality change -0.50万元 vs 2024",
      ],
    ],
  ])("comes back with 今年 and 本年: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

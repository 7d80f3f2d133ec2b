import { describe, expect, it } from "@jest/globals";
import { line, read } from "../../support/files/read.ts";

function told(text: string): string[] {
  const { disclosure } = read(
    `某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n七、国有资产占用情况\n${text}`,
  );
  return disclosure.facts.map((fact) => line(fact, disclosure.facts));
}

const WORTH = ["assets.buildings actual 300万元", "assets.vehicles actual 80万元"];

describe("what is held, told by its number and its worth", () => {
  it.each([
    "截至2024年12月31日，固定资产总值400万元，其中：房屋2000平方米，价值300万元；车辆5辆，价值80万元；其他资产20万元。",
    "固定资产总额：2024年末400万元，其中房屋2000平方米、价值300万元，车辆5辆（其中一般公务用车3辆），价值80万元，其他资产20万元。",
    "上年末固定资产原值400万元，包括：房屋2000平方米（300万元）、车辆5辆（80万元）、其他资产20万元。",
    "2024年末房屋2000平方米（300万元），车辆5辆（80万元），其他资产20万元，总价值400万元。",
  ])("has both as parts of the total: %s", (text) => {
    const facts = told(text);
    expect(facts).toContain("assets.total actual 400万元");
    for (const worth of WORTH) expect(facts).toContain(`${worth} of assets.total`);
  });
});

describe("a whole divided once more", () => {
  it.each(["按支出功能分类：", "从功能科目看，", "按照科目划分，"])("has the kinds behind %s for its parts", (said) => {
    const text = `2025年支出预算500万元，其中：基本支出300万元，项目支出200万元。${said}教育支出300万元，住房保障支出200万元。`;
    expect(told(text).slice(-2)).toEqual([
      "function.education 300万元 of expenditure.total",
      "function.housing 200万元 of expenditure.total",
    ]);
  });

  it("may be what a bracket behind its parts is about", () => {
    const text = "公务用车费70万元，由公务用车购置费20万元、公务用车运行费50万元构成（比上年减少10万元）。";
    expect(told(text).at(-1)).toBe("threePublic.vehicles change -10万元 vs 2024");
  });
});

describe("a source with its fund in a bracket", () => {
  it.each(["财政拨款", "经费拨款", "财政拨款收入"])("is that fund: %s", (name) => {
    expect(told(`${name}（一般公共预算）300万元，${name}（政府性基金预算）100万元。`)).toEqual([
      "revenue.generalPublicBudget 300万元",
      "revenue.governmentManagedFunds 100万元",
    ]);
  });
});

describe("the unit with its own units", () => {
  it.each(["本级及所属单位", "机关和下属单位", "（含所属单位）"])("is the department: %s", (who) => {
    expect(told(`2025年某某市审计局${who}预算收支总额为500万元，比上年增加10万元。`)).toEqual([
      "revenueExpenditure.total 500万元",
      "revenueExpenditure.total change 10万元 vs 2024",
    ]);
  });
});

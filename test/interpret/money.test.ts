import { describe, expect, it } from "@jest/globals";
import { read } from "../support/files/read.ts";

/** Which money the figures of a text are said to be of: concept, printed figure, fund; a dash for all money. */
function moneyOf(text: string): string[] {
  const { disclosure } = read(`青陵市水利局2026年部门预算公开\n${text}`);
  return disclosure.facts.map(({ concept, amount, fund }) => `${concept} ${amount.text} ${fund ?? "-"}`);
}

describe("the money that a figure is of", () => {
  it("is what its heading names, down to the next heading that tells any money", () => {
    expect(
      moneyOf(`
        [二、#0] 部门预算安排的总体情况
        [（一）#1] 支出说明
        2026年基本支出60.00万元。
        [（二）#1] 政府性基金预算支出情况
        2026年项目支出40.00万元。
        [1.#2] 具体使用情况
        2026年基本支出5.00万元。
        [（三）#1] 收支增减情况
        2026年项目支出140.00万元。`),
    ).toEqual([
      "expenditure.basic 60.00 -",
      "expenditure.project 40.00 revenue.governmentManagedFunds",
      "expenditure.basic 5.00 revenue.governmentManagedFunds",
      "expenditure.project 140.00 -",
    ]);
  });

  it("is what the clause before it names; a fund told before another figure is that one's", () => {
    expect(
      moneyOf(`2026年财政拨款基本支出60.00万元。
        2026年收入总计200.00万元，其中：一般公共预算拨款180.00万元，其他收入20.00万元。基本支出60.00万元。`),
    ).toEqual([
      "expenditure.basic 60.00 revenue.fiscalAppropriation",
      "revenue.total 200.00 -",
      "revenue.generalPublicBudget 180.00 -",
      "revenue.other 20.00 -",
      "expenditure.basic 60.00 -",
    ]);
  });

  it("is that of the whole it is a part of", () => {
    expect(
      moneyOf("2026年一般公共预算支出100.00万元，其中：基本支出60.00万元，包括人员经费50.00万元；项目支出40.00万元。"),
    ).toEqual([
      "expenditure.generalPublicBudget 100.00 -",
      "expenditure.basic 60.00 revenue.generalPublicBudget",
      "expenditure.basic.personnel 50.00 revenue.generalPublicBudget",
      "expenditure.project 40.00 revenue.generalPublicBudget",
    ]);
  });

  it("is that of purchases only where their name says it", () => {
    expect(
      moneyOf(`
        [二、#0] 财政拨款支出情况
        2026年政府采购预算8.00万元。
        其中一般公共预算拨款政府采购5.00万元：政府采购货物预算3.00万元、政府采购服务预算2.00万元。`),
    ).toEqual([
      "procurement.total 8.00 -",
      "procurement.total 5.00 revenue.generalPublicBudget",
      "procurement.goods 3.00 revenue.generalPublicBudget",
      "procurement.services 2.00 revenue.generalPublicBudget",
    ]);
  });

  it("is not asked of 三公, of which a filing has only one", () => {
    expect(moneyOf("2026年一般公共预算“三公”经费预算12.00万元。")).toEqual(["threePublic.total 12.00 -"]);
  });
});

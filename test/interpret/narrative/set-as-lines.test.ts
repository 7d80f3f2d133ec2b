import { describe, expect, it } from "@jest/globals";
import { line, read } from "../../support/files/read.ts";

function told(text: string): string[] {
  const { disclosure } = read(`某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n${text}`);
  return disclosure.facts.map((fact) => line(fact, disclosure.facts));
}

describe("a table set as lines", () => {
  it.each(["……………………", "......", "————", "："])("has under each line those that are its parts: %s", (leader) => {
    const lines = [
      `收入总计${leader}900万元`,
      `财政拨款收入${leader}800.00万元`,
      `一般公共预算拨款收入${leader}700.00万元`,
      `政府性基金预算拨款收入${leader}100.00万元`,
      `其他收入${leader}100.00万元`,
      `支出总计${leader}900.00万元`,
      `基本支出${leader}600.00万元`,
      `项目支出${leader}300.00万元`,
    ];
    expect(told(lines.join("\n"))).toEqual([
      "revenue.total 900万元",
      "revenue.fiscalAppropriation 800.00万元 of revenue.total",
      "revenue.generalPublicBudget 700.00万元 of revenue.fiscalAppropriation",
      "revenue.governmentManagedFunds 100.00万元 of revenue.fiscalAppropriation",
      "revenue.other 100.00万元 of revenue.total",
      "expenditure.total 900.00万元",
      "expenditure.basic 600.00万元 of expenditure.total",
      "expenditure.project 300.00万元 of expenditure.total",
    ]);
  });

  it.each(["2025年收入构成（单位：万元）", "2025年收入安排如下（单位：万元）："])(
    "may have its unit at the end of the line above, numbers with tabs before its lines, and its total last: %s",
    (above) => {
      for (const number of [(_: number) => "", (at: number) => `${at}\t`])
        expect(
          told(
            [
              above,
              `${number(1)}一般公共预算拨款收入\t700.00`,
              `${number(2)}单位资金收入\t190`,
              `${number(3)}上年结转\t10.00`,
              "收入总计\t900.00",
              "2025年支出预算900.00万元。",
            ].join("\n"),
          ),
        ).toEqual([
          "revenue.generalPublicBudget 700.00万元 of revenue.total",
          "revenue.unitOwnFunds 190万元 of revenue.total",
          "revenue.carriedForward 10.00万元 of revenue.total",
          "revenue.total 900.00万元",
          "expenditure.total 900.00万元",
        ]);
    },
  );

  it("ends where a sentence stands between", () => {
    expect(told("收入总计……900.00万元\n本年收入有所增加。\n其他收入……100.00万元")).toEqual([
      "revenue.total 900.00万元",
      "revenue.other 100.00万元",
    ]);
    expect(told("支出总计……900.00万元\n项目支出300.00万元，主要用于审计。")).toEqual([
      "expenditure.total 900.00万元",
      "expenditure.project 300.00万元",
    ]);
  });
});

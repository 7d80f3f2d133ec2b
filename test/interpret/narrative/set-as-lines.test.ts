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

import { describe, expect, it } from "@jest/globals";
import { factsOf } from "./read-notated.ts";

describe("facts of budget tables", () => {
  it("are the rows of 收支总表 by side, without 其中", () => {
    const facts = factsOf(`
@ 部门预算收支总表
@ 单位：万元
| 收入 | > | 支出 | > |
| 项目 | 预算数 | 项目 | 预算数 |
| 一、一般公共预算拨款收入 | 5.00 | 一、教育支出 | 6.50 |
| 其中：政府性基金预算 | 1.00 | | |
| 收入总计 | 5.00 | 支出总计 | 6.50 |
`);
    expect(facts).toEqual([
      "revenue.generalPublicBudget 5.00万元",
      "revenue.total 5.00万元",
      "function.education 6.50万元",
      "expenditure.total 6.50万元",
    ]);
  });

  it("are the total row of 支出总表 by column, a group by its 小计", () => {
    const facts = factsOf(`
@ 部门支出总表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | > | > | 项目支出 |
| ^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^ |
| | 合计 | 4.00 | 2.00 | 1.50 | 0.50 | 2.00 |
| 201 | 一般公共服务支出 | 4.00 | 2.00 | 1.50 | 0.50 | 2.00 |
`);
    expect(facts).toEqual([
      "expenditure.total 4.00万元",
      "expenditure.basic 2.00万元",
      "expenditure.basic.personnel 1.50万元",
      "expenditure.basic.runningCosts 0.50万元",
      "expenditure.project 2.00万元",
    ]);
  });

  it("read 三公 as columns and as rows, 机关运行经费 beside it", () => {
    const columns = factsOf(`
@ 2026年部门“三公”经费和机关运行经费预算表
@ 单位：万元
| “三公”经费预算数 | > | > | > | 机关运行经费预算数 |
| 合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费 | ^ |
| 67.59 | 35.00 | 12.49 | 20.10 | 88.00 |
`);
    expect(columns).toEqual([
      "threePublic.total 67.59万元",
      "threePublic.overseasVisits 35.00万元",
      "threePublic.hospitality 12.49万元",
      "threePublic.vehicles 20.10万元",
      "agencyRunningCosts 88.00万元",
    ]);
    const rows = factsOf(`
@ 一般公共预算“三公”经费支出预算表
@ 单位：万元
| 项目 | 预算数 |
| 合计 | 3.00 |
| 1、公务接待费 | 1.00 |
| 2、公务用车购置及运行费 | 2.00 |
| 其中：（1）公务用车购置费 | 0.50 |
`);
    expect(rows).toEqual([
      "threePublic.total 3.00万元",
      "threePublic.hospitality 1.00万元",
      "threePublic.vehicles 2.00万元",
      "threePublic.vehicles.purchase 0.50万元",
    ]);
  });

  it("are about another unit where the table names one", () => {
    const facts = factsOf(`
@ 编制部门：某市教育局
@ 收入总表
@ 单位：万元
| 部门名称 | 合计 |
| 合计 | 9.00 |

@ 编制部门：某市第一中学
@ 收入总表
@ 单位：万元
| 部门名称 | 合计 |
| 合计 | 4.00 |
`);
    expect(facts).toEqual(["revenue.total 9.00万元", "revenue.total 4.00万元 某市第一中学"]);
  });

  it("do not mix 财政拨款 with all income", () => {
    const facts = factsOf(`
@ 财政拨款收支总表
@ 单位：万元
| 收入 | > | 支出 | > |
| 项目 | 预算数 | 项目 | 预算数 |
| 一、本年收入 | 5.00 | 一、本年支出 | 5.00 |
| 收入总计 | 5.00 | 支出总计 | 5.00 |
`);
    expect(facts).toEqual(["revenue.fiscalAppropriation 5.00万元", "expenditure.fiscalAppropriation 5.00万元"]);
  });
});

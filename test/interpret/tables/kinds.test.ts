import { describe, expect, it } from "@jest/globals";
import { readTables } from "../../../src/interpret/tables/index.ts";
import { notate } from "../../support/files/notation.ts";

function kindsOf(text: string): string[] {
  const document = notate(text);
  return readTables(document, { start: 0, end: document.blocks.length }).map(({ kind }) => kind);
}

const titled = (title: string) => `@ ${title}\n| 项目 | 预算数 |\n| 合计 | 1.00 |`;

describe("kinds of tables", () => {
  it.each([
    ["政府性基金收支表", "governmentManagedFunds"],
    ["部门综合预算政府性基金收支表（不含上年结转）", "governmentManagedFunds"],
    ["部门综合预算专项业务经费支出表", "projectExpenditure"],
    ["一般公共预算项目支出表（按经济分类）", "projectExpenditure"],
    ["财政拨款上年结转资金支出表", "unknown"],
    ["表5一般公共预算支出情况表", "generalPublicBudgetExpenditure"],
    ["部门预算收入支出总表", "revenueExpenditureSummary"],
    ["一般公共预算“三公”经费、会议费、培训费支出表", "threePublic"],
    ["社会保险基金预算收支表", "revenueExpenditureSummary"],
  ])("are named by what a title is made of: %s", (title, kind) => {
    expect(kindsOf(titled(title))).toEqual([kind]);
  });

  it("are named by a title that two lines tell, the first of which cannot end there", () => {
    const title = "部门综合预算一般公共预算拨款“三公”经费、\n@ 会议费、培训费表（不含上年结转）";
    expect(kindsOf(titled(title))).toEqual(["threePublic"]);
  });

  it.each([
    [
      "assets",
      "| 项目 | 年初数 | 年末数 |\n| 资产总额 | 9.00 | 8.00 |\n| 房屋 | 5.00 | 5.00 |\n| 车辆 | 3.00 | 2.00 |\n| 其他设备 | 1.00 | 1.00 |",
    ],
    [
      "threePublic",
      "| 项目 | 预算数 |\n| 合计 | 3.00 |\n| 因公出国（境）费 | 0.00 |\n| 公务用车运行维护费 | 2.00 |\n| 公务接待费 | 1.00 |",
    ],
    [
      "basicExpenditure",
      "| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |\n| 301 | 工资福利支出 | 3.00 | 3.00 | |\n| 30101 | 基本工资 | 3.00 | 3.00 | |\n| 302 | 商品和服务支出 | 1.00 | | 1.00 |",
    ],
    [
      "expenditureSummary",
      "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 经营支出 |\n| 213 | 农林水支出 | 3.00 | 3.00 | | |\n| 21303 | 水利 | 3.00 | 3.00 | | |\n| 2130301 | 行政运行 | 3.00 | 3.00 | | |",
    ],
  ])("are seen in heads, labels and codes where no title says so: %s", (kind, text) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  it("find a title that is broken over two lines", () => {
    const text =
      "一般公共预算支出明细表（按支出功能分类科\n目）\n@ 单位：元\n| 科目编码 | 科目名称 | 合计 |\n| 213 | 农林水支出 | 3.00 |";
    expect(kindsOf(text)).toEqual(["generalPublicBudgetExpenditure"]);
  });
});

import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { notate } from "../support/files/notation.ts";

/** What is said of the sums of one table. */
function told(table: string): string[] {
  const text = `青河县水务局2026年部门预算公开\n我局2026年部门预算如下。\n${table}`;
  const { report } = checkDocument(notate(text), { profile: "generic" });
  const results = report.disclosures.flatMap((one) => one.results);
  return results.flatMap(({ ruleId, findings, doubts = [] }) =>
    [...findings, ...doubts].flatMap(({ evidence }) =>
      /^(?:sum|agree)\/table/.test(ruleId) ? [`${ruleId} ${evidence[0]?.quote}`] : [],
    ),
  );
}

const folded = (last: string) => `
@ 机关运行经费构成表
@ 单位：万元
| 内容 | 金额 | 内容 | 金额 |
| 办公费 | 4.00 | 差旅费 | 3.00 |
| 水费 | ${last} | 会议费 | 2.00 |
| 电费 | 2.00 | 合计 | 12.00 |
`;

const years = (now: string, rate: string) => `
@ 单位：万元
| 年度 | 收入合计 | 一般公共预算拨款 | 事业收入 |
| 2025年预算 | 20.00 | 15.00 | 5.00 |
| 2026年预算 | 22.00 | ${now} | 6.00 |
| 增减额 | 2.00 | 1.00 | 1.00 |
| 增减率（%） | 10.00 | ${rate} | 20.00 |
`;

describe("a list folded into two pairs of columns", () => {
  it("is added up over both pairs", () => {
    expect(told(folded("1.00"))).toEqual([]);
    expect(told(folded("1.50"))).toEqual(["sum/table-list-total 12.00"]);
  });
});

describe("years below each other", () => {
  it("lead from one to the other by the row of changes, and rates add up nowhere", () => {
    expect(told(years("16.00", "6.67"))).toEqual([]);
    expect(told(years("16.00", "9.99"))).toEqual([]);
    expect(told(years("16.50", "6.67")).join()).toContain("16.50");
  });
});

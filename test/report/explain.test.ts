import { describe, expect, it } from "@jest/globals";
import { doubtsOf, findingsOf } from "../../src/report/summary.ts";
import { explanation, toldUnder } from "../../src/report/text/explain.ts";
import { FLAWED, reported } from "../support/reported.ts";

const TABLE = `
@ 一般公共预算支出表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 201 | 一般公共服务支出 | 70.00 | 40.00 | 30.00 |
| 20103 | 政府办公厅及相关机构事务 | 60.00 | 40.00 | 20.00 |
| 2010301 | 行政运行 | 60.00 | 40.00 | 20.00 |
| 合计 | | 70.00 | 40.00 | 30.00 |
`;

describe("explanation", () => {
  const { report } = reported(`${FLAWED}\n${TABLE}`);
  const explained = (ruleId: string) => {
    const { fingerprint } = [...findingsOf(report), ...doubtsOf(report)].find((one) => one.ruleId === ruleId)!;
    return toldUnder(report, fingerprint).map((one) => explanation(one, "为什么有这条规则。"));
  };

  it("names the structure of a table that asks for the sum, the rows added and every figure with its place", () => {
    const [text] = explained("sum/table-code-hierarchy");
    expect(text).toMatch(
      /结构：上级科目编码之下列有下级科目编码：行“一般公共服务支出”＝“政府办公厅及相关机构事务”；.*可以确定/,
    );
    expect(text).toMatch(/ {2}1\. .*「70\.00」 .*表\d/);
    expect(text).toContain("算式：印的是70.00万元，由其余各数算出60.00万元，相差10.00万元。");
    expect(text).toContain("为什么是错误：结构确定这些数必须相符");
  });

  it("tells of a sum in prose what lists its parts", () => {
    expect(explained("sum/revenue-sources")[0]).toMatch(/结构：正文在这个数之后.*列出了这些分项/);
  });

  it("finds nothing under a fingerprint that the report does not tell", () => {
    expect(toldUnder(report, "0000000000000000")).toEqual([]);
  });
});

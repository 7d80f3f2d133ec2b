import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { notate } from "../support/files/notation.ts";

const TEXT = `
青河县水务局2026年部门预算公开
@ 一般公共预算支出表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 |
| | 合计 | 150.75 |
| 205 | 教育支出 | 150.75 |

@ 一般公共预算支出表（按经济分类，不含上年结转）
@ 单位：万元
| 科目编码 | 科目名称 | 合计 |
| | 合计 | 140.25 |
| 301 | 工资福利支出 | 140.25 |
`;

describe("two tables that tell the same money but for what is carried over", () => {
  it("are only held to be no more without it, and the rule says so", () => {
    const { report } = checkDocument(notate(TEXT), { profile: "generic" });
    const result = report.disclosures[0]?.results.find(({ ruleId }) => ruleId === "agree/table-figures");
    expect(result).toMatchObject({ outcome: "passed", findings: [] });
    expect(result?.unjudged).toEqual([
      "《一般公共预算支出表》与《一般公共预算支出表(按经济分类,不含上年结转)》有1处同名的数，是否含上年结转不同，没有比较",
    ]);
  });
});

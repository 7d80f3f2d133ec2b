import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../../src/check.ts";
import { notate } from "../../support/files/notation.ts";

/** What is said of the sums of a list of projects in which kinds, groups and projects stand one below the other without a mark. */
function judged(projects: string) {
  const text = `
青河县水务局2026年部门预算公开
我局2026年支出预算36.50万元。
@ 专项业务经费支出表
@ 单位：万元
| 单位编码 | 单位（项目）名称 | 项目金额 |
| | 合计 | 36.50 |
| 117 | 青河县水务局 | 36.50 |
| 117001 | 青河县水务局本级 | 36.50 |
${projects.trim()}
`;
  const { report } = checkDocument(notate(text), { profile: "generic" });
  const [disclosure] = report.disclosures;
  const results = disclosure?.results.filter(({ ruleId }) => ruleId.startsWith("sum/table")) ?? [];
  return {
    errors: results.flatMap(({ findings }) => findings).length,
    doubts: results.flatMap(({ doubts = [] }) => doubts.map(({ ruleId }) => ruleId)),
    untied: disclosure?.coverage.untied.length,
  };
}

/** The figure of the sentence above the table, which nothing else tells. */
const ONLY_PROSE = 1;

const PROJECTS = `
| | 通用项目 | 5.25 |
| | 培训 | 1.25 |
| | 水质培训 | 1.25 |
| | 会议 | 4.00 |
| | 年会 | 3.00 |
| | 例会 | 1.00 |
| | 专用项目 | 31.25 |
| | 河道治理 | 20.50 |
| | 水库维修 | 10.75 |`;

describe("a list whose levels nothing marks", () => {
  it("adds up where each whole stands before its parts", () => {
    expect(judged(PROJECTS)).toEqual({ errors: 0, doubts: [], untied: ONLY_PROSE });
  });

  it("is one doubt where no reading adds up", () => {
    expect(judged(PROJECTS.replace("20.50", "20.60"))).toMatchObject({ errors: 0, doubts: ["sum/table-found"] });
  });

  it("is one doubt where a project is left out", () => {
    const found = judged(PROJECTS.replace("| | 水库维修 | 10.75 |", ""));
    expect(found).toMatchObject({ errors: 0, doubts: ["sum/table-found"] });
  });
});

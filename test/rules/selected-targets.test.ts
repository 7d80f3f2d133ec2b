import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { notate } from "../support/files/notation.ts";

/** A filing of another place: the text counts all targets, the tables show some. */
const SELECTED = `
青河市水务局2026年部门预算
2026年部门预算收入总计100.00万元，其中：一般公共预算拨款100.00万元。
2026年本部门设置并编报8个项目绩效目标，重点项目绩效目标情况如下：
1.信息平台绩效目标表
| 绩效目标 | 建成信息平台 | > | > |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 平台数量 | 1套 |
`;

describe("targets of selected projects", () => {
  it("are not held against the number of all, and the rule says why", () => {
    const { report } = checkDocument(notate(SELECTED), { profile: "generic" });
    const result = report.disclosures[0]?.results.find(({ ruleId }) => ruleId === "agree/project-count");
    expect(result).toMatchObject({ outcome: "skipped", findings: [], missing: ["所附的不一定是全部项目的绩效目标表"] });
  });
});

import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { notate } from "../support/files/notation.ts";

const table = (title: string, heads: string, rows: readonly string[]) => `
@ ${title}
@ 单位：万元
| 科目编码 | 科目名称 | ${heads} |
${rows.join("\n")}
`;

const lines = (...amounts: readonly [string, string, string]) => [
  `| | 合计 | ${amounts[0]} |`,
  `| 201 | 一般公共服务支出 | ${amounts[1]} |`,
  `| 208 | 社会保障和就业支出 | ${amounts[2]} |`,
];

function judged(general: readonly string[], basic: readonly string[]) {
  const text = `青河县水务局2026年部门预算公开
${table("一般公共预算支出表", "合计 | 基本支出", general)}
${table("一般公共预算基本支出表", "合计", basic)}`;
  const { report } = checkDocument(notate(text), { profile: "generic" });
  const results = report.disclosures
    .flatMap((one) => one.results)
    .filter(({ ruleId }) => !ruleId.startsWith("present/"));
  return results.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity === "error")
      .map(({ ruleId, proofs = [] }) => `${ruleId} +${proofs.length}`),
  );
}

describe("a table that disagrees with its neighbours", () => {
  it("in nothing is no finding", () => {
    expect(judged(lines("9.00 | 6.00", "5.00 | 4.00", "4.00 | 2.00"), lines("6.00", "4.00", "2.00"))).toEqual([]);
  });

  it("on every line, though it adds up itself, is one error", () => {
    const found = judged(lines("9.00 | 6.00", "5.00 | 4.00", "4.00 | 2.00"), lines("12.00", "8.00", "4.00"));
    expect(found).toEqual(["agree/table-basic-expenditure +2"]);
  });

  it("by a figure that is wrong in its own table too is told with that", () => {
    const found = judged(lines("9.00 | 6.00", "5.00 | 4.00", "4.00 | 2.00"), lines("6.00", "4.00", "3.00"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/\+1$/);
  });
});

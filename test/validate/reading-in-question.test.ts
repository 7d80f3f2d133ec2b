import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { notate } from "../support/files/notation.ts";

/** Errors and doubts of the rules about sums inside tables. */
function judged(rows: string) {
  const document = notate(`
青河县水务局2026年部门预算公开
@ 一般公共预算支出表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
${rows.trim()}
`);
  const { report } = checkDocument(document, { profile: "generic" });
  const results = report.disclosures
    .flatMap((one) => one.results)
    .filter(({ ruleId }) => ruleId.startsWith("sum/table"));
  return {
    errors: results.flatMap(({ findings }) => findings.map(({ ruleId, proofs = [] }) => `${ruleId} +${proofs.length}`)),
    doubts: results.flatMap(({ doubts = [] }) => doubts.map(({ ruleId }) => ruleId)),
    outcomes: results
      .filter(({ outcome }) => outcome !== "skipped" && outcome !== "passed")
      .map(({ ruleId }) => ruleId),
  };
}

const CLASS = (code: string, name: string, total: string, basic: string, project: string) => `
| ${code} | ${name}支出 | ${total} | ${basic} | ${project} |
| ${code}01 | ${name}事务 | ${total} | ${basic} | ${project} |
| ${code}0101 | ${name}运行 | ${total} | ${basic} | ${project} |`;

describe("a total that fails", () => {
  it("by a whole 类 left out is one error, however many columns show it", () => {
    const { errors, doubts } = judged(
      `| | 合计 | 12.00 | 7.00 | 5.00 |${CLASS("201", "公共服务", "3.00", "1.00", "2.00")}${CLASS("208", "社会保障", "4.00", "3.00", "1.00")}`,
    );
    expect({ errors, doubts }).toEqual({ errors: ["sum/table-code-total +2"], doubts: [] });
  });

  it("by one figure carried through the levels of its 类 is one error in that column", () => {
    const { errors, doubts } = judged(
      `| | 合计 | 7.00 | 4.00 | 3.00 |${CLASS("201", "公共服务", "3.00", "1.00", "2.00")}${CLASS("208", "社会保障", "4.00", "3.00", "6.00")}`,
    );
    expect(errors).toContain("sum/table-row-nature +2");
    expect(doubts).toEqual([]);
  });
});

describe("a reading that most of the table speaks against", () => {
  it("is one doubt about the table and no error", () => {
    const { errors, doubts } = judged(`
| | 合计 | 7.00 | 9.00 | 3.00 |
| 201 | 公共服务支出 | 3.00 | 5.00 | 2.00 |
| 208 | 社会保障支出 | 4.00 | 4.00 | 1.00 |
| 210 | 卫生健康支出 | 0.00 | 0.00 | 0.00 |`);
    expect({ errors, doubts }).toEqual({ errors: [], doubts: ["sum/table-row-nature"] });
  });
});

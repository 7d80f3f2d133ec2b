import { describe, expect, it } from "@jest/globals";
import { Refusal, RefusalCode } from "../../src/model/document.ts";
import { textAt } from "../../src/model/text-at.ts";
import { pageRanges, unjudgedWords } from "../../src/report/refusals.ts";
import { reportText } from "../../src/report/text.ts";
import { refusedReport } from "../../src/report/verdict.ts";
import { FLAWED, reported } from "../support/reported.ts";

describe("reportText", () => {
  const { report, document } = reported(FLAWED);
  const text = reportText(report);

  it("says the verdict, the file, whose it is and how many findings first", () => {
    expect(text.split("\n")[0]).toMatch(/^不通过 {2}水务局\.docx {2}青河县水务局 2021年 {2}错误 \d+/);
  });

  it("quotes what is printed and says where it stands in words", () => {
    expect(text).toMatch(/错误 收入总计.*300\.50/);
    expect(text).toMatch(/· .*「300\.50」 二、部门预算安排的总体情况 第2段/);
    expect(text).toMatch(/「25\.00」 六、政府采购预算情况 表1《部门政府采购预算》第3行第8列/);
  });

  it("counts rules and tied amounts, and lists skipped rules on request only", () => {
    expect(text).toMatch(/规则：相符 \d+，有发现 \d+，存疑 \d+，未能核对 \d+；\d+ 个金额中 \d+ 个有勾稽关系核对/);
    expect(text).not.toMatch(/^ {2}未能核对 /m);
    expect(reportText(report, { verbose: true })).toMatch(/^ {2}未能核对 \S+\/\S+（.+）：.+/m);
  });

  it("quotes only what stands in the document", () => {
    const evidence = report.disclosures.flatMap((one) =>
      one.results.flatMap((r) => r.findings.flatMap((f) => f.evidence)),
    );
    expect(evidence.length).toBeGreaterThan(3);
    for (const { place, quote } of evidence) expect(textAt(document, place)).toBe(quote);
  });
});

describe("a file that could not be judged", () => {
  it.each(RefusalCode.options)("is explained in Chinese with what to do: %s", (code) => {
    const report = refusedReport(
      "甲.docx",
      new Refusal(code, { resource: "pdf", cause: "没有权限", seconds: 5, megabytes: 9 }),
    );
    const words = unjudgedWords(report);
    expect(report.verdict).toBe("unjudged");
    expect(words?.what).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(words?.todo).toMatch(/^请/);
    expect(`${words?.what}${words?.todo}`).not.toMatch(/[{}？]/);
    expect(reportText(report)).toMatch(/^未能判断 {2}甲\.docx\n {2}原因：.+。\n {2}处理：.+。\n$/);
  });

  it("says so when the text is no filing", () => {
    const { report } = reported("会议通知\n请各单位参加。");
    expect({ verdict: report.verdict, reason: report.reason }).toEqual({ verdict: "unjudged", reason: "noFiling" });
  });
});

describe("pageRanges", () => {
  it("folds neighbours", () => {
    expect(pageRanges([1, 2, 3, 7, 9, 10])).toBe("1-3、7、9-10");
    expect(pageRanges([])).toBe("");
  });
});

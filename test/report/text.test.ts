import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { REFUSAL_CODES, Refusal } from "../../src/model/refusal.ts";
import { textAt } from "../../src/model/text-at.ts";
import { STATES, stateOf } from "../../src/report/ending.ts";
import { rowOf } from "../../src/report/html/row.ts";
import { pageRanges, unjudgedWords } from "../../src/report/refusals.ts";
import { nextSentence, verdictSentence } from "../../src/report/text/batch-words.ts";
import { reportText } from "../../src/report/text/text.ts";
import { refusedReport } from "../../src/report/verdict.ts";
import { profiles } from "../../src/segment/index.ts";
import { FLAWED, reported } from "../support/reported.ts";

describe("reportText", () => {
  const { report, document } = reported(FLAWED);
  const text = reportText(report);

  it("says the verdict, the file, whose it is and how many findings first", () => {
    expect(text.split("\n")[0]).toMatch(/^需更正 {2}水务局\.docx {2}青河县水务局 2021年 {2}错误 \d+/);
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

  it("says on the first line how much was checked", () => {
    expect(text.split("\n")[0]).toMatch(/金额核对 \d+%$/);
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
  it.each(REFUSAL_CODES)("is explained in Chinese with what to do: %s", (code) => {
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

describe("a filing that passes though little of it was checked", () => {
  const repairs = Array.from({ length: 40 }, (_, index) => `办公楼第${index + 1}层维修费${index + 3}.50万元。`);
  const text = FLAWED.replace("六、政府采购", `${repairs.join("\n")}\n六、政府采购`);
  const settings = { rules: { "sum/*": "info", "agree/*": "info", "present/*": "off", "form/*": "info" } } as const;

  it("is told so in the verdict, in the batch and in the list", () => {
    const { report } = reported(text, "甲.docx", settings);
    expect([report.verdict, report.littleChecked]).toEqual(["clean", true]);
    expect(reportText(report)).toMatch(/^通过（核对不足） {2}甲\.docx .*金额核对 \d+%\n/);
    expect(STATES[stateOf(rowOf(report))]).toBe("通过（核对不足）");
    expect(verdictSentence([rowOf(report)])).toBe("共 1 份：通过 1 份（其中核对不足 1 份）。");
    expect(nextSentence([rowOf(report)])).toContain("人工查看核对不足的文件");
  });

  it("is not when its profile asks for less", () => {
    const { document } = reported(text);
    const profile = { ...profiles["hebei-department-budget"], leastChecked: 0.1 };
    const { report } = checkDocument(document, { profile, settings });
    expect([report.verdict, report.littleChecked]).toEqual(["clean", undefined]);
  });
});

describe("pageRanges", () => {
  it("folds neighbours", () => {
    expect(pageRanges([1, 2, 3, 7, 9, 10])).toBe("1-3、7、9-10");
    expect(pageRanges([])).toBe("");
  });
});

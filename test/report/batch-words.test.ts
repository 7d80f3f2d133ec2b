import { describe, expect, it } from "@jest/globals";
import { Refusal } from "../../src/model/refusal.ts";
import { rowOf } from "../../src/report/html/row.ts";
import { closingWords, listText } from "../../src/report/text/batch-words.ts";
import { refusedReport } from "../../src/report/verdict.ts";
import { FLAWED, reported } from "../support/reported.ts";

const flawed = rowOf(reported(FLAWED).report);
const unread = rowOf(refusedReport("乙.pdf", new Refusal("encrypted")));
const clean = { ...flawed, verdict: "clean" as const, counts: { error: 0, warning: 0, doubt: 2, info: 0 } };

describe("listText", () => {
  it("lists the filings worst first under their counts, each with what became of it", () => {
    const [head, first, second, third] = listText([clean, unread, flawed]).split("\n");
    expect(head).toBe("共 3 份：✗ 1　✓ 1　? 1");
    expect(first).toMatch(/^✗ 水务局\.docx {2}.*需更正，错误 \d+/);
    expect(second).toMatch(/^\? 乙\.pdf {2}未能判断，.+/);
    expect(third).toMatch(/^✓ 水务局\.docx .*通过，存疑 2$/);
  });
});

describe("closingWords", () => {
  it("counts, names what was written, and says what to do next", () => {
    const words = closingWords([flawed, unread, clean], ["output/report.html"]);
    expect(words).toContain("共 3 份：通过 1 份，需更正 1 份");
    expect(words).toContain("未能判断 1 份");
    expect(words).toContain("另有 2 处存疑");
    expect(words).toContain("已写入：output/report.html");
    expect(words).toMatch(/下一步：.*整改通知单.*；.*可读的文件；.*核实/);
  });

  it("says nothing of ways in which no filing ended, and of files where none was written", () => {
    expect(closingWords([flawed], [])).toMatch(/^共 1 份：需更正 1 份（共 \d+ 处错误）。\n下一步：.+\n$/);
  });

  it("has nothing left to do when all is right", () => {
    expect(closingWords([{ ...clean, counts: { ...clean.counts, doubt: 0 } }], ["a"])).toContain("没有需要处理的文件");
  });
});

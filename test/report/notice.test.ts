import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";
import { noticeContent } from "../../src/report/notice/content.ts";
import { noticesDocx } from "../../src/report/notice/docx.ts";
import { noticeArticle } from "../../src/report/notice/html.ts";
import { toldOf } from "../../src/report/text/numbered-findings.ts";
import { FLAWED, reported } from "../support/reported.ts";

const { report } = reported(FLAWED, "二科/青河县水务局2021年部门预算.docx");
const words = {
  issuer: "青河县财政局",
  number: "青财预核〔2021〕{序号}号",
  contact: "王会计 0310-1234567",
  deadline: "2021年3月1日",
  date: "2021年2月20日",
};
const notice = noticeContent(report, words, 7)!;

describe("a notice", () => {
  it("is addressed to the department alone, with number, deadline and the title without path", () => {
    expect(notice).toMatchObject({ addressee: "青河县水务局", number: "青财预核〔2021〕7号", date: "2021年2月20日" });
    expect(notice.opening).toContain("《青河县水务局2021年部门预算》");
    expect(notice.opening).toContain("请于2021年3月1日前");
  });

  it("tells everything, each under its number and its section, in the order of the filing", () => {
    const told = toldOf(report);
    const items = [...notice.correct, ...notice.verify].flatMap((group) => group.items);
    expect(items.map(({ number }) => number)).toEqual(told.map(({ number }) => number));
    expect(notice.correct.map(({ heading }) => heading)).toContain("二、部门预算安排的总体情况");
    const blocks = told.filter(({ kind }) => kind === "correct").map(({ evidence }) => evidence[0]!.place.block);
    expect(blocks).toEqual(blocks.toSorted((a, b) => a - b));
  });

  it("escapes what the filing says, asks for a receipt, and knows no command line", () => {
    const page = noticeArticle(notice);
    expect(page).toContain("回　执");
    expect(page).not.toMatch(/<设备>|--\w/);
  });

  it("is a Word file that reads back", async () => {
    const { document } = await check(noticesDocx([notice, notice]), { name: "notices.docx" });
    const texts = document!.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
    expect(texts.filter((text) => text === "整改通知单")).toHaveLength(2);
    expect(texts).toContain("青河县水务局：");
  });

  it("is not written for a filing that is right", () => {
    expect(noticeContent({ ...report, verdict: "clean", disclosures: [], notes: [] }, words, 1)).toBeUndefined();
  });
});

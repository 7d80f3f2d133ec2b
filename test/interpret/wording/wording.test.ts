import { describe, expect, it } from "@jest/globals";
import { interpret } from "../../../src/interpret/index.ts";
import type { Wording } from "../../../src/model/disclosure/wording.ts";
import { textAt } from "../../../src/model/text-at.ts";
import { profiles, segment } from "../../../src/segment/index.ts";
import { notate } from "../../support/files/notation.ts";

const profile = profiles["hebei-department-budget"];
const HEADINGS = {
  overview: "二、部门预算安排的总体情况",
  performance: "五、绩效预算信息",
  assets: "七、国有资产信息",
  glossary: "八、名词解释",
};

/** What is read of a text under one of the headings, each piece checked against the text at its place. */
function wordingOf(under: keyof typeof HEADINGS, text: string): Wording {
  const document = notate(`
    按照《中华人民共和国预算法》规定，现将青河县水务局2021年部门预算公开如下：
    ${HEADINGS[under]}
    ${text}
    九、其他需要说明的事项
    无。
  `);
  const [outline] = segment(document, profile);
  if (!outline) throw new Error("no filing");
  const { wording } = interpret(document, outline, profile);
  const { marks, years, names, laws, reasons, glossary } = wording;
  for (const piece of [...marks, ...years, ...names, ...laws, ...reasons, ...glossary])
    expect(textAt(document, piece.place)).toBe(piece.text);
  return wording;
}

describe("marks", () => {
  it.each([
    ["doubledPunctuation", "收入900.00万元。。", "。。"],
    ["doubledPunctuation", "收入900.00万元，。", "，。"],
    ["placeholder", "XX局收入", "XX"],
    ["fieldCode", "见错误!未找到引用源。", "错误!未找到引用源"],
    ["emptyReason", "增加80.00万元，主要原因是。", "主要原因是。"],
    ["malformedNumber", "收入4107,573.11万元", "4107,573.11"],
    ["malformedNumber", "收入107.573.11万元", "107.573.11"],
    ["doubledUnit", "收入900.00万万元", "万万元"],
    ["missingUnit", "收入900.00，其中", "900.00"],
    ["undecidedChoice", "较上年增加（减少）80.00万元", "增加（减少）"],
    ["selfReference", "我局收入900.00万元", "我局"],
    ["emptyNote", "注：本部门无政府性基金预算，本表无数据", "注：本部门无政府性基金预算，本表无数据"],
    ["emptyNote", "（空表，我部门（单位）2024年无相关收支）", "（空表，我部门（单位）2024年无相关收支）"],
  ])("%s in %s", (kind, text, marked) => {
    expect(wordingOf("overview", text).marks.map((mark) => [mark.kind, mark.text])).toEqual([[kind, marked]]);
  });

  it.each([
    "水利、供水……等工作",
    "收入1,107,573.11万元、1，208.86万元",
    "收入800.00、900.00万元",
    "购置2×4规格管材",
    "我办理各项事务",
    "主要原因是正常增资",
    "第1,2,3项",
  ])("none in %s", (text) => {
    expect(wordingOf("overview", text).marks).toEqual([]);
  });
});

describe("years", () => {
  it.each([
    ["2021年收入总计900.00万元", [["budget", 2021]]],
    [
      "2021年预算收支安排900.00万元，较2020年预算增加80.00万元",
      [
        ["budget", 2021],
        ["comparison", 2020],
      ],
    ],
    [
      "二〇二一年部门收入总计900.00万元，比二○二〇年增加80.00万元",
      [
        ["budget", 2021],
        ["comparison", 2020],
      ],
    ],
    [
      "2020年预算安排820.00万元，2021年预算安排900.00万元，增加80.00万元",
      [
        ["comparison", 2020],
        ["budget", 2021],
      ],
    ],
    ["2021年基本支出减少80.00万元，主要原因是2020年部门预算中安排了一次性项目，2020年已经完成", [["budget", 2021]]],
    ["收入合计24.00万元（2020年预算22.40万元，调增1.60万元）", [["comparison", 2020]]],
    ["上年2020年收入预算22.40万元，增加1.60万元", [["comparison", 2020]]],
    ["2020年预算收支安排22.40万元，今年安排24.00万元，较上年增加1.60万元", [["comparison", 2020]]],
    ["2021年收入总计24.00万元，其中本年拨款22.40万元，上年结转1.60万元，增加1.60万元", [["budget", 2021]]],
    [
      "2020年支出预算为22.40万元。2021年支出预算24.00万元",
      [
        ["comparison", 2020],
        ["budget", 2021],
      ],
    ],
    [
      "2020年收入预算为22.40万元。2021年支出预算24.00万元",
      [
        ["budget", 2020],
        ["budget", 2021],
      ],
    ],
    ["我市水务局2020年收入总计900.00万元，比上年增加80.00万元", [["budget", 2020]]],
    ["综合考虑，2020年支出预算24.00万元，2020年为22.40万元，增加1.60万元", [["budget", 2020]]],
    ["基本支出由2019年的22.40万元增加到24.00万元", [["comparison", 2019]]],
    ["与2019年签订的合同有关的支出", []],
    ["本部门无 2020 年结转的政府性基金预算拨款支出。", []],
    [
      "2021年项目支出预算300.00万元，与2020年预算数持平",
      [
        ["budget", 2021],
        ["comparison", 2020],
      ],
    ],
    ["2020年财政拨款支出决算700.00万元", []],
    ["根据《2018年预算通知》和〔2019〕3号文件", []],
    ["年鉴创办于2002年", []],
  ])("of %s", (text, expected) => {
    const years = wordingOf("overview", text).years.filter(({ section }) => section === "overview");
    expect(years.map(({ role, year }) => [role, year])).toEqual(expected);
  });

  it.each([
    "截止时间：2020年12月31日",
    "截至2020年底，我局固定资产为10.00万元",
    "截止时间：二〇二〇年十二月三十一日",
    "截至二〇二〇年末，我局固定资产为10.00万元",
  ])("of a cut-off date, with its day: %s", (text) => {
    expect(wordingOf("assets", text).years.at(-1)).toMatchObject({
      role: "cutoff",
      year: 2020,
      day: "12-31",
    });
  });
});

describe("names, laws, reasons, quantities and terms", () => {
  it.each([
    ["编制部门：青河县水务局", "青河县水务局"],
    ["151青河县水务局 单位：万元", "青河县水务局"],
    ["青河县水务局上年末固定资产金额为744.35万元", "青河县水务局"],
    ["2021年青河县水务局固定资产占用情况表", "青河县水务局"],
    ["青河县水务局2021年部门国有资产情况表", "青河县水务局"],
  ])("the own name in %s", (text, name) => {
    expect(wordingOf("assets", text).names.map((one) => one.text)).toEqual([name]);
  });

  it("no name in a title that says only what kind of body it is", () => {
    expect(wordingOf("assets", "市直部门固定资产占用情况表").names).toEqual([]);
  });

  it("no name in a row of codes", () => {
    for (const text of ["2130301行政运行", "2070104图书馆", "20402 公安局", "2100201 综合医院"])
      expect(wordingOf("overview", text).names).toEqual([]);
  });

  it("the laws of the opening sentence only", () => {
    expect(wordingOf("overview", "依据《会计法》").laws.map(({ text }) => text)).toEqual(["《中华人民共和国预算法》"]);
  });

  it("reasons as far as their clause goes", () => {
    const { reasons } = wordingOf("overview", "增加80.00万元，主要原因是正常增资；减少2.00万元，主要为压减经费。");
    expect(reasons.map(({ text }) => text)).toEqual(["正常增资", "压减经费"]);
    const announced = ["主因：压减经费。", "增减缘由：压减经费。", "变动成因是压减经费。", "理由：压减经费。"];
    for (const text of announced) {
      expect(wordingOf("overview", text).reasons.map((reason) => reason.text)).toEqual(["压减经费"]);
    }
  });

  it("reasons in a bracket behind a change, though they name the thing; none in what denies a figure", () => {
    const text = "公务用车费用9.00万元，比上年减少1.00万元（加强公务用车管理）；因公出国（境）支出预算为零。";
    expect(wordingOf("overview", text).reasons.map((reason) => reason.text)).toEqual(["加强公务用车管理"]);
  });

  it("quantities of running text with their clause", () => {
    const { quantities } = wordingOf("performance", "（一）热线服务\n绩效指标：全年，受理来电不少于30万个。");
    expect(quantities).toMatchObject([{ amount: { value: "300000", base: "个" }, clause: "受理来电不少于30万个" }]);
  });

  it("explained terms without their numbers", () => {
    const { glossary } = wordingOf("glossary", "1、基本支出：指日常支出。\n2、项目支出：指专项支出。");
    expect(glossary.map(({ text }) => text)).toEqual(["基本支出", "项目支出"]);
  });
});

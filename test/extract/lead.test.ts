import { describe, expect, it } from "@jest/globals";
import { attachLeads } from "../../src/extract/lead.ts";
import type { Block, Table } from "../../src/model/document.ts";

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

/** A table from rows of texts; a text alone in its row covers all columns. */
function table(rows: string[][]): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = rows.flatMap((row, r) =>
    row.map((text, column) => ({ row: r, column, rowSpan: 1, columnSpan: row.length === 1 ? columns : 1, text })),
  );
  return { kind: "table", lead: [], rows: rows.length, columns, cells, how: "word" };
}

const BODY = [
  ["项目", "预算数"],
  ["合计", "3.00"],
];

/** What is attached to the only table among these paragraphs ("#" stands for the table). */
function attached(texts: string[], rows = BODY): Pick<Table, "caption" | "unit" | "lead"> {
  const blocks = attachLeads(texts.map((text) => (text === "#" ? table(rows) : paragraph(text))));
  const { caption, unit, lead } = blocks.find((block) => block.kind === "table")!;
  return { lead, ...(caption === undefined ? {} : { caption }), ...(unit === undefined ? {} : { unit }) };
}

describe("lines above a table", () => {
  it.each<[string[], Pick<Table, "caption" | "unit" | "lead">]>([
    [["正文。", "收支预算总表", "单位：万元", "#"], { caption: "收支预算总表", unit: "万元", lead: [1, 2] }],
    [
      ["表二", "2026年部门收入总体情况表", "单位名称：某局 单位：元", "#"],
      { caption: "2026年部门收入总体情况表", unit: "元", lead: [0, 1, 2] },
    ],
    [
      ["公开05表", "财政拨款支出表（功能科目）", "部门：某局", "单位：万元", "#"],
      { caption: "财政拨款支出表（功能科目）", unit: "万元", lead: [0, 1, 2, 3] },
    ],
    [["320某市人民政府办公室", "单位：万元", "#"], { unit: "万元", lead: [0, 1] }],
    [["部门整体支出绩效指标", "#"], { caption: "部门整体支出绩效指标", lead: [0] }],
    [
      ["市直部门固定资产占用情况表", "编制部门：某局", "截止时间：2025年12月31日", "#"],
      { caption: "市直部门固定资产占用情况表", lead: [0, 1, 2] },
    ],
    [["（单位：人民币万元）", "#"], { unit: "万元", lead: [0] }],
    [["支出表", "", "#"], { caption: "支出表", lead: [0] }],
  ])("%j", (texts, expected) => {
    expect(attached(texts)).toEqual(expected);
  });

  it.each([
    "2026年，我部门安排政府采购预算175.61万元。具体内容见下表",
    "以上支出单位：我局所属各事业单位的在职人员、离休人员、退休人员的工资、津贴、补贴、奖金以及社会保险缴费等人员经费支出，还有公用经费支出元",
    "本表反映部门收支情况。",
    "一、部门职责",
  ])("leaves prose alone: %s", (text) => {
    expect(attached([text, "#"])).toEqual({ lead: [] });
  });

  it("takes the caption nearest to the table only", () => {
    expect(attached(["一、收支预算总表", "2026年度收支预算总表", "#"])).toMatchObject({
      caption: "2026年度收支预算总表",
      lead: [1],
    });
  });

  it("stops at another table", () => {
    const blocks = attachLeads([paragraph("收入总表"), table(BODY), table(BODY)]);
    expect(blocks[2]).not.toHaveProperty("caption");
  });
});

it("takes notes right below", () => {
  expect(attached(["支出表", "#", "注：本表金额为当年预算。", "备注：无", "二、正文"]).lead).toEqual([0, 2, 3]);
});

describe("rows of the grid itself", () => {
  it("name the table, its department, date and unit", () => {
    const rows = [
      ["市直部门固定资产占用情况表"],
      ["编制部门：某局", "截止时间：2025年12月31日"],
      ["项目", "价值（金额单位：万元）"],
      ["资产总额", "7444.35"],
    ];
    expect(attached(["如下：", "#"], rows)).toEqual({ caption: "市直部门固定资产占用情况表", unit: "万元", lead: [] });
  });

  it("go before the lines above", () => {
    expect(attached(["1.项目支出绩效目标表", "#"], [["办公楼物业项目绩效目标表"], ...BODY])).toMatchObject({
      caption: "办公楼物业项目绩效目标表",
    });
  });
});

import { describe, expect, it } from "@jest/globals";
import { readDump } from "../../../src/extract/dump/index.ts";
import type { Document } from "../../../src/model/document.ts";
import { refusalOf, rowsOf } from "../docx/read.ts";

const read = (text: string): Promise<Document> => readDump(new TextEncoder().encode(text), "t.txt", "0".repeat(64));

async function shown(text: string): Promise<string[]> {
  const { blocks } = await read(text);
  return blocks.flatMap((block) => (block.kind === "table" ? rowsOf(block) : [block.text]));
}

async function codes(text: string): Promise<string[]> {
  return (await read(text)).notes.map((note) => note.code);
}

/** Rows as a dump prints them: a tab before each cell, a blank line between rows. */
function dumped(...rows: string[][]): string {
  return `${rows.map((row) => row.map((cell) => `\t${cell}`).join("\n")).join("\n\n")}\n\n\n`;
}

describe("plain-text dumps", () => {
  it("reads a paragraph a line, tabbed ones too, and drops blank ones", async () => {
    expect(await shown("1、 职责\n\t部门职责：\n（一）起草。\n  \n\n　　二、总体\n")).toEqual([
      "1、 职责",
      "\t部门职责：",
      "（一）起草。",
      "　　二、总体",
    ]);
  });

  it("reads a cell a line, rows apart by a blank line, tables apart by two", async () => {
    const text = `表一\n${dumped(["项目", "金额"], ["甲", "1"])}${dumped(["名称", "数量"], ["乙", "2"])}后文`;
    expect(await shown(text)).toEqual(["表一", "| 项目 | 金额", "| 甲 | 1", "| 名称 | 数量", "| 乙 | 2", "后文"]);
    const { blocks } = await read(text);
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "table", "table", "paragraph"]);
    expect(blocks[1]).toMatchObject({ how: "dump" });
    expect(blocks[1]).not.toHaveProperty("doubtful");
  });

  it("goes on with the cell above on a line without a tab", async () => {
    expect(await shown("\t社会\n效益\n\t提升\n\n\t目标\n\t1.甲\n2.乙\n")).toEqual([
      "| 社会\n效益 | 提升",
      "| 目标 | 1.甲\n2.乙",
    ]);
  });

  it("mends a row that an empty paragraph in a cell cut in two", async () => {
    const text = dumped(["a", "b", "c", "d"], ["1", "2", "3", "4"], ["5", "6"], ["7", "8"]);
    expect(await shown(text)).toEqual(["| a | b | c | d", "| 1 | 2 | 3 | 4", "| 5 | 6 | 7 | 8"]);
  });

  it("takes blanks at the start of a row for merged cells, and other blanks for empty ones", async () => {
    const text = dumped(["一级", "二级", "值"], ["产出", "数量", "1"], ["", "", "2"], ["", "质量", ""]);
    expect(await shown(text)).toEqual(["| 一级 | 二级 | 值", "| 产出 v3 | 数量 v2 | 1", "| 2:2", "| 1:质量 | "]);
  });

  it("finds the spans of a two-row head by the blanks below it", async () => {
    const text = dumped(
      ["来源", "物品", "金额"],
      ["项目", "资金", "", "合计", "拨款"],
      ["甲", "1", "乙", "2", "3"],
      ["丙", "4", "丁", "5", "6"],
    );
    expect((await shown(text)).slice(0, 2)).toEqual(["| 来源 h2 | 物品 v2 | 金额 h2", "| 项目 | 资金 | 3:合计 | 拨款"]);
    expect(await codes(text)).toEqual(["dumpLimits"]);
  });

  it("parts a run below several heads where figures and words meet", async () => {
    const sides = dumped(
      ["序号", "收入", "支出"],
      ["", "项目", "预算数", "项目", "预算数"],
      ["1", "拨款", "10.00", "教育", "8.00"],
      ["2", "基金", "", "卫生", "2.00"],
    );
    expect((await shown(sides)).slice(0, 2)).toEqual([
      "| 序号 v2 | 收入 h2 | 支出 h2",
      "| 1:项目 | 预算数 | 项目 | 预算数",
    ]);
    const codes = dumped(
      ["序号", "科目", "支出"],
      ["", "编码", "名称", "合计", "人员"],
      ["1", "30101", "工资", "1", "1"],
    );
    expect((await shown(codes))[0]).toBe("| 序号 v2 | 科目 h2 | 支出 h2");
    const named = dumped(["科目", "支出", "备注"], ["类", "名称", "合计", "人员", ""], ["甲", "工资", "1", "1", ""]);
    expect((await shown(named))[0]).toBe("| 科目 h2 | 支出 h2 | 备注 v2");
  });

  it("stretches a lone cell over the table, and the last cell of a short row over the rest", async () => {
    const text = dumped(
      ["固定资产占用情况表"],
      ["编制部门：某局", "截止时间：2020年"],
      ["项目", "数量", "价值"],
      ["房屋", "1", "2"],
    );
    expect((await shown(text)).slice(0, 2)).toEqual([
      "| 固定资产占用情况表 h3",
      "| 编制部门：某局 | 截止时间：2020年 h2",
    ]);
  });

  it("puts the rest of a lost head at the right and says that it is lost", async () => {
    const text = dumped(["值", "单位", ""], ["甲", "乙", "1", "次", "依据"], ["丙", "丁", "2", "人", "依据"]);
    expect((await shown(text))[0]).toBe("| 2:值 | 单位 | ");
    expect(await codes(text)).toEqual(["dumpLimits", "dumpHeaderLost"]);
    expect(await codes(dumped(["某局", "行政", "正处级"]))).toEqual(["dumpLimits", "dumpHeaderLost"]);
  });

  it("doubts a table whose rows do not agree, or whose short rows hold figures", async () => {
    const uneven = dumped(["a", "b", "c"], ["1", "2"], ["3", "4", "5", "6"]);
    const figures = dumped(["a", "b", "c"], ["甲", "1", "2"], ["合计", "3"]);
    for (const text of [uneven, figures]) {
      expect((await read(text)).blocks[0]).toMatchObject({ doubtful: true });
      expect(await codes(text)).toEqual(["dumpLimits", "dumpColumns"]);
    }
  });

  it("ends a table at a heading that follows without a blank line", async () => {
    expect(await shown("\ta\n\tb\n\n\t1\n\t2\n二、总体情况\n正文")).toEqual([
      "| a | b",
      "| 1 | 2",
      "二、总体情况",
      "正文",
    ]);
  });

  it("takes bookmarks and fields out, and notes a TC field", async () => {
    const text =
      "[bookmark: _Toc1]  1.甲绩效目标表{ TC 2、乙绩效目标表 \\f C \\l 1 }\n16. [bookmark: _Toc2]丙{ PAGEREF _Toc2 \\h }\n";
    const document = await read(text);
    expect(document.blocks).toMatchObject([{ text: "  1.甲绩效目标表" }, { text: "16. 丙" }]);
    expect(document.notes[1]).toEqual({
      code: "fieldResidue",
      severity: "info",
      data: { instruction: "TC 2、乙绩效目标表 \\f C \\l 1", entry: "2、乙绩效目标表" },
      block: 0,
    });
  });

  it("keeps page numbers and contents out of the body", async () => {
    const document = await read("一、职责…………1\n二、总体\t2\n\n- 1 -\n一、职责\n");
    expect(document.blocks).toEqual([{ kind: "paragraph", text: "一、职责" }]);
    expect(document.asides.map((aside) => aside.kind)).toEqual(["contents", "contents", "pageNumber"]);
  });
});

describe("rows whose cells are apart by tabs", () => {
  it("makes a table of two or more of them, blank cells at the start included", async () => {
    const text =
      "固定资产占用情况表\n项目\t数量\t价值\n1、房屋\t34\t1121.77\n\t办公用房\t\n2、车辆\t21\t456.90\n八、名词解释\n";
    expect(await shown(text)).toEqual([
      "固定资产占用情况表",
      "| 项目 | 数量 | 价值",
      "| 1、房屋 v2 | 34 | 1121.77",
      "| 1:办公用房 | ",
      "| 2、车辆 | 21 | 456.90",
      "八、名词解释",
    ]);
  });

  it("tells a table of small numbers from a table of contents", async () => {
    expect(await shown("项目\t数量\n房屋\t34\n车辆\t21\n")).toEqual(["| 项目 | 数量", "| 房屋 | 34", "| 车辆 | 21"]);
    expect(await shown("房屋\t1\n车辆\t2\n设备\t3\n")).toEqual(["| 房屋 | 1", "| 车辆 | 2", "| 设备 | 3"]);
    const { blocks, asides } = await read("目  录\n职责\t1\n总体情况\t1\n经费\t3\n");
    expect(blocks).toHaveLength(1);
    expect(asides.map((aside) => aside.text)).toEqual(["职责\t1", "总体情况\t1", "经费\t3"]);
  });

  it("leaves a single line with tabs a paragraph", async () => {
    expect(await shown("151某局\t单位：万元\n正文\n")).toEqual(["151某局\t单位：万元", "正文"]);
  });
});

describe("encodings", () => {
  const reading = async (data: Uint8Array) => (await readDump(data, "t.txt", "")).blocks;
  const expected = [{ kind: "paragraph", text: "收入总计１１４５２．８０万元" }];

  it("reads UTF-8, UTF-16 and GB18030", async () => {
    const text = "收入总计１１４５２．８０万元";
    expect(await reading(new Uint8Array(Buffer.from(text)))).toEqual(expected);
    expect(await reading(new Uint8Array(Buffer.from(`\ufeff${text}`)))).toEqual(expected);
    expect(await reading(new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")))).toEqual(expected);
    expect(await reading(new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16()))).toEqual(expected);
    const gb = Buffer.from("cad5c8ebd7dcbcc6a3b1a3b1a3b4a3b5a3b2a3aea3b8a3b0cdf2d4aa", "hex");
    expect(await reading(new Uint8Array(gb))).toEqual(expected);
  });

  it("refuses what is no text", async () => {
    expect(await refusalOf(read("\0\x01\x02".repeat(99)))).toBe("unknownFormat");
    expect(await refusalOf(readDump(Uint8Array.of(0xff, 0xff, 0xff), "t", ""))).toBe("unknownFormat");
  });
});

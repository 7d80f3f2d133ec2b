import { describe, expect, it, jest } from "@jest/globals";
import { extract } from "../../../src/extract/index.ts";
import type { Table } from "../../../src/model/document.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { line, pdfFile, text } from "../../support/files/pdf.ts";

jest.setTimeout(30_000);

async function tablesOf(content: string): Promise<Table[]> {
  const { blocks } = await extract(pdfFile([content]), "a.pdf", { pdf: nodePdfHost });
  return blocks.filter((block) => block.kind === "table");
}

/** Rows as text: cells parted by "|", merged ones followed by their size "2x3" (rows, columns). */
function shown(table: Table): string[] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text + (cell.rowSpan * cell.columnSpan > 1 ? ` ${cell.rowSpan}x${cell.columnSpan}` : ""))
      .join("|"),
  );
}

/** Width of a string in the font of these files, in font sizes: an ASCII character takes half of one. */
function widthOf(string: string): number {
  return Array.from(string).reduce((sum, c) => sum + (c.charCodeAt(0) < 0x7f ? 0.5 : 1), 0);
}

/** Rows of text 16 points apart from `top` down: the first column set left at `left`, each other one right at its place in `rights`. */
function rows(top: number, left: number, rights: number[], texts: string[][]): string {
  return texts
    .flatMap((row, r) =>
      row.map((cell, c) => {
        const x = c === 0 ? left : rights[c - 1]! - 10 * widthOf(cell);
        return cell ? text(x, top + 16 * r, cell) : "";
      }),
    )
    .join("");
}

const BODY = [
  ["基本支出", "1,234.50", "1,200.00"],
  ["项目支出", "20.00", "35.10"],
  ["合计", "1,254.50", "1,235.10"],
];
const RIGHTS = [300, 400];

function rules(...tops: number[]): string {
  return tops.map((top) => line(60, top, 410, top)).join("");
}

describe("rows at the foot of a table without rules that have no figures", () => {
  const heads = [["科目名称", "预算数", "决算数"]];

  it("belong to it when they stand as far apart, each under a name", async () => {
    const content = rows(114, 62, RIGHTS, [...heads, ...BODY, ["结转下年"], ["备用金"], ["其他"], ["待分配"]]);
    expect((await tablesOf(content)).map((table) => shown(table).slice(-4))).toEqual([
      ["结转下年||", "备用金||", "其他||", "待分配||"],
    ]);
  });

  it("do not when they stand farther down", async () => {
    const content = rows(114, 62, RIGHTS, [...heads, ...BODY]) + text(62, 200, "注") + text(62, 216, "二");
    expect((await tablesOf(content)).map(({ rows: count }) => count)).toEqual([4]);
  });
});

describe("sentences whose figures stand off by a blank", () => {
  it("are no table: what follows a figure goes on with its unit and a mark", async () => {
    const lines = [
      ["本部门财政拨款支出", "1899.90", "万元，其中基本支出", "183.93", "万元，专"],
      ["项业务经费支出一共", "1715.97", "万元，其中用于人员", "406.39", "万元，另"],
      ["外基本支出减少了又", "19.11", "万元，主要是人员的", "425.50", "万元，主"],
    ];
    const places = [62, 172, 226, 336, 388];
    const content = lines
      .map((pieces, at) => pieces.map((piece, column) => text(places[column]!, 114 + 16 * at, piece)).join(""))
      .join("");
    expect(await tablesOf(content)).toEqual([]);
  });
});

describe("tables ruled only across", () => {
  it("over and under the head and at the foot", async () => {
    const content =
      rules(100, 120, 172) + rows(114, 62, RIGHTS, [["项目", "预算数", "决算数"]]) + rows(134, 62, RIGHTS, BODY);
    const tables = await tablesOf(content);
    expect(tables.map(shown)).toEqual([
      ["项目|预算数|决算数", "基本支出|1,234.50|1,200.00", "项目支出|20.00|35.10", "合计|1,254.50|1,235.10"],
    ]);
    expect(tables[0]).toMatchObject({ how: "aligned", headerRows: 1, pages: [1] });
    expect(tables[0]!.doubtful).toBeUndefined();
  });

  it("with heads over several columns, shown by a rule under them", async () => {
    const rights = [200, 260, 340, 400];
    const groups =
      text(190, 114, "预算") + text(330, 114, "决算") + line(165, 118, 262, 118) + line(305, 118, 402, 118);
    const heads = rows(132, 62, rights, [["项目", "小计", "其中", "小计", "其中"]]);
    const body = rows(154, 62, rights, [
      ["甲", "10.00", "4.00", "12.00", "6.00"],
      ["乙", "30.00", "1.00", "11.00", "2.00"],
    ]);
    expect((await tablesOf(rules(100, 138, 176) + groups + heads + body)).map(shown)).toEqual([
      ["项目 2x1|预算 1x2|决算 1x2", "小计|其中|小计|其中", "甲|10.00|4.00|12.00|6.00", "乙|30.00|1.00|11.00|2.00"],
    ]);
  });

  it("under every row, with wrapped cells", async () => {
    const content =
      rules(100, 120, 154, 174, 194) +
      rows(114, 62, RIGHTS, [["项目", "预算数", "决算数"]]) +
      rows(134, 62, RIGHTS, [["机关事业单位基本养老保", "1,234.50", "1,200.00"], ["险缴费支出"]]) +
      rows(168, 62, RIGHTS, [["项目支出", "20.00", "35.10"]]) +
      rows(188, 62, RIGHTS, [["合计", "1,254.50", "1,235.10"]]);
    expect((await tablesOf(content)).map(shown)).toEqual([
      [
        "项目|预算数|决算数",
        "机关事业单位基本养老保险缴费支出|1,234.50|1,200.00",
        "项目支出|20.00|35.10",
        "合计|1,254.50|1,235.10",
      ],
    ]);
  });

  it("with empty cells and a sub-heading over the figures", async () => {
    const content =
      rules(100, 120, 188) +
      rows(114, 62, RIGHTS, [["项目", "预算数", "决算数"]]) +
      text(305, 134, "单位：万元") +
      rows(150, 62, RIGHTS, [
        ["基本支出", "1,234.50", ""],
        ["项目支出", "20.00", "35.10"],
        ["上年结转", "", "3.00"],
      ]);
    expect((await tablesOf(content)).map(shown)).toEqual([
      ["项目|预算数|决算数", "|单位：万元 1x2", "基本支出|1,234.50|", "项目支出|20.00|35.10", "上年结转||3.00"],
    ]);
  });

  it.each([
    ["at the head only", [100, 120]],
    ["under the head only", [120]],
    ["at both ends only", [100, 172]],
  ])("%s", async (_, tops) => {
    const content =
      rules(...tops) + rows(114, 62, RIGHTS, [["项目", "预算数", "决算数"]]) + rows(134, 62, RIGHTS, BODY);
    expect((await tablesOf(content)).map(shown)).toEqual([
      ["项目|预算数|决算数", "基本支出|1,234.50|1,200.00", "项目支出|20.00|35.10", "合计|1,254.50|1,235.10"],
    ]);
  });

  it("two on a page, each with its own caption", async () => {
    const one = (top: number) =>
      text(180, top - 12, "部门收支情况") +
      rules(top, top + 20, top + 72) +
      rows(top + 14, 62, RIGHTS, [["项目", "预算数", "决算数"]]) +
      rows(top + 34, 62, RIGHTS, BODY);
    expect((await tablesOf(one(100) + one(260))).map(({ rows: count }) => count)).toEqual([4, 4]);
  });
});

describe("tables without lines", () => {
  it("are found where figures stand in columns", async () => {
    const content =
      text(62, 80, "二、部门收支情况如下表所示，其中各项数据均已核对。") +
      rows(114, 62, RIGHTS, [["项目", "预算数", "决算数"], ...BODY]) +
      text(62, 200, "以上数据口径与上年一致。");
    const tables = await tablesOf(content);
    expect(tables.map(shown)).toEqual([
      ["项目|预算数|决算数", "基本支出|1,234.50|1,200.00", "项目支出|20.00|35.10", "合计|1,254.50|1,235.10"],
    ]);
    expect(tables[0]!.how).toBe("aligned");
  });

  it("keep a wrapped label in its row and rows apart", async () => {
    const content =
      rows(100, 62, RIGHTS, [["Item", "Budget", "Final"]]) +
      text(62, 120, "Purchase of") +
      text(62, 131, "goods") +
      rows(120, 62, RIGHTS, [["", "12.00", "13.00"]]) +
      rows(147, 62, RIGHTS, [
        ["Wages", "5.00", "6.00"],
        ["Total", "17.00", "19.00"],
        ["Other", "1.00", "2.00"],
      ]);
    expect((await tablesOf(content)).map(shown)).toEqual([
      ["Item|Budget|Final", "Purchase of goods|12.00|13.00", "Wages|5.00|6.00", "Total|17.00|19.00", "Other|1.00|2.00"],
    ]);
  });
});

describe("no table", () => {
  const prose = (x: number, top: number, count: number) =>
    Array.from({ length: count }, (_, i) => text(x, top + 16 * i, "the budget of this year was kept in")).join("");

  it.each([
    ["prose in two columns", prose(60, 100, 12) + prose(300, 100, 12)],
    [
      "a table of contents",
      ["概况", "预算表", "情况说明", "名词解释"]
        .map((title, i) => text(62, 100 + 20 * i, `${title}${"…".repeat(20)}${i + 2}`))
        .join(""),
    ],
    [
      "a table of contents with wide leaders",
      rows(
        100,
        62,
        [400],
        ["概况", "预算表", "情况说明", "名词解释"].map((title, i) => [`${title}${". ".repeat(20)}`, `${i + 2}`]),
      ),
    ],
    [
      "a numbered list",
      ["加强管理", "厉行节约", "公开透明", "注重绩效"]
        .map((item, i) => text(62, 100 + 20 * i, `${i + 1}.`) + text(84, 100 + 20 * i, item))
        .join(""),
    ],
    [
      "lines to sign",
      text(62, 100, "编制部门：") + text(300, 100, "负责人：") + text(62, 120, "日期：") + text(300, 120, "电话："),
    ],
    [
      "a caption and a unit between two rules",
      rules(60, 120) + text(200, 84, "收支总表") + text(62, 110, "单位：某局") + text(340, 110, "单位：万元"),
    ],
    [
      "the grid lines of a chart",
      Array.from(
        { length: 6 },
        (_, i) =>
          line(60, 100 + 20 * i, 410, 100 + 20 * i) +
          text(64, 103 + 20 * i, `${500 - 100 * i}`) +
          text(380, 103 + 20 * i, `${50 - 10 * i}`),
      ).join(""),
    ],
  ])("%s", async (_, content) => {
    expect(await tablesOf(content)).toEqual([]);
  });
});

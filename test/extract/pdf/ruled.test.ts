import { describe, expect, it, jest } from "@jest/globals";
import { extract } from "../../../src/extract/index.ts";
import type { Table } from "../../../src/model/document.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { bar, grid, line, pdfFile, stream, type TestPage, text } from "../../support/files/pdf.ts";

jest.setTimeout(30_000);

async function read(page: TestPage | string, objects: string[] = []): Promise<{ tables: Table[]; prose: string[] }> {
  const { blocks } = await extract(pdfFile([page], objects), "a.pdf", { pdf: nodePdfHost });
  return {
    tables: blocks.filter((block) => block.kind === "table"),
    prose: blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])),
  };
}

/** Rows as text: cells parted by "|", merged ones followed by their size "2x3" (rows, columns). */
function shown(table: Table | undefined): string[] {
  if (!table) return [];
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) => text + (rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ""))
      .join("|"),
  );
}

const XS = [50, 150, 250, 350];
const TOPS = [100, 120, 140, 160];
const TEXTS = [
  ["项目", "预算数", "备注"],
  ["基本支出", "1,234.50", ""],
  ["项目支出", "20.00", "新增"],
];

/** Texts set three points right of the left border and six above the lower one. */
function fill(rows: string[][], xs = XS, tops = TOPS): string {
  return rows
    .flatMap((row, r) => row.map((cell, c) => (cell ? text(xs[c]! + 3, tops[r + 1]! - 6, cell) : "")))
    .join("");
}

const PLAIN = ["项目|预算数|备注", "基本支出|1,234.50|", "项目支出|20.00|新增"];

describe("the ways producers draw the same table", () => {
  it("long strokes", async () => {
    const { tables } = await read(grid(XS, TOPS) + fill(TEXTS));
    expect(tables.map(shown)).toEqual([PLAIN]);
    expect(tables[0]).toMatchObject({ rows: 3, columns: 3, pages: [1], how: "ruled" });
    expect(tables[0]!.doubtful).toBeUndefined();
    expect(tables[0]!.cells[4]).toMatchObject({ row: 1, column: 1, page: 1, box: [150, 120, 250, 140] });
  });

  it("filled rectangles, one for each cell edge, with squares in the corners", async () => {
    const edges = TOPS.flatMap((top) => [
      ...XS.map((x) => bar(x - 0.5, top - 0.5, x + 0.5, top + 0.5)),
      ...XS.slice(1).map((x, i) => bar(XS[i]! + 0.5, top - 0.5, x - 0.5, top + 0.5)),
    ]);
    const sides = XS.flatMap((x) => TOPS.slice(1).map((top, i) => bar(x - 0.5, TOPS[i]! + 0.5, x + 0.5, top - 0.5)));
    expect((await read([...edges, ...sides].join("") + fill(TEXTS))).tables.map(shown)).toEqual([PLAIN]);
  });

  it("short strokes, one for each cell edge, with gaps", async () => {
    const across = TOPS.flatMap((top) => XS.slice(1).map((x, i) => line(XS[i]! + 0.4, top, x - 0.4, top)));
    const down = XS.flatMap((x) => TOPS.slice(1).map((top, i) => line(x, TOPS[i]! + 0.4, x, top - 0.4)));
    expect((await read([...across, ...down].join("") + fill(TEXTS))).tables.map(shown)).toEqual([PLAIN]);
  });

  it.each([1.4, 3.2])("double lines %s points apart", async (apart) => {
    const twice = (values: number[]) => values.flatMap((value) => [value, value + apart]);
    expect((await read(grid(twice(XS), twice(TOPS)) + fill(TEXTS))).tables.map(shown)).toEqual([PLAIN]);
  });

  it("inside a form", async () => {
    const form = stream(grid(XS, TOPS), "/Type /XObject /Subtype /Form /BBox [0 0 595 842]");
    const page = { content: `/X1 Do\n${fill(TEXTS)}`, resources: "/XObject << /X1 10 0 R >>" };
    expect((await read(page, [form])).tables.map(shown)).toEqual([PLAIN]);
  });

  it("on a page that is turned", async () => {
    const { tables } = await read({ content: grid(XS, TOPS) + fill(TEXTS), entries: "/Rotate 90" });
    expect(tables.map(shown)).toEqual([PLAIN]);
  });

  it("without left and right borders", async () => {
    const across = TOPS.map((top) => line(50, top, 350, top)).join("");
    const inner = [150, 250].map((x) => line(x, 100, x, 160)).join("");
    expect((await read(across + inner + fill(TEXTS))).tables.map(shown)).toEqual([PLAIN]);
  });

  it("without top and bottom borders", async () => {
    const across = [120, 140].map((top) => line(50, top, 350, top)).join("");
    const down = XS.map((x) => line(x, 100, x, 160)).join("");
    expect((await read(across + down + fill(TEXTS))).tables.map(shown)).toEqual([PLAIN]);
  });

  it("with lines that reach beyond the border", async () => {
    const across = TOPS.map((top) => line(40, top, 360, top)).join("");
    const down = XS.map((x) => line(x, 92, x, 168)).join("");
    expect((await read(across + down + fill(TEXTS))).tables.map(shown)).toEqual([PLAIN]);
  });

  it("with a column border a little apart in the head and below", async () => {
    const head = grid([50, 150, 250, 350], [100, 120]);
    const body = grid([50, 154, 247, 350], [120, 140, 160]);
    expect((await read(head + body + fill(TEXTS))).tables.map(shown)).toEqual([PLAIN]);
  });
});

describe("cells", () => {
  it("merged over rows and columns", async () => {
    const lines = [
      ...[100, 140, 160].map((top) => line(50, top, 350, top)),
      line(150, 120, 350, 120),
      ...[50, 150, 350].map((x) => line(x, 100, x, 160)),
      line(250, 120, 250, 160),
    ];
    const texts = text(60, 124, "科目") + text(220, 114, "本年支出") + text(180, 134, "小计") + text(280, 134, "其中");
    const body = fill([["行政运行", "3.00", "1.00"]], XS, [140, 160]);
    const { tables } = await read(lines.join("") + texts + body);
    expect(tables.map(shown)).toEqual([["科目 2x1|本年支出 1x2", "小计|其中", "行政运行|3.00|1.00"]]);
  });

  it("a head parted by a slanted line, and a field struck out", async () => {
    const { tables } = await read(grid(XS, TOPS) + fill(TEXTS) + line(50, 100, 150, 120) + line(250, 140, 350, 120));
    expect(tables.map(shown)).toEqual([PLAIN]);
  });

  it("empty columns and rows stay", async () => {
    const { tables } = await read(
      grid(XS, TOPS) +
        fill([
          ["甲", "", "丙"],
          ["", "", ""],
          ["1.00", "", "2.00"],
        ]),
    );
    expect(tables.map(shown)).toEqual([["甲||丙", "||", "1.00||2.00"]]);
  });

  it("a figure wrapped in a narrow cell is whole again", async () => {
    const xs = [50, 150, 195];
    const texts = text(53, 118, "合计") + text(154, 112, "24995.9") + text(154, 124, "4");
    const { tables } = await read(grid(xs, [100, 130, 150]) + texts + text(53, 144, "其他") + text(154, 144, "1.00"));
    expect(tables.map(shown)).toEqual([["合计|24995.94", "其他|1.00"]]);
  });

  it("text that runs over its border stays whole, in the cell where it starts", async () => {
    const xs = [50, 100, 150, 200];
    const { tables } = await read(
      grid(xs, [100, 120, 140]) + text(52, 114, "住房保障支出合计") + fill([["乙", "1.00", "2.00"]], xs, [120, 140]),
    );
    expect(tables.map(shown)).toEqual([["住房保障支出合计||", "乙|1.00|2.00"]]);
  });

  it("centred text that runs over both borders stays in its cell", async () => {
    const xs = [50, 100, 130, 180];
    const { tables } = await read(
      grid(xs, [100, 120, 140]) + text(95, 114, "中间一格") + fill([["甲", "1.00", "2.00"]], xs, [120, 140]),
    );
    expect(tables.map(shown)).toEqual([["|中间一格|", "甲|1.00|2.00"]]);
  });

  it("texts that touch at a border are two", async () => {
    const xs = [50, 100, 150];
    const { tables } = await read(
      grid(xs, [100, 120, 140]) +
        text(70, 114, "12.345") +
        text(100.2, 114, "67.89") +
        fill([["甲", "乙"]], xs, [120, 140]),
    );
    expect(tables.map(shown)).toEqual([["12.345|67.89", "甲|乙"]]);
  });

  it("a label low in its row does not slip into the next", async () => {
    const { tables } = await read(
      grid(XS, TOPS) +
        text(53, 119.5, "基本支出") +
        text(153, 118, "1.00") +
        text(53, 139.5, "项目支出") +
        text(153, 131, "2.00") +
        text(53, 159.5, "合计"),
    );
    expect(tables.map(shown)).toEqual([["基本支出|1.00|", "项目支出|2.00|", "合计||"]]);
  });

  it("an underline within a cell parts nothing", async () => {
    const { tables } = await read(grid(XS, TOPS) + line(153, 116, 190, 116) + fill(TEXTS));
    expect(tables.map(shown)).toEqual([PLAIN]);
  });
});

describe("pages", () => {
  it("hold several tables, one below and one beside the other", async () => {
    const lower = TOPS.map((top) => top + 100);
    const beside = [400, 450, 500];
    const { tables } = await read(
      grid(XS, TOPS) +
        fill(TEXTS) +
        grid(beside, [100, 120, 140]) +
        fill(
          [
            ["甲", "乙"],
            ["丙", "丁"],
          ],
          beside,
          [100, 120, 140],
        ) +
        grid(XS, lower) +
        fill(TEXTS, XS, lower),
    );
    expect(tables.map(shown).sort()).toEqual([PLAIN, PLAIN, ["甲|乙", "丙|丁"]].sort());
  });

  it("may hold a table within a frame", async () => {
    const { tables, prose } = await read(
      grid([30, 400], [60, 400]) + text(40, 80, "说明文字") + grid(XS, TOPS) + fill(TEXTS),
    );
    expect(tables.map(shown)).toEqual([PLAIN]);
    expect(prose).toEqual(["说明文字"]);
  });
});

describe("no table", () => {
  it.each([
    ["a frame round text", grid([50, 350], [100, 160]) + text(60, 120, "一段文字") + text(60, 140, "又一段文字")],
    ["two frames one upon the other", grid([50, 350], [100, 130, 160]) + text(60, 120, "标题") + text(60, 150, "文字")],
    ["an underline", text(60, 120, "一段文字") + line(60, 122, 100, 122)],
    ["a rule under the running head", text(60, 50, "某某局部门预算") + line(50, 54, 545, 54) + text(60, 120, "正文")],
    ["an empty grid", grid(XS, TOPS) + text(60, 300, "正文")],
    [
      "graph paper",
      grid(
        Array.from({ length: 220 }, (_, i) => 50 + 2.3 * i),
        Array.from({ length: 260 }, (_, i) => 100 + 2.3 * i),
      ) +
        text(200, 112, "收入") +
        text(230, 145, "支出"),
    ],
    [
      "charts side by side below their titles",
      grid(XS, TOPS) +
        fill([["甲县", "乙县", "丙县"], [], []]) +
        XS.slice(1)
          .flatMap((x) =>
            [0, 1, 2].map((i) => line(x - 90 + 30 * i, 130 + 9 * (i % 2), x - 60 + 30 * i, 139 - 9 * (i % 2))),
          )
          .join(""),
    ],
    [
      "the grid of a chart",
      grid(
        Array.from({ length: 13 }, (_, i) => 50 + 30 * i),
        Array.from({ length: 9 }, (_, i) => 100 + 30 * i),
      ) +
        text(200, 112, "收入") +
        text(230, 145, "支出"),
    ],
  ])("%s", async (_, content) => {
    expect((await read(content)).tables).toEqual([]);
  });
});

it("takes the names and units of several tables for no table of its own", async () => {
  const named = (name: string, top: number) =>
    text(150, top, name, 12) +
    text(50, top + 24, "348某某市交通运输局", 12) +
    text(260, top + 24, "预算年度：2025", 12) +
    text(480, top + 24, "单位：元", 12);
  const table = (top: number) => {
    const tops = [0, 20, 40, 60].map((by) => top + by);
    return grid(XS, tops) + fill(TEXTS, XS, tops);
  };
  const { tables } = await read(
    [100, 250, 400].map((top) => named("政府性基金预算支出表", top) + table(top + 32)).join(""),
  );
  expect(tables.map(shown)).toEqual([PLAIN, PLAIN, PLAIN]);
});

import { describe, expect, it, jest } from "@jest/globals";
import { extract } from "../../../src/extract/index.ts";
import type { Document, Table } from "../../../src/model/document.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { grid, line, pdfFile, text } from "../../support/files/pdf.ts";

jest.setTimeout(30_000);

async function read(pages: string[]): Promise<Document> {
  return extract(pdfFile(pages), "a.pdf", { pdf: nodePdfHost });
}

function tablesOf({ blocks }: Document): Table[] {
  return blocks.filter((block) => block.kind === "table");
}

/** Rows as text: cells parted by "|", each with the page it begins on, merged ones followed by their size "2x3" (rows, columns). */
function shown(table: Table): string[] {
  const size = ({ rowSpan, columnSpan }: Table["cells"][number]) =>
    rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : "";
  return Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row);
    return `${cells[0]?.page}: ${cells.map((cell) => cell.text + size(cell)).join("|")}`;
  });
}

const XS = [50, 150, 350, 450];
const HEAD = ["科目编码", "科目名称", "预算数"];

/** A ruled table of one page from its rows; each row 20 points high, the first at `top`. Texts may hold lines parted by "/". */
function table(rows: string[][], top = 100, xs = XS): string {
  const tops = Array.from({ length: rows.length + 1 }, (_, i) => top + 20 * i);
  return grid(xs, tops) + texts(rows, top, xs);
}

function texts(rows: string[][], top = 100, xs = XS): string {
  return rows
    .flatMap((row, r) => row.map((cell, c) => (cell ? text(xs[c]! + 3, top + 20 * r + 14, cell) : "")))
    .join("");
}

const FIRST = [HEAD, ["201", "一般公共服务支出", "30.00"], ["20103", "政府办公厅及相关机构事务", "30.00"]];
const REST = [
  ["2010301", "行政运行", "10.00"],
  ["2010302", "一般行政管理事务", "20.00"],
];
const WHOLE = [
  "1: 科目编码|科目名称|预算数",
  "1: 201|一般公共服务支出|30.00",
  "1: 20103|政府办公厅及相关机构事务|30.00",
  "2: 2010301|行政运行|10.00",
  "2: 2010302|一般行政管理事务|20.00",
];

describe("a table goes on", () => {
  it("with its head printed again", async () => {
    const document = await read([table(FIRST), table([HEAD, ...REST])]);
    expect(tablesOf(document).map(shown)).toEqual([WHOLE]);
    expect(tablesOf(document)[0]!.pages).toEqual([1, 2]);
    expect(document.asides).toContainEqual({ kind: "header", text: "科目编码 科目名称 预算数", page: 2 });
  });

  it("without its head", async () => {
    expect(tablesOf(await read([table(FIRST), table(REST)])).map(shown)).toEqual([WHOLE]);
  });

  it("over three pages, moved sideways on every other one", async () => {
    const moved = XS.map((x) => x + 25);
    const document = await read([table(FIRST), table(REST.slice(0, 1), 100, moved), table(REST.slice(1))]);
    expect(tablesOf(document)[0]).toMatchObject({ rows: 5, columns: 3, pages: [1, 2, 3] });
  });

  it.each(["支出总表", "支出总表（续）", "续表"])("with %s and the unit printed above it again", async (again) => {
    const lead = (caption: string) => text(220, 70, caption, 14) + text(380, 92, "单位：万元");
    const document = await read([lead("支出总表") + table(FIRST), lead(again) + table([HEAD, ...REST])]);
    expect(tablesOf(document).map(shown)).toEqual([WHOLE]);
    expect(tablesOf(document)[0]).toMatchObject({ caption: "支出总表", unit: "万元" });
  });

  it("with its total printed on each page", async () => {
    const total = ["", "合计", "30.00"];
    const [head, ...items] = FIRST;
    const document = await read([table([head!, total, ...items]), table([HEAD, total, ...REST])]);
    expect(tablesOf(document)[0]).toMatchObject({ rows: 6, pages: [1, 2] });
  });

  it("with its total and nothing else on the first page", async () => {
    const document = await read([table([HEAD, ["", "合计", "30.00"]]), table([HEAD, ...REST])]);
    expect(tablesOf(document)[0]).toMatchObject({ rows: 4, pages: [1, 2] });
  });

  it("with only its total on the last page", async () => {
    const document = await read([table([...FIRST, ...REST]), table([HEAD, ["", "合计", "30.00"]])]);
    expect(tablesOf(document)[0]).toMatchObject({ rows: 6, pages: [1, 2] });
  });

  it("with a page that shows fewer of its borders", async () => {
    const document = await read([table(FIRST), table([["注明事项", "无"]], 100, [50, 150, 450])]);
    expect(shown(tablesOf(document)[0]!).at(-1)).toBe("2: 注明事项|无 1x2");
  });
});

describe("pages of one table with other columns", () => {
  const WIDER = [50, 120, 380, 500];

  it("join below each other where the head is the same and its columns have other widths", async () => {
    expect(tablesOf(await read([table(FIRST), table([HEAD, ...REST], 100, WIDER)])).map(shown)).toEqual([WHOLE]);
  });

  it("join below each other where the labels on the left of a form have no border on the next page", async () => {
    const above = [
      ["产出指标", "数量指标", "指标1：培训人次", "200"],
      ["", "", "指标2：培训场次", "12"],
    ];
    const labels = grid([50, 100, 200], [100, 140]) + text(53, 114, "产出指标") + text(103, 114, "数量指标");
    const first =
      labels +
      table(
        above.map((row) => row.slice(2)),
        100,
        [200, 400, 500],
      );
    const next = table(
      [
        ["质量指标", "指标1：合格率", "95%"],
        ["时效指标", "指标1：按时完成率", "100%"],
      ],
      100,
      [100, 200, 400, 500],
    );
    const [joined, ...others] = tablesOf(await read([first, next]));
    expect(others).toEqual([]);
    expect(shown(joined!)).toEqual([
      "1: 产出指标 4x1|数量指标 2x1|指标1：培训人次|200",
      "1: 指标2：培训场次|12",
      "2: 质量指标|指标1：合格率|95%",
      "2: 时效指标|指标1：按时完成率|100%",
    ]);
  });

  it("join below each other where a form was drawn anew on each page", async () => {
    const first = table([
      ["数量指标", "培训人次", "200"],
      ["质量指标", "合格率", "95%"],
    ]);
    const next = table([["时效指标", "按时完成率", "100%"]], 100, [48, 155, 346, 453]);
    expect(tablesOf(await read([first, next])).map(shown)).toEqual([
      ["1: 数量指标|培训人次|200", "1: 质量指标|合格率|95%", "2: 时效指标|按时完成率|100%"],
    ]);
  });

  it("stay two where widths are others and no head is printed again", async () => {
    expect(tablesOf(await read([table(FIRST), table(REST, 100, WIDER)]))).toHaveLength(2);
  });

  const LEFT = [
    ["科目名称", "预算数"],
    ["行政运行", "10.00"],
    ["机关服务", "20.00"],
    ["住房公积金", "30.00"],
  ];
  const RIGHT = [
    ["基本支出", "项目支出"],
    ["4.00", "6.00"],
    ["20.00", ""],
    ["12.00", "18.00"],
  ];

  it("join beside each other where columns go on: other heads, figures alone, rows on the same levels", async () => {
    const [first] = tablesOf(await read([table(LEFT, 100, [50, 250, 350]), table(RIGHT, 120, [50, 150, 250])]));
    expect(first).toMatchObject({ rows: 4, columns: 4, pages: [1, 2] });
    expect(shown(first!).slice(0, 3)).toEqual([
      "1: 科目名称|预算数|基本支出|项目支出",
      "1: 行政运行|10.00|4.00|6.00",
      "1: 机关服务|20.00|20.00|",
    ]);
    expect(first!.cells.find(({ text: own }) => own === "6.00")).toMatchObject({ row: 1, column: 3, page: 2 });
  });

  it.each<[string, string[][]]>([
    [
      "names stand before the figures",
      [
        ["项目", "预算数"],
        ["会议费", "1.00"],
        ["培训费", "2.00"],
        ["差旅费", "3.00"],
      ],
    ],
    ["there are fewer rows", RIGHT.slice(0, 3)],
    ["the heads are the same", [["预算数", "决算数"], ...RIGHT.slice(1)]],
  ])("stay two where %s", async (_, next) => {
    expect(tablesOf(await read([table(LEFT, 100, [50, 250, 350]), table(next, 120, [50, 150, 250])]))).toHaveLength(2);
  });

  describe("without lines", () => {
    const right = (x: number, top: number, words: string) => text(x - 5 * words.length, top, words);
    const rows = (top: number, names: string[]) =>
      names.map((name, i) => text(60, top + 18 * i, name) + right(400, top + 18 * i, `${i + 1}0.00`)).join("");
    const names = ["行政运行", "机关服务", "住房公积金", "购房补贴"];
    const next = rows(100, ["一般行政管理事务及其他", ...names]);

    it("join beside each other where the figures alone stand far apart, below blank rows, or one in a row", async () => {
      const levels = [0, 24, 48, 72, 96, 120];
      const labels = ["科目名称", "行政运行", "机关服务", "购房补贴", "住房公积金", "提租补贴"]; // nothing is told beside 购房补贴 on the second page
      const own = ["合计", "10.00", "20.00", "30.00", "41.00", "52.00"];
      const first = levels.map((at, i) => text(60, 100 + at, labels[i]!) + right(400, 100 + at, own[i]!)).join("");
      const figures = [
        ["基本支出", "项目支出"],
        ["4.00", "6.00"],
        ["8.00", "12.00"],
        ["", ""],
        ["40.00", "1.00"],
        ["", "52.00"],
      ];
      const second = levels
        .map((at, i) => right(200, 100 + at, figures[i]![0]!) + right(400, 100 + at, figures[i]![1]!))
        .join("");
      const [joined, ...others] = tablesOf(await read([first, second]));
      expect(others).toEqual([]);
      expect(shown(joined!).slice(3)).toEqual([
        "1: 购房补贴|30.00||",
        "1: 住房公积金|41.00|40.00|1.00",
        "1: 提租补贴|52.00||52.00",
      ]);
    });

    it.each([
      ["texts begin or end at the same places", "", 2],
      ["a column is empty on the second page", text(460, 100, "决算数"), 3],
    ])("join where %s", async (_, more, columns) => {
      const first = text(60, 100, "科目名称") + text(370, 100, "预算数") + more + rows(118, names);
      expect(tablesOf(await read([first, next]))).toMatchObject([{ rows: 10, columns, pages: [1, 2] }]);
    });
  });
});

describe("what a page break cuts is made whole", () => {
  const narrow = [50, 150, 223, 323];
  const first = [HEAD, ["201", "一般公共服务支出", "30.00"]];

  it("a row whose label runs on", async () => {
    const [one, two] = [
      table([...first, ["20103", "政府办公厅及相", "30.00"]], 100, narrow),
      table(
        [
          ["", "关机构事务", ""],
          ["2010301", "行政运行", "30.00"],
        ],
        100,
        narrow,
      ),
    ];
    const [joined] = tablesOf(await read([one, two]));
    expect(shown(joined!)).toEqual([
      "1: 科目编码|科目名称|预算数",
      "1: 201|一般公共服务支出|30.00",
      "1: 20103|政府办公厅及相关机构事务|30.00",
      "2: 2010301|行政运行|30.00",
    ]);
    expect(joined!.cells.find((cell) => cell.text.startsWith("政府"))!.lines).toMatchObject([
      { start: 0, end: 7, page: 1 },
      { start: 7, end: 12, page: 2 },
    ]);
  });

  it("a row whose line was broken before a figure", async () => {
    const xs = [50, 120, 220];
    const one =
      grid(xs, [100, 120, 140]) +
      texts(
        [
          ["指标", "评分标准"],
          ["及时率", "达标得权重分的"],
        ],
        100,
        xs,
      );
    const two =
      grid(xs, [100, 120, 140]) +
      texts(
        [
          ["", "100%，否则不得"],
          ["完成率", "同上"],
        ],
        100,
        xs,
      );
    expect(tablesOf(await read([one, two])).map(shown)).toEqual([
      ["1: 指标|评分标准", "1: 及时率|达标得权重分的100%，否则不得", "2: 完成率|同上"],
    ]);
  });

  it("prose cut at the end of a sentence", async () => {
    const xs = [50, 120, 350];
    const prose = [
      "一是保障机关正常运转，完成全年工作任务；",
      "二是推进信息系统建设，提高服务水平。",
      "三是加强队伍建设。",
    ];
    const one =
      grid(xs, [100, 140]) + text(53, 114, "年度目标") + text(123, 114, prose[0]!) + text(123, 134, prose[1]!);
    const two =
      grid(xs, [100, 120, 140]) +
      texts(
        [
          ["", prose[2]!],
          ["备注", "无"],
        ],
        100,
        xs,
      );
    expect(tablesOf(await read([one, two])).map(shown)).toEqual([[`1: 年度目标|${prose.join("\n")}`, "2: 备注|无"]]);
  });

  it("a row of which both texts run on, one of them set in the middle", async () => {
    const xs = [50, 75, 200];
    const lines = ["建立长效管理机制提升服", "务水平促进各项工作再上", "新的台阶为全局运转提供"];
    const prose = lines.map((part, i) => text(78, 114 + 16 * i, part)).join("");
    const one = grid(xs, [100, 152]) + text(53, 146, "绩效") + prose;
    const two =
      grid(xs, [100, 120, 140]) +
      texts(
        [
          ["目标", "保障"],
          ["备注", "无"],
        ],
        100,
        xs,
      );
    expect(tablesOf(await read([one, two])).map(shown)).toEqual([[`1: 绩效目标|${lines.join("")}保障`, "2: 备注|无"]]);
  });

  it("a row of which a single word is left for the next page", async () => {
    const xs = [50, 90, 200, 300];
    const one =
      grid(xs, [100, 120, 140]) +
      texts(
        [
          ["指标", "内容", "值"],
          ["满意度", "群众满意度", "98%"],
        ],
        100,
        xs,
      );
    const document = await read([one, grid(xs, [100, 120]) + text(53, 114, "指标")]);
    expect(tablesOf(document).map(shown)).toEqual([["1: 指标|内容|值", "1: 满意度指标|群众满意度|98%"]]);
  });

  it("a row that has no border at the page break", async () => {
    const xs = [50, 75, 200];
    const tall = (top: number, bottom: number) => xs.map((x) => line(x, top, x, bottom)).join("");
    const one = line(50, 100, 200, 100) + tall(100, 125) + text(53, 114, "目标") + text(78, 114, "保障机关正常运转");
    const two =
      tall(80, 140) +
      line(50, 100, 200, 100) +
      line(50, 140, 200, 140) +
      text(53, 94, "一") +
      text(78, 94, "提供服务。") +
      text(53, 120, "备注");
    expect(tablesOf(await read([one, two])).map(shown)).toEqual([
      ["1: 目标一|保障机关正常运转\n提供服务。", "2: 备注|"],
    ]);
  });

  it("a row of which only the edge is left on the page", async () => {
    const edge = grid(narrow, [140, 145]);
    const [joined] = tablesOf(
      await read([table(first, 100, narrow) + edge, table([["20103", "事务", "30.00"]], 100, narrow)]),
    );
    expect(shown(joined!)).toHaveLength(3);
  });

  it("a cell merged over rows", async () => {
    const xs = [50, 150, 350, 450];
    const page = (tops: number[]) =>
      [
        line(50, tops[0]!, 450, tops[0]!),
        ...tops.slice(1, -1).map((top) => line(150, top, 450, top)),
        line(50, tops.at(-1)!, 450, tops.at(-1)!),
        ...xs.map((x) => line(x, tops[0]!, x, tops.at(-1)!)),
      ].join("");
    const one =
      page([100, 120, 140]) +
      texts([
        ["产出指标", "数量指标", "5个"],
        ["", "质量指标", "100%"],
      ]);
    const two =
      page([100, 120, 140]) +
      texts([
        ["", "时效指标", "12月"],
        ["", "成本指标", "3万元"],
      ]);
    expect(tablesOf(await read([one, two])).map(shown)).toEqual([
      ["1: 产出指标 4x1|数量指标|5个", "1: 质量指标|100%", "2: 时效指标|12月", "2: 成本指标|3万元"],
    ]);
  });

  it("but an empty cell under another stays empty", async () => {
    const [joined] = tablesOf(await read([table(FIRST), table([["", "其他", "1.00"]])]));
    expect(shown(joined!).at(-1)).toBe("2: |其他|1.00");
  });
});

describe("two tables stay two", () => {
  it.each<[string, string, string]>([
    ["when another head follows", table(FIRST), table([["科目编码", "科目名称", "决算数"], ...REST])],
    ["when a caption stands between them", table(FIRST), text(220, 70, "项目支出表", 14) + table([HEAD, ...REST])],
    ["when a sentence stands between them", table(FIRST) + text(50, 300, "以上为支出情况。"), table(REST)],
    ["when the first is closed by its total", table([...FIRST, ["", "合计", "30.00"]]), table([HEAD, ...REST])],
    ["when the next one begins with its total", table(FIRST), table([HEAD, ["", "合计", "99.00"], ...REST])],
    ["when the columns differ", table(FIRST), table(REST, 100, [50, 120, 350, 450])],
    ["when a page lies between", table(FIRST), `${text(50, 100, "正文。")}`],
  ])("%s", async (_, one, two) => {
    const pages = two.includes("re") || !two.includes(" l S") ? [one, two, table(REST)] : [one, two];
    expect(tablesOf(await read(pages)).map(({ pages }) => pages)).toHaveLength(2);
  });

  it("when the next copy of a form begins", async () => {
    const form = (name: string) =>
      table([
        ["项目名称", name, ""],
        ["年度目标", "完成", ""],
      ]);
    expect(tablesOf(await read([form("办公楼物业"), form("办公楼租金")]))).toHaveLength(2);
  });

  it("when the next page begins with the title of a table", async () => {
    const title = (name: string) =>
      grid([50, 450], [100, 120]) + text(200, 114, name) + table([["项目", "内容", "1.00"]], 120);
    expect(tablesOf(await read([title("甲项目绩效目标表"), title("乙项目绩效目标表")]))).toHaveLength(2);
  });
});

it("leaves out the head of the part of a form that goes on, its label being one cell", async () => {
  const xs = [50, 120, 350, 450];
  const part = (top: number, rows: string[][]) => {
    const bottom = top + 20 * rows.length;
    const lines = [
      ...rows.map((_, i) => line(i === 0 ? 50 : 120, top + 20 * i, 450, top + 20 * i)),
      line(50, bottom, 450, bottom),
    ];
    return [...lines, ...xs.map((x) => line(x, top, x, bottom))].join("") + texts(rows, top, xs);
  };
  const head = ["绩效指标", "指标名称", "指标值"];
  const one = table([["项目名称", "信息化", "2026年"]], 100, xs) + part(120, [head, ["", "数量", "5个"]]);
  const [joined] = tablesOf(await read([one, part(100, [head, ["", "质量", "100%"]])]));
  expect(shown(joined!)).toEqual([
    "1: 项目名称|信息化|2026年",
    "1: 绩效指标 3x1|指标名称|指标值",
    "1: 数量|5个",
    "2: 质量|100%",
  ]);
});

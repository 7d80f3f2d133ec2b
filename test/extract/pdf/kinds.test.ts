import { expect, it } from "@jest/globals";
import { readPdf } from "../../../src/extract/pdf/index.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { bar, grid, pdfFile, text } from "../../support/files/pdf.ts";

/** Words of a row at these places. */
const row = (top: number, ...words: [x: number, word: string][]) =>
  words.map(([x, word]) => text(x, top, word)).join("");
const HEAD = row(100, [80, "科目名称"], [250, "合计"], [350, "基本支出"], [450, "项目支出"]);
const rows = (...labels: string[]) =>
  labels.map((label, i) => row(120 + 20 * i, [80, label], [240, `${i + 1},234.50`], [360, `${i}99.10`])).join("");
const dots = grid([70, 200, 300], [90, 110, 130, 150], (x0, top0, x1, top1) =>
  Array.from({ length: Math.round(Math.max(x1 - x0, top1 - top0) / 1.5) }, (_, i) =>
    x1 > x0
      ? bar(x0 + 1.5 * i, top0, x0 + 1.5 * i + 0.75, top0 + 0.75)
      : bar(x0, top0 + 1.5 * i, x0 + 0.75, top0 + 1.5 * i + 0.75),
  ).join(""),
);

async function tablesOf(...pages: string[]): Promise<string[][]> {
  const { blocks } = await readPdf(pdfFile(pages), "test.pdf", "0".repeat(64), nodePdfHost);
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const lines = Array.from({ length: block.rows }, () => new Array<string>(block.columns).fill(""));
    for (const cell of block.cells) lines[cell.row]![cell.column] = cell.text;
    return [lines.map((line) => line.join("|"))];
  });
}

it.each([
  [
    "a head over a column that is empty below, under a unit line",
    text(450, 85, "单位：万元") + HEAD + rows("行政运行", "住房公积金", "购房补贴"),
    [
      "科目名称|合计|基本支出|项目支出",
      "行政运行|1,234.50|099.10|",
      "住房公积金|2,234.50|199.10|",
      "购房补贴|3,234.50|299.10|",
    ],
  ],
  [
    "heads of two levels over columns that are empty below",
    row(100, [350, "基本支出"]) +
      row(107, [80, "科目名称"], [240, "合计"], [460, "项目支出"]) +
      row(114, [310, "人员经费"], [390, "公用经费"]) +
      row(134, [80, "行政运行"], [240, "1.50"], [310, "1.50"]) +
      row(154, [80, "机关服务"], [240, "2.50"], [310, "2.50"]) +
      row(174, [80, "购房补贴"], [240, "3.50"], [310, "3.50"]),
    [
      "科目名称|合计|基本支出||项目支出",
      "||人员经费|公用经费|",
      "行政运行|1.50|1.50||",
      "机关服务|2.50|2.50||",
      "购房补贴|3.50|3.50||",
    ],
  ],
  [
    "labels that wrap over four lines beside one row of figures",
    row(100, [80, "科目名称"], [250, "合计"], [350, "基本支出"]) +
      [
        "行政运行包括机关",
        "本级和所属各单位",
        "的人员经费以及日",
        "常公用经费",
        "一般行政管理事务",
        "包括全市政务服务",
        "平台的建设",
      ]
        .map((label, i) => text(80, 120 + 13 * i + (i > 3 ? 8 : 0), label))
        .join("") +
      row(120, [250, "1,234.50"], [350, "900.10"]) +
      row(180, [250, "321.40"], [350, "21.40"]) +
      row(225, [80, "合计"], [250, "1,555.90"], [350, "921.50"]),
    [
      "科目名称|合计|基本支出",
      "行政运行包括机关本级和所属各单位的人员经费以及日常公用经费|1,234.50|900.10",
      "一般行政管理事务包括全市政务服务平台的建设|321.40|21.40",
      "合计|1,555.90|921.50",
    ],
  ],
  [
    "amounts without room between",
    row(100, [80, "科目名称"], [205, "合计"], [262, "支出"]) +
      row(120, [80, "行政运行"], [200, "123,456.78"], [250, "00,012.12"]) +
      row(140, [80, "购房补贴"], [200, "223,456.78"], [250, "10,012.12"]) +
      row(160, [80, "公积金"], [215, "456.78"], [270, "2.12"]),
    ["科目名称|合计|支出", "行政运行|123,456.78|00,012.12", "购房补贴|223,456.78|10,012.12", "公积金|456.78|2.12"],
  ],
  [
    "borders of square dots",
    dots +
      row(104, [80, "科目"], [210, "合计"]) +
      row(124, [80, "行政运行"], [210, "12.50"]) +
      row(144, [80, "合计"], [210, "12.50"]),
    ["科目|合计", "行政运行|12.50", "合计|12.50"],
  ],
])("reads %s", async (_, content, expected) => {
  expect(await tablesOf(content)).toEqual([expected]);
});

it("parts two tables side by side, each with its own unit line and its own row levels", async () => {
  const side = (x: number, top: number, step: number, ...labels: string[]) =>
    row(80, [x + 90, "单位：万元"]) +
    row(100, [x, "科目名称"], [x + 100, "合计"], [x + 160, "基本支出"]) +
    labels
      .map((label, i) => row(top + step * i, [x, label], [x + 90, `${i + 1},234.50`], [x + 165, `${i + 1}9.10`]))
      .join("");
  const left = side(50, 120, 20, "行政运行", "住房公积金", "购房补贴", "合计");
  const right = side(320, 125, 27, "机关服务", "行政单位医疗", "专项业务活动");
  expect((await tablesOf(left + right)).map((lines) => [lines.length, lines[1]])).toEqual([
    [5, "行政运行|1,234.50|19.10"],
    [4, "机关服务|1,234.50|19.10"],
  ]);
});

it("makes labels whole whose characters are spread over their column", async () => {
  const spread = (top: number, label: string) => {
    const step = 80 / (label.length - 1);
    return [...label].map((character, i) => text(80 + step * i, top, character)).join("");
  };
  const labels = ["行政运行", "合计", "购房补贴款", "公积金"];
  const content =
    HEAD +
    labels
      .map((label, i) => spread(120 + 20 * i, label) + row(120 + 20 * i, [240, `${i + 1},234.50`], [360, `${i}99.10`]))
      .join("");
  expect((await tablesOf(content))[0]!.slice(1).map((line) => line.split("|")[0]!.replace(/ /g, ""))).toEqual(labels);
});

it("reads a label set upright in two columns from the right one down", async () => {
  const lines = grid([70, 130], [90, 110, 170]) + grid([130, 230, 330], [90, 110, 130, 150, 170]);
  const upright =
    [..."财政"].map((character, i) => text(105, 122 + 14 * i, character)).join("") +
    [..."拨款"].map((character, i) => text(85, 122 + 14 * i, character)).join("");
  const body = ["行政运行", "购房补贴", "合计"]
    .map((label, i) => row(124 + 20 * i, [140, label], [240, `${i + 1}.50`]))
    .join("");
  const [table] = await tablesOf(lines + row(104, [80, "类别"], [140, "科目"], [240, "合计"]) + upright + body);
  expect(table!.some((line) => line.startsWith("财政拨款"))).toBe(true);
});

it.each([
  ["①", "a circled number"],
  ["*", "a star"],
  ["a", "a letter"],
])("keeps a raised %s out of the figure it stands at (%s)", async (mark) => {
  const raised = `BT /F1 6 Tf 1 0 0 1 281 ${842 - 116} Tm <${mark.charCodeAt(0).toString(16).padStart(4, "0")}> Tj ET `;
  const [table] = await tablesOf(HEAD + rows("行政运行", "住房公积金", "购房补贴") + raised);
  expect(table![1]).toBe("行政运行|1,234.50|099.10|");
});

it("joins a row that a page break cuts inside its figures", async () => {
  const top =
    grid([70, 130, 300], [700, 720, 740]) +
    row(714, [80, "科目"], [210, "合计"]) +
    row(734, [80, "行政单位"], [210, "14,549."]);
  const foot =
    grid([70, 130, 300], [60, 80, 100]) +
    row(74, [80, "离退休"], [210, "64"]) +
    row(94, [80, "合计"], [210, "14,549.64"]);
  expect(await tablesOf(top, foot)).toEqual([["科目|合计", "行政单位离退休|14,549.64", "合计|14,549.64"]]);
});

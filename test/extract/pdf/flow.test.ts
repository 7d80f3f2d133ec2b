import { expect, it } from "@jest/globals";
import { readPdf } from "../../../src/extract/pdf/index.ts";
import type { Document } from "../../../src/model/document.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { pdfFile, type TestPage, text } from "../../support/files/pdf.ts";

const read = (pages: (TestPage | string)[]): Promise<Document> =>
  readPdf(pdfFile(pages), "test.pdf", "0".repeat(64), nodePdfHost);

const texts = ({ blocks }: Document) => blocks.map((block) => (block.kind === "paragraph" ? block.text : "[table]"));

/** Lines set at 12 points in a column 30 characters wide from x = 80; a line that begins with a full-width blank is indented by two characters. */
function column(lines: string[], { x = 80, top = 100, leading = 20 } = {}): string {
  return lines
    .map((line, i) => {
      const indent = /^\u3000*/.exec(line)![0].length;
      return text(x + 12 * indent, top + leading * i, line.slice(indent), 12);
    })
    .join("");
}

const FULL = "本部门预算按照规定编制并向社会公开接受监督各项收支全部纳入管理"; // 30 characters
const filled = (start: string) => (start + FULL).slice(0, 30);

it("joins wrapped lines, and parts paragraphs by indents, short lines and numerals", async () => {
  const document = await read([
    column([
      "一、部门职责",
      `　　${filled("（一）第一段").slice(0, 28)}`,
      filled("继续"),
      "到此为止。",
      `　　${filled("（二）第二段").slice(0, 28)}`,
      "也写完了。",
    ]),
  ]);
  expect(texts(document)).toEqual([
    "一、部门职责",
    `${filled("（一）第一段").slice(0, 28)}${filled("继续")}到此为止。`,
    `${filled("（二）第二段").slice(0, 28)}也写完了。`,
  ]);
});

it("goes on where a percentage and the figure in the bracket behind it had no room", async () => {
  const first = `${FULL.slice(0, 21)}占`;
  const next = "98.10%（2021年8300.93万元）；事业收入142.73万元。";
  const document = await read([column([`　　${FULL.slice(0, 28)}`, filled("续"), `　　${first}`, next])]);
  expect(texts(document)).toEqual([`${FULL.slice(0, 28)}${filled("续")}`, `${first}${next}`]);
});

it("goes on where a bracket and the year in it had no room", async () => {
  const first = FULL.slice(0, 25);
  const next = "（2022年未安排），用于赴境外招商。";
  const document = await read([column([`　　${FULL.slice(0, 28)}`, filled("续"), `　　${first}`, next])]);
  expect(texts(document)).toEqual([`${FULL.slice(0, 28)}${filled("续")}`, `${first}${next}`]);
});

it("gives each line of a paragraph its page, box and character edges", async () => {
  const document = await read([column([`　　${FULL.slice(0, 28)}`, "到此为止。"])]);
  const [paragraph] = document.blocks;
  expect(paragraph).toMatchObject({
    lines: [
      { start: 0, end: 28, page: 1, box: [104, 89.68, 440, 101.68] },
      { start: 28, end: 33, page: 1, box: [80, 109.68, 140, 121.68] },
    ],
  });
});

it("makes a paragraph whole that a page break cut, and a figure that a line break cut", async () => {
  const figure = `${FULL.slice(0, 26)}493.`;
  const document = await read([
    column([`　　${FULL.slice(0, 28)}`, figure, "10万元。", `　　${FULL.slice(0, 28)}`, filled("上页")]),
    column([filled("下页"), "写完。"]),
  ]);
  expect(texts(document)).toEqual([
    `${FULL.slice(0, 28)}${FULL.slice(0, 26)}493.10万元。`,
    `${FULL.slice(0, 28)}${filled("上页")}${filled("下页")}写完。`,
  ]);
});

it("joins the lines of a text box, whose text is narrower than the column it floats over", async () => {
  const body = column([`　　${FULL.slice(0, 28)}`, FULL, "到此为止。"]);
  const box = column([`　　${FULL.slice(0, 24)}`, FULL.slice(0, 25), FULL.slice(0, 26), "方框写完。"], {
    x: 88,
    top: 220,
  });
  const after = column([`　　${FULL.slice(0, 28)}`, "也写完了。"], { top: 360 });
  expect(texts(await read([body + box + after]))).toEqual([
    `${FULL.slice(0, 28)}${FULL}到此为止。`,
    `${FULL.slice(0, 24)}${FULL.slice(0, 25)}${FULL.slice(0, 26)}方框写完。`,
    `${FULL.slice(0, 28)}也写完了。`,
  ]);
});

it("joins a long centred title, and leaves the line below it alone", async () => {
  const body = column([`　　${FULL.slice(0, 28)}`, FULL, FULL, "完。"], { top: 200 });
  const title = text(90, 100, "澜平市人民政府办公室二〇二一年部门", 20) + text(220, 130, "预算公开", 20);
  expect(texts(await read([title + body]))[0]).toBe("澜平市人民政府办公室二〇二一年部门预算公开");
});

it("reads two columns, and two pages on one sheet, one after the other", async () => {
  const lines = Array.from({ length: 8 }, (_, i) => `${"左右"}${"一二三四五六七八"[i]}${FULL.slice(0, 14)}`);
  const side = (word: string, x: number) =>
    column(
      lines.map((line) => line.replace("左右", word)),
      { x, top: 140 },
    );
  const heading = text(200, 100, "贯穿两栏的标题", 16);
  const document = await read([heading + side("右", 320) + side("左", 60)]);
  const all = texts(document).join("");
  expect(all.startsWith("贯穿两栏的标题左一")).toBe(true);
  expect(all.indexOf("左八")).toBeLessThan(all.indexOf("右一"));
});

it("sets running heads, feet and page numbers aside, on every page they stand on", async () => {
  const page = (n: number) =>
    text(200, 40, "澜平市水务局2021年部门预算", 9) + column([`　　第${n}页正文到此。`]) + text(280, 800, `— ${n} —`, 9);
  const document = await read([1, 2, 3].map(page));
  expect(texts(document)).toEqual(["第1页正文到此。", "第2页正文到此。", "第3页正文到此。"]);
  expect(document.asides.map(({ kind, text: said, page: at }) => [kind, said, at])).toEqual([
    ["header", "澜平市水务局2021年部门预算", 1],
    ["pageNumber", "— 1 —", 1],
    ["header", "澜平市水务局2021年部门预算", 2],
    ["pageNumber", "— 2 —", 2],
    ["header", "澜平市水务局2021年部门预算", 3],
    ["pageNumber", "— 3 —", 3],
  ]);
});

it("keeps the name of a table that stands at the head of several pages", async () => {
  const page = (n: number) => text(200, 40, "项目绩效目标表", 14) + column([`　　第${n}个项目的目标。`]);
  expect(texts(await read([1, 2, 3].map(page)))).toContain("项目绩效目标表");
});

it("takes the table of contents out of the text: with leaders, and without page numbers", async () => {
  const led = column(["目录", "一、部门职责..................1", "二、收支预算..................2"]);
  const bare = column(["目　录", "一、部门职责", "二、收支预算"]);
  const body = column(["一、部门职责", "　　职责如下。", "二、收支预算", "　　预算如下。"]);
  for (const contents of [led, bare]) {
    const document = await read([contents, body]);
    expect(texts(document)).toEqual(["一、部门职责", "职责如下。", "二、收支预算", "预算如下。"]);
    expect(document.asides.map(({ kind }) => kind)).toEqual(["contents", "contents", "contents"]);
  }
});

it("reads a page turned by /Rotate, and one whose text is drawn sideways; boxes are those of the page as displayed", async () => {
  const content =
    "BT /F1 12 Tf 0 1 -1 0 300 100 Tm <6536516563d04ea4> Tj ET BT /F1 12 Tf 0 1 -1 0 330 100 Tm <9884 7b97> Tj ET";
  const sideways = await read([content]);
  expect(texts(sideways)).toEqual(["收入提交", "预算"]);
  expect(sideways.blocks[0]).toMatchObject({ lines: [{ box: [289.68, 694, 301.68, 742] }] });
  const rotated = await read([{ content, entries: "/Rotate 90" }]);
  expect(rotated.pages).toEqual([{ page: 1, width: 842, height: 595, readable: true }]);
});

it("puts a slanted watermark aside", async () => {
  const watermark = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 250 Tm <8349 7a3f> Tj ET ";
  const document = await read([watermark + column(["　　正文在这里写着。"])]);
  expect(texts(document)).toEqual(["正文在这里写着。"]);
  expect(document.asides).toEqual([{ kind: "watermark", text: "草稿", page: 1 }]);
});

it("parts the name of a table from the line of its unit, though few lines tell the margin", async () => {
  const named = (name: string, top: number) =>
    text(80 + (360 - 12 * name.length) / 2, top, name, 12) +
    column(["348某某市交通运输局　　预算年度　　　　　单位：元"], { top: top + 20 }) +
    text(428, top + 20, "。", 12);
  const document = await read([named("一般公共预算财政拨款支出表", 100) + named("政府性基金预算财政拨款支出表", 300)]);
  expect(texts(document).filter((one) => /表$/.test(one))).toEqual([
    "一般公共预算财政拨款支出表",
    "政府性基金预算财政拨款支出表",
  ]);
});

it("ends a paragraph at a full stop although its page holds no longer line", async () => {
  const long = column([`　　${FULL.slice(0, 28)}`, filled("上页"), filled("上页"), "写完。"]);
  const document = await read([
    long,
    column([filled("1.").slice(0, 21), filled("2.").slice(0, 21), "　　我部门安排政府采购预算。内容见下表。"]),
    column(["部门政府采购预算"]),
    long,
  ]);
  expect(texts(document)).toContain("部门政府采购预算");
});

it("does not take the first line of a paragraph for a title when it leaves as much at its end as at its start", async () => {
  const document = await read([
    column([
      `　　${FULL.slice(0, 28)}`,
      filled("上面"),
      "写完。",
      `　　${filled("预算").slice(0, 26)}`,
      "元。其中：",
      `　　${FULL.slice(0, 28)}`,
      filled("下面"),
      "写完。",
    ]),
  ]);
  expect(texts(document)).toContain(`${filled("预算").slice(0, 26)}元。其中：`);
});

it("keeps the unit of a table that stands at the head of several pages", async () => {
  const page = (name: string) => column(["单位：万元", name, "1.00"], { top: 50 });
  const document = await read(["甲", "乙", "丙", "丁"].map(page));
  expect(texts(document).filter((one) => one === "单位：万元")).toHaveLength(4);
});

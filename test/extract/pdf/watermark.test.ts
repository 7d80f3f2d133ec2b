import { expect, it } from "@jest/globals";
import { readPdf } from "../../../src/extract/pdf/index.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { bar, grid, pdfFile, text } from "../../support/files/pdf.ts";

const TABLE =
  grid([80, 200, 300, 400], [100, 120, 140, 160]) +
  ["科目", "预算数", "支出", "住房公积金", "1,234.56", "7.89", "购房补贴", "33.50", "12.50"]
    .map((word, i) => text(85 + [0, 120, 220][i % 3]!, 114 + 20 * Math.floor(i / 3), word))
    .join("");
const PROSE = Array.from({ length: 9 }, (_, i) =>
  text(80, 400 + 20 * i, "本部门按照预算法编制了预算并予以公开。"),
).join("");
const slanted = (x: number, top: number, size: number) =>
  `BT /F1 ${size} Tf 0.87 0.5 -0.5 0.87 ${x} ${842 - top} Tm <8349 7a3f> Tj ET\n`;
const grey = (content: string) => `q 0.75 g ${content} Q\n`;
const red = (content: string) => `q 1 0 0 rg ${content} Q\n`;
const tiled = (one: (x: number, top: number) => string) =>
  [90, 190, 290].flatMap((x) => [110, 133, 150, 420, 480].map((top) => one(x, top))).join("");

async function read(content: string) {
  const { blocks, asides } = await readPdf(pdfFile([content]), "test.pdf", "0".repeat(64), nodePdfHost);
  const texts = blocks.flatMap((block) =>
    block.kind === "table" ? block.cells.map(({ text }) => text) : [block.text],
  );
  return { texts, watermark: asides.filter(({ kind }) => kind === "watermark").map((aside) => aside.text) };
}

it.each([
  ["slanted, drawn first", slanted(150, 180, 60) + TABLE + PROSE],
  ["slanted, drawn last", TABLE + PROSE + slanted(150, 180, 60)],
  ["slanted, tiled, small", TABLE + PROSE + tiled((x, top) => slanted(x, top, 10))],
  ["upright, grey, large", TABLE + PROSE + grey(text(150, 150, "草稿", 40))],
  ["upright, grey, tiled in the size of the text", TABLE + PROSE + grey(tiled((x, top) => text(x, top, "草稿")))],
  ["upright, black, huge", TABLE + PROSE + text(100, 150, "草稿", 50)],
  ["a red stamp in the size of the text", TABLE + PROSE + red(text(205, 137, "草稿"))],
])("keeps a stamp out of cells and sentences: %s", async (_, content) => {
  const clean = await read(TABLE + PROSE);
  const stamped = await read(content);
  expect(stamped.texts).toEqual(clean.texts);
  expect(stamped.watermark[0]).toMatch(/^(?:草稿)+$/);
});

it.each([
  ["grey text that lies over nothing", "灰色的说明文字", grey(text(80, 300, "灰色的说明文字", 9))],
  ["red figures in a table of their own colour", "收回12.50万元", red(text(80, 300, "收回12.50万元"))],
  ["a large title", "部门预算公开", text(80, 300, "部门预算公开", 26)],
  [
    "white text on a dark band",
    "收入支出总表",
    `0 0 0.6 rg ${bar(70, 280, 400, 310)} 1 g ${text(80, 300, "收入支出总表", 16)} 0 g `,
  ],
])("keeps what is meant to be read: %s", async (_, words, content) => {
  const { texts, watermark } = await read(TABLE + PROSE + content);
  expect(watermark).toEqual([]);
  expect(texts.join("")).toContain(words);
});

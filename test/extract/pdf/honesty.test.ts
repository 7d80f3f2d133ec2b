import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { expect, it } from "@jest/globals";
import { readPdf } from "../../../src/extract/pdf/index.ts";
import { withWords } from "../../../src/extract/pdf/lines/words.ts";
import type { DrawnTable, Glyph, PageContent } from "../../../src/extract/pdf/page/page.ts";
import { tally } from "../../../src/extract/pdf/tally.ts";
import type { Document } from "../../../src/model/document.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { pdfFile, stream, type TestPage, text } from "../../support/files/pdf.ts";

const readBytes = (bytes: Uint8Array): Promise<Document> => readPdf(bytes, "test.pdf", "0".repeat(64), nodePdfHost);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const whole = pdfFile([text(100, 200, "部门预算公开文本")]);

const SCAN: TestPage = { content: "q 595 0 0 842 0 0 cm /I1 Do Q", resources: "/XObject << /I1 10 0 R >>" };
const IMAGE = stream(
  "abc",
  "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8",
);

it.each([
  ["a password", fixture("encrypted.pdf"), "encrypted"],
  ["a file cut short beyond repair", whole.subarray(0, 40), "truncated"],
  ["scans only", pdfFile([SCAN, SCAN], [IMAGE]), "noText"],
  [
    "a scan with hardly any hidden text",
    pdfFile([{ ...SCAN, content: `${SCAN.content} 3 Tr ${text(100, 200, "看不见的识别结果")}` }], [IMAGE]),
    "noText",
  ],
  ["empty pages", pdfFile([""]), "noText"],
  ["nothing but page numbers", pdfFile(["1", "2", "3"].map((number) => text(290, 800, number))), "noText"],
  [
    "characters without Unicode",
    pdfFile([text(100, 200, "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007")]),
    "garbledText",
  ],
])("refuses %s and says why", async (_, bytes, code) => {
  await expect(readBytes(bytes)).rejects.toMatchObject({ name: "Refusal", code });
});

it("opens a file that only asks a password for changes", async () => {
  expect((await readBytes(fixture("owner-password.pdf"))).blocks).toMatchObject([{ text: "部门预算" }]);
});

it("names the pages that could not be read", async () => {
  const document = await readBytes(
    pdfFile([text(100, 200, "部门预算公开文本"), SCAN, text(100, 200, "名词解释"), SCAN], [IMAGE]),
  );
  expect(document.pages!.map(({ readable }) => readable)).toEqual([true, false, true, false]);
  expect(document.notes).toEqual([
    { code: "scannedPage", severity: "error", data: { pages: "2、4", count: 2 }, page: 2 },
  ]);
});

it("reads the text layer of a scan, and says that it was recognised", async () => {
  const layer = `3 Tr ${text(100, 200, "收入合计为123.45万元。")}`;
  const document = await readBytes(pdfFile([{ ...SCAN, content: `${SCAN.content} ${layer}` }], [IMAGE]));
  expect(document.blocks).toMatchObject([{ text: "收入合计为123.45万元。" }]);
  expect(document.pages).toMatchObject([{ readable: true, recognised: true }]);
  expect(document.notes).toMatchObject([{ code: "recognisedText", data: { pages: "1", count: 1 } }]);
});

it("names a page whose compressed content is damaged as unread", async () => {
  const content = Array.from({ length: 40 }, (_, i) => text(100, 100 + 15 * i, `第${i}行${i * 37.25}`)).join("");
  const packed = deflateSync(Buffer.from(content, "latin1"));
  packed.fill(0x55, packed.length >> 1, (packed.length >> 1) + 20);
  const page = stream(packed.toString("latin1"), "/Filter /FlateDecode");
  const bytes = pdfFile([text(100, 200, "部门预算公开文本"), { content: "", entries: "/Contents 10 0 R" }], [page]);
  const document = await readBytes(bytes);
  expect(document.pages!.map(({ readable }) => readable)).toEqual([true, false]);
  expect(document.notes).toContainEqual(expect.objectContaining({ code: "brokenPage", page: 2 }));
});

it("calls a page garbled where figures have no Unicode, though most of its words have", async () => {
  const words = Array.from({ length: 10 }, (_, i) => text(100, 200 + 20 * i, "一般公共预算拨款收入")).join("");
  const figures = [0, 1, 2].map((i) => text(300, 200 + 20 * i, "\ue001\ue002\ue003\ue004")).join("");
  const { pages } = await readBytes(pdfFile([text(100, 200, "部门预算公开文本"), words + figures]));
  expect(pages!.map(({ readable }) => readable)).toEqual([true, false]);
});

it.each([
  [
    "rows of figures in no table",
    [text(80, 200, "收入合计"), text(300, 200, "12.50"), text(400, 200, "13.50")],
    "tableUnread",
  ],
  ["money alone on its line", [text(80, 200, "合计"), text(80, 240, "12.50")], "tableUnread"],
  [
    "codes and names in no table",
    [text(80, 200, "20101"), text(180, 200, "人大事务"), text(80, 220, "20103"), text(180, 220, "行政运行")],
    "tableUnread",
  ],
  [
    "codes parted from their names",
    [text(80, 200, "2010304"), text(180, 190, "行政运行（含机关"), text(180, 210, "本级）"), text(80, 240, "20205")],
    "tableUnread",
  ],
  ["a row set solid", [text(80, 200, "2010101行政运行1,338,318.4277,473,343.16")], "tableUnread"],
  ["a unit line over no table", [text(80, 200, "一般公共预算支出表"), text(400, 220, "单位：万元")], "tableMissing"],
  ["a unit line over a picture", ["q 300 0 0 300 100 300 cm /I1 Do Q ", text(400, 200, "单位：万元")], "tablePictured"],
])("says that there may be a table: %s", async (_, content, code) => {
  const words = Array.from({ length: 9 }, (_, i) =>
    text(80, 600 + 20 * i, "本部门按照预算法编制了预算并予以公开。"),
  ).join("");
  const page = { content: content.join("") + words, resources: "/XObject << /I1 10 0 R >>" };
  const { notes } = await readBytes(pdfFile([page], [IMAGE]));
  expect(notes).toMatchObject([{ code, page: 1 }]);
});

it("leaves a foot with other money on each page in the body, and names the money of one that is the same on all", async () => {
  const pages = (foot: (page: number) => string) =>
    [1, 2, 3].map((page) => text(80, 200, "本部门编制了预算。") + text(80, 815, foot(page)));
  const other = await readBytes(pdfFile(pages((page) => `本页小计${page}2.50万元`)));
  expect(other.blocks.filter(({ kind }) => kind === "paragraph")).toHaveLength(6);
  const same = await readBytes(pdfFile(pages(() => "年度总计12.50万元")));
  expect(same.notes.map(({ code, page, data }) => [code, page, data.text])).toEqual(
    [1, 2, 3].map((page) => ["amountsLost", page, "12.50"]),
  );
});

it("reports hidden text and characters without Unicode", async () => {
  const { notes } = await readBytes(
    pdfFile([`3 Tr ${text(100, 100, "暗")}0 Tr ${text(100, 200, "部门预算\ue123公开")}`]),
  );
  expect(notes.map(({ code, data }) => [code, data])).toEqual([
    ["privateGlyphs", { count: 1 }],
    ["hiddenText", { text: "暗" }],
  ]);
});

it("finds amounts that a reading of a table lost or doubled", () => {
  const page = withWords({ glyphs: Array.from("12.50", glyph) } as unknown as PageContent);
  const table = (...cells: { text: string; glyphs: number[] }[]) => ({ cells }) as unknown as DrawnTable;
  expect(tally(page, [table({ text: "12.50", glyphs: [0, 1, 2, 3, 4] })], [])).toMatchObject({
    figures: 1,
    lost: [],
    doubled: [],
  });
  expect(tally(page, [table({ text: "12.", glyphs: [0, 1, 2] }, { text: "50", glyphs: [3, 4] })], []).lost).toEqual([
    "12.50",
  ]);
  expect(
    tally(page, [table({ text: "12.50", glyphs: [0, 1, 2, 3, 4] }, { text: "0", glyphs: [4] })], []).doubled,
  ).toEqual(["0"]);
});

it("misses a whole number and full-width digits too, where other characters came between", () => {
  const page = withWords({ glyphs: Array.from("２０２", glyph) } as unknown as PageContent);
  const cells = [{ text: "２０稿２", glyphs: [0, 1, 2] }];
  expect(tally(page, [{ cells } as unknown as DrawnTable], []).lost).toEqual(["202"]);
});

function glyph(character: string, i: number): Glyph {
  return {
    text: character,
    box: [5 * i, 0, 5 * i + 5, 10],
    baseline: 9,
    size: 10,
    turn: 0,
    font: "",
    bold: false,
    afterBlank: false,
    slanted: false,
    ink: "#000000",
    opacity: 1,
    artifact: false,
    invisible: false,
    mapped: true,
  };
}

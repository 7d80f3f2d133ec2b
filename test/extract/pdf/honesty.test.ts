import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { readPdf } from "../../../src/extract/pdf/index.ts";
import type { FoundTable, Glyph, PageContent } from "../../../src/extract/pdf/page/page.ts";
import { tally } from "../../../src/extract/pdf/tally.ts";
import type { Document } from "../../../src/model/document.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { pdfFile, stream, type TestPage, text } from "../../support/pdf.ts";

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
    "a scan with a hidden text layer",
    pdfFile([{ ...SCAN, content: `${SCAN.content} 3 Tr ${text(100, 200, "看不见的识别结果")}` }], [IMAGE]),
    "noText",
  ],
  ["empty pages", pdfFile([""]), "noText"],
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
  const page = { glyphs: Array.from("12.50", glyph) } as unknown as PageContent;
  const table = (...cells: { text: string; glyphs: number[] }[]) => ({ cells }) as unknown as FoundTable;
  expect(tally(page, [table({ text: "12.50", glyphs: [0, 1, 2, 3, 4] })])).toMatchObject({
    amounts: 1,
    lost: [],
    doubled: [],
  });
  expect(tally(page, [table({ text: "12.", glyphs: [0, 1, 2] }, { text: "50", glyphs: [3, 4] })]).lost).toEqual([
    "12.50",
  ]);
  expect(tally(page, [table({ text: "12.50", glyphs: [0, 1, 2, 3, 4] }, { text: "0", glyphs: [4] })]).doubled).toEqual([
    "0",
  ]);
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
    artifact: false,
    invisible: false,
    mapped: true,
  };
}

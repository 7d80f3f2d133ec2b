import { describe, expect, it } from "@jest/globals";
import { located } from "../../src/interpret/locate.ts";
import type { Document } from "../../src/model/document.ts";
import { notate } from "../support/files/notation.ts";

const LINES = [
  {
    start: 0,
    end: 4,
    page: 1,
    box: [10, 700, 50, 710] as [number, number, number, number],
    edges: [10, 20, 30, 40, 50],
  },
  {
    start: 4,
    end: 8,
    page: 1,
    box: [10, 715, 50, 725] as [number, number, number, number],
    edges: [10, 20, 30, 40, 50],
  },
  { start: 8, end: 10, page: 2, box: [10, 40, 30, 50] as [number, number, number, number] },
];

function paged(): Document {
  const document = notate("收入总计一百万元整啊");
  const [paragraph] = document.blocks;
  if (paragraph?.kind === "paragraph") paragraph.lines = LINES;
  return document;
}

describe("places in a PDF", () => {
  it.each([
    ["within a line", 1, 3, { page: 1, box: [20, 700, 40, 710] }],
    ["over two lines", 3, 6, { page: 1, box: [10, 700, 50, 725] }],
    ["over a page break", 7, 10, { page: 1, box: [40, 715, 50, 725] }],
    ["in a line without character edges", 8, 9, { page: 2, box: [10, 40, 30, 50] }],
  ])("get page and box %s", (_, start, end, expected) => {
    expect(located(paged(), { fact: [{ place: { block: 0, start, end } }] })).toEqual({
      fact: [{ place: { block: 0, start, end, ...expected } }],
    });
  });

  it("are left alone where the document knows no lines", () => {
    const value = { place: { block: 0, start: 0, end: 1 } };
    expect(located(notate("收入"), value)).toBe(value);
  });

  it("keep the page that a table reader gave them", () => {
    const place = { block: 0, start: 0, end: 1, page: 7 };
    expect(located(paged(), { place })).toEqual({ place });
  });

  it("leave ranges of blocks alone", () => {
    const outline = { start: 0, end: 1, sections: [{ start: 0, body: 0, end: 1 }] };
    expect(located(paged(), outline)).toEqual(outline);
  });
});

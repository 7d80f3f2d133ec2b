import { describe, expect, it, jest } from "@jest/globals";
import { extract } from "../../../src/extract/index.ts";
import type { Table } from "../../../src/model/document.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { grid, line, pdfFile, text } from "../../support/files/pdf.ts";

jest.setTimeout(30_000);

async function shown(content: string): Promise<string[][]> {
  const { blocks } = await extract(pdfFile([content]), "a.pdf", { pdf: nodePdfHost });
  return blocks.filter((block) => block.kind === "table").map(rowsOf);
}

function rowsOf({ rows, cells }: Table): string[] {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text + (cell.rowSpan * cell.columnSpan > 1 ? ` ${cell.rowSpan}x${cell.columnSpan}` : ""))
      .join("|"),
  );
}

const XS = [60, 160, 260, 360];
const ROWS = [
  ["基本支出", "1,234.50", "1,200.00"],
  ["项目支出", "20.00", "35.10"],
  ["其他支出", "3.00", "4.00"],
  ["结转下年", "7.00", "8.00"],
  ["合计", "1,264.50", "1,247.10"],
];
const HEAD = ["项目", "预算数", "决算数"];

/** Rows of text `pitch` points apart, each cell starting three points right of its place in `XS`. */
function rows(top: number, pitch: number, texts: string[][]): string {
  return texts
    .flatMap((row, r) => row.map((cell, c) => (cell ? text(XS[c]! + 3, top + pitch * r, cell) : "")))
    .join("");
}

const CUT = [HEAD, ...ROWS].map((row) => row.join("|"));

describe("tables whose lines part only some rows or columns", () => {
  it("a frame, a head, and lines between the columns", async () => {
    const lines = grid(XS, [100, 120, 206]);
    expect(await shown(lines + rows(114, 0, [HEAD]) + rows(134, 16, ROWS))).toEqual([CUT]);
  });

  it("a frame and lines between the rows", async () => {
    const tops = [100, 120, 140, 160, 180, 200, 220];
    expect(await shown(grid([60, 360], tops) + rows(114, 20, [HEAD, ...ROWS]))).toEqual([CUT]);
  });

  it("no lines between the labels beside ruled rows", async () => {
    const tops = [120, 140, 160, 180, 200, 220];
    const lines = grid([160, 260, 360], tops) + grid(XS, [100, 120]) + line(60, 100, 60, 220) + line(60, 220, 160, 220);
    expect(await shown(lines + rows(114, 20, [HEAD, ...ROWS]))).toEqual([CUT]);
  });
});

describe("cells that stay whole", () => {
  it("a label wrapped beside several rows", async () => {
    const tops = [100, 120, 140, 160];
    const lines =
      grid([160, 260, 360], tops) + line(60, 100, 60, 160) + line(60, 100, 160, 100) + line(60, 160, 160, 160);
    const label = text(63, 127, "机关事业单位运行费") + text(63, 141, "支出情况");
    const body = rows(114, 20, [
      ["", "办公费", "1.00"],
      ["", "水费", "2.00"],
      ["", "电费", "3.00"],
    ]);
    expect(await shown(lines + label + body)).toEqual([
      ["机关事业单位运行费支出情况 3x1|办公费|1.00", "水费|2.00", "电费|3.00"],
    ]);
  });

  it("figures wrapped in narrow cells", async () => {
    const lines = grid([60, 120, 155, 190], [100, 130, 160]);
    const head = text(63, 118, "项目") + text(123, 118, "预算") + text(158, 118, "决算");
    const body =
      text(63, 142, "支出") +
      text(123, 142, "24995.") +
      text(123, 154, "94") +
      text(158, 142, "23995.") +
      text(158, 154, "12");
    expect(await shown(lines + head + body)).toEqual([["项目|预算|决算", "支出|24995.94|23995.12"]]);
  });
});

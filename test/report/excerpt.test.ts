import { describe, expect, it } from "@jest/globals";
import type { Cell, Document } from "../../src/model/document.ts";
import type { PageExcerpt } from "../../src/model/excerpt.ts";
import { excerptsOf } from "../../src/report/excerpt/index.ts";

const HEIGHT = 20;
/** Rows that fit on one page. */
const A_PAGE = 20;

function cell(row: number, column: number, text: string): Cell {
  const top = (row % A_PAGE) * HEIGHT;
  const box: Cell["box"] = [column * 100, top, (column + 1) * 100, top + HEIGHT];
  const page = Math.floor(row / A_PAGE) + 1;
  const lines = [{ start: 0, end: text.length, page, box }];
  return { row, column, rowSpan: 1, columnSpan: 1, text, page, box, lines };
}

/** A table of two head rows and 28 figures over two pages, with a paragraph behind it. */
function filing(): Document {
  const rows = Array.from({ length: 28 }, (_, index) => [`${index + 1}号`, `${index + 1}.00`, "0.00"]);
  const all = [["项目", "支出", ""], ["", "合计", "项目支出"], ...rows];
  const cells = all.flatMap((texts, row) => texts.map((text, column) => cell(row, column, text)));
  const table = { kind: "table" as const, lead: [], rows: all.length, columns: 3, cells };
  const pages = [1, 2].map((page) => ({ page, width: 595, height: 842, readable: true, mode: "text" as const }));
  return { blocks: [table], pages } as unknown as Document;
}

function pictured(...rows: number[]): PageExcerpt[] {
  const document = filing();
  const evidence = rows.map((row) => {
    const { text, box, page } = cell(row, 1, `${row - 1}.00`);
    return { label: "", quote: text, place: { block: 0, row, column: 1, start: 0, end: text.length, box, page } };
  });
  return excerptsOf(document, { evidence } as never) as PageExcerpt[];
}

const words = ({ texts }: PageExcerpt) => texts.map(({ text }) => text).join(" ");

describe("the picture of figures in a table of a PDF", () => {
  it("shows the heads of the table and each whole row, and leaves out what is between", () => {
    const [piece, ...others] = pictured(10, 16);
    expect(others).toEqual([]);
    expect(words(piece!)).toBe("项目 支出 合计 项目支出 9号 9.00 0.00 15号 15.00 0.00");
    expect(piece!.cuts).toHaveLength(2);
    expect(piece!.marks.map(({ mark }) => mark)).toEqual([0, 1]);
    expect(piece!.box[3]).toBeLessThan(8 * HEIGHT);
  });

  it("brings the heads along from the page they stand on", () => {
    const [piece] = pictured(A_PAGE + 5);
    expect(piece!.page).toBe(2);
    expect(words(piece!)).toBe("项目 支出 合计 项目支出 24号 24.00 0.00");
    expect(piece!.marks).toHaveLength(1);
  });

  it("shows rows that follow one another as one piece", () => {
    const [piece] = pictured(2, 3);
    expect(words(piece!)).toBe("项目 支出 合计 项目支出 1号 1.00 0.00 2号 2.00 0.00");
    expect(piece!.cuts).toEqual([]);
  });
});

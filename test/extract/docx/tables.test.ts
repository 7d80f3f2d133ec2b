import { describe, expect, it } from "@jest/globals";
import type { Table } from "../../../src/model/document.ts";
import { p, r, tbl, tc, tr } from "../../support/files/docx.ts";
import { read, rowsOf, shown } from "./read.ts";

const span = (n: number) => `<w:gridSpan w:val="${n}"/>`;
const begin = '<w:vMerge w:val="restart"/>';
const go = "<w:vMerge/>";

describe("tables", () => {
  it("keeps spans in both directions and tells an empty cell from none", async () => {
    const body = tbl(
      tr([tc("项目", begin), tc("金额", span(2))]),
      tr([tc("", go), "本年", "上年"]),
      tr(["合计", "", "1"]),
    );
    expect(await shown(body)).toEqual(["| 项目 v2 | 金额 h2", "| 1:本年 | 上年", "| 合计 |  | 1"]);
  });

  it("keeps merges when bookmarks stand between rows and cells", async () => {
    const mark = '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>';
    const body = tbl(tr([tc("甲", begin), "1"]), mark, tr([tc("", go) + mark, "2"]));
    expect(await shown(body)).toEqual(["| 甲 v2 | 1", "| 1:2"]);
  });

  it("leaves places that gridBefore and gridAfter skip without a cell", async () => {
    const body = tbl(
      tr(["a", tc("b", begin), "c"]),
      tr([tc("", go), "d"], '<w:gridBefore w:val="1"/>'),
      tr(["e"], '<w:gridAfter w:val="2"/>'),
    );
    const { blocks } = await read(body);
    expect(rowsOf(blocks[0] as Table)).toEqual(["| a | b v2 | c", "| 2:d", "| e"]);
    expect((blocks[0] as Table).columns).toBe(3);
  });

  it("reads old horizontal merges as spans", async () => {
    const merged = '<w:hMerge w:val="restart"/>';
    const body = tbl(tr([tc("标题", merged), tc("", "<w:hMerge/>"), "右"]), tr(["1", "2", "3"]));
    expect(await shown(body)).toEqual(["| 标题 h2 | 右", "| 1 | 2 | 3"]);
  });

  it("does not merge with a cell that begins elsewhere, and says what merged cells cover", async () => {
    const body = tbl(tr([tc("a", begin), "b"]), tr([tc("c", span(2))]), tr([tc("d", go), "e"]));
    expect(await shown(body)).toEqual(["| a | b", "| c h2", "| d | e"]);
    const covered = await read(tbl(tr([tc("a", begin), "1"]), tr([tc("盖住了", go), "2"])));
    expect(covered.notes).toEqual([{ code: "coveredText", severity: "warning", data: { text: "盖住了" } }]);
  });

  it("joins the paragraphs of a cell with line feeds and keeps line breaks", async () => {
    const body = tbl(tr([tc(p("社会") + p("") + p("效益")), tc(p("<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>"))]));
    expect(await shown(body)).toEqual(["| 社会\n效益 | 上\n下"]);
  });

  it("makes nested tables blocks of their own that know their cell", async () => {
    const body = tbl(tr(["外", tc(p("前") + tbl(tr(["内1", "内2"])) + p("后"))]));
    const { blocks } = await read(body);
    expect(blocks.map((block) => rowsOf(block as Table))).toEqual([["| 外 | 前\n后"], ["| 内1 | 内2"]]);
    expect(blocks[1]).toMatchObject({ within: { block: 0, row: 0, column: 1 } });
  });

  it("counts the head rows that repeat on every page", async () => {
    const body = tbl(tr(["项目", "金额"], "<w:tblHeader/>"), tr(["甲", "1"]));
    const all = tbl(tr(["甲", "1"], "<w:tblHeader/>"));
    expect((await read(all)).blocks[0]).not.toHaveProperty("headerRows");
    expect((await read(body)).blocks[0]).toMatchObject({ headerRows: 1, how: "word", rows: 2, columns: 2 });
  });

  it("accepts deleted rows and cells, inserted rows, tracked merges and hidden rows", async () => {
    const body = tbl(
      tr([tc("a", '<w:cellMerge w:vMerge="rest"/>'), "1"]),
      tr(["删", "2"], '<w:del w:id="1" w:author="x"/>'),
      tr([tc("", '<w:cellMerge w:vMerge="cont"/>'), tc("删", '<w:cellDel w:id="2" w:author="x"/>'), "3"]),
      tr(["b", "4"], '<w:ins w:id="3" w:author="x"/>'),
      tr(["藏", "5"], "<w:hidden/>"),
    );
    const document = await read(body);
    expect(rowsOf(document.blocks[0] as Table)).toEqual(["| a | 1", "|  | 3", "| b | 4"]);
    expect(document.notes).toEqual([{ code: "hiddenText", severity: "info", data: { text: "藏5" } }]);
  });

  it("reads rows and cells inside content controls; a prompt leaves its cell empty", async () => {
    const control = (content: string, properties = "") =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = tbl(
      control(tr(["a", control(tc("b"))])),
      tr([control(tc("单击此处输入"), "<w:showingPlcHdr/>"), "d"]),
    );
    expect(await shown(body)).toEqual(["| a | b", "|  | d"]);
  });

  it("reads a table too long for one turn as one table, merges unbroken", async () => {
    const long = "长".repeat(5000);
    const rows = Array.from({ length: 60 }, (_, i) =>
      tr([tc(i % 3 === 0 ? `组${i}` : "", i % 3 === 0 ? begin : go), long]),
    );
    const { blocks } = await read(p("前") + tbl(...rows) + p("后"));
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "table", "paragraph"]);
    const table = blocks[1] as Table;
    expect([table.rows, table.columns, table.cells.length]).toEqual([60, 2, 80]);
    expect(table.cells.filter((cell) => cell.column === 0).every((cell) => cell.rowSpan === 3)).toBe(true);
  });

  it("survives senseless spans", async () => {
    const body = tbl(tr([tc("a", span(0)), tc("b", '<w:gridSpan w:val="x"/>'), tc("c", span(999999999))]));
    const { blocks } = await read(body);
    expect(blocks[0]).toMatchObject({ rows: 1, columns: 258 });
  });

  it("reads a table inside a run of a paragraph after that paragraph", async () => {
    expect(await shown(p(`<w:r><w:t>前</w:t>${tbl(tr(["a", "b"]))}</w:r>${r("后")}`))).toEqual(["前后", "| a | b"]);
  });
});

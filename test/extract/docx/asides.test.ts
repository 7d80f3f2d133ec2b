import { describe, expect, it } from "@jest/globals";
import { field, p, r, tbl, tc, tr } from "../../support/files/docx.ts";
import { read, shown } from "./read.ts";

const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const drawing = (content: string) =>
  `<w:drawing><a:graphic><wps:txbx>${box(content)}</wps:txbx></a:graphic></w:drawing>`;
const vml = (content: string, shape = "shape") =>
  `<w:pict><v:${shape}><v:textbox>${box(content)}</v:textbox></v:${shape}></w:pict>`;
const either = (choice: string, fallback: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`;

describe("text boxes", () => {
  it("reads a box given twice once, after its paragraph", async () => {
    const both = either(drawing(p("盒")), `<mc:Fallback>${vml(p("盒"))}</mc:Fallback>`);
    expect(await shown(p(`${r("甲")}<w:r>${both}</w:r>${r("乙")}`) + p("丙"))).toEqual(["甲乙", "盒", "丙"]);
  });

  it("reads boxes without fallback, of old shapes, inside boxes, and with tables", async () => {
    const inner = p(`${r("外")}<w:r>${vml(p("里"), "oval")}</w:r>`);
    const body = p(`<w:r>${either(drawing(inner), "")}</w:r>`) + p(`<w:r>${vml(tbl(tr(["a", "b"])), "rect")}</w:r>`);
    expect(await shown(body)).toEqual(["外", "里", "| a | b"]);
  });

  it("reads word art and keeps boxes of a cell in it", async () => {
    const art = '<w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict>';
    expect(await shown(p(`<w:r>${art}</w:r>`) + tbl(tr([tc(p(`${r("甲")}<w:r>${vml(p("盒"))}</w:r>`))])))).toEqual([
      "艺术字",
      "| 甲\n盒",
    ]);
  });

  it("says that pictures and embedded workbooks were not read", async () => {
    const picture = "<w:r><w:drawing><a:graphic><a:blip/></a:graphic></w:drawing></w:r>";
    const workbook = '<w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
    const { notes } = await read(p(r("图") + picture) + p(r("表") + workbook) + p(r("图") + picture));
    expect(notes).toEqual([
      { code: "embeddedObject", severity: "warning", data: { program: "Excel.Sheet.12" } },
      { code: "picture", severity: "info", data: {}, block: 0 },
    ]);
  });
});

describe("table of contents", () => {
  const toc = (name: string) => `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="${name}"/></w:style>`;

  it("takes entries by their style out of the body", async () => {
    const document = await read(p("一、职责\t1", '<w:pStyle w:val="T"/>') + p("一、职责"), { styles: toc("toc 1") });
    expect(document.asides).toEqual([{ kind: "contents", text: "一、职责\t1" }]);
    expect(document.blocks).toEqual([{ kind: "paragraph", text: "一、职责" }]);
  });

  it("takes the result of a contents field, and only of one that ends", async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const whole = p(begin + r("一、职责")) + p("二、总体") + p(end) + p("正文");
    expect(await shown(whole)).toEqual(["正文"]);
    expect(await shown(p(begin + r("一、职责")) + p("正文"))).toEqual(["一、职责", "正文"]);
  });

  it("takes contents controls, page references after dotted tabs, and dots typed by hand", async () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("目录")}</w:sdtContent></w:sdt>`;
    const leader = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>';
    const body =
      control +
      p(`${r("一、职责")}<w:r><w:tab/></w:r>${r("3")}`, leader) +
      p(`${r("二、总体")}<w:r><w:tab/></w:r>${field("PAGEREF _Toc1 \\h", r("4"))}`) +
      p("三、经费…………………… 5") +
      p("四、见第5页") +
      p("共计\t5");
    const document = await read(body);
    expect(document.asides.map((aside) => aside.kind)).toEqual(["contents", "contents", "contents", "contents"]);
    expect(document.blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual([
      "四、见第5页",
      "共计\t5",
    ]);
  });
});

describe("headers, notes and comments", () => {
  it("lists them beside the body", async () => {
    const { blocks, asides } = await read(p("正文"), {
      header: p("某局2024年部门预算"),
      footer: p(r("第 ") + field("PAGE", r("1")) + r(" 页")),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p("—")}</w:footnote><w:footnote w:id="1">${p("脚注")}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p("尾注")}</w:endnote>`,
      comments: `<w:comment w:id="1">${p("批注")}</w:comment>`,
    });
    expect(blocks).toEqual([{ kind: "paragraph", text: "正文" }]);
    expect(asides).toEqual([
      { kind: "header", text: "某局2024年部门预算" },
      { kind: "pageNumber", text: "第 1 页" },
      { kind: "footnote", text: "脚注" },
      { kind: "footnote", text: "尾注" },
      { kind: "comment", text: "批注" },
    ]);
  });

  it("keeps the table of a header readable and calls word art behind the text a watermark", async () => {
    const art = '<w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="征求意见稿"/></v:shape></w:pict>';
    const { asides } = await read(p("正文"), { header: tbl(tr(["单位", "某局"])) + p(`<w:r>${art}</w:r>`) });
    expect(asides).toEqual([
      { kind: "watermark", text: "征求意见稿" },
      { kind: "header", text: "单位\t某局" },
    ]);
  });
});

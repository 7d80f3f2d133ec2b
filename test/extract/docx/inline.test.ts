import { describe, expect, it } from "@jest/globals";
import { field, p, part, r } from "../../support/files/docx.ts";
import { read, shown } from "./read.ts";

describe("text inside paragraphs", () => {
  it("keeps blanks, tabs and line breaks as printed and drops paragraphs of blanks", async () => {
    const run = '<w:r><w:t xml:space="preserve">  甲　</w:t><w:tab/><w:t> 乙 </w:t><w:br/><w:t>丙&lt;&amp;</w:t></w:r>';
    expect(await shown(p(run) + p(r(" 　\t")) + p(""))).toEqual(["  甲　\t乙\n丙<&"]);
  });

  it("reads what mammoth does not know: cr, ptab, direction, ruby, hyphens, formulas", async () => {
    const body =
      p(
        "<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:ptab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>",
      ) +
      p(`<w:dir w:val="ltr">${r("左")}</w:dir><w:bdo w:val="rtl">${r("右")}</w:bdo>`) +
      p(`<w:r><w:ruby><w:rt>${r("yù")}</w:rt><w:rubyBase>${r("预")}</w:rubyBase></w:ruby></w:r>${r("算")}`) +
      p(
        `<m:oMathPara><m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>`,
      );
    expect(await shown(body)).toEqual(["a\nb\tc-de", "左右", "预算", "x=1/2"]);
  });

  it("writes formulas in one line", async () => {
    const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const root = `<m:rad><m:deg/><m:e>${m("2")}</m:e></m:rad>`;
    const bracket = (properties: string) => `<m:d>${properties}<m:e>${m("a")}</m:e><m:e>${m("b")}</m:e></m:d>`;
    const custom = '<m:dPr><m:begChr m:val="["/><m:sepChr m:val=","/><m:endChr m:val="]"/></m:dPr>';
    expect(await shown(p(`<m:oMath>${root}${m("×")}${bracket("")}${bracket(custom)}</m:oMath>`))).toEqual([
      "√2×(a|b)[a,b]",
    ]);
  });

  it("reads runs that stand between paragraphs and blocks inside change marks", async () => {
    const ins = `<w:ins w:id="1" w:author="a">${p("加")}</w:ins>`;
    const custom = `<w:customXml>${p("标")}</w:customXml>`;
    const either = `<mc:AlternateContent><mc:Choice Requires="x">${p("择")}</mc:Choice></mc:AlternateContent>`;
    expect(
      await shown(`${r("散")}${ins}${custom}${either}<w:sdt><w:sdtContent>${p("控")}</w:sdtContent></w:sdt>`),
    ).toEqual(["散", "加", "标", "择", "控"]);
  });

  it("reads symbols of symbol fonts and of ordinary fonts, and says which it cannot", async () => {
    const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const document = await read(p(sym("Wingdings", "F0FE") + sym("宋体", "2460") + sym("Unknown Symbols", "F0AA")));
    expect(document.blocks).toMatchObject([{ text: "🗹①" }]);
    expect(document.notes).toMatchObject([
      { code: "unknownSymbol", data: { character: "F0AA", font: "Unknown Symbols" } },
    ]);
  });

  it("drops control characters, which nobody sees", async () => {
    expect(await shown(p(r("合\u0085\u007f计")))).toEqual(["合计"]);
  });

  it("reads text set in a symbol font by its private codes", async () => {
    expect(await shown(p(r("\uf0fe是", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')))).toEqual(["🗹是"]);
  });

  it("does not run text together across a page break", async () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    expect(await shown(p(page + r("封面") + page + r("目录") + page))).toEqual(["封面\n目录"]);
  });

  it("keeps the results of fields and drops their instructions", async () => {
    const nested = field(`IF ${field("PAGE", r("3"))} = 1`, r("是"));
    const body =
      p(`<w:fldSimple w:instr=" AUTHOR ">${r("张三")}</w:fldSimple>`) +
      p(r("共") + field(" NUMPAGES ", r("5"))) +
      p(nested);
    expect(await shown(body)).toEqual(["张三", "共5", "是"]);
  });

  it("prints the state of check boxes and drop-down lists of old forms", async () => {
    const box = (data: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = p(
      box("<w:checkBox><w:checked/></w:checkBox>") +
        box('<w:checkBox><w:default w:val="0"/></w:checkBox>') +
        box('<w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>'),
    );
    expect(await shown(body)).toEqual(["☑☐乙"]);
  });

  it("notes a TC field left in a title, whose text Word does not show", async () => {
    const document = await read(p("别的") + p(r("1.甲绩效目标表") + field(' TC "2、乙绩效目标表" \\f C \\l 1 ')));
    expect(document.blocks[1]).toEqual({ kind: "paragraph", text: "1.甲绩效目标表" });
    expect(document.notes).toEqual([
      {
        code: "fieldResidue",
        severity: "info",
        data: { instruction: 'TC "2、乙绩效目标表" \\f C \\l 1', entry: "2、乙绩效目标表" },
        block: 1,
      },
    ]);
  });

  it("leaves hidden text out, hidden by the run, its style or the paragraph's style, and says so", async () => {
    const styles =
      '<w:style w:type="character" w:styleId="C"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      p(r("见") + r("藏一", "<w:vanish/>") + r("藏二", '<w:rStyle w:val="C"/>') + r("露", '<w:vanish w:val="0"/>')) +
      p("藏三", '<w:pStyle w:val="P"/>');
    const document = await read(body, { styles });
    expect(document.blocks).toEqual([{ kind: "paragraph", text: "见露" }]);
    expect(document.notes.map((note) => note.data.text)).toEqual(["藏三", "藏一藏二"]);
  });

  it("keeps hyperlinks, smart tags and content controls, and drops prompts", async () => {
    const control = (text: string, properties = "") =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`;
    const body = p(
      `<w:hyperlink w:anchor="x">${r("链")}</w:hyperlink><w:smartTag><w:smartTagPr/>${r("签")}</w:smartTag>${control("控")}${control("单击此处", "<w:showingPlcHdr/>")}`,
    );
    const document = await read(body);
    expect(document.blocks).toEqual([{ kind: "paragraph", text: "链签控" }]);
    expect(document.notes).toEqual([{ code: "prompt", severity: "info", data: { text: "单击此处" }, block: 0 }]);
  });

  it("tells of elements with text that it does not know", async () => {
    const document = await read(p(`${r("甲")}<w:future>乙</w:future>`));
    expect(document.notes).toMatchObject([
      { code: "unreadElement", data: { element: "w:future", text: "乙" }, block: 0 },
    ]);
  });

  it("keeps references to notes and comments out of the text", async () => {
    const body = p(
      `${r("甲")}<w:r><w:footnoteReference w:id="1"/></w:r>${r("乙")}<w:r><w:commentReference w:id="1"/></w:r>`,
    );
    expect(await shown(body, { footnotes: `<w:footnote w:id="1">${p("注")}</w:footnote>` })).toEqual(["甲乙"]);
  });

  it("reads strict files under other prefixes", async () => {
    const strict = part("w:document", `<w:body>${p("严格")}</w:body>`)
      .replace("xmlns:w=", "xmlns:q=")
      .replaceAll("w:", "q:")
      .replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      );
    expect(await shown("", { files: { "word/document.xml": strict } })).toEqual(["严格"]);
  });
});

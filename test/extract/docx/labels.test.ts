import { describe, expect, it } from "@jest/globals";
import { list, lvl, num, p, r, tbl, tc, tr } from "../../support/files/docx.ts";
import { shown } from "./read.ts";

const chinese = list(
  1,
  lvl(0, "chineseCounting", "%1、"),
  lvl(1, "chineseCounting", "（%2）"),
  lvl(2, "decimal", "%3."),
);

describe("automatic numbers", () => {
  it("counts each level and starts deeper levels anew", async () => {
    const body =
      p("甲", num(1)) +
      p("乙", num(1, 1)) +
      p("丙", num(1, 1)) +
      p("丁", num(1, 2)) +
      p("戊", num(1)) +
      p("己", num(1, 1));
    expect(await shown(body, { numbering: chinese })).toEqual([
      "[一、] 甲",
      "[（一）] 乙",
      "[（二）] 丙",
      "[1.] 丁",
      "[二、] 戊",
      "[（一）] 己",
    ]);
  });

  it("joins the numbers of several levels, in Arabic digits where the level is legal", async () => {
    const numbering = list(
      1,
      lvl(0, "chineseCounting", "第%1部分"),
      lvl(1, "decimal", "%1.%2"),
      lvl(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    );
    const body = p("甲", num(1)) + p("乙", num(1, 1)) + p("丙", num(1, 2));
    expect(await shown(body, { numbering })).toEqual(["[第一部分] 甲", "[一.1] 乙", "[1.1.1] 丙"]);
  });

  it("counts a level that was skipped on the way down as used", async () => {
    const numbering = list(1, lvl(0, "decimal", "%1."), lvl(1, "decimal", "%1.%2"));
    const body = p("甲", num(1, 1)) + p("乙", num(1));
    expect(await shown(body, { numbering })).toEqual(["[1.1] 甲", "[2.] 乙"]);
  });

  it("goes on counting across lists of one definition, and begins anew where a list overrides its start", async () => {
    const numbering =
      chinese +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = p("甲", num(1)) + p("乙", num(2)) + p("丙", num(3)) + p("丁", num(3)) + p("戊", num(1));
    expect(await shown(body, { numbering })).toEqual(["[一、] 甲", "[二、] 乙", "[一、] 丙", "[二、] 丁", "[三、] 戊"]);
  });

  it("takes a whole level from an override", async () => {
    const numbering = `${chinese}<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${lvl(0, "upperRoman", "%1)")}</w:lvlOverride></w:num>`;
    expect(await shown(p("甲", num(2)), { numbering })).toEqual(["[I)] 甲"]);
  });

  it("keeps a deeper level counting when lvlRestart is 0", async () => {
    const numbering = list(1, lvl(0, "decimal", "%1."), lvl(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>'));
    const body = p("甲", num(1)) + p("乙", num(1, 1)) + p("丙", num(1)) + p("丁", num(1, 1));
    expect(await shown(body, { numbering })).toEqual(["[1.] 甲", "[(1)] 乙", "[2.] 丙", "[(2)] 丁"]);
  });

  it("finds the list through the style, its base, and the level that names it", async () => {
    const numbering = list(
      5,
      lvl(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>'),
      lvl(1, "decimal", "%2、", '<w:pStyle w:val="H2"/>'),
    );
    const styles =
      style("H1", "heading 1", '<w:numPr><w:numId w:val="5"/></w:numPr>') +
      style("H2", "heading 2", '<w:numPr><w:numId w:val="5"/></w:numPr>') +
      style("Mine", "我的标题", "", "H1");
    const body =
      p("甲", pStyle("H1")) + p("乙", pStyle("H2")) + p("丙", pStyle("Mine")) + p("丁", pStyle("H1") + num(0));
    expect(await shown(body, { numbering, styles })).toEqual(["[一、] 甲", "[1、] 乙", "[二、] 丙", "丁"]);
  });

  it("follows numStyleLink to the list that carries the style", async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${lvl(0, "decimal", "%1)")}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
    expect(await shown(p("甲", num(2)) + p("乙", num(1)), { numbering })).toEqual(["[1)] 甲", "[2)] 乙"]);
  });

  it("turns private bullet codes into characters and leaves hidden numbers out", async () => {
    const numbering = list(1, lvl(0, "bullet", "\uf06c"), lvl(1, "decimal", "%2.", "<w:rPr><w:vanish/></w:rPr>"));
    expect(await shown(p("甲", num(1)) + p("乙", num(1, 1)), { numbering })).toEqual(["[●] 甲", "乙"]);
  });

  it("writes the number into a cell, which has no label of its own", async () => {
    const numbering = list(1, lvl(0, "decimal", "%1、"), lvl(1, "decimal", "%2."));
    const body = tbl(tr([tc(p("房屋", num(1))), tc(p("办公用房", num(1, 1)))]));
    expect(await shown(body, { numbering })).toEqual(["| 1、房屋 | 1. 办公用房"]);
  });

  it("does not count paragraphs that are deleted or wholly hidden", async () => {
    const gone = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
    const body =
      p("甲", num(1)) +
      p(`<w:del w:id="2" w:author="a">${r("没了")}</w:del>`, num(1) + gone) +
      p(r("藏", "<w:vanish/>"), `${num(1)}<w:rPr><w:vanish/></w:rPr>`) +
      p("乙", num(1));
    expect(await shown(body, { numbering: chinese })).toEqual(["[一、] 甲", "[二、] 乙"]);
  });
});

function style(id: string, name: string, pPr: string, base = ""): string {
  const basedOn = base === "" ? "" : `<w:basedOn w:val="${base}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn}<w:pPr>${pPr}</w:pPr></w:style>`;
}

function pStyle(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

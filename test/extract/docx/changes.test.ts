import { describe, expect, it } from "@jest/globals";
import { p, r, tbl, tr } from "../../support/files/docx.ts";
import { shown } from "./read.ts";

const by = 'w:id="1" w:author="a"';
const gone = `<w:rPr><w:del ${by}/></w:rPr>`;

describe("tracked changes as accepted", () => {
  it("keeps insertions, drops deletions", async () => {
    const body = p(
      `${r("甲")}<w:ins ${by}>${r("加")}</w:ins><w:del ${by}><w:r><w:delText>减</w:delText></w:r></w:del>${r("乙")}`,
    );
    expect(await shown(body)).toEqual(["甲加乙"]);
  });

  it("reads moved text where it went", async () => {
    const body =
      p(`<w:moveFrom ${by}>${r("走")}</w:moveFrom>`, `<w:rPr><w:moveFrom ${by}/></w:rPr>`) +
      p("中") +
      p(`<w:moveTo ${by}>${r("来")}</w:moveTo>`);
    expect(await shown(body)).toEqual(["中", "来"]);
  });

  it("joins a paragraph whose mark was deleted to the next one", async () => {
    expect(await shown(p("一二", gone) + p("三四", gone) + p("五") + p("六"))).toEqual(["一二三四五", "六"]);
  });

  it("does not join across a table or out of a cell", async () => {
    const body = p("前", gone) + tbl(tr([`<w:tc>${p("格", gone)}</w:tc>`, "乙"])) + p("后");
    expect(await shown(body)).toEqual(["前", "| 格 | 乙", "后"]);
  });

  it("reads old properties kept by a change neither as numbers nor as hidden", async () => {
    const old = `<w:pPrChange ${by}><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`;
    const run = r("甲", `<w:rPrChange ${by}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`);
    expect(await shown(p(run, old))).toEqual(["甲"]);
  });
});

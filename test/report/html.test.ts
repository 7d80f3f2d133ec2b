import { describe, expect, it } from "@jest/globals";
import { excerptsOf } from "../../src/report/excerpt/index.ts";
import { sentenceExcerpt } from "../../src/report/excerpt/sentence.ts";
import { html } from "../../src/report/html/escape.ts";
import { filingHtml } from "../../src/report/html/filing.ts";
import { filingSource } from "../../src/report/html/page.ts";
import { findingsOf } from "../../src/report/summary.ts";
import { FLAWED, reported } from "../support/reported.ts";

const { report, document } = reported(FLAWED);

describe("html", () => {
  it("escapes every value and keeps markup of its own", () => {
    expect(html`<b>${"<i>&\"'"}</b>${[html`<u>${1}</u>`, undefined, false]}`.html).toBe(
      "<b>&lt;i&gt;&amp;&quot;&#39;</b><u>1</u>",
    );
  });
});

describe("filingHtml", () => {
  const text = filingHtml(report, document);

  it("marks the printed figures in their sentence and in their table rows", () => {
    expect(text).toMatch(/收入总计<mark>300\.50<sup>1<\/sup><\/mark>万元/);
    expect(text).toMatch(/<td><mark>25\.00<sup>\d<\/sup><\/mark><\/td>/);
  });

  it("never lets the text of a filing become markup", () => {
    expect(text).not.toContain("<设备>");
    expect(text).toContain("水质监测&lt;设备&gt; &amp; &quot;仪器&quot;");
  });

  it("shows what was accepted, with who says so and why", () => {
    const [first] = findingsOf(report);
    const suppressions = [{ fingerprint: first!.fingerprint, reason: "已当面核实", signer: "王会计" }];
    const accepted = filingHtml(reported(FLAWED, "水务局.docx", { suppressions }).report, document);
    expect(accepted).toContain("已接受的问题（1）");
    expect(accepted).toMatch(/<b>已接受<\/b> .*理由：已当面核实　认可人：王会计/);
    expect(text).not.toContain("已接受");
  });

  it("tells a figure that stands in words alone as nothing, without a unit", () => {
    const nil = FLAWED.replace("六、政府", "三、机关运行经费安排情况\n2021年，我单位没有机关运行经费。\n六、政府");
    const told = reported(nil);
    expect(filingHtml(told.report, told.document)).toContain('<th scope="row">机关运行经费</th><td>无</td><td></td>');
  });

  it("cannot end its script element early", () => {
    expect(filingSource("a.docx", "a</script><b>").match(/<\/script/g)).toHaveLength(1);
  });
});

describe("excerpts", () => {
  it("shows each piece of evidence once, in its own sentence or table", () => {
    const [first] = findingsOf(report).filter(({ ruleId }) => ruleId === "sum/revenue-sources");
    const [piece] = excerptsOf(document, first!);
    expect(piece).toMatchObject({ kind: "sentence", before: true, after: false });
  });

  it("cuts a long paragraph to the marked sentence", () => {
    const text = `第一句。第二句收入10万元。${"后".repeat(300)}。`;
    const place = { block: 0, start: 9, end: 11 };
    const piece = sentenceExcerpt(text, [{ evidence: { place, quote: "10", label: "收入" }, mark: 0 }]);
    expect(piece).toEqual({
      kind: "sentence",
      runs: [{ text: "第二句收入" }, { text: "10", mark: 0 }, { text: "万元。" }],
      before: true,
      after: true,
    });
  });
});

import { describe, expect, it, jest } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { check } from "../../src/check.ts";
import { partTables } from "../../src/extract/part-tables.ts";
import { markedCopy } from "../../src/mark/index.ts";
import { nodePdfHost } from "../../src/node/pdf/pdf-host.ts";
import { docx, tbl, tc, tr } from "../support/files/docx.ts";
import { notate } from "../support/files/notation.ts";
import { typeset } from "../support/files/typeset.ts";

jest.setTimeout(60_000);

const BOTH = `
| 支出预算总表 | > | > | > |
| 单位：万元 | > | > | > |
| 科目编码 | 科目名称 | 基本支出 | 项目支出 |
| | 合计 | 60.00 | 40.00 |
| 201 | 一般公共服务支出 | 60.00 | 40.00 |
| | | | |
| 一般公共预算支出表 | > | > | > |
| 单位：万元 | > | > | > |
| 科目编码 | 科目名称 | 基本支出 | 项目支出 |
| | 合计 | 50.00 | 30.00 |
| 201 | 一般公共服务支出 | 50.00 | 35.00 |
`;

/** The titles of the tables that a grid is parted into, and the first row of each. */
function parts(notation: string) {
  return partTables(notate(notation).blocks).blocks.flatMap((block) =>
    block.kind === "table"
      ? [block.cells.filter(({ row }) => row === 0).map(({ text }) => text)]
      : [[`# ${block.text}`]],
  );
}

const widths = (row: string): string[] => {
  const cells = row.split("|").slice(1, -1);
  const own = cells.filter((text) => text.trim() !== ">");
  return own.length === 1 && cells.length > 1
    ? [tc(own[0]!.trim(), `<w:gridSpan w:val="${cells.length}"/>`)]
    : own.map((text) => text.trim());
};
const word = docx(
  tbl(
    ...BOTH.trim()
      .split("\n")
      .map((row) => tr(widths(row))),
  ),
);

describe("a grid that holds several tables", () => {
  it("is parted at the title of the second", () => {
    expect(parts(BOTH)).toEqual([["支出预算总表"], ["# 一般公共预算支出表"], ["单位：万元"]]);
  });

  it.each([
    [
      "a group of rows that no heads follow",
      "| 项目 | 金额 |\n| 甲 | 1.00 |\n| 第二部分：办公设备购置表 | > |\n| 乙 | 2.00 |",
    ],
    [
      "the title of a form's inside",
      "| 项目 | 金额 |\n| 甲 | 1.00 |\n| 绩效指标表 | > |\n| 指标 | 指标值 |\n| 数量 | 3 |",
    ],
    ["its own title with nothing above", "| 收入预算表 | > |\n| 项目 | 金额 |\n| 甲 | 1.00 |"],
  ])("is whole with %s", (_, notation) => {
    expect(parts(notation)).toHaveLength(1);
  });

  it("moves what is said about the blocks behind it", () => {
    const { blocks, at } = partTables(notate(`${BOTH}\n后面的话`).blocks);
    expect(at).toEqual([0, 3]);
    expect(blocks[at[1]!]).toMatchObject({ text: "后面的话" });
  });

  it.each([
    ["a.docx", word],
    ["a.pdf", typeset(notate(BOTH))],
  ])("is judged table by table, and marked at the figure: %s", async (name, bytes) => {
    const checked = await check(bytes, { name, profile: "generic", pdf: nodePdfHost });
    const { disclosure, results } = checked.report.disclosures[0]!;
    expect(disclosure.tables.map(({ title, unit }) => [title, unit])).toEqual([
      ["支出预算总表", "万元"],
      ["一般公共预算支出表", "万元"],
    ]);
    const errors = results.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
    expect(errors.filter(({ message }) => /相加/.test(message))).toHaveLength(1);
    expect(errors[0]!.message).toMatch(/《一般公共预算支出表》.*30\.00.*35/);
    const copy = await markedCopy(bytes, checked, nodePdfHost);
    if (!copy || "refused" in copy) throw new Error("no copy");
    if (name.endsWith(".docx"))
      expect(strFromU8(unzipSync(copy.bytes)["word/document.xml"]!)).toMatch(
        /<w:commentRangeStart[^>]*\/>(?:<w:r>|<w:rPr\/?>|<\/w:rPr>)*<w:t[^>]*>30\.00/,
      );
  });
});

import { describe, expect, it, jest } from "@jest/globals";
import { readTables } from "../../../src/interpret/tables/index.ts";
import { extract } from "../../../src/node/index.ts";
import { notate } from "../../support/files/notation.ts";
import { typeset } from "../../support/files/typeset.ts";

jest.setTimeout(60_000);

/** The rows of a notated table as printed in a PDF, each below the label of its parent. → stands for a full-width blank. */
async function hierarchy(notated: string): Promise<string[]> {
  const document = notate(notated);
  const tables = document.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  for (const cell of tables.flatMap(({ cells }) => cells)) cell.text = cell.text.replace("→", "　");
  const read = await extract(typeset(document), "表.pdf");
  const [{ rows } = { rows: [] }] = readTables(read, { start: 0, end: read.blocks.length });
  return rows.map(({ label, parent }) => (parent === undefined ? label : `${rows[parent]?.label} > ${label}`));
}

describe("labels set in on the page", () => {
  it("hang on the row above that is set in less; one without a name stands beside the row above", async () => {
    const rows = await hierarchy(`
@ 部门预算基本支出预算表
@ 单位：万元
| 支出项目类别 | 总计 | 财政拨款 | 其他资金 |
| 合计 | 30.10 | 27.10 | 3.00 |
| 市统计局 | 20.10 | 18.10 | 2.00 |
| →工资福利支出 | 15.10 | 14.10 | 1.00 |
| 无 | 4.00 | 3.00 | 1.00 |
| →资本性支出 | 1.00 | 1.00 | 0.00 |
| 普查中心 | 10.00 | 9.00 | 1.00 |
| →工资福利支出 | 7.00 | 7.00 | 0.00 |
`);
    expect(rows).toEqual([
      "合计",
      "市统计局",
      "市统计局 > 工资福利支出",
      "市统计局 > ",
      "市统计局 > 资本性支出",
      "普查中心",
      "普查中心 > 工资福利支出",
    ]);
  });

  it("are no level where only one of many is set in, nor where the first is", async () => {
    const labels = ["道路养护及检测", "→桥梁日常维护", "隧道照明", "→排水设施", "应急抢险", "桥下空间整治"];
    const table = (rows: readonly string[]) => `
@ 重点项目预算表
@ 单位：万元
| 项目 | 预算数 |
${rows.map((label, at) => `| ${label} | ${at + 3}1.50 |`).join("\n")}
`;
    const bare = (rows: readonly string[]) => rows.map((label) => label.replace("→", ""));
    expect(await hierarchy(table(labels))).toEqual(bare(labels));
    const first = ["→桥梁日常维护", "道路养护及检测", "→排水设施"];
    expect(await hierarchy(table(first))).toEqual(bare(first));
  });

  it("go on with a list that 其中 opens once, and no further than they are set in", async () => {
    const rows = await hierarchy(`
@ 部门支出预算表
@ 单位：万元
| 科目名称 | 预算数 |
| 支出总计 | 900.00 |
| 公共安全支出 | 700.00 |
| 　其中：行政运行 | 400.00 |
| 　　　社区矫正 | 200.00 |
| 社会保障和就业支出 | 150.00 |
| 卫生健康支出 | 30.00 |
| 住房保障支出 | 20.00 |
`);
    expect(rows.filter((row) => row.includes(">"))).toEqual([
      "公共安全支出 > 其中:行政运行",
      "公共安全支出 > 社区矫正",
    ]);
  });
});

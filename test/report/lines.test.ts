import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { lines } from "../../src/report/rows/lines/index.ts";
import type { CsvRow } from "../../src/report/rows/resource.ts";
import { notate } from "../support/files/notation.ts";

function linesOf(text: string): CsvRow[] {
  const document = notate(`廊坊市商务局2026年部门预算公开\n${text}`);
  return lines.rows({ ...checkDocument(document, { profile: "generic" }), document });
}

const told = (rows: CsvRow[], ...fields: string[]) =>
  rows.map((row) => fields.map((field) => row[field] ?? "").join(" "));

describe("lines of budget tables", () => {
  it("put codes together, name what each column is and keep empty cells", () => {
    const rows = linesOf(`
      @ 一般公共预算支出表
      @ 单位：万元
      | 功能分类科目编码 | > | > | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 类 | 款 | 项 | ^ | ^ | ^ | ^ |
      | 201 | | | 一般公共服务支出 | 30.00 | 20.00 | 10.00 |
      | 201 | 13 | | 商贸事务 | 30.00 | 20.00 | 10.00 |
      | 201 | 13 | 01 | 行政运行 | 20.00 | 20.00 | |
      | 201 | 13 | 02 | 一般行政管理事务 | 10.00 | | 10.00 |
      | | | | 合计 | 30.00 | 20.00 | 10.00 |`);
    expect(rows).toHaveLength(15);
    expect(
      told(
        rows.filter(({ code }) => code === "2011301"),
        "system",
        "level",
        "name",
        "column_role",
        "value",
        "printed",
        "base",
      ),
    ).toEqual([
      "function 2 行政运行 total 200000 20.00 元",
      "function 2 行政运行 basic 200000 20.00 元",
      "function 2 行政运行 project   ",
    ]);
    expect(new Set(rows.map(({ line, year, stage }) => [line, year, stage].join()))).toEqual(
      new Set(["item,2026,budget", "total,2026,budget"]),
    );
  });

  it("call no column the total that stands beside the line's own amount", () => {
    const rows = linesOf(`
      @ 支出预算总表
      @ 单位：万元
      | 科目编码 | 科目名称 | 支出总计 | 基本支出 | 项目支出 | 2026年政府采购项目 | > |
      | ^ | ^ | ^ | ^ | ^ | 小计 | 其中：预留给中小企业的项目资金规模 |
      | 2011301 | 行政运行 | 20.00 | 20.00 | 0.00 | 3.00 | 1.00 |
      | 2011302 | 一般行政管理事务 | 10.00 | 0.00 | 10.00 | 2.00 | 0.00 |
      | | 合计 | 30.00 | 20.00 | 10.00 | 5.00 | 1.00 |`);
    const totals = rows.filter(({ column_role }) => column_role === "total");
    expect(told(totals, "code", "printed")).toEqual(["2011301 20.00", "2011302 10.00", " 30.00"]);
    expect(rows).toHaveLength(15);
  });

  it("tell the year of a row and that it is a change, where years stand below each other", () => {
    const rows = linesOf(`
      @ 财政拨款“三公”经费支出表
      @ 单位：万元
      | 预算单位 | 年度 | “三公”经费合计 | 公务接待费 |
      | 廊坊市商务局 | 2025年 | 8.00 | 8.00 |
      | | 2026年 | 7.00 | 7.00 |
      | | 增减变化金额 | -1.00 | -1.00 |`);
    expect(told(rows, "year", "stage", "unit_level", "printed").filter((_, at) => at % 2 === 0)).toEqual([
      "2025 budget department 8.00",
      "2026 budget department 7.00",
      "2026 change department -1.00",
    ]);
  });

  it("keep what a cell says that is no figure", () => {
    const rows = linesOf(`
      @ 一般公共预算支出表
      @ 单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 2011301 | 行政运行 | 20.00 | 20.00 | |
      | 2011302 | 一般行政管理事务 | 10.00 | 入0.00 | 10.00 |
      | | 合计 | 30.00 | 20.00 | 10.00 |`);
    expect(told(rows.slice(3, 6), "value", "printed")).toEqual(["100000 10.00", " 入0.00", "100000 10.00"]);
  });

  it("tell the year of a column and that it is a change", () => {
    const rows = linesOf(`
      @ 一般公共预算财政拨款支出预算表
      @ 单位：万元
      | 科目编码 | 科目名称 | 2025年执行数 | 2026年预算数 | > | > | 增减额 |
      | ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^ |
      | 2011301 | 行政运行 | 18.00 | 20.00 | 20.00 | | 2.00 |
      | 2011302 | 一般行政管理事务 | 9.00 | 10.00 | | 10.00 | 1.00 |`);
    expect(told(rows.slice(0, 5), "column_role", "year", "stage")).toEqual([
      "total 2025 final",
      "total 2026 budget",
      "basic 2026 budget",
      "project 2026 budget",
      "change 2026 change",
    ]);
  });

  it("say whose money it is: of the whole department, its own offices or a unit below", () => {
    const rows = linesOf(`
      @ 部门收入总表
      @ 单位：万元
      | 单位编码 | 单位名称 | 合计 | 一般公共预算 |
      | | 合计 | 30.00 | 30.00 |
      | 222 | 廊坊市商务局 | 30.00 | 30.00 |
      | 222001 | 廊坊市商务局(本级) | 20.00 | 20.00 |
      | 222002 | 廊坊市商务综合执法支队 | 10.00 | 10.00 |`);
    expect(
      told(
        rows.filter(({ column_role }) => column_role === "total"),
        "unit_level",
        "unit_name",
      ),
    ).toEqual([
      "department 廊坊市商务局",
      "department 廊坊市商务局",
      "own 廊坊市商务局(本级)",
      "subordinate 廊坊市商务综合执法支队",
    ]);
    expect(told(rows.slice(-1), "column_role", "column_concept")).toEqual(["fund revenue.generalPublicBudget"]);
  });

  it("find the unit that subjects stand below by its name where units have no code", () => {
    const rows = linesOf(`
      @ 部门基本支出预算表
      @ 单位：万元
      | 支出项目类别(资金使用单位) | 总计 |
      | 合计 | 30.00 |
      | 廊坊市商务局(本级) | 20.00 |
      | 工资福利支出 | 20.00 |
      | 廊坊市商务综合执法支队 | 10.00 |
      | 工资福利支出 | 10.00 |`);
    expect(told(rows, "name", "unit_level", "unit_name").slice(2)).toEqual([
      "工资福利支出 own 廊坊市商务局(本级)",
      "廊坊市商务综合执法支队 subordinate 廊坊市商务综合执法支队",
      "工资福利支出 subordinate 廊坊市商务综合执法支队",
    ]);
  });
});

import { describe, expect, it } from "@jest/globals";
import { BudgetTable } from "../../../src/model/schemas/budget-table.ts";
import { textAt } from "../../../src/model/text-at.ts";
import { notate } from "../../support/files/notation.ts";
import { readNotated, readOne } from "./read-notated.ts";

const HEBEI_SUMMARY = `
@ 部门预算收支总表
@ 501某市某局 预算年度:2025 单位:万元
| 序号 | 收入 | > | 支出 | > |
| ^ | 项目 | 预算数 | 项目 | 预算数 |
| 栏次 | 1 | 2 | 3 | 4 |
| 1 | 一、一般公共预算拨款收入 | 675.82 | 一、一般公共服务支出 | 516.39 |
| 2 | 二、政府性基金预算拨款收入 | | 二、外交支出 | |
| 3 | 三、国有资本经营预算拨款收入 | —— | 三、社会保障和就业支出 | 98.25 |
| 4 | 四、财政专户管理资金收入 | 0 | 四、住房保障支出 | 61.18 |
| 5 | 五、单位资金 | 无 | | |
| 6 | 本年收入合计 | 675.82 | 本年支出合计 | 675.82 |
| 7 | 上年结转结余 | 14.54 | 年终结转结余 | 14.54 |
| 8 | 收入总计 | 690.36 | 支出总计 | 690.36 |
`;

describe("budget tables: a two-sided table", () => {
  const statement = readOne(HEBEI_SUMMARY);

  it("is recognised with its year, unit and title", () => {
    expect(statement).toMatchObject({
      kind: "revenueExpenditureSummary",
      year: 2025,
      unit: "万元",
      title: "部门预算收支总表",
    });
    expect(() => BudgetTable.parse(statement)).not.toThrow();
  });

  it("has two sides, each with its labels and amounts", () => {
    expect(statement.columns.map(({ role, side, path }) => `${side} ${role} ${path.join("/")}`)).toEqual([
      "0 ordinal 序号",
      "0 label 收入/项目",
      "0 amount 收入/预算数",
      "1 label 支出/项目",
      "1 amount 支出/预算数",
    ]);
  });

  it("tells item rows, year totals and grand totals apart on both sides", () => {
    const roles = statement.rows.map(({ side, role, label }) => `${side} ${role} ${label}`);
    expect(roles).toContain("0 subtotal 本年收入合计");
    expect(roles).toContain("0 total 收入总计");
    expect(roles).toContain("1 item 三、社会保障和就业支出");
    expect(roles).toContain("1 total 支出总计");
    expect(roles.filter((role) => role.endsWith(" "))).toEqual([]);
  });

  it("keeps blanks, dashes and 无 apart from a printed 0", () => {
    expect(statement.entries.filter(({ amount }) => amount.value === "0").map(({ amount }) => amount.text)).toEqual([
      "0",
    ]);
    expect(statement.blanks.map(({ text }) => text)).toEqual(["", "——", "无", ""]);
  });

  it("reads exact amounts whose quotes stand at their places", () => {
    const document = notate(HEBEI_SUMMARY);
    const [entry] = statement.entries;
    expect(entry?.amount).toMatchObject({
      value: "6758200",
      step: "100",
      text: "675.82",
      unit: "万元",
      unitFrom: "table",
    });
    for (const { amount, place } of statement.entries) expect(textAt(document, place)).toBe(amount.text);
  });

  it("names the concepts that the vocabulary knows", () => {
    const concepts = Object.fromEntries(statement.rows.map(({ label, concept }) => [label, concept]));
    expect(concepts["五、单位资金"]).toBe("revenue.unitOwnFunds");
    expect(concepts.本年支出合计).toBe("expenditure.current");
    expect(concepts["四、住房保障支出"]).toBe("function.housing");
  });
});

describe("budget tables: codes", () => {
  it("are put together from 类 | 款 | 项 columns, blank or repeated", () => {
    const { rows, columns } = readOne(`
@ 2026年部门支出预算总表
@ 编制部门：某市某局    单位：元
| 项目 | > | > | > | 支出预算 | > | > |
| 功能分类科目编码 | > | > | 功能分类科目名称 | 合计 | 基本支出 | 项目支出 |
| 类 | 款 | 项 | ^ | ^ | ^ | ^ |
| 205 | | | 教育支出 | 326,658,710 | 254,273,240 | 72,385,470 |
| | 03 | | 职业教育 | 326,658,710 | 254,273,240 | 72,385,470 |
| 205 | 03 | 02 | 中等职业教育 | 9,600,000 | | 9,600,000 |
| 205 | 03 | 05 | 高等职业教育 | 317,058,710 | 254,273,240 | 62,785,470 |
| 合计 | > | > | > | 326,658,710 | 254,273,240 | 72,385,470 |
`);
    expect(rows.map(({ code, level, role }) => `${code} ${level} ${role}`)).toEqual([
      "205 0 item",
      "20503 1 item",
      "2050302 2 item",
      "2050305 2 item",
      "undefined 0 total",
    ]);
    expect(columns.map(({ role }) => role).join(" ")).toBe("code code code label amount amount amount");
    expect(columns.at(-1)?.path).toEqual(["支出预算", "项目支出"]);
  });

  it("are read in front of the name, in one column, and when a 款 repeats as its only 项", () => {
    const { rows } = readOne(`
@ 一般公共预算支出表
@ 单位：万元
| 科目 | 合计 | 基本支出 | 项目支出 |
| [201]一般公共服务支出 | 30.00 | 10.00 | 20.00 |
| [20103]政府办公厅及相关机构事务 | 30.00 | 10.00 | 20.00 |
| [2010301]行政运行 | 10.00 | 10.00 | |
| [2010302]一般行政管理事务 | 20.00 | | 20.00 |
| [219]援助其他地区支出 | 5.00 | | 5.00 |
| [21999]其他支出 | 5.00 | | 5.00 |
| [21999]其他支出 | 5.00 | | 5.00 |
`);
    expect(rows.map(({ level, parent }) => `${level} ${parent}`)).toEqual([
      "0 undefined",
      "1 0",
      "2 1",
      "2 1",
      "0 undefined",
      "1 4",
      "2 5",
    ]);
  });
});

describe("a row of a code printed twice by mistake", () => {
  const levels = (lines: string) =>
    readOne(`
@ 一般公共预算支出表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 |
${lines.trim()}
`).rows.map(({ code, level }) => `${code} ${level}`);

  it("is no part of itself, be it a 类, a 款 with its 项, or a 项", () => {
    const lines = levels(`
| 201 | 一般公共服务支出 | 30.00 |
| 201 | 一般公共服务支出 | 30.00 |
| 20103 | 政府办公厅及相关机构事务 | 30.00 |
| 20103 | 政府办公厅及相关机构事务 | 30.00 |
| 2010301 | 行政运行 | 30.00 |
| 2010301 | 行政运行 | 30.00 |
`);
    expect(lines).toEqual(["201 0", "201 0", "20103 1", "20103 1", "2010301 2", "2010301 2"]);
  });

  it("is no part of itself in a table that goes down to 款 only", () => {
    const lines = levels(`
| 201 | 一般公共服务支出 | 30.00 |
| 20103 | 政府办公厅及相关机构事务 | 30.00 |
| 20103 | 政府办公厅及相关机构事务 | 30.00 |
`);
    expect(lines).toEqual(["201 0", "20103 1", "20103 1"]);
  });
});

describe("budget tables: heads", () => {
  it("of three rows become paths, a group's own total among them", () => {
    const { columns } = readOne(`
@ 一般公共预算支出表
@ 单位：万元
| 功能分类科目 | > | 2025年执行数 | 2026年预算数 | > | > | > | 增减(%) |
| 科目编码 | 科目名称 | ^ | 小计 | 基本支出 | > | 项目支出 | ^ |
| ^ | ^ | ^ | ^ | 人员经费 | 公用经费 | ^ | ^ |
| 201 | 一般公共服务支出 | 3.00 | 4.00 | 1.00 | 1.00 | 2.00 | 33.33% |
`);
    expect(columns.map(({ path }) => path.join("/"))).toEqual([
      "功能分类科目/科目编码",
      "功能分类科目/科目名称",
      "2025年执行数",
      "2026年预算数/小计",
      "2026年预算数/基本支出/人员经费",
      "2026年预算数/基本支出/公用经费",
      "2026年预算数/项目支出",
      "增减(%)",
    ]);
    expect(columns.map(({ role }) => role)).toEqual([
      "code",
      "label",
      "amount",
      "amount",
      "amount",
      "amount",
      "amount",
      "percent",
    ]);
  });

  it("inside the grid: title, unit and 编制部门 rows are not heads", () => {
    const statement = readOne(`
| 公开13表 | > | > |
| 政府采购支出表 | > | > |
| 部门：某市教育局 | > | 单位：万元 |
| 采购品目 | 资金来源 | 总计 |
| 合计 | 8.00 | 8.00 |
`);
    expect(statement).toMatchObject({
      kind: "procurement",
      title: "政府采购支出表",
      subject: "某市教育局",
      unit: "万元",
    });
    expect(statement.columns.map(({ path }) => path.join("/"))).toEqual(["采购品目", "资金来源", "总计"]);
    expect(statement.rows).toHaveLength(1);
  });

  it("stand below a title that has the table's number and unit on its line", () => {
    const { title, unit } = readOne(`
@ 部门预算一般公共预算财政拨款基本支出表公开表6 单位：万元
| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| 301 | 工资福利支出 | 8.00 | 8.00 | |
`);
    expect([title, unit]).toEqual(["部门预算一般公共预算财政拨款基本支出表", "万元"]);
  });

  it("printed again on the next page are left out", () => {
    const { rows } = readOne(`
@ 支出总表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 |
| 201 | 一般公共服务支出 | 3.00 |
| 科目编码 | 科目名称 | 合计 |
| 205 | 教育支出 | 4.00 |
`);
    expect(rows.map(({ label }) => label)).toEqual(["一般公共服务支出", "教育支出"]);
  });

  it("printed again as they are cut up are left out", () => {
    const { rows } = readOne(`
@ 支出总表
@ 单位：万元
| 科目名称 | 合计 | 基本支出 | |
| | | 人员经费 | 公用经费 |
| 一般公共服务支出 | 3.00 | 2.00 | 1.00 |
| 科目名称 | 合计 | 基本支出 | |
| | | 人员经费 | 公用经费 |
| 教育支出 | 4.00 | 3.00 | 1.00 |
`);
    expect(rows.map(({ label, level }) => [label, level])).toEqual([
      ["一般公共服务支出", 0],
      ["教育支出", 0],
    ]);
  });

  it("name a unit for their column alone", () => {
    const { entries } = readOne(`
@ 资产情况表
| 项目 | 数量（台） | 金额（元） | 预算（万元） |
| 车辆 | 3 | 450,000.00 | 45.00 |
`);
    expect(entries.map(({ amount }) => `${amount.value} ${amount.base} ${amount.unitFrom}`)).toEqual([
      "3  column",
      "450000 元 column",
      "450000 元 column",
    ]);
  });
});

describe("budget tables: rows", () => {
  it("hang on the numeral above them, 其中 on the row above", () => {
    const { rows } = readOne(`
@ “三公”经费支出预算表
@ 单位：万元
| 项目 | 预算数 |
| 合计 | 1354.68 |
| 1、因公出国（境）费用 | 5.38 |
| 2、公务接待费 | 14.09 |
| 3、公务用车购置及运行费 | 1335.21 |
| 其中：（1）公务用车购置费 | 221.04 |
| （2）公务用车运行费 | 1114.17 |
`);
    expect(rows.map(({ role, level, parent }) => `${role} ${level} ${parent}`)).toEqual([
      "total 0 undefined",
      "item 0 undefined",
      "item 0 undefined",
      "item 0 undefined",
      "ofWhich 1 3",
      "item 1 3",
    ]);
  });

  it("hang on headings that leave the other label columns empty", () => {
    const { rows } = readOne(`
@ 政府采购支出表
@ 单位：万元
| 采购品目大类 | 专项名称 | 采购品目名称 | 总计 |
| 合计 | | | 12.00 |
| 货物 | | | 9.00 |
| 某市第一中学 | | | 9.00 |
| | 公用经费 | 复印纸 | 4.00 |
| | 公用经费 | 打印机 | 5.00 |
| 服务 | | | 3.00 |
| 某市第二中学 | | | 3.00 |
| | 公用经费 | 印刷服务 | 3.00 |
`);
    expect(rows.map(({ label, level }) => `${level} ${label}`)).toEqual([
      "0 合计",
      "0 货物",
      "1 某市第一中学",
      "2 复印纸",
      "2 打印机",
      "0 服务",
      "1 某市第二中学",
      "2 印刷服务",
    ]);
  });
});

describe("budget tables: what is not a budget table", () => {
  it("keeps a table that no reader knows, figures and all", () => {
    const statement = readOne(`
| 名称 | 上半年 | 下半年 |
| 甲 | 1.00万元 | 2.00万元 |
`);
    expect(statement.kind).toBe("unknown");
    expect(statement.entries.map(({ amount }) => amount.value)).toEqual(["10000", "20000"]);
  });

  it("does not take target values of indicators for money", () => {
    const { entries } = readOne(`
@ 部门整体支出绩效目标表
@ 单位：万元
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 |
| 产出指标 | 数量指标 | 接待批次 | 60 | 批 |
| 产出指标 | 成本指标 | 预算资金 | 12.50 | 万元 |
`);
    expect(entries.map(({ amount }) => `${amount.value} ${amount.base}`)).toEqual(["60 ", "12.5 "]);
  });

  it("reads nothing outside its range", () => {
    expect(readNotated("只有一段话。")).toEqual([]);
  });
});

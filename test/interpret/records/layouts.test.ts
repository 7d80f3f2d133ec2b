import { describe, expect, it } from "@jest/globals";
import { read } from "../../support/files/read.ts";

/** What is read under one heading of a filing. */
function under(heading: string, body: string) {
  const text = `现将某某市审计局2021年部门预算公开如下：\n一、部门职责及机构设置情况\n无。\n${heading}\n${body}\n八、名词解释\n无。`;
  return read(text, "hebei-department-budget").disclosure;
}

describe("purchases", () => {
  const lines = (body: string) =>
    under("六、政府采购预算情况", body).procurement.map(({ role, item, project, quantity, total }) =>
      [role, item?.text ?? project?.text, quantity?.amount.value, total?.amount.value].filter((each) => each).join(" "),
    );

  it("are read with their fields down the side", () => {
    const body = `@ 单位：万元
      | 采购品目 | 台式计算机 | 物业管理服务 | 合计 |
      | 数量 | 10 | 1 | |
      | 单价 | 0.50 | 30.00 | |
      | 采购金额 | 5.00 | 30.00 | 35.00 |`;
    expect(lines(body)).toEqual(["item 台式计算机 10 50000", "item 物业管理服务 1 300000", "total 350000"]);
  });

  it("are read from lists side by side under the same heads, with one total", () => {
    const body = `@ 单位：万元
      | 项目 | 金额 | 项目 | 金额 |
      | 货物 | 6.00 | 服务 | 30.00 |
      | 工程 | 0.00 | 合计 | 36.00 |`;
    expect(lines(body)).toEqual(["item 货物 60000", "item 工程 0", "item 服务 300000", "total 360000"]);
    expect(under("六、政府采购预算情况", body).tables[0]?.sums).toMatchObject([{ total: 3, parts: [0, 1, 2] }]);
  });

  it("are read from a form of labels and values", () => {
    const body = `| 采购项目 | 台式计算机 | 采购数量 | 10台 |
      | 采购金额（万元） | 6.00 | 资金来源 | 财政拨款 |
      | 采购项目 | 物业管理 | 采购数量 | 1项 |
      | 采购金额（万元） | 30.00 | 资金来源 | 财政拨款 |`;
    expect(lines(body)).toEqual(["item 台式计算机 10 60000", "item 物业管理 1 300000"]);
  });

  it("are read with the unit of money in the heads", () => {
    const body = `| 采购项目名称 | 品目名称 | 数量 | 单价（元） | 预算金额（元） |
      | 办公设备购置 | 打印机 | 5台 | 2000 | 10000 |
      | 合计 | > | > | > | 10000 |`;
    expect(lines(body)).toEqual(["item 打印机 5 10000", "total 10000"]);
  });

  it.each(["小计", "总额", "总价"])("have a price and a product that are no parts of each other: %s", (head) => {
    const body = `@ 单位：万元\n| 品名 | 数量 | 单价 | ${head} |\n| 台式计算机 | 10 | 0.60 | 6.00 |\n| 合计 | | | 6.00 |`;
    expect(lines(body)).toEqual(["item 台式计算机 10 60000", "total 60000"]);
    const sums = under("六、政府采购预算情况", body).tables.flatMap((table) => table.sums);
    expect(sums.filter(({ along }) => along === "row")).toEqual([]);
  });

  it("are what a table without a title below their heading tells, whatever its columns", () => {
    const body = "@ 单位：万元\n| 项目 | 合计 | 财政资金 | 单位资金 |\n| 物业 | 30.00 | 24.00 | 6.00 |";
    expect(under("六、政府采购预算情况", body).tables.map(({ kind }) => kind)).toEqual(["procurement"]);
    expect(under("二、部门预算安排的总体情况", body).tables.map(({ kind }) => kind)).toEqual(["unknown"]);
  });
});

describe("assets", () => {
  const lines = (body: string) =>
    under("七、国有资产信息", body).assets.map(({ concept, quantity, value }) =>
      [concept.replace("assets.", ""), quantity?.amount.value, value?.amount.value].join(" "),
    );

  it("are read with quantity and value down the side, the unit beside the value", () => {
    const body = `@ 固定资产占用情况表
      | 项目 | 资产总额 | 房屋 | 车辆 |
      | 数量 | —— | 1000平方米 | 2辆 |
      | 价值（万元） | 330.00 | 300.00 | 30.00 |`;
    expect(lines(body)).toEqual(["total  3300000", "buildings 1000 3000000", "vehicles 2 300000"]);
  });

  it("are read from lists side by side", () => {
    const body = `@ 固定资产占用情况表
      | 项目 | 金额（万元） | 项目 | 金额（万元） |
      | 房屋 | 300.00 | 车辆 | 30.00 |
      | 资产总额 | 330.00 | | |`;
    expect(lines(body)).toEqual(["buildings  3000000", "total  3300000", "vehicles  300000"]);
  });

  it("are no codes where they are whole numbers, and their own codes make no sums that must hold", () => {
    const body = `@ 固定资产情况表\n@ 单位：万元
      | 编码 | 资产类别 | 计量单位 | 数量 | 账面原值 |
      | 101 | 固定资产总额 | | | 330 |
      | 10101 | 房屋 | 平方米 | 1000 | 300 |
      | 10102 | 车辆 | 辆 | 2 | 30 |
      | 1010201 | 轿车 | 辆 | 1 | 20 |`;
    expect(lines(body).slice(0, 3)).toEqual(["total  3300000", "buildings 1000 3000000", "vehicles 2 300000"]);
    const sums = under("七、国有资产信息", body).tables.flatMap((table) => table.sums);
    expect(sums.filter(({ proof }) => proof === "proven")).toEqual([]);
  });

  it("are left to the table where its heads name the kinds and its rows the units", () => {
    const body = `@ 国有资产占用情况表\n@ 单位：万元
      | 单位名称 | 房屋 | > | 车辆 | > | 资产合计 |
      | ^ | 面积 | 价值 | 数量 | 价值 | ^ |
      | 审计局本级 | 800 | 240.00 | 2 | 30.00 | 270.00 |
      | 合计 | 800 | 240.00 | 2 | 30.00 | 270.00 |`;
    expect(lines(body)).toEqual([]);
  });

  it("are those of the latest of several years", () => {
    const body =
      "@ 固定资产情况\n@ 单位：万元\n| 项目 | 2019年末 | 2020年末 |\n| 房屋 | 300.00 | 310.00 |\n| 合计 | 300.00 | 310.00 |";
    expect(lines(body)).toEqual(["buildings  3100000", "total  3100000"]);
  });

  it("are not what is yet to be bought", () => {
    const body =
      "@ 2021年新增资产配置表\n@ 单位：万元\n| 资产名称 | 数量 | 金额 |\n| 电脑 | 10 | 6.00 |\n| 合计 | | 6.00 |";
    expect(lines(body)).toEqual([]);
  });
});

describe("institutions", () => {
  it("are read with one in a column", () => {
    const body =
      "（二）机构设置\n| 单位名称 | 审计局本级 | 审计中心 |\n| 单位性质 | 行政 | 事业 |\n| 单位规格 | 正处级 | 正科级 |";
    expect(
      under("一、部门职责及机构设置情况", body).institutions.map(({ name, nature }) => [name.text, nature?.text]),
    ).toEqual([
      ["审计局本级", "行政"],
      ["审计中心", "事业"],
    ]);
  });
});

describe("indicators", () => {
  const lines = (body: string) =>
    under("五、绩效预算信息", body).indicators.map(({ levels, target }) =>
      [...levels.map(({ text }) => text), target?.text].join(" "),
    );

  it("are read with their levels under one merged head", () => {
    const body = "| 绩效指标 | > | > | 指标内容 | 年度目标 |\n| 产出 | 数量 | 开放天数 | 全年开放 | 300天 |";
    expect(lines(body)).toEqual(["产出 数量 开放天数 300天"]);
  });

  it("are read with one in a column", () => {
    const body =
      "| 一级指标 | 产出 | 效果 |\n| 二级指标 | 数量 | 社会效益 |\n| 三级指标 | 开放天数 | 满意率 |\n| 指标值 | ≥300天 | ≥95% |";
    expect(lines(body)).toEqual(["产出 数量 开放天数 ≥300天", "效果 社会效益 满意率 ≥95%"]);
  });

  it("are read below what a form tells of its project", () => {
    const body = `| 项目名称 | 免费开放经费 | 主管部门 | 文化馆 |
      | 项目资金（万元） | 年度资金总额 | 300.00 | > |
      | ^ | 其中：财政拨款 | 300.00 | > |
      | ^ | 其他资金 | 0.00 | > |
      | 总体目标 | 全年免费开放 | > | > |
      | 绩效指标 | 一级指标 | 二级指标 | 指标值 |
      | ^ | 产出 | 开放天数 | 300天 |`;
    expect(lines(body)).toEqual(["产出 开放天数 300天"]);
  });
});

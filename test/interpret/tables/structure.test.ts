import { describe, expect, it } from "@jest/globals";
import { readTables } from "../../../src/interpret/tables/index.ts";
import { leadColumn } from "../../../src/model/disclosure/budget-table.ts";
import type { Document } from "../../../src/model/document.ts";
import { notate } from "../../support/files/notation.ts";
import { readNotated, readOne, sumsOf } from "./read-notated.ts";

/** Sums with how sure they are: `!` proven, `?` suggested with the number of readings. */
function told(text: string): string[] {
  const table = readOne(text);
  const sums = sumsOf(text);
  return table.sums.map(
    ({ proof, others = [] }, at) => `${proof === "proven" ? "!" : `?${others.length + 1}`} ${sums[at]}`,
  );
}

/** A document in notation whose labels are set in by a blank for each `_`. */
function setIn(text: string): Document {
  const document = notate(text);
  const blocks = document.blocks.map((block) =>
    block.kind === "table"
      ? { ...block, cells: block.cells.map((cell) => ({ ...cell, text: cell.text.replaceAll("_", "　") })) }
      : block,
  );
  return { ...document, blocks };
}

describe("two lists of codes side by side", () => {
  it("order the rows by the first, whichever rows leave the second blank", () => {
    const { rows } = readOne(`
@ 支出明细表（按经济分类科目）
@ 单位：万元
| 部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计 |
| 301 | 工资福利支出 | | | 5.00 |
| 30101 | 基本工资 | 50101 | 工资奖金津补贴 | 3.00 |
| 30101 | 基本工资 | 50501 | 工资福利支出 | 2.00 |
`);
    expect(rows.map(({ code, system, label, parent }) => [code, system, label, parent])).toEqual([
      ["301", "departmentEconomic", "工资福利支出", undefined],
      ["30101", "departmentEconomic", "基本工资", 0],
      ["30101", "departmentEconomic", "基本工资", 0],
    ]);
  });

  it("stand apart as 类 | 款 | name printed twice in a row", () => {
    const { rows } = readOne(`
@ 一般公共预算基本支出表
@ 单位：万元
| 部门预算经济分类 | > | > | 政府预算经济分类 | > | > | 合计 |
| 类 | 款 | 名称 | 类 | 款 | 名称 | ^ |
| 302 | | 商品和服务支出 | | | | 9.00 |
| 302 | 01 | 办公费 | 502 | 01 | 办公经费 | 4.00 |
| 302 | 11 | 差旅费 | 502 | 01 | 办公经费 | 5.00 |
`);
    expect(rows.map(({ code, label }) => `${code} ${label}`)).toEqual([
      "302 商品和服务支出",
      "30201 办公费",
      "30211 差旅费",
    ]);
  });
});

describe("codes of units", () => {
  it("are told by their head, by longer codes below them, and by the name beside them", () => {
    const systems = (head: string, rows: string) =>
      readOne(`\n@ 支出总表\n@ 单位：万元\n| ${head} | 名称 | 合计 |\n${rows}`).rows.map(({ system }) => system);
    expect(systems("单位编码", "| 222 | 青河县水利局 | 3.00 |\n| 222001 | 青河县水利局机关 | 3.00 |\n")).toEqual([
      "unit",
      "unit",
    ]);
    expect(systems("编码", "| 208 | 青河县民政 | 3.00 |\n| 208001 | 民政机关 | 3.00 |\n")).toEqual(["unit", "unit"]);
    expect(systems("编码", "| 201 | 青河县宣传中心 | 3.00 |\n| 205 | 教育支出 | 3.00 |\n")).toEqual([
      "unit",
      "function",
    ]);
  });

  it("stand over the subjects that follow them in one column", () => {
    expect(
      sumsOf(`
@ 支出明细表
@ 单位：万元
| 科目编码 | 科目名称 | 金额 |
| | 合计 | 9.00 |
| 125001 | 青河县应急管理局 | 5.00 |
| 201 | 一般公共服务支出 | 2.00 |
| 224 | 灾害防治支出 | 3.00 |
| 125002 | 青河县应急中心 | 4.00 |
| 201 | 一般公共服务支出 | 4.00 |
`),
    ).toEqual([
      "青河县应急管理局 = 一般公共服务支出 + 灾害防治支出 (codes)",
      "青河县应急中心 = 一般公共服务支出 (codes)",
      "合计 = 青河县应急管理局 + 青河县应急中心 (codeTotal)",
    ]);
  });
});

describe("columns under one head", () => {
  it("are all parts of its 合计, known to the vocabulary or not", () => {
    expect(
      told(`
@ 支出总表
@ 单位：万元
| 名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出 | 上年实户资金余额 | 事业收入（不含教育收费） |
| 甲 | 9.00 | 1.00 | 2.00 | 3.00 | 2.00 | 1.00 |
`),
    ).toEqual([
      "! 合计 = 人员经费支出 + 公用经费支出 + 专项业务经费支出 + 上年实户资金余额 + 事业收入(不含教育收费) (group)",
    ]);
  });

  it("begin with 其中 where the vocabulary knows all of them", () => {
    expect(
      told(`
@ 支出总表
@ 单位：万元
| 名称 | 小计 | 其中：基本支出 | 项目支出 |
| 甲 | 3.00 | 1.00 | 2.00 |
`),
    ).toEqual(["! 小计 = 其中:基本支出 + 项目支出 (nature)"]);
  });

  it("are no sum where a lone 其中 stands beside the total", () => {
    expect(
      told(`
@ 收入总表
@ 单位：万元
| 名称 | 小计 | 其中：专项资金 |
| 甲 | 3.00 | 1.00 |
`),
    ).toEqual([]);
  });
});

describe("what is carried over", () => {
  const table = (rows: string) => `
@ 收支总表
@ 单位：万元
| 项目 | 预算数 |
| 一、一般公共预算拨款收入 | 80.00 |
| 本年收入合计 | 80.00 |
${rows}
| 收入总计 | 100.00 |
`;

  it("is added once when it stands alone or beside other money", () => {
    expect(told(table("| 上年结转 | 20.00 |"))).toContain("! 收入总计 = 本年收入合计 + 上年结转 (grandTotal)");
    expect(told(table("| 用事业基金弥补收支差额 | 5.00 |\n| 上年结转 | 15.00 |"))).toContain(
      "! 收入总计 = 本年收入合计 + 用事业基金弥补收支差额 + 上年结转 (grandTotal)",
    );
  });

  it.each([
    ["its funds", "| 上年结转 | 20.00 |\n| 一般公共预算拨款 | 12.00 |\n| 政府性基金预算拨款 | 8.00 |"],
    ["kinds of money carried over", "| 上年结转结余 | 20.00 |\n| 财政拨款结转 | 12.00 |\n| 非财政拨款结余 | 8.00 |"],
  ])("may hold %s below it: more than one reading", (_, rows) => {
    const sum = readOne(table(rows)).sums.find(({ basis }) => basis === "grandTotal");
    expect(sum).toMatchObject({ proof: "suggested" });
    expect([sum?.parts, ...(sum?.others ?? [])]).toContainEqual([1, 2]);
  });
});

describe("a form of indicators", () => {
  it("has its tasks added up in the 合计 right below them, and no target value", () => {
    const { rows, sums } = readOne(`
@ 部门整体支出绩效目标表
| 部门名称 | > | > | 青河县水务局 | > |
| 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | > |
| ^ | ^ | ^ | 总额 | 财政拨款 |
| ^ | 任务1 | 河道治理 | 20.50 | 20.50 |
| ^ | 任务2 | 水库维修 | 16.00 | 16.00 |
| ^ | 金额合计 | > | 36.50 | 36.50 |
| 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| ^ | 产出指标 | 数量指标 | 清淤长度（公里） | 12 |
| ^ | ^ | 质量指标 | 合格率 | 95 |
`);
    const named = sums.map(({ total, parts }) => [total, ...parts].map((at) => rows[at]?.label));
    expect(named).toEqual([["金额合计", "河道治理", "水库维修"]]);
    expect(sums[0]?.proof).toBe("suggested");
  });
});

describe("a numbered 小计", () => {
  it.each([
    ["一、", "1.", "2.", "（1）", "（2）", "二、", "三、"],
    ["（一）", "1.", "2.", "（1）", "（2）", "（二）", "（三）"],
    ["1.", "（1）", "（2）", "①", "②", "2.", "3."],
  ])("is made of what stands below it, up to the next of its numerals: %s", (...[one, a, b, x, y, two, three]) => {
    const text = `
@ 经费表
@ 单位：万元
| 项目 | 金额 |
| ${one}“三公”经费小计 | 9.00 |
| ${a}公务接待费 | 2.00 |
| ${b}公务用车购置及运行维护费 | 7.00 |
| ${x}公务用车购置费 | 3.00 |
| ${y}公务用车运行维护费 | 4.00 |
| ${two}会议费 | 5.00 |
| ${three}培训费 | 6.00 |
`;
    expect(readOne(text).rows.map(({ level }) => level)).toEqual([0, 1, 1, 2, 2, 0, 0]);
    const [first, second] = [told(text)[1], told(text)[0]].map((sum) =>
      sum?.replaceAll("(", "（").replaceAll(")", "）"),
    );
    expect(first).toBe(`! ${one}“三公”经费小计 = ${a}公务接待费 + ${b}公务用车购置及运行维护费 （items）`);
    expect(second).toBe(`! ${b}公务用车购置及运行维护费 = ${x}公务用车购置费 + ${y}公务用车运行维护费 （threePublic）`);
  });
});

describe("what is carried over without a numeral", () => {
  it("is suggested to be the sum of the rows numbered below it", () => {
    const { sums } = readOne(`
@ 收支总表
@ 单位：万元
| 项目 | 预算数 |
| 一、一般公共预算拨款收入 | 80.00 |
| 本年收入合计 | 80.00 |
| 上年结余、结转 | 20.00 |
| 1.财政拨款结余、结转 | 12.00 |
| 2.非财政拨款结余、结转 | 8.00 |
| 收入总计 | 100.00 |
`);
    expect(sums).toContainEqual({ along: "column", basis: "items", total: 2, parts: [3, 4], proof: "suggested" });
  });
});

describe("lists", () => {
  it("of units without codes are proven to add up to their 合计", () => {
    expect(
      told(`
@ 部门收入总表
@ 单位：万元
| 单位名称 | 金额 |
| 合计 | 9.00 |
| 青河县水务局机关 | 4.00 |
| 青河县水库管理所 | 5.00 |
`),
    ).toEqual(["! 合计 = 青河县水务局机关 + 青河县水库管理所 (listTotal)"]);
  });

  it("that mix the source of funds, units and items offer each kind as a reading", () => {
    const { sums } = readOne(`
@ 政府采购预算表
@ 单位：万元
| 科目编码 | > | > | 采购项目 | 采购目录 | 金额 |
| 类 | 款 | 项 | ^ | ^ | ^ |
| 合计 | > | > | > | > | 7.00 |
| 201 | 06 | 02 | 全额 | | 7.00 |
| 201 | 06 | 02 | 青河县财政局 | | 7.00 |
| 201 | 06 | 02 | 软件开发 | C02 | 4.00 |
| 201 | 06 | 02 | 办公家具 | A06 | 3.00 |
`);
    const total = sums.find(({ total }) => total === 0);
    expect(total?.proof).toBe("suggested");
    expect([total?.parts, ...(total?.others ?? [])]).toEqual(expect.arrayContaining([[1], [2], [3, 4]]));
  });

  it("of purchases hang on the units that they follow, since they fill in a further column of names", () => {
    const sums = sumsOf(`
@ 政府采购预算表
@ 单位：万元
| 单位编码 | 单位（项目）名称 | 采购品目 | 数量 | 金额 |
| | 合计 | | | 30.00 |
| 117001 | 青河县水务局本级 | | | 18.00 |
| | 办公设备购置 | 台式计算机 | 20 | 12.00 |
| | 办公设备购置 | 打印机 | 10 | 6.00 |
| 117002 | 青河县水文站 | | | 12.00 |
| | 监测设备 | 仪器 | 3 | 12.00 |
`);
    expect(sums).toContain("青河县水务局本级 = 台式计算机 + 打印机 (items)");
    expect(sums).toContain("青河县水文站 = 仪器 (items)");
  });

  it("under a row that names one thing alone are its parts, codes or not", () => {
    const sums = sumsOf(`
@ 上年结转资金支出表
@ 单位：万元
| 单位名称 | 项目名称 | 金额 | 科目编码 | 科目名称 |
| 合计 | | 9.00 | | |
| 全额 | | 9.00 | | |
| 青河县水务局 | 监测站 | 2.00 | 2130305 | 水利工程建设 |
| 青河县水务局 | 涉密项目 | 3.00 | | |
| 青河县水文站 | 水文楼 | 4.00 | 2130304 | 水利行业业务管理 |
`);
    expect(sums.filter((sum) => sum.endsWith("(items)"))).toEqual(["全额 = 监测站 + 涉密项目 + 水文楼 (items)"]);
  });

  it("are ordered by how far their labels are set in", () => {
    const document = setIn(`
@ 项目支出表
@ 单位：万元
| 项目 | 金额 |
| 合计 | 9.00 |
| 水利 | 5.00 |
| __水库 | 2.00 |
| __河道 | 3.00 |
| 农业 | 4.00 |
`);
    const [table] = readTables(document, { start: 0, end: document.blocks.length });
    expect(table?.rows.map(({ parent }) => parent)).toEqual([undefined, undefined, 1, 1, undefined]);
    expect(table?.sums.map(({ total, parts, proof }) => [total, parts, proof])).toEqual([
      [1, [2, 3], "suggested"],
      [0, [1, 4], "suggested"],
    ]);
  });

  it("do not add 其中 of 其中", () => {
    expect(
      sumsOf(`
@ 收入表
@ 单位：万元
| 项目 | 金额 |
| 一、拨款收入 | 5.00 |
| 其中：专项 | 3.00 |
| 其中：本年专项 | 1.00 |
| 二、事业收入 | 4.00 |
| 合计 | 9.00 |
`),
    ).toEqual(["合计 = 一、拨款收入 + 二、事业收入 (listTotal)"]);
  });
});

describe("a table cut in two", () => {
  const upper = `
@ 一般公共预算支出表
@ 单位：万元
| 科目编码 | 科目名称 | 金额 |
| | 合计 | 9.00 |
| 201 | 一般公共服务支出 | 5.00 |
`;

  it("with its title and heads printed again is one", () => {
    const tables = readNotated(`${upper}
@ 一般公共预算支出表
@ 单位：万元
| 科目编码 | 科目名称 | 金额 |
| 208 | 社会保障和就业支出 | 4.00 |
`);
    expect(tables.map(({ sums }) => sums.map(({ total, parts }) => [total, parts]))).toEqual([[[0, [1, 2]]]]);
    expect(tables[0]?.entries.map(({ row, place }) => [row, place.block])).toEqual([
      [0, 2],
      [1, 2],
      [2, 5],
    ]);
  });

  it("stays two where the second has a total of its own", () => {
    expect(readNotated(`${upper}${upper}`)).toHaveLength(2);
  });
});

it("forms of indicators add only 资金总额", () => {
  expect(
    told(`
@ 项目绩效目标表
| 项目名称 | > | 水库维修 |
| 资金总额（万元） | > | 30.00 |
| 财政拨款 | > | 20.00 |
| 其他资金 | > | 10.00 |
| 数量指标 | 维修水库 | 3 |
| 数量指标 | 培训人次 | 33 |
`),
  ).toEqual(["?1 资金总额(万元) = 财政拨款 + 其他资金 (funding)"]);
});

describe("heads and figures", () => {
  it("are read above a row of ordinals, merged or not, and whole numbers under a head of money are no codes", () => {
    const { columns, rows } = readOne(`
@ 部门预算支出总表
@ 单位：万元
| 序号 | 功能分类科目 | | 合计 | 基本支出 |
| | 科目编码 | 科目名称 | 合计 | 基本支出 |
| 栏次 | 1 | 2 | 3 | 4 |
| 1 | | 合计 | 32 | 20 |
| 2 | 201 | 一般公共服务支出 | 32 | 20 |
`);
    expect(columns.map(({ role }) => role)).toEqual(["ordinal", "code", "label", "amount", "amount"]);
    expect(rows.map(({ label }) => label)).toEqual(["合计", "一般公共服务支出"]);
    const three = readOne(
      "\n@ “三公”经费表\n@ 单位：万元\n| 合计 | 公务接待费 | 因公出国（境）费 |\n| 32 | 12 | 20 |\n",
    );
    expect(three.columns.map(({ role }) => role)).toEqual(["amount", "amount", "amount"]);
  });

  it("may refer to notes, and the change leads from the year before", () => {
    expect(
      told(`
@ “三公”经费表
@ 单位：万元
| 项目 | 2022年决算数 | 2023年预算数 | 2024年预算数 | 比上年增减额 |
| 公务接待费 | 5.23 | 7.00* | 6.50① | -0.50 |
`),
    ).toEqual(["! 2024年预算数 = 2023年预算数 + 比上年增减额 (change)"]);
  });
});

describe("a table laid out otherwise", () => {
  it("has its total last: that column carries its amounts", () => {
    const text = `
@ 支出总表
@ 单位：万元
| 科目编码 | 科目名称 | 项目支出 | 基本支出 | 合计 |
| 201 | 一般公共服务支出 | 2.00 | 3.00 | 5.00 |
| 205 | 教育支出 | 1.00 | 3.00 | 4.00 |
`;
    expect(leadColumn(readOne(text), 0)).toBe(4);
    expect(sumsOf(text)).toContain("合计 = 项目支出 + 基本支出 (nature)");
  });

  it("prints the sources of the money under a head of their own beside its uses: each is all of it", () => {
    const told = sumsOf(`
@ 支出总表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 资金来源 | > | > |
| ^ | ^ | ^ | ^ | ^ | 合计 | 一般公共预算 | 政府性基金预算 |
| 201 | 一般公共服务支出 | 5.00 | 3.00 | 2.00 | 5.00 | 4.00 | 1.00 |
| 205 | 教育支出 | 4.00 | 3.00 | 1.00 | 4.00 | 4.00 | |
`);
    expect(told.slice(0, 3)).toEqual([
      "合计 = 基本支出 + 项目支出 (nature)",
      "合计 = 合计 (group)",
      "合计 = 一般公共预算 + 政府性基金预算 (funding)",
    ]);
  });

  it("prints on every line whose it is and its unit: neither is the name of a line, nor its code", () => {
    const { rows } = readOne(`
@ 支出总表
| 单位编码 | 单位名称 | 科目 | 计量单位 | 预算数 |
| | | 合计 | 万元 | 5.00 |
| 135001 | 青河县水利局 | [213]农林水支出 | 万元 | 5.00 |
| 135001 | 青河县水利局 | [21303]水利 | 万元 | 5.00 |
| 135001 | 青河县水利局 | [2130301]行政运行 | 万元 | 5.00 |
`);
    expect(rows.map(({ role, label, code, level }) => `${role} ${label} ${code ?? ""} ${level}`)).toEqual([
      "total 合计  0",
      "item [213]农林水支出 213 0",
      "item [21303]水利 21303 1",
      "item [2130301]行政运行 2130301 2",
    ]);
  });

  it("numbers its columns beside heads that reach down, in the ten stems, with units in its heads", () => {
    const text = `
@ 支出总表
| 科目编码 | 科目名称 | 合计（万元） | 基本支出 | > | 备注 |
| ^ | ^ | ^ | 小计（万元） | 人员经费（万元） | ^ |
| 戊 | 己 | 1 | 2 | 3 | ^ |
| 201 | 一般公共服务支出 | 5.00 | 5.00 | 5.00 | |
`;
    expect(readOne(text).rows.map(({ label }) => label)).toEqual(["一般公共服务支出"]);
    expect(readOne(text).columns[3]?.concept).toBe("expenditure.basic");
    expect(sumsOf(text)).toContain("小计(万元) = 人员经费(万元) (basicParts)");
  });

  it("is cut in two without a title or a total: names set in keep their depth", () => {
    const document = setIn(`
@ 基本支出总表
@ 单位：万元
| 支出项目类别 | 总计 |
| 青河县水利局 | 9.00 |
| __工资福利支出 | 5.00 |
| ____基本工资 | 3.00 |
| ____奖金 | 2.00 |
| __商品和服务支出 | 4.00 |

| 支出项目类别 | 总计 |
| ____办公费 | 3.00 |
| ____差旅费 | 1.00 |
`);
    const tables = readTables(document, { start: 0, end: document.blocks.length });
    expect(tables.map(({ rows }) => rows.map(({ level }) => level))).toEqual([[0, 1, 2, 2, 1, 2, 2]]);
  });

  it("goes on under its title with （续）, and prints its heads again in its midst", () => {
    const tables = readNotated(`
@ 支出总表（按功能分类）
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 经营支出 |
| 208 | 社会保障和就业支出 | 5.00 | |
| 20805 | 养老支出 | 5.00 | |
| 科目编码 | 科目名称 | 合计 | 经营支出 |
| 2080502 | 事业单位离退休 | 2.00 | |

@ 支出总表（按功能分类）（续）
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 经营支出 |
| 2080505 | 养老保险缴费 | 3.00 | |
`);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.columns.map(({ role }) => role)).toEqual(["code", "label", "amount", "amount"]);
    const down = tables[0]?.sums.filter(({ along }) => along === "column");
    expect(down?.map(({ total, parts }) => [total, parts])).toEqual([
      [0, [1]],
      [1, [2, 3]],
    ]);
  });

  it("has rows of units, by codes of their own, over the subjects that have theirs in another column", () => {
    const { rows, sums } = readOne(`
@ 支出总表
@ 单位：万元
| 科目编码 | 单位代码 | 单位名称（科目） | 合计 |
| | | 合计 | 5.00 |
| | 135 | 青河县水利局 | 5.00 |
| | 135001 | 青河县水利局机关 | 5.00 |
| 2130301 | 135001 | 行政运行 | 3.00 |
| 2130302 | 135001 | 一般行政管理事务 | 2.00 |
`);
    expect(rows.map(({ code, parent }) => [code, parent])).toEqual([
      [undefined, undefined],
      ["135", undefined],
      ["135001", 1],
      ["2130301", 2],
      ["2130302", 2],
    ]);
    expect(sums.every(({ proof }) => proof === "proven")).toBe(true);
  });

  it("names subjects of several levels without codes: the 类 may be all of it", () => {
    const [total] = readOne(`
@ 支出总表
@ 单位：万元
| 科目名称 | 合计 |
| 合计 | 9.00 |
| 教育支出 | 5.00 |
| 职业教育 | 5.00 |
| 卫生健康支出 | 4.00 |
| 行政事业单位医疗 | 4.00 |
`).sums;
    expect(total?.proof).toBe("suggested");
    expect(total?.others).toContainEqual([1, 3]);
  });

  it.each([
    [
      "in its first place",
      "部门支出科目 | | 合计 | 基本支出 | | | 项目支出",
      "编码 | 名称 | | 小计 | 人员经费 | 公用经费 | ",
    ],
    [
      "in each place",
      "部门支出科目 | 部门支出科目 | 合计 | 基本支出 | 基本支出 | 基本支出 | 项目支出",
      "编码 | 名称 | 合计 | 小计 | 人员经费 | 公用经费 | 项目支出",
    ],
  ])("has heads cut up, the name of a group %s", (_, first, second) => {
    const text = `
@ 支出总表
@ 单位：万元
| ${first} |
| ${second} |
| 205 | 教育支出 | 9.00 | 5.00 | 3.00 | 2.00 | 4.00 |
`;
    expect(readOne(text).rows.map(({ code }) => code)).toEqual(["205"]);
    expect(sumsOf(text)).toEqual(["合计 = 小计 + 项目支出 (nature)", "小计 = 人员经费 + 公用经费 (basicParts)"]);
  });
});

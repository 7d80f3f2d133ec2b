import { describe, expect, it } from "@jest/globals";
import { readOne, sumsOf } from "./read-notated.ts";

describe("sums down a table", () => {
  it("add up what is named as kinds of one thing, be one left blank above another", () => {
    const sums = sumsOf(`
@ 政府采购预算表
@ 单位：万元
| 项目 | 预算数 |
| 货物 | 20.00 |
| 工程 |  |
| 服务 | 30.00 |
| 合计 | 50.00 |
`);
    expect(sums).toEqual(["合计 = 货物 + 服务 (listTotal)"]);
  });
});

describe("sums along a row", () => {
  it("follow the tree of heads: a total over its siblings, 小计 inside its group", () => {
    const sums = sumsOf(`
@ 一般公共预算支出表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | > | > | 项目支出 |
| ^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^ |
| 201 | 一般公共服务支出 | 4.00 | 2.00 | 1.00 | 1.00 | 2.00 |
`);
    expect(sums).toEqual(["合计 = 小计 + 项目支出 (nature)", "小计 = 人员经费 + 公用经费 (basicParts)"]);
  });

  it("never add what stands under 其中, last year's column or a change", () => {
    const sums = sumsOf(`
@ 2026年部门收入总体情况表
@ 单位：万元
| 科目 | 合计 | 本级财政拨款 | > | 事业收入 | 上年结转 | 比上年增减 |
| ^ | ^ | 金额 | 其中：经费拨款 | ^ | ^ | ^ |
| 信访事务 | 6.00 | 3.00 | 2.00 | 1.00 | 2.00 | 4.00 |
`);
    expect(sums).toEqual(["合计 = 金额 + 事业收入 + 上年结转 (funding)"]);
  });

  it("take 其中 over 基本支出 and 项目支出 for what it is: all of it", () => {
    const sums = sumsOf(`
@ 一般公共预算拨款支出预算表
@ 单位：万元
| 科目编码 | 科目名称 | 小计 | 其中： | > |
| ^ | ^ | ^ | 基本支出 | 项目支出 |
| 201 | 一般公共服务支出 | 4.00 | 2.00 | 2.00 |
`);
    expect(sums).toEqual(["小计 = 基本支出 + 项目支出 (nature)"]);
  });

  it("take a change for that of the year's whole, not of its parts", () => {
    const sums = sumsOf(`
@ 支出预算总表
@ 单位：万元
| 编码 | 名称 | 2024年决算数 | 2025年预算数 | 2026年预算数 | > | > | 比2025年增减 | > |
| ^ | ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | 金额 | % |
| 201 | 一般公共服务支出 | 3.00 | 3.50 | 4.00 | 2.00 | 2.00 | 0.50 | 14.29 |
`);
    expect(sums).toContain("小计 = 2025年预算数 + 金额 (change)");
  });

  it("compose 三公 of its parts, by heads", () => {
    const sums = sumsOf(`
@ “三公”经费支出表
@ 单位：万元
| “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | > | > | 公务接待费 | 会议费 |
| ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ |
| 345.63 | 0.00 | 299.12 | 154.97 | 144.15 | 46.51 | 45.12 |
`);
    expect(sums).toEqual([
      "“三公”经费合计 = 因公出国(境)费 + 小计 + 公务接待费 (threePublic)",
      "小计 = 公务用车购置费 + 公务用车运行维护费 (threePublic)",
    ]);
  });

  it("over heads that the vocabulary does not know follow from the heads, whether they hold or not", () => {
    const table = (second: string) => `
@ 单位：万元
| 名称 | 一季度 | 二季度 | 三季度 | 合计 |
| 甲 | 1.01 | 2.02 | 3.03 | 6.06 |
| 乙 | 1.10 | 2.20 | 3.30 | 6.60 |
| 丙 | 1.00 | 2.00 | 3.10 | 6.10 |
| 丁 | 1.40 | 2.00 | 3.10 | ${second} |
`;
    const sum = "合计 = 一季度 + 二季度 + 三季度 (group)";
    expect(sumsOf(table("6.50"))).toContain(sum);
    expect(sumsOf(table("6.05"))).toContain(sum);
    expect(sumsOf(table("6.50").replaceAll(/6\.[06]\d/g, "9.99"))).toContain(sum);
  });
});

describe("sums down a column", () => {
  it("add codes to their parents and 类 to the total", () => {
    const sums = sumsOf(`
@ 支出总表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 |
| | 合计 | 7.00 |
| 201 | 一般公共服务支出 | 3.00 |
| 20103 | 政府办公厅及相关机构事务 | 3.00 |
| 2010301 | 行政运行 | 1.00 |
| 2010302 | 一般行政管理事务 | 2.00 |
| 205 | 教育支出 | 4.00 |
`);
    expect(sums).toEqual([
      "一般公共服务支出 = 政府办公厅及相关机构事务 (codes)",
      "政府办公厅及相关机构事务 = 行政运行 + 一般行政管理事务 (codes)",
      "合计 = 一般公共服务支出 + 教育支出 (codeTotal)",
    ]);
  });

  it("close a 收支 table: items, 本年合计, 总计 with what is carried", () => {
    const sums = sumsOf(`
@ 财政拨款收支总表
@ 单位：万元
| 收入 | > |
| 项目 | 预算数 |
| 一、财政拨款收入 | 5.00 |
| （一）一般公共预算 | 4.00 |
| （二）政府性基金预算 | 1.00 |
| 二、事业收入 | 2.00 |
| 本年收入合计 | 7.00 |
| 上年结转结余 | 1.50 |
| 收入总计 | 8.50 |
`);
    expect(sums).toEqual([
      "一、财政拨款收入 = (一)一般公共预算 + (二)政府性基金预算 (items)",
      "本年收入合计 = 一、财政拨款收入 + 二、事业收入 (yearTotal)",
      "收入总计 = 本年收入合计 + 上年结转结余 (grandTotal)",
    ]);
  });

  it("stay when one figure of a table is wrong", () => {
    const sums = sumsOf(`
@ 部门预算收支总表
@ 单位：万元
| 收入 | > |
| 项目 | 预算数 |
| 一、一般公共预算拨款收入 | 5.00 |
| 二、事业收入 | 2.00 |
| 本年收入合计 | 7.10 |
| 上年结转结余 | 1.50 |
| 收入总计 | 8.50 |
`);
    expect(sums).toContain("本年收入合计 = 一、一般公共预算拨款收入 + 二、事业收入 (yearTotal)");
    expect(sums).toContain("收入总计 = 本年收入合计 + 上年结转结余 (grandTotal)");
  });

  it("read a total at the head of a list", () => {
    const sums = sumsOf(`
@ 2026年单位收支总体情况表
@ 单位：万元
| 收入 | > |
| 项目 | 预算数 |
| 合计 | 7.00 |
| 一、一般公共预算资金 | 5.00 |
| 二、事业收入资金 | 2.00 |
`);
    expect(sums).toEqual(["合计 = 一、一般公共预算资金 + 二、事业收入资金 (listTotal)"]);
  });

  it("read 小计 over or under their items, whichever the figures say", () => {
    const over = `
@ 项目支出表
@ 单位：万元
| 单位项目 | 合计 |
| 合计 | 10.11 |
| 甲局小计 | 3.11 |
| 网络维护 | 1.01 |
| 档案整理 | 2.10 |
| 乙中心小计 | 7.00 |
| 设备更新 | 3.00 |
| 业务培训 | 4.00 |
`;
    const under = `
@ 项目支出表
@ 单位：万元
| 单位项目 | 合计 |
| 网络维护 | 1.01 |
| 档案整理 | 2.10 |
| 甲局小计 | 3.11 |
| 设备更新 | 3.00 |
| 业务培训 | 4.00 |
| 乙中心小计 | 7.00 |
| 合计 | 10.11 |
`;
    for (const table of [over, under]) {
      expect(sumsOf(table)).toEqual([
        "甲局小计 = 网络维护 + 档案整理 (subtotal)",
        "乙中心小计 = 设备更新 + 业务培训 (subtotal)",
        "合计 = 甲局小计 + 乙中心小计 (listTotal)",
      ]);
    }
  });

  it("follow numerals in a column of their own where they have several forms, not where they count the lines", () => {
    const table = (numerals: readonly string[]) => `
@ 项目支出表
@ 单位：万元
| 序号 | 项目名称 | 金额 |
| | 合计 | 9.00 |
| ${numerals[0]} | 特定目标类 | 6.00 |
| ${numerals[1]} | 河道治理 | 2.00 |
| ${numerals[2]} | 水库维修 | 4.00 |
| ${numerals[3]} | 其他运转类 | 3.00 |
| ${numerals[4]} | 防汛值班 | 3.00 |
`;
    const nested = [
      "特定目标类 = 河道治理 + 水库维修 (items)",
      "其他运转类 = 防汛值班 (items)",
      "合计 = 特定目标类 + 其他运转类 (listTotal)",
    ];
    expect(sumsOf(table(["一", "1", "2", "二", "1"]))).toEqual(nested);
    expect(sumsOf(table(["1", "1.1", "1.2", "2", "2.1"]))).toEqual(nested);
    expect(sumsOf(table(["1", "2", "3", "4", "5"]))).toEqual([
      "合计 = 特定目标类 + 河道治理 + 水库维修 + 其他运转类 + 防汛值班 (listTotal)",
    ]);
  });

  it("follow the label column that a row fills in, be they three deep", () => {
    const sums = sumsOf(`
@ 一般公共预算支出预算表
@ 单位：万元
| 类 | 款 | 项 | 合计 |
| 社会保障和就业支出 | | | 3.00 |
| | 行政事业单位养老支出 | | 3.00 |
| | | 养老保险缴费支出 | 1.00 |
| | | 职业年金缴费支出 | 2.00 |
| 农林水支出 | | | 4.00 |
| | 水利 | | 4.00 |
| | | 行政运行 | 4.00 |
| 合计 | > | > | 7.00 |
`);
    expect(sums).toEqual([
      "社会保障和就业支出 = 行政事业单位养老支出 (items)",
      "行政事业单位养老支出 = 养老保险缴费支出 + 职业年金缴费支出 (items)",
      "农林水支出 = 水利 (items)",
      "水利 = 行政运行 (items)",
      "合计 = 社会保障和就业支出 + 农林水支出 (listTotal)",
    ]);
  });

  it("look for the parts of numbered rows in the rows without numerals that follow each of them", () => {
    const table = (last: string) => `
@ 支出预算明细表
@ 单位：万元
| 项目 | 金额 |
| 一、基本支出 | 5.00 |
| 工资福利支出 | 4.00 |
| 商品和服务支出 | 1.00 |
| 二、项目支出 | 7.00 |
${last}
| 合计 | 12.00 |
`;
    expect(sumsOf(table("| 河道治理 | 7.00 |"))).toContain("一、基本支出 = 工资福利支出 + 商品和服务支出 (items)");
    expect(sumsOf(table("")).filter((sum) => sum.endsWith("(items)"))).toEqual([]);
  });

  it("are read where columns have only numbers for heads", () => {
    const sums = sumsOf(`
@ 支出预算表
@ 单位：万元
| 1 | 2 | 3 |
| 208 | 社会保障和就业支出 | 3.00 |
| 20805 | 行政事业单位养老支出 | 3.00 |
| 213 | 农林水支出 | 4.00 |
| 21303 | 水利 | 4.00 |
| 合计 | | 7.00 |
`);
    expect(sums).toEqual([
      "社会保障和就业支出 = 行政事业单位养老支出 (codes)",
      "农林水支出 = 水利 (codes)",
      "合计 = 社会保障和就业支出 + 农林水支出 (codeTotal)",
    ]);
  });

  it("read years below each other with their change; a row of rates adds up nowhere", () => {
    const sums = sumsOf(`
@ 单位：万元
| 年度 | 收入合计 | 一般公共预算拨款 | 事业收入 |
| 2025年预算 | 20.00 | 15.00 | 5.00 |
| 2026年预算 | 22.00 | 16.00 | 6.00 |
| 增减额 | 2.00 | 1.00 | 1.00 |
| 增减率（%） | 10.00 | 6.67 | 20.00 |
`);
    expect(sums).toEqual([
      "收入合计 = 一般公共预算拨款 + 事业收入 (funding)",
      "2026年预算 = 2025年预算 + 增减额 (change)",
    ]);
  });

  it("take no target value in a column of names for a row of rates", () => {
    const { rows } = readOne(`
@ 单位：万元
| 指标 | 金额 |
| ≥95% | 2.00 |
| 覆盖率（%） | 95.00 |
| 增幅 | 5.00 |
`);
    expect(rows.map(({ role }) => role)).toEqual(["item", "rate", "rate"]);
  });

  it("add a list folded into two pairs of columns to its one total", () => {
    const sums = sumsOf(`
@ 机关运行经费构成表
@ 单位：万元
| 内容 | 金额 | 内容 | 金额 |
| 办公费 | 4.00 | 差旅费 | 3.00 |
| 水费 | 1.00 | 会议费 | 2.00 |
| 电费 | 2.00 | 合计 | 12.00 |
`);
    expect(sums).toEqual(["合计 = 办公费 + 水费 + 电费 + 差旅费 + 会议费 (listTotal)"]);
  });

  it("hang rows without a code on the code that they follow, and on each other as far as they are set in", () => {
    const table = (blank: string) => `
@ 项目支出表
@ 单位：万元
| 科目编码 | 科目（项目）名称 | 金额 |
| | 合计 | 9.00 |
| 2130302 | 一般行政管理事务 | 6.00 |
| | ${blank}河道治理 | 2.00 |
| | ${blank}水库维修 | 4.00 |
| 2130304 | 水利行业业务管理 | 3.00 |
| | ${blank}河湖长制 | 3.00 |
`;
    for (const blank of ["", "\u00a0\u00a0"]) {
      expect(sumsOf(table(blank)).filter((sum) => sum.endsWith("(items)"))).toEqual([
        "一般行政管理事务 = 河道治理 + 水库维修 (items)",
        "水利行业业务管理 = 河湖长制 (items)",
      ]);
    }
    const units = table("").replace("2130304", "2130302");
    expect(sumsOf(units).filter((sum) => sum.endsWith("(items)"))).toEqual([]);
  });

  it("read 资金总额 in a form with the funds below it", () => {
    const sums = sumsOf(`
| 项目名称 | > | 车管所办案经费 |
| 专项资金情况（万元） | 资金总额 | 1700.00 |
| ^ | 财政拨款 | 1600.00 |
| ^ | 其他资金 | 100.00 |
| 绩效目标 | > | 提升服务水平 |
`);
    expect(sums).toEqual(["资金总额 = 财政拨款 + 其他资金 (listTotal)"]);
  });

  it("follow from the codes, whether they hold or not", () => {
    const sums = sumsOf(`
@ 项目明细表
@ 单位：万元
| 编码 | 名称 | 金额 | 已拨 |
| 301 | 甲 | 5.00 | 1.00 |
| 30101 | 乙 | 7.00 | 8.00 |
| 302 | 丙 | 6.00 | 3.00 |
| 30201 | 丁 | 9.00 | 7.00 |
`);
    expect(sums).toEqual(["甲 = 乙 (codes)", "丙 = 丁 (codes)"]);
  });
});

describe("sums that no label tells", () => {
  const table = (wrong: string) => `
@ 单位：万元
| 名称 | 全年 | 上半年 | 下半年 |
| 甲 | 333.33 | 111.11 | 222.22 |
| 乙 | 567.89 | 234.56 | 333.33 |
| 丙 | 912.46 | 345.67 | ${wrong} |
| 丁 | 777.88 | 333.44 | 444.44 |
| 戊 | 135.79 | 100.00 | 35.79 |
`;

  it("are found by arithmetic, and kept when one cell is wrong", () => {
    expect(sumsOf(table("566.79"))).toContain("全年 = 上半年 + 下半年 (found)");
    expect(sumsOf(table("566.97"))).toContain("全年 = 上半年 + 下半年 (found)");
  });

  it("are not believed of a few round figures that agree by chance", () => {
    const sums = sumsOf(`
@ 单位：万元
| 名称 | 人均 | 定额 | 标准 |
| 甲 | 30 | 10 | 20 |
| 乙 | 15 | 5 | 10 |
| 丙 | 20 | 15 | 10 |
`);
    expect(sums).toEqual([]);
  });
});

describe("sums of tables with several blocks side by side", () => {
  const table = `
@ 2026年部门综合预算收支总表
@ 单位：万元
| 收入 | > | 支出 | > | > | > |
| 项目 | 预算数 | 支出功能分类科目（按大类） | 预算数 | 部门经济分类科目（按大类） | 预算数 |
| 一、部门预算 | 120.50 | 一、部门预算 | 120.50 | 一、部门预算 | 120.50 |
| 1、财政拨款 | 120.50 | 1、一般公共服务支出 | 100.25 | 1、人员经费和公用经费支出 | 90.25 |
| （1）一般公共预算拨款 | 100.25 | 2、社会保障和就业支出 | 20.25 | （1）工资福利支出 | 70.25 |
| （2）政府性基金拨款 | 20.25 | | | （2）商品和服务支出 | 20.00 |
| | | | | 2、专项业务经费支出 | 30.25 |
| 本年收入合计 | 120.50 | 本年支出合计 | 120.50 | 本年支出合计 | 120.50 |
| 上年结转 | 9.50 | 结转下年 | 9.50 | 结转下年 | 9.50 |
| 收入总计 | 130.00 | 支出总计 | 130.00 | 支出总计 | 130.00 |
`;

  it("stay within their block", () => {
    expect(sumsOf(table)).toEqual([
      "一、部门预算 = 1、财政拨款 (items)",
      "1、财政拨款 = (1)一般公共预算拨款 + (2)政府性基金拨款 (items)",
      "本年收入合计 = 一、部门预算 (yearTotal)",
      "收入总计 = 本年收入合计 + 上年结转 (grandTotal)",
      "一、部门预算 = 1、一般公共服务支出 + 2、社会保障和就业支出 (items)",
      "本年支出合计 = 一、部门预算 (yearTotal)",
      "支出总计 = 本年支出合计 + 结转下年 (grandTotal)",
      "一、部门预算 = 1、人员经费和公用经费支出 + 2、专项业务经费支出 (items)",
      "1、人员经费和公用经费支出 = (1)工资福利支出 + (2)商品和服务支出 (items)",
      "本年支出合计 = 一、部门预算 (yearTotal)",
      "支出总计 = 本年支出合计 + 结转下年 (grandTotal)",
    ]);
  });
});

describe("sums of a coded list folded into two blocks", () => {
  it("leave alone what goes on in the other block", () => {
    const sums = sumsOf(`
@ 一般公共预算基本支出表
@ 单位：万元
| 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 |
| 301 | 工资福利支出 | 9.00 | 30202 | 印刷费 | 1.50 |
| 30101 | 基本工资 | 4.00 | 30203 | 咨询费 | 0.50 |
| 30102 | 津贴补贴 | 5.00 | 303 | 对个人和家庭的补助 | 2.00 |
| 302 | 商品和服务支出 | 3.00 | 30302 | 退休费 | 2.00 |
| 30201 | 办公费 | 1.00 | 合计 | > | 14.00 |
`);
    expect(sums).toEqual(["工资福利支出 = 基本工资 + 津贴补贴 (codes)", "对个人和家庭的补助 = 退休费 (codes)"]);
  });
});

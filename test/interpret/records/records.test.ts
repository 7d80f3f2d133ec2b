import { describe, expect, it } from "@jest/globals";
import type { Disclosure, Quote } from "../../../src/model/disclosure/disclosure.ts";
import type { Document } from "../../../src/model/document.ts";
import { textAt } from "../../../src/model/text-at.ts";
import { read } from "../../support/files/read.ts";

const OPENING = "现将某某市审计局2021年部门预算公开如下：\n一、部门职责及机构设置情况";

interface Filing {
  disclosure: Disclosure;
  document: Document;
}

function filing(heading: string, body: string): Filing {
  return read(
    `${OPENING}\n${heading === "" ? "" : `${heading}\n`}${body}\n八、名词解释\n无。`,
    "hebei-department-budget",
  );
}

/** A quote's text, which must stand at its place. */
function text({ document }: Filing, quote: Quote | undefined): string | undefined {
  if (quote !== undefined) expect(textAt(document, quote.place)).toBe(quote.text);
  return quote?.text;
}

describe("部门机构设置情况", () => {
  it("gives one institution a row", () => {
    const found = filing(
      "",
      `@ 部门机构设置情况
      | 单位名称 | 单位性质 | 单位规格 | 经费保障形式 |
      | 审计局本级 | 行政 | 正处级 | 财政拨款 |
      | 审计中心 | 事业 |  | 财政性资金基本保证 |`,
    );
    expect(
      found.disclosure.institutions.map(({ name, nature, rank, funding }) =>
        [name, nature, rank, funding].map((each) => text(found, each)),
      ),
    ).toEqual([
      ["审计局本级", "行政", "正处级", "财政拨款"],
      ["审计中心", "事业", undefined, "财政性资金基本保证"],
    ]);
  });

  it.each([
    "单位 | 单位类型 | 机构规格 | 经费保障",
    "预算单位名称 | 单位类别 | 行政级别 | 预算管理方式",
    "机构 | 性质 | 规格 | 经费供给方式",
    "单位名称 | 单位性质 | 机构规格 | 经费性质",
  ])("is known by heads built of its words: %s", (heads) => {
    const found = filing("", `| ${heads} |\n| 审计局本级 | 机关 | 正处级 | 全额 |`);
    expect(
      found.disclosure.institutions.map(({ name, nature, rank, funding }) =>
        [name, nature, rank, funding].map((each) => text(found, each)),
      ),
    ).toEqual([["审计局本级", "机关", "正处级", "全额"]]);
  });

  it("does without heads that a text dump lost", () => {
    const found = filing("", "@ 部门机构设置情况\n| 市政府办公室 | 财政拨款 | 正处级 | 财政拨款 |");
    expect(found.disclosure.institutions.map(({ name }) => text(found, name))).toEqual(["市政府办公室"]);
  });
});

describe("部门政府采购预算", () => {
  const rows = (last: string) => `@ 部门政府采购预算
    @ 151某某市审计局
    @ 单位：万元
    | 政府采购项目来源 | > | 采购物品名称 | 政府采购目录序号 | 计量  单位 | 数量 | 单价 | 政府采购金额（当年部门预算安排资金） | > | > | > |
    | 项目名称 | 预算资金 | ^ | ^ | ^ | ^ | ^ | 合计 | 一般公共预算拨款 | 基金预算拨款 | ${last} |
    | 合  计 | | | | | | | 11.00 | 10.00 | | 1.00 |
    | 审计局本级小计 | | | | | | | 9.00 | 9.00 | | |
    | 信息化建设 | 20.00 | 台式机 | A02010104 | 台 | 10 | 0.50 | 5.00 | 5.00 | | |
    | ^ | ^ | 运维服务 | C020602 | 项 | 1 | 4.00 | 4.00 | 4.00 | | |
    | 审计中心小计 | | | | | | | 2.00 | 1.00 | | 1.00 |
    | 设备购置 | 2.00 | 打印机 | A0201060102 | 台 | 2 | 1.00 | 2.00 | 1.00 | | 1.00 |`;

  it.each([
    ["单位资金", "revenue.unitOwnFunds"],
    ["其他来源收入", "revenue.other"],
  ])("reads items, units and funding with %s as the last source", (last, concept) => {
    const found = filing("六、政府采购预算情况", rows(last));
    const lines = found.disclosure.procurement.map((line) => ({
      role: line.role,
      unit: text(found, line.unitName),
      project: text(found, line.project),
      item: text(found, line.item),
      code: text(found, line.catalogCode),
      figures: [line.projectFunds, line.quantity, line.unitPrice, line.total].map(
        (cell) => cell && `${cell.amount.text}${cell.amount.unit}`,
      ),
      funding: line.funding.map((part) => `${part.concept} ${part.amount.text}`),
    }));
    expect(lines[0]).toMatchObject({
      role: "total",
      unit: undefined,
      figures: [undefined, undefined, undefined, "11.00万元"],
      funding: ["revenue.generalPublicBudget 10.00", `${concept} 1.00`],
    });
    expect(lines[1]).toMatchObject({ role: "subtotal", unit: "审计局本级" });
    expect(lines[3]).toMatchObject({
      role: "item",
      unit: "审计局本级",
      project: "信息化建设",
      item: "运维服务",
      code: "C020602",
      figures: ["20.00万元", "1项", "4.00万元", "4.00万元"],
    });
    expect(lines[5]).toMatchObject({
      unit: "审计中心",
      project: "设备购置",
      figures: ["2.00万元", "2台", "1.00万元", "2.00万元"],
    });
  });
});

describe("tables of things bought and held, without a title", () => {
  it("are known by 品目 beside counts and prices", () => {
    const { disclosure } = filing(
      "六、政府采购情况",
      `| 项目 | 品目名称 | 品目代码 | 单位 | 数量 | 单价（元） | 总价（元） |
      | 宣传 | 空调机 | A02061804 | 台 | 17 | 7,000 | 119,000 |
      | 合计 | | | | | | 119,000 |`,
    );
    expect(disclosure.procurement.map(({ role, total }) => [role, total?.amount.text])).toEqual([
      ["item", "119,000"],
      ["total", "119,000"],
    ]);
  });

  it("are known by the kinds of assets", () => {
    const { disclosure } = filing(
      "七、国有资产情况",
      `| 资产名称 | 数量 | 账面价值（元） |
      | 一、固定资产 | —— | 12,506,000 |
      | （一）房屋及构筑物（平方米） | 3453 | 6,622,000 |
      | （二）公务用车（辆） | 1 | 531,000 |
      | （三）单价50万元以上通用设备（台套） | 5 | 2,952,000 |
      | （四）其他固定资产 | —— | 2,401,000 |`,
    );
    expect(disclosure.assets.map(({ concept, value }) => [concept, value?.amount.text])).toEqual([
      ["assets.total", "12,506,000"],
      ["assets.buildings", "6,622,000"],
      ["assets.vehicles", "531,000"],
      ["assets.highValueEquipment", "2,952,000"],
      ["assets.other", "2,401,000"],
    ]);
  });
});

describe("固定资产占用情况表", () => {
  it("gives each line its concept, count and value", () => {
    const found = filing(
      "七、国有资产信息",
      `| 某某市市直部门固定资产占用情况表 | > | > |
      | 编制部门：某某市审计局 | 截止时间：2020年12月31日 | > |
      | 项   目 | 数量 | 价值（金额单位：万元） |
      | 资产总额 | —— | 7444.35 |
      | 1、房屋（平方米） | 34629 | 1121.77 |
      | 其中：办公用房（平方米） | | |
      | 2、车辆（台、辆） | 21 | 456.90 |
      | 3、单价在20万元以上的设备 | 28 | 3748.83 |
      | 4、其他固定资产 | | 2116.85 |`,
    );
    expect(
      found.disclosure.assets.map(({ concept, ofWhich, quantity, value }) => [
        concept,
        ofWhich,
        quantity && quantity.amount.text + quantity.amount.unit,
        value && value.amount.text + value.amount.unit,
      ]),
    ).toEqual([
      ["assets.total", false, undefined, "7444.35万元"],
      ["assets.buildings", false, "34629平方米", "1121.77万元"],
      ["assets.buildings.offices", true, undefined, undefined],
      ["assets.vehicles", false, "21辆", "456.90万元"],
      ["assets.highValueEquipment", false, "28", "3748.83万元"],
      ["assets.other", false, undefined, "2116.85万元"],
    ]);
  });
});

describe("performance tables", () => {
  const projects = `第二部分 资金绩效目标
    16. [bookmark: _Toc1]热线运行经费绩效目标表{ TC 2、别的项目绩效目标表 \\f C \\l 1 }
    | 绩效目标 | 1.受理诉求。\\n2.提升能力。 | > | > | > | > |
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
    | 产出指标 | 数量指标 | 接听电话 | 受理来电 | ≥33万个 | 平台统计 |
    | ^ | 时效指标 | 办结时间 | 反馈时间 | 3-5工作日 | 工作规则 |
    | ^ | ^ | 完成时间 | 交付时间 | 6月底完成 | 合同 |
    | ^ | 成本指标 | 成本控制 | 预算内 | <300.6万元 | 合同 |
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
    | 满意度指标 | 服务对象 | 群众满意度 | 满意 | ≥95百分比 | 调查 |`;

  it("read a project's objective and indicators; what is no figure survives as text", () => {
    const found = filing("五、绩效预算信息", projects);
    expect(
      found.disclosure.objectives.map(({ project, objective }) => [text(found, project), text(found, objective)]),
    ).toEqual([["热线运行经费", "1.受理诉求。\n2.提升能力。"]]);
    expect(
      found.disclosure.indicators.map(({ project, levels, comparator, target, amount, basis }) => [
        project,
        levels.map((level) => text(found, level)).join("/"),
        comparator,
        text(found, target),
        amount && amount.value + amount.base,
        text(found, basis),
      ]),
    ).toEqual([
      ["热线运行经费", "产出指标/数量指标/接听电话", "≥", "≥33万个", "330000个", "平台统计"],
      ["热线运行经费", "产出指标/时效指标/办结时间", undefined, "3-5工作日", undefined, "工作规则"],
      ["热线运行经费", "产出指标/时效指标/完成时间", undefined, "6月底完成", undefined, "合同"],
      ["热线运行经费", "产出指标/成本指标/成本控制", "<", "<300.6万元", "3006000元", "合同"],
      ["热线运行经费", "满意度指标/服务对象/群众满意度", "≥", "≥95百分比", "95%", "调查"],
    ]);
  });

  it("read the table of the whole department with 符号, 值 and 单位 in columns of their own", () => {
    const found = filing(
      "五、绩效预算信息",
      `（四）部门整体支出绩效指标
      | 一级指标 | 二级指标 | 三级指标 | 评分标准 | 指标描述 | 指标值 | > | > | 指标值确定依据 |
      | ^ | ^ | ^ | ^ | ^ | 符号 | 值 | 单位 | ^ |
      | 部门产出 | 数量 | 热线受理量 | 达标得分 | 受理总量 | ≥ | 33 | 万个 | 统计 |
      | | | 会议次数 | 达标得分 | 承办次数 | ＝ | 55 | 次 | 记录 |
      | 部门效果 | 社会效益 | 长期稳定 | 显著得分 | 稳定性 | | 稳定提升 | | 计划 |`,
    );
    expect(
      found.disclosure.indicators.map(({ project, levels, comparator, target, measureUnit, amount, criterion }) => [
        project,
        levels.map((level) => text(found, level)).join("/"),
        comparator,
        text(found, target),
        text(found, measureUnit),
        amount && amount.value + amount.base,
        text(found, criterion),
      ]),
    ).toEqual([
      [undefined, "部门产出/数量/热线受理量", "≥", "33", "万个", "330000个", "达标得分"],
      [undefined, "部门产出/数量/会议次数", "=", "55", "次", "55次", "达标得分"],
      [undefined, "部门效果/社会效益/长期稳定", undefined, "稳定提升", undefined, undefined, "显著得分"],
    ]);
  });

  it("read the 职责活动 form of 2016 to 2019", () => {
    const found = filing(
      "五、绩效预算信息",
      `部门职责-工作活动绩效目标
      | 职责活动 | 年度预算数 | 内容描述 | 绩效目标 | 绩效指标 | 评价标准 | > | > | > |
      | ^ | ^ | ^ | ^ | ^ | 优 | 良 | 中 | 差 |
      | 审计监督 | 100.00 | 开展审计 | 全覆盖 | 审计项目完成率 | ≥95% | ≥90% | ≥80% | <80% |`,
    );
    expect(
      found.disclosure.indicators.map(({ levels, target, description }) => [
        levels.map((level) => text(found, level)),
        text(found, target),
        text(found, description),
      ]),
    ).toEqual([[["审计监督", "审计项目完成率"], "≥95%", "开展审计"]]);
  });

  it("take the project's name from the table itself where it stands there", () => {
    const found = filing(
      "五、绩效预算信息",
      `| 项目名称 | 热线运行经费 | > | > |
      | 年度目标 | 受理诉求 | > | > |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 接听电话 | ≥33万个 |`,
    );
    expect(
      found.disclosure.objectives.map(({ project, objective }) => [text(found, project), text(found, objective)]),
    ).toEqual([["热线运行经费", "受理诉求"]]);
    expect(found.disclosure.indicators).toHaveLength(1);
  });
});

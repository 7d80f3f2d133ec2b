import { describe, expect, it } from "@jest/globals";
import { line, read } from "../../support/files/read.ts";

function told(text: string): string[] {
  const { disclosure } = read(
    `某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n七、国有资产占用情况\n${text}`,
  );
  return disclosure.facts.map((fact) => line(fact, disclosure.facts));
}

const WORTH = ["assets.buildings actual 300万元", "assets.vehicles actual 80万元"];

describe("what is held, told by its number and its worth", () => {
  it.each([
    "截至2024年12月31日，固定资产总值400万元，其中：房屋2000平方米，价值300万元；车辆5辆，价值80万元；其他资产20万元。",
    "固定资产总额：2024年末400万元，其中房屋2000平方米、价值300万元，车辆5辆（其中一般公务用车3辆），价值80万元，其他资产20万元。",
    "上年末固定资产原值400万元，包括：房屋2000平方米（300万元）、车辆5辆（80万元）、其他资产20万元。",
    "2024年末房屋2000平方米（300万元），车辆5辆（80万元），其他资产20万元，总价值400万元。",
    "2024年末固定资产400万元，其中房屋300万元，车辆5辆80万元，其他20万元。",
    "2024年末固定资产400万元，其中土地房屋300万元，公务用车5台、80万元，其余20万元。",
    "2024年末固定资产400万元，其中房屋及土地（300万元），车辆5辆，计80万元，其他（20万元）。",
  ])("has both as parts of the total: %s", (text) => {
    const facts = told(text);
    expect(facts).toContain("assets.total actual 400万元");
    for (const worth of WORTH) expect(facts).toContain(`${worth} of assets.total`);
  });
});

describe("what is held by the department itself", () => {
  it.each(["2024年年末审计局固定资产一共400万元", "截至2024年12月31日审计局固定资产账面价值是400万元"])(
    "is of no other body: %s",
    (text) => {
      const { disclosure } = read(
        `某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n七、国有资产占用情况\n${text}，详见下表。`,
      );
      expect(disclosure.facts.map(({ subject, tentative }) => [subject, tentative])).toEqual([[undefined, undefined]]);
    },
  );
});

describe("equipment among what is held", () => {
  it.each([
    "50万元以上设备5台套（60万元），其他（20万元）",
    "单价50万元以上大型设备5台（套），价值60万元；其他资产价值20万元",
    "单台价值20万元（含）以上仪器设备2套，60万元；其余20万元",
    "专用设备60万元、其他20万元",
  ])("is known by what each costs, or by the list that it stands in: %s", (said) => {
    const facts = told(`2024年末固定资产380万元，其中：房屋300万元，${said}。`);
    const [equipment, other] = facts.filter((one) => one.includes("万元 of assets.total")).slice(1);
    expect([equipment, other]).toEqual([
      "assets.highValueEquipment actual 60万元 of assets.total",
      "assets.other actual 20万元 of assets.total",
    ]);
  });

  it("may have its unit in a line above", () => {
    expect(
      told("预算收入100万元。\n（本部分金额单位：万元）\n2024年末固定资产80.05：设备63.52，其他16.53。").slice(1),
    ).toEqual([
      "assets.total actual 80.05万元",
      "assets.highValueEquipment actual 63.52万元 of assets.total",
      "assets.other actual 16.53万元 of assets.total",
    ]);
  });

  it.each([
    "2025年计划购置车辆1辆、20万元；单价100万元以上设备2台（套）、30万元。",
    "2025年拟购置车辆20万元、设备30万元、其他10万元。",
    "2025年资产购置预算60万元，其中：车辆30万元、设备20万元、其他10万元。",
    "2025年新增资产配置预算60万元（车辆40万元、设备20万元）。",
  ])("is none of it where the sentence lists what is to be bought: %s", (text) => {
    expect(told(text).filter((one) => one.startsWith("assets."))).toEqual([]);
  });
});

describe("其他 behind what has no name here", () => {
  it.each([
    "2024年末流动资产100万元，无形资产30万元，其他20万元。",
    "房屋出租收入20万元，其他10万元。",
    "2024年末共有车辆3辆，其中：机要通信用车1辆、其他2辆。",
  ])("is nothing known: %s", (text) => {
    const told = read(
      `某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n收入预算900万元。\n七、国有资产占用情况\n${text}`,
    );
    expect(told.disclosure.facts.map(({ concept }) => concept)).not.toContain("assets.other");
  });
});

describe("what is held, told in paragraphs before their whole", () => {
  it.each([
    ["2024年12月31日四部分价值总计400万元", "①", "②", "③", "④"],
    ["截至2024年底，以上四项合计400万元", "1.", "2.", "3.", "4."],
    ["2024年末四类资产总值400万元", "（1）", "（2）", "（3）", "（4）"],
  ])("is of the day that the whole is of: %s", (whole, ...labels) => {
    const items = ["房屋200万元", "车辆100万元", "单价50万元以上的设备80万元", "其他固定资产20万元"];
    const { disclosure } = read(
      `某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n七、国有资产占用情况\n固定资产由以下部分构成：\n${items.map((item, at) => `${labels[at]}${item}；`).join("\n")}\n${whole}。`,
    );
    const facts = disclosure.facts.map((fact) => `${fact.year} ${line(fact, disclosure.facts)}`);
    expect(facts).toEqual([
      "2024 assets.buildings actual 200万元 of assets.total",
      "2024 assets.vehicles actual 100万元 of assets.total",
      "2024 assets.highValueEquipment actual 80万元 of assets.total",
      "2024 assets.other actual 20万元 of assets.total",
      "2024 assets.total actual 400万元",
    ]);
  });
});

describe("what is to be bought", () => {
  it.each([
    "一般公共预算安排购置固定资产",
    "财政拨款安排购置资产",
    "计划增加固定资产",
    "拟增加国有资产",
    "计划添置固定资产",
  ])("may be said with the money for it or as an increase: %s", (said) => {
    expect(told(`2025年${said}20万元。`)).toEqual(["plannedPurchases 20万元"]);
  });
});

describe("a whole divided once more", () => {
  it.each(["按支出功能分类：", "从功能科目看，", "按照科目划分，"])("has the kinds behind %s for its parts", (said) => {
    const text = `2025年支出预算500万元，其中：基本支出300万元，项目支出200万元。${said}教育支出300万元，住房保障支出200万元。`;
    expect(told(text).slice(-2)).toEqual([
      "function.education 300万元 of expenditure.total",
      "function.housing 200万元 of expenditure.total",
    ]);
  });

  it("may be what a bracket behind its parts is about", () => {
    const text = "公务用车费70万元，由公务用车购置费20万元、公务用车运行费50万元构成（比上年减少10万元）。";
    expect(told(text).at(-1)).toBe("threePublic.vehicles change -10万元 vs 2024");
  });
});

describe("a source with its fund in a bracket", () => {
  it.each(["财政拨款", "经费拨款", "财政拨款收入"])("is that fund: %s", (name) => {
    expect(told(`${name}（一般公共预算）300万元，${name}（政府性基金预算）100万元。`)).toEqual([
      "revenue.generalPublicBudget 300万元",
      "revenue.governmentManagedFunds 100万元",
    ]);
  });
});

describe("the unit with its own units", () => {
  it.each(["本级及所属单位", "机关和下属单位", "（含所属单位）"])("is the department: %s", (who) => {
    expect(told(`2025年某某市审计局${who}预算收支总额为500万元，比上年增加10万元。`)).toEqual([
      "revenueExpenditure.total 500万元",
      "revenueExpenditure.total change 10万元 vs 2024",
    ]);
  });
});

describe("assets held on a day, and those to be bought", () => {
  it.each([
    "账面固定资产在2024年12月31日为400万元",
    "本部门固定资产期末数（2024年12月31日）为400万元",
    "固定资产到2024年12月31日为400万元",
    "固定资产总额（截至2024年末）400万元",
  ])("are known with the day between their name and their figure: %s", (said) => {
    expect(told(`${said}，其中房屋300万元，车辆100万元。`)).toEqual([
      "assets.total actual 400万元",
      "assets.buildings actual 300万元 of assets.total",
      "assets.vehicles actual 100万元 of assets.total",
    ]);
  });

  it.each([
    "本年政府采购预算安排购置固定资产25万元",
    "2025年通过政府采购购置固定资产25万元",
    "政府采购今年安排固定资产购置25万元",
    "2025年借政府采购添置固定资产25万元",
  ])("are bought by way of procurement: %s", (said) => {
    expect(told(`2024年末固定资产400万元。${said}。`)).toContain("plannedPurchases 25万元");
  });
});

describe("how many vehicles there may be", () => {
  it.each(["公务用车编制3台，实有公务用车2台，价值80万元。", "核定公务用车3辆，实有公务用车2台，价值80万元。"])(
    "is not how many there are: %s",
    (text) => {
      expect(told(text)[0]).toBe("assets.vehicles actual 2台");
    },
  );
});

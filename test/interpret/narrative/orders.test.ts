import { describe, expect, it } from "@jest/globals";
import { adoptParts } from "../../../src/interpret/narrative/adopted-parts.ts";
import { readPassage } from "../../../src/interpret/narrative/read.ts";
import { line } from "../../support/files/read.ts";

function told(text: string): string[] {
  const { facts } = readPassage({
    block: 0,
    text,
    from: 0,
    year: 2024,
    section: "other",
    topic: undefined,
    carried: [],
  });
  adoptParts(facts, [], () => text);
  return facts.map((fact) => `${line(fact, facts)}${fact.subject === undefined ? "" : ` [${fact.subject}]`}`);
}

describe("parts told before their whole", () => {
  it.each([
    "人员经费100万元，公用经费20万元，基本支出120万元。",
    "人员经费100万元、公用经费20万元，基本支出合计120万元。",
    "其中人员经费100万元，公用经费20万元，以上基本支出共计120万元。",
  ])("are parts of it: %s", (text) => {
    expect(told(text)).toEqual([
      "expenditure.basic.personnel 100万元 of expenditure.basic",
      "expenditure.basic.runningCosts 20万元 of expenditure.basic",
      "expenditure.basic 120万元",
    ]);
  });

  it("are so in changes, whose sum may go the other way", () => {
    expect(told("人员经费增加100万元，公用经费减少31万元，两项相抵，基本支出净增加69万元。")).toEqual([
      "expenditure.basic.personnel change 100万元 vs 2023 of expenditure.basic",
      "expenditure.basic.runningCosts change -31万元 vs 2023 of expenditure.basic",
      "expenditure.basic change 69万元 vs 2023",
    ]);
  });

  it("are so though one of them tells parts of its own", () => {
    expect(
      told("基本支出60万元（人员经费50万元；公用经费10万元），项目支出40万元。支出合计100万元。").filter((each) =>
        each.endsWith("of expenditure.total"),
      ),
    ).toEqual(["expenditure.basic 60万元 of expenditure.total", "expenditure.project 40万元 of expenditure.total"]);
  });

  it("are none of a whole of another kind that follows", () => {
    expect(
      told("基本支出60万元，项目支出40万元。财政拨款支出80万元。").filter((each) => each.includes(" of ")),
    ).toEqual([]);
  });

  it.each([
    ["基本支出增加5万元，项目支出减少3万元，两项合计增加2万元。", "revenueExpenditure.total change 2万元 vs 2023"],
    [
      "公务用车购置费增加18万元，公务用车运维费减少2万元，两项相抵增加16万元。",
      "threePublic.vehicles change 16万元 vs 2023",
    ],
  ])("have a whole without a name: %s", (text, whole) => {
    expect(told(text).at(-1)).toBe(whole);
  });
});

describe("two years of one figure", () => {
  it.each([
    "三公经费由上年的22.30万元增加到38.60万元，增加16.30万元（73.09%）。",
    "三公经费预算从2023年的22.30万元增至38.60万元，增加16.30万元，增长73.09%。",
    "三公经费由2023年预算22.30万元调整为38.60万元，同比增加16.30万元（73.09%）。",
  ])("are told from one to the other: %s", (text) => {
    expect(told(text)).toEqual([
      "threePublic.total 22.30万元",
      "threePublic.total 38.60万元",
      "threePublic.total change 16.30万元 vs 2023",
      "threePublic.total changeRate 73.09% vs 2023",
    ]);
  });

  it.each([
    ["公务接待费6.50万元，增减额-0.50万元（上年7.00万元）。", ["6.50", "-0.50", "7.00"]],
    ["公务接待费6.50万元（上年7.00万元），增减-0.50万元。", ["6.50", "7.00", "-0.50"]],
    ["公务接待费6.50万元（2023年度为7.00万元，同比减少0.50万元）。", ["6.50", "7.00", "0.50"]],
    ["公务接待费6.50万元，较上年（7.00万元）减少0.50万元。", ["6.50", "7.00", "0.50"]],
  ])("stand in brackets or with a sign: %s", (text, printed) => {
    const { facts } = readPassage({
      block: 0,
      text,
      from: 0,
      year: 2024,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts.map(({ amount }) => amount.text)).toEqual(printed);
    expect(facts.map(({ concept }) => concept)).toEqual(printed.map(() => "threePublic.hospitality"));
    expect(facts.find(({ stage }) => stage === "change")?.amount.value).toBe("-5000");
    expect(facts.find(({ year }) => year === 2023)?.amount.value).toBe("70000");
  });

  it.each([
    ["固定资产总额870万元（截至2023年底）。本年度拟购置固定资产13.5万元。"],
    ["2023年末，我局固定资产总额870万元。本年拟购置固定资产13.5万元。"],
    ["截至2023年12月31日，固定资产总额八百七十万元。今年计划购置固定资产13.5万元。"],
  ])("the day of a stock is not the year of what follows: %s", (text) => {
    const { facts } = readPassage({
      block: 0,
      text,
      from: 0,
      year: 2024,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts.map(({ concept, year, amount }) => `${concept} ${year} ${amount.value}`)).toEqual([
      "assets.total 2023 8700000",
      "plannedPurchases 2024 135000",
    ]);
  });
});

describe("other forms of figures", () => {
  it.each([
    [
      "二〇二四年公务接待费五十万元，较二〇二三年减少2万元。",
      ["threePublic.hospitality 五十万元", "threePublic.hospitality change -2万元 vs 2023"],
    ],
    ["公务用车购置费零万元。", ["threePublic.vehicles.purchase 零万元"]],
    [
      "公务接待费为零，同比下降4.6万元。",
      ["threePublic.hospitality 公务接待费为零", "threePublic.hospitality change -4.6万元 vs 2023"],
    ],
    [
      "公务用车购置费未安排（与上年持平）。",
      ["threePublic.vehicles.purchase 公务用车购置费未安排", "threePublic.vehicles.purchase change 持平 vs 2023"],
    ],
    ["收入总计…………4862.35万元", ["revenue.total 4862.35万元"]],
    ["机关运行经费------12.30万元", ["agencyRunningCosts 12.30万元"]],
  ])("reads %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("a figure told again in brackets", () => {
  it.each([
    ["政府采购预算204.40万元（人民币贰佰零肆万肆仟元整）。", "2044000"],
    ["收入总计4862.35万元（48,623,500.00元）。", "48623500"],
    ["机关运行经费0.2亿元（即2000万元）。", "20000000"],
  ])("is the same figure: %s", (text, value) => {
    const { facts } = readPassage({
      block: 0,
      text,
      from: 0,
      year: 2024,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts.map(({ amount }) => amount.value)).toEqual([value, value]);
    expect(facts[1]?.concept).toBe(facts[0]?.concept);
  });

  it("is none where it is a part", () => {
    expect(told("收入总计4862.35万元（其中上级补助100元）。")).toHaveLength(2);
    expect(told("机关运行经费20万元（10万元）。")).toHaveLength(1);
  });
});

describe("whose figures", () => {
  it.each([
    ["三公经费38.60万元。其中，社会福利院三公经费5.20万元，全部为公务用车运维费。", "社会福利院"],
    ["三公经费38.60万元，其中：我局本级三公经费5.20万元。", "我局本级"],
    ["三公经费38.60万元，其中市信息中心2024年三公经费5.20万元。", "市信息中心"],
  ])("of one unit are not the department's: %s", (text, unit) => {
    const own = told(text).filter((each) => !each.endsWith("]"));
    expect(own).toEqual(["threePublic.total 38.60万元"]);
    expect(told(text)[1]).toBe(`threePublic.total 5.20万元 [${unit}]`);
  });
});

describe("the two sides of a budget", () => {
  it.each([
    "2024年收入100万元，支出90万元。",
    "全年部门收入100万元；支出90万元。",
    "收、支总计各是100、90万元。",
    "收支总计分别为100万元、90万元。",
  ])("say by each other that they are the whole: %s", (text) => {
    expect(told(text)).toEqual(["revenue.total 100万元", "expenditure.total 90万元"]);
  });

  it("are not taken from one another's parts", () => {
    expect(told("2024年事业收入100万元，支出90万元。")).toEqual(["revenue.service 100万元"]);
    expect(told("房屋出租收入100万元，支出90万元。")).toEqual([]);
  });

  it("each have a change of their own", () => {
    expect(told("全年收入100万元，支出90万元，比上年收入增加5%，支出比上年增加3%。").slice(2)).toEqual([
      "revenue.total changeRate 5% vs 2023",
      "expenditure.total changeRate 3% vs 2023",
    ]);
  });
});

describe("a name", () => {
  it.each([
    "机关运行经费（包括办公费、差旅费、公务用车运行维护费等），2024年度按定额核定20万元。",
    "2024年安排20万元作为机关日常运行经费，用于办公费。",
    "机关运行经费（共3家）为20万元。",
    "机关运行经费：2024年平原市商务局本级及所属单位安排20万元，用于办公费。",
  ])("may be parted from its figure by a remark, or follow it: %s", (text) => {
    expect(told(text)).toEqual(["agencyRunningCosts 20万元"]);
  });
});

describe("classes", () => {
  it.each([
    "按功能分类科目，社会保障和就业支出90万元，卫生健康支出10万元。",
    "社会保障和就业支出90万元，卫生健康支出10万元。",
  ])("in a sentence of their own are of the total, not of the kind told last: %s", (sentence) => {
    const facts = told(`支出预算100万元，其中：基本支出60万元，占60%；项目支出40万元，占40%。${sentence}`);
    expect(facts.slice(-2)).toEqual([
      "function.socialSecurity 90万元 of expenditure.total",
      "function.health 10万元 of expenditure.total",
    ]);
  });
});

describe("a change", () => {
  it("may be told before its name", () => {
    expect(told("较上年减少机关运行经费19.81万元，2024年预算数为396.36万元。")).toEqual([
      "agencyRunningCosts change -19.81万元 vs 2023",
      "agencyRunningCosts 396.36万元",
    ]);
  });

  it("of a kind is not what a later sentence divides by classes", () => {
    const facts = told(
      "支出预算100万元，其中：基本支出60万元，同比减少5万元；项目支出40万元。基本支出按经济分类：工资福利支出50万元，商品和服务支出10万元。",
    );
    expect(facts.at(-1)).toBe("economic.useOfGoodsAndServices 10万元 of expenditure.basic");
  });

  it("is told by a word in brackets as well", () => {
    expect(told("项目支出预算较上年（减）10万元，（减）幅23%。")).toEqual([
      "expenditure.project change -10万元 vs 2023",
      "expenditure.project changeRate -23% vs 2023",
    ]);
  });

  it("is told of a total by whatever the total is called", () => {
    expect(told("三公经费预算为24万元，其中公务接待费9万元。三公经费预算汇总数较上年减少1万元。").at(-1)).toBe(
      "threePublic.total change -1万元 vs 2023",
    );
  });

  it.each(["1、人员增加；2、新增补助70万元", "一是人员增加；二是新增补助70万元"])(
    "may have its reasons in a list, behind which the parts of the whole follow: %s",
    (reasons) => {
      const text = `收入预算总额为100万元，比上年增加70万元，原因是：${reasons}。其中：财政拨款收入98万元，其他收入2万元。`;
      expect(told(text).slice(2)).toEqual([
        "revenue.fiscalAppropriation 98万元 of revenue.total",
        "revenue.other 2万元 of revenue.total",
      ]);
    },
  );
});

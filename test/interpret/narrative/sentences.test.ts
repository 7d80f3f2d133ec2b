import { describe, expect, it } from "@jest/globals";
import { readPassage } from "../../../src/interpret/narrative/read.ts";
import { line } from "../../support/files/read.ts";

function passage(text: string) {
  return readPassage({ block: 0, text, from: 0, year: 2021, section: "other", topic: undefined, carried: [] });
}

function told(text: string): string[] {
  const { facts } = passage(text);
  for (const { amount, place } of facts) expect(text.slice(place.start, place.end)).toBe(amount.text);
  return facts.map((fact) => line(fact, facts));
}

describe("sentences of the nine headings", () => {
  it.each(["2021年和2020年均未安排", "2020年、2021年都没有安排", "上年及本年均未安排"])(
    "goes on with its own year behind two told in one breath: %s",
    (both) => {
      const { facts } = passage(
        `2021年“三公”经费预算27.50万元，其中：公务用车购置费${both}；公务用车运维费21.56万元；公务接待费5.94万元。`,
      );
      const years = facts.flatMap(({ stage, year }) => (stage === "budget" ? [year] : []));
      expect(years).toEqual([2021, 2021, 2021, 2021]);
    },
  );

  it("reads 年 once for 2021年 and 年初", () => {
    expect(told("2021年初预算收入275.72万元，其中：一般公共预算拨款226.72万元。")).toEqual([
      "revenue.total 275.72万元",
      "revenue.generalPublicBudget 226.72万元 of revenue.total",
    ]);
  });

  it("reads income with its sources", () => {
    expect(
      told(
        "2021年收入总计114.80万元，其中：一般公共预算收入109.70万元，基金预算收入0万元，财政专户核拨收入0万元，其他来源收入0万元，上年结转 5.10万元。",
      ),
    ).toEqual([
      "revenue.total 114.80万元",
      "revenue.generalPublicBudget 109.70万元 of revenue.total",
      "revenue.governmentManagedFunds 0万元 of revenue.total",
      "revenue.specialFiscalAccount 0万元 of revenue.total",
      "revenue.other 0万元 of revenue.total",
      "revenue.carriedForward 5.10万元 of revenue.total",
    ]);
  });

  it("reads expenditure down three levels and knows that ； ends the inner list", () => {
    expect(
      told(
        "支出预算114.80万元，其中基本支出37.97万元，包括人员类项目经费29.14万元和运转类公用项目经费8.83万元；运转类其他及特定目标类项目支出76.83万元。",
      ),
    ).toEqual([
      "expenditure.total 114.80万元",
      "expenditure.basic 37.97万元 of expenditure.total",
      "expenditure.basic.personnel 29.14万元 of expenditure.basic",
      "expenditure.basic.runningCosts 8.83万元 of expenditure.basic",
      "expenditure.project 76.83万元 of expenditure.total",
    ]);
  });

  it("reads changes with sign and both years, and leaves reasons alone", () => {
    expect(
      told(
        "2021年预算收支安排114.80万元，较2020年预算减少5.45万元，其中：基本支出增加0.61万元，主要为人员经费；项目支出减少6.06万元，主要原因是A项目减少200万元。",
      ),
    ).toEqual([
      "revenueExpenditure.total 114.80万元",
      "revenueExpenditure.total change -5.45万元 vs 2020",
      "expenditure.basic change 0.61万元 vs 2020 of revenueExpenditure.total",
      "expenditure.project change -6.06万元 vs 2020 of revenueExpenditure.total",
    ]);
  });

  it("reads “三公” with nested and mixed brackets, and a list taken up again", () => {
    expect(
      told(
        "我办财政拨款“三公”经费预算安排106.82万元。其中，因公出国（境）费0万元；公务用车购置及运维费85.15万元（其中：公务用车购置费为0万元，公务用车运维费85.15万元)；公务接待费21.67万元。其中，公务用车购置及运维费减少2.84万元（其中：公务用车购置费减少0万元，公务用车运维费减少2.84万元)，主要原因是压减公车运行经费支出；公务接待费21.67万元，与2020年相比持平，无增减变化。",
      ),
    ).toEqual([
      "threePublic.total 106.82万元",
      "threePublic.overseasVisits 0万元 of threePublic.total",
      "threePublic.vehicles 85.15万元 of threePublic.total",
      "threePublic.vehicles.purchase 0万元 of threePublic.vehicles",
      "threePublic.vehicles.operation 85.15万元 of threePublic.vehicles",
      "threePublic.hospitality 21.67万元 of threePublic.total",
      "threePublic.vehicles change -2.84万元 vs 2020",
      "threePublic.vehicles.purchase change 0万元 vs 2020 of threePublic.vehicles",
      "threePublic.vehicles.operation change -2.84万元 vs 2020 of threePublic.vehicles",
      "threePublic.hospitality 21.67万元 of threePublic.total",
      "threePublic.hospitality change 持平 vs 2020",
    ]);
  });

  it.each<[string, string[]]>([
    ["我局机关运行经费共计安排770.83万元，主要用于水电费。", ["agencyRunningCosts 770.83万元"]],
    ["2021年，我部门安排政府采购预算175.61万元。", ["procurement.total 175.61万元"]],
    [
      "市政府办公室上年末固定资产金额为 74.35 万元（详见下表），本年度我部门拟购置固定资产总额为1.61万元。",
      ["assets.total actual 74.35万元", "plannedPurchases 1.61万元"],
    ],
    ["县卫生和计划生育局上年末固定资产金额为9,237.77万元。", ["assets.total actual 9,237.77万元"]],
  ])("reads %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("other orders and wordings", () => {
  it("takes 预算支出 right behind a name for its tail, not for all expenditure", () => {
    expect(told("公务用车运行维护费预算支出9.03万元，比上年预算增加3.14万元。")).toEqual([
      "threePublic.vehicles.operation 9.03万元",
      "threePublic.vehicles.operation change 3.14万元 vs 2020",
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      "the name after its figure",
      "安排5.10万元用于项目支出，3.00万元为公务接待费。",
      ["expenditure.project 5.10万元", "threePublic.hospitality 3.00万元"],
    ],
    [
      "one unit for several figures",
      "人员经费12.50、公用经费3.00万元。",
      ["expenditure.basic.personnel 12.50万元", "expenditure.basic.runningCosts 3.00万元"],
    ],
    [
      "the same figure for several names",
      "公务用车购置费、公务用车运行维护费均为0万元。",
      ["threePublic.vehicles.purchase 0万元", "threePublic.vehicles.operation 0万元"],
    ],
    [
      "a figure under two names",
      "收入总计36.42万元，全部为一般公共预算拨款收入，政府性基金预算拨款收入及其他收入均为0万元。",
      [
        "revenue.total 36.42万元",
        "revenue.generalPublicBudget 36.42万元 of revenue.total",
        "revenue.governmentManagedFunds 0万元 of revenue.total",
        "revenue.other 0万元 of revenue.total",
      ],
    ],
    [
      "last year's figure beside this year's",
      "公务接待费3.60万元，2020年安排4.20万元，减少0.60万元，下降14.29%。",
      [
        "threePublic.hospitality 3.60万元",
        "threePublic.hospitality 4.20万元",
        "threePublic.hospitality change -0.60万元 vs 2020",
        "threePublic.hospitality changeRate -14.29% vs 2020",
      ],
    ],
    [
      "a change behind a bracket",
      "公务用车购置及运维费87.80万元（其中：公务用车运维费64.80万元，公务用车购置费23.00万元），较2020年增加19.40万元。",
      [
        "threePublic.vehicles 87.80万元",
        "threePublic.vehicles.operation 64.80万元 of threePublic.vehicles",
        "threePublic.vehicles.purchase 23.00万元 of threePublic.vehicles",
        "threePublic.vehicles change 19.40万元 vs 2020",
      ],
    ],
    [
      "上年结转 within a source",
      "一般公共预算拨款60万元，其中：上年结转10万元。",
      ["revenue.generalPublicBudget 60万元", "revenue.carriedForward 10万元 of revenue.generalPublicBudget"],
    ],
    [
      "分别为",
      "人员经费和公用经费分别为80.00万元、20.00万元，合计100.00万元。",
      [
        "expenditure.basic.personnel 80.00万元",
        "expenditure.basic.runningCosts 20.00万元",
        "expenditure.basic 100.00万元",
      ],
    ],
    [
      "the whole after its parts",
      "“三公”经费预算3.50万元，其中：公务接待费3.50万元，与上年相比，总额增加1.50万元。",
      [
        "threePublic.total 3.50万元",
        "threePublic.hospitality 3.50万元 of threePublic.total",
        "threePublic.total change 1.50万元 vs 2020",
      ],
    ],
    [
      "counts with their worth",
      "固定资产总额为690.00万元，其中房屋2000平方米，价值500.00万元；车辆5辆，价值100.00万元；单价20万元以上的设备3台（套），价值90.00万元。",
      [
        "assets.total actual 690.00万元",
        "assets.buildings actual 2000平方米 of assets.total",
        "assets.buildings actual 500.00万元 of assets.total",
        "assets.vehicles actual 5辆 of assets.total",
        "assets.vehicles actual 100.00万元 of assets.total",
        "assets.highValueEquipment actual 3台 of assets.total",
        "assets.highValueEquipment actual 90.00万元 of assets.total",
      ],
    ],
    [
      "收入 alone where it is compared",
      "收入比2020年减少86.29万元，支出比2020年减少86.29万元。",
      ["revenue.total change -86.29万元 vs 2020", "expenditure.total change -86.29万元 vs 2020"],
    ],
    [
      "相同 and 无变化",
      "会议费5.6万元，与上年预算数相同；培训费10万元，较上年无变化。",
      [
        "conferences 5.6万元",
        "conferences change 预算数相同 vs 2020",
        "training 10万元",
        "training change 无变化 vs 2020",
      ],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("reads 款 and 项 under their printed names", () => {
    const text = "1．信访事务（款）行政运行（项）支出84.14万元，与上年相比增加7.2万元，增长2.57%。";
    const { facts } = readPassage({
      block: 0,
      text,
      from: 2,
      year: 2021,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts.map((fact) => [fact.concept, fact.stage, fact.subject])).toEqual([
      ["functionItem", "budget", "信访事务（款）行政运行（项）"],
      ["functionItem", "change", "信访事务（款）行政运行（项）"],
      ["functionItem", "changeRate", "信访事务（款）行政运行（项）"],
    ]);
  });

  it("knows whether a change is told against the budget or the outturn", () => {
    const { facts } = readPassage({
      block: 0,
      text: "收入预算10万元，比2020年执行数减少2万元。",
      from: 0,
      year: 2021,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts[1]).toMatchObject({ stage: "change", against: 2020, againstStage: "final" });
  });
});

describe("what must not be bound", () => {
  it.each([
    "A项目安排100万元，B专项资金20万元。",
    "基本支出和项目支出共计100万元。",
    "增加（减少）12万元。",
    "三公经费支出不超过100万元。",
    "涉及一般公共预算拨款资金的投资100万元。",
    "其他按照规定配备的公务用车6辆。",
    "2021年拟新增配置公务用车1辆。",
    "公务接待费约需3-5万元。",
    "系统线路租用费40万元；维护费686万元，用于专用网络的运行维护。",
    "与2020年基本持平。",
  ])("leaves %s alone", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("never compares with a figure told before one that nobody can name", () => {
    expect(told("财政拨款支出100万元，其中债务专项支出50万元，比上年增加5万元，增长11.11%。")).toEqual([
      "expenditure.fiscalAppropriation 100万元",
    ]);
  });

  it("says that a part could not be named, so that the sum is doubted at most", () => {
    const { facts } = readPassage({
      block: 0,
      text: "收入总计100万元，其中：一般公共预算拨款60万元，债务专项40万元。",
      from: 0,
      year: 2021,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts.map(({ unnamedParts }) => unnamedParts?.map(({ amount }) => amount.text))).toEqual([
      ["40"],
      undefined,
    ]);
  });
});

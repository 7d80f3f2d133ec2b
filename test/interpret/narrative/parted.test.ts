import { describe, expect, it } from "@jest/globals";
import { line, read } from "../../support/files/read.ts";

function told(text: string): string[] {
  const { disclosure } = read(`某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n${text}`);
  return disclosure.facts.map((fact) => line(fact, disclosure.facts));
}

describe("a name that an explanation parts from its figure", () => {
  it.each([
    ["——基本支出，主要用于保障机构日常运转，2025年安排900万元。", "expenditure.basic 900万元"],
    ["机关运行经费是指行政单位使用一般公共预算安排的公用经费，2025年为90万元。", "agencyRunningCosts 90万元"],
    ["公务接待费，用于接待上级检查、兄弟单位交流，本年安排3万元。", "threePublic.hospitality 3万元"],
    ["人员经费（基本工资、津贴补贴、社会保障缴费等）80万元。", "expenditure.basic.personnel 80万元"],
  ])("is what the figure is of: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    "基本支出900万元，主要用于保障机构日常运转，其中安排50万元用于培训。",
    "项目支出，主要用于专项业务，设备购置安排60万元。",
  ])("is not what clauses behind its figure, or of other things, tell: %s", (text) => {
    expect(told(text).filter((one) => /50万元|60万元/.test(one))).toEqual([]);
  });
});

describe("the amount behind a change", () => {
  it.each([
    ["公务接待费在上年基础上增加2万元，安排5万元。", "threePublic.hospitality 5万元"],
    ["公务接待费与2024年相同，均为5万元。", "threePublic.hospitality 5万元"],
    ["公务接待费与上年相同，仍为5万元。", "threePublic.hospitality 5万元"],
    ["2025年“三公”经费较上年减少2万元，预算总额5万元。", "threePublic.total 5万元"],
  ])("is what has changed as it now is: %s", (text, expected) => {
    expect(told(text).at(-1)).toBe(expected);
  });

  it("is none where it is for something", () => {
    expect(told("公务接待费增加2万元，安排1万元用于外宾接待。")).toEqual([
      "threePublic.hospitality change 2万元 vs 2024",
    ]);
  });

  it("may have a bracket before it", () => {
    expect(told("基本支出860万元（含人员支出和公用支出），增加84万元。").at(-1)).toBe(
      "expenditure.basic change 84万元 vs 2024",
    );
  });
});

describe("a name inside a comparison", () => {
  it.each([
    [
      "2025年基本支出预算比2024年基本支出预算263万元增加32万元。",
      ["expenditure.basic 263万元", "expenditure.basic change 32万元 vs 2024"],
    ],
    [
      "2019901其他一般公共服务支出2025年预算90万元，比2024年财政拨款执行数增加10万元。",
      ["functionItem 90万元", "functionItem change 10万元 vs 2024"],
    ],
  ])("is last year's, and not what the sentence is about: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("has the year compared with", () => {
    const { disclosure } = read(
      "某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n公务接待费比2024年公务接待费5万元减少1万元。",
    );
    expect(disclosure.facts.map(({ year }) => year)).toEqual([2024, 2025]);
  });

  it("may be of the plan and of the outturn in turn", () => {
    expect(told("公务接待费2万元，比上年预算数字下降18.42%，比上年决算数字下降16.22%。").slice(1)).toEqual([
      "threePublic.hospitality changeRate -18.42% vs 2024",
      "threePublic.hospitality changeRate -16.22% vs 2024",
    ]);
  });
});

describe("other words", () => {
  it.each([
    ["商品与服务支出17万元。", "economic.useOfGoodsAndServices 17万元"],
    ["2025年涉及政府采购项目2个，预算资金8万元。", "procurement.total 8万元"],
    ["收入合计10万元，其中：下级上缴收入1万元。", "revenue.subordinateRemittance 1万元 of revenue.total"],
    ["项目支出0万元，比2024年预算增加/减少0万元。", "expenditure.project change 0万元 vs 2024"],
  ])("are read by what they are built of: %s", (text, expected) => {
    expect(told(text).at(-1)).toBe(expected);
  });
});

describe("a clause that sums up", () => {
  it("ends the reason before it", () => {
    expect(
      told(
        "一是基本支出增加24万元，系人员增加；二是项目支出减少33万元，系部分项目已经完成，总体有所减少，减少9万元。",
      ).at(-1),
    ).toBe("revenueExpenditure.total change -9万元 vs 2024");
  });
});

describe("both sides of one year", () => {
  it("are no change where they are equal", () => {
    expect(
      told("2025年收入预算和支出预算相等。收支预算90万元，与2024年相等。").filter((one) => one.includes("change")),
    ).toEqual(["revenueExpenditure.total change 相等 vs 2024"]);
  });
});

describe("a difference whose side a bracket tells", () => {
  it("is a change", () => {
    expect(told("机关运行经费90万元，与2024年的95万元相差5万元（减少）。")).toEqual([
      "agencyRunningCosts 90万元",
      "agencyRunningCosts 95万元",
      "agencyRunningCosts change -5万元 vs 2024",
    ]);
  });
});

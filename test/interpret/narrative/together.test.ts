import { describe, expect, it } from "@jest/globals";
import { readPassage } from "../../../src/interpret/narrative/read.ts";
import { line, read } from "../../support/files/read.ts";

function told(text: string): string[] {
  const { disclosure } = read(`某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n${text}`);
  return disclosure.facts.map((fact) => line(fact, disclosure.facts));
}

describe("a sum behind its parts", () => {
  it.each([
    [
      "因公出国（境）费0万元、公务用车运行维护费10万元、公务接待费2.5万元，三项合计12.5万元。",
      "threePublic.total 12.5万元",
    ],
    ["一般公共预算拨款300万元，其他收入100万元，以上各项共计400万元。", "revenue.total 400万元"],
    [
      "2025年支出预算5万元。\n按功能分类，204公共安全支出3万元，210卫生健康支出2万元，合计5万元。",
      "expenditure.total 5万元",
    ],
    ["货物类采购10万元，服务类采购20万元，两项相加30万元。", "procurement.total 30万元"],
  ])("is what they make up, by how many there are or by their kind: %s", (text, expected) => {
    expect(told(text).at(-1)).toBe(expected);
  });

  it.each([
    ["基本支出：人员经费60万元＋公用经费30万元＝90万元。", "expenditure.basic 90万元"],
    ["基本支出90万元＋项目支出20万元＝支出预算110万元。", "expenditure.total 110万元"],
  ])("may be printed as an equation: %s", (text, expected) => {
    const facts = told(text);
    expect(facts.at(-1)).toBe(expected);
    expect(facts.slice(0, 2).every((fact) => fact.endsWith(` of ${expected.split(" ")[0]}`))).toBe(true);
  });

  it("holds parts of which one is told again behind it", () => {
    const again = "其中：公务用车购置费5万元＋公务用车运行维护费15万元＝公务用车购置及运行维护费20万元。";
    const text = `公务用车购置及运行维护费20万元＋公务接待费1万元＝“三公”经费21万元。\n${again}`;
    expect(told(text).filter((fact) => fact.endsWith("of threePublic.total"))).toEqual([
      "threePublic.vehicles 20万元 of threePublic.total",
      "threePublic.hospitality 1万元 of threePublic.total",
    ]);
  });

  it("holds its parts where it is denied that such money is spent", () => {
    const funds = "政府性基金预算拨款收入为零，没有使用政府性基金预算拨款安排的支出。";
    const text = `一般公共预算拨款收入90万元。${funds}国有资本经营预算拨款收入为零。三项拨款合计90万元。`;
    expect(told(text)).toContain("revenue.generalPublicBudget 90万元 of revenue.fiscalAppropriation");
  });

  it("holds its parts where what there is none of is told behind it", () => {
    const text = "一般公共预算拨款90万元，上年结转10万元，收入合计100万元，另专户管理资金收入、事业收入均为0。";
    expect(told(text)).toContain("revenue.carriedForward 10万元 of revenue.total");
  });

  it("is of classes with one of them that is called as a fund is", () => {
    expect(told("2025年支出预算10万元，其中：教育支出9万元；国有资本经营预算支出1万元。").at(-1)).toBe(
      "function.stateCapitalOperations 1万元 of expenditure.total",
    );
  });

  it("may stand in front where the heading says of what", () => {
    expect(told("（一）“三公”经费\n三项合计5万元，其中：公务接待费2万元，因公出国（境）费3万元。")).toEqual([
      "threePublic.total 5万元",
      "threePublic.hospitality 2万元 of threePublic.total",
      "threePublic.overseasVisits 3万元 of threePublic.total",
    ]);
  });
});

describe("what is told of several things at once", () => {
  it.each([
    "基本支出和项目支出分别安排300万元和200万元，分别比上年增加10万元、减少20万元。",
    "基本支出、项目支出分别为300万元、200万元，较上年分别增加10万元和减少20万元。",
    "基本支出300万元，项目支出200万元，基本支出和项目支出分别较上年增加10万元、减少20万元。",
  ])("is shared out in order: %s", (text) => {
    expect(told(text).filter((one) => one.includes("change"))).toEqual([
      "expenditure.basic change 10万元 vs 2024",
      "expenditure.project change -20万元 vs 2024",
    ]);
  });

  it.each(["培训费2万元。公务接待费和会议费均与上年持平。", "培训费2万元。公务接待费、会议费都与上年相同。"])(
    "is told of each: %s",
    (text) => {
      expect(
        told(text)
          .slice(1)
          .map((one) => one.split(" ").slice(0, 2).join(" ")),
      ).toEqual(["threePublic.hospitality change", "conferences change"]);
    },
  );
});

describe("what things cost behind their number", () => {
  it.each(["共计支出", "共需经费", "预算支出合计"])("is no 支出 of the department: %s", (said) => {
    expect(told(`国内公务接待30批次，300人，${said}3.60万元。`).join()).not.toContain("expenditure");
  });
});

describe("rates behind other words", () => {
  it.each(["增长率即5.26%", "即增长5.26%", "增长了5.26%", "增幅达到5.26%", "实现5.26%的增长"])(
    "are read: %s",
    (said) => {
      expect(told(`收入预算500万元，比上年增加25万元，${said}。`)).toContain("revenue.total changeRate 5.26% vs 2024");
    },
  );
});

function factsOf2024(text: string) {
  return readPassage({ block: 0, text, from: 0, year: 2024, section: "overview", topic: undefined, carried: [] }).facts;
}

describe("figures of two years", () => {
  function years(text: string): string[] {
    const facts = factsOf2024(text);
    return facts.map(({ concept, stage, year, amount }) => `${concept} ${stage} ${year} ${amount.text}`);
  }

  it.each(["2023年、2024年", "上年和本年", "2023年度及2024年度"])("are told in the order of the years: %s", (both) => {
    expect(
      years(`${both}部门收支预算分别为80万元、90万元，后者较前者增加10万元。其中，基本支出分别为60万元、70万元。`),
    ).toEqual([
      "revenueExpenditure.total budget 2023 80",
      "revenueExpenditure.total budget 2024 90",
      "revenueExpenditure.total change 2024 10",
      "expenditure.basic budget 2023 60",
      "expenditure.basic budget 2024 70",
    ]);
  });

  it.each(["2023年、2024年，基本支出分别为60万元、70万元。", "基本支出上年、本年分别为60万元、70万元。"])(
    "may be named before or behind the years: %s",
    (text) => {
      expect(years(text)).toEqual(["expenditure.basic budget 2023 60", "expenditure.basic budget 2024 70"]);
    },
  );

  it("are compared where one is the base", () => {
    expect(years("2024年部门预算总额90万元（以2023年度100万元为基数下降10万元）。")).toEqual([
      "revenueExpenditure.total budget 2024 90",
      "revenueExpenditure.total budget 2023 100",
      "revenueExpenditure.total change 2024 10",
    ]);
  });

  it("are those of the year that opens the paragraph", () => {
    expect(years("2023年安排情况。“三公”经费预算总计5万元，其中：公务接待费2万元。")).toEqual([
      "threePublic.total budget 2023 5",
      "threePublic.hospitality budget 2023 2",
    ]);
  });

  it("may both stand in a bracket behind the name", () => {
    expect(years("基本支出70万元；项目支出（2023年：13万元；本年：14万元）增加1万元。")).toEqual([
      "expenditure.basic budget 2024 70",
      "expenditure.project budget 2023 13",
      "expenditure.project budget 2024 14",
      "expenditure.project change 2024 1",
    ]);
  });

  it("are not shared by a name at the end of an explanation", () => {
    expect(
      years("接待费减少是因为从严控制接待，公务用车购置及运行维护费与上年持平。").filter((one) =>
        one.includes("hospitality"),
      ),
    ).toEqual([]);
  });

  it("go on behind an explanation where a list begins", () => {
    expect(
      years("“三公”经费9万元，比上年增加1万元，主要是用车费用增加：一是公务接待费2万元；二是公务用车经费7万元。").slice(
        2,
      ),
    ).toEqual(["threePublic.hospitality budget 2024 2", "threePublic.vehicles budget 2024 7"]);
  });
});

describe("figures in a row", () => {
  function told2024(text: string): string[] {
    const facts = factsOf2024(text);
    return facts.flatMap(({ concept, stage, amount }) => (stage === "budget" ? `${concept} ${amount.text}` : []));
  }

  it.each(["基本支出、项目支出依次为82万元、18万元。", "82%用于基本支出，18%用于项目支出，金额分别为82万元和18万元。"])(
    "are of the things named before, in their order: %s",
    (text) => {
      expect(told2024(text)).toEqual(["expenditure.basic 82", "expenditure.project 18"]);
    },
  );

  it.each(["2023年预算依次为", "上年预算分别为"])("are once more of the same things in another year: %s", (said) => {
    const text = `因公出国（境）费、公务用车购置费、公务接待费依次为1万元、2万元、4万元，${said}5万元、6万元、8万元。公务接待费4万元。`;
    const facts = factsOf2024(text).map(({ concept, year, amount }) => `${concept} ${year} ${amount.text}`);
    expect(facts.slice(3)).toEqual([
      "threePublic.overseasVisits 2023 5",
      "threePublic.vehicles.purchase 2023 6",
      "threePublic.hospitality 2023 8",
      "threePublic.hospitality 2024 4",
    ]);
  });

  it.each([
    ["基本支出减少38万元，为614万元；项目支出增加98万元，降至169万元", "614", "169"],
    ["基本支出与上年相同，为614万元；项目支出增长3%，达到169万元", "614", "169"],
    ["基本支出占78.42%，为614万元；项目支出占支出总额的21.58%，即169万元", "614", "169"],
  ])("may come behind a change or a share: %s", (text, basic, project) => {
    expect(told2024(`${text}。`)).toEqual([`expenditure.basic ${basic}`, `expenditure.project ${project}`]);
  });

  it("are of what the sentence says it takes apart, though that has no figure there", () => {
    const facts = factsOf2024("支出预算合计100万元。基本支出中，人员经费占75%，为60万元；公用经费占25%，为20万元。");
    expect(facts.map(({ concept, parent }) => `${concept} ${parent ?? "-"}`)).toEqual([
      "expenditure.total -",
      "expenditure.basic.personnel -",
      "expenditure.basic.runningCosts -",
    ]);
  });

  it("are of what is named, and not of the total told since", () => {
    const facts = factsOf2024(
      "基本支出80万元，项目支出20万元，支出预算合计100万元。基本支出中，人员经费60万元、公用经费20万元。",
    );
    expect(facts.slice(3).map(({ parent }) => parent)).toEqual([facts[0]!.id, facts[0]!.id]);
  });

  it("are of nothing where fewer things are named", () => {
    expect(told2024("项目支出预算情况：金额分别为82万元和18万元。")).toEqual([]);
  });
});

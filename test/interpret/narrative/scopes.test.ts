import { describe, expect, it } from "@jest/globals";
import { readPassage } from "../../../src/interpret/narrative/read.ts";
import type { SectionKind } from "../../../src/model/disclosure/section.ts";
import type { Concept } from "../../../src/model/disclosure/vocabulary.ts";
import { line } from "../../support/files/read.ts";

function told(text: string, section: SectionKind = "other", topic?: Concept): string[] {
  const { facts } = readPassage({ block: 0, text, from: 0, year: 2024, section, topic, carried: [] });
  return facts.map((fact) => line(fact, facts));
}

describe("what a heading names", () => {
  it("is what 预算支出 below it is of", () => {
    expect(told("因公出国（境）费用。2024年预算支出3.60万元，比2023年预算减少0.40万元。")).toEqual([
      "threePublic.overseasVisits 3.60万元",
      "threePublic.overseasVisits change -0.40万元 vs 2023",
    ]);
    expect(told("2024年支出预算3.60万元。", "other", "threePublic.hospitality")).toEqual([
      "threePublic.hospitality 3.60万元",
    ]);
  });

  it("says whether money of a fund comes in or goes out", () => {
    expect(told("政府性基金预算安排20万元。", "other", "expenditure.governmentManagedFunds")).toEqual([
      "expenditure.governmentManagedFunds 20万元",
    ]);
  });

  it("is what 项目资金 and 运转类项目 are told beside", () => {
    expect(
      told(
        "支出总计90.00万元，其中：基本支出50.00万元，项目资金40.00万元，包括运转类项目10.00万元、特定目标类项目30.00万元。",
      ),
    ).toEqual([
      "expenditure.total 90.00万元",
      "expenditure.basic 50.00万元 of expenditure.total",
      "expenditure.project 40.00万元 of expenditure.total",
      "expenditure.project.operational 10.00万元 of expenditure.project",
      "expenditure.project.targeted 30.00万元 of expenditure.project",
    ]);
    expect(told("危房改造项目资金40.00万元，项目资金由省级下达。")).toEqual([]);
  });

  it("is the thing that 购置 and 运行维护 are parts of, which are of vehicles nowhere else", () => {
    const text = "购置1.00万元；运行维护2.00万元。";
    expect(told(text, "other", "threePublic.vehicles")).toEqual([
      "threePublic.vehicles.purchase 1.00万元",
      "threePublic.vehicles.operation 2.00万元",
    ]);
    expect(told(text)).toEqual([]);
  });
});

describe("what a change is told against", () => {
  it.each(["较上年同期", "比上一预算年度", "与前一年相比", "在2023年度基础上", "较之去年", "与上一年度同期相比"])(
    "may be worded in many ways: %s",
    (compared) => {
      expect(told(`公务接待费${compared}减少0.40万元。`)).toEqual(["threePublic.hospitality change -0.40万元 vs 2023"]);
    },
  );

  it("is another basis where 同口径 says so", () => {
    const { facts } = readPassage({
      block: 0,
      text: "公务接待费3.60万元，同口径比2023年减少0.40万元。",
      from: 0,
      year: 2024,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts.map(({ againstStage }) => againstStage)).toEqual([undefined, "comparable"]);
  });

  it("may be a figure without its unit", () => {
    expect(told("公务接待费0.55万元，较上年2.5减少1.95万元。")).toEqual([
      "threePublic.hospitality 0.55万元",
      "threePublic.hospitality 2.5万元",
      "threePublic.hospitality change -1.95万元 vs 2023",
    ]);
  });
});

describe("whose figure it is", () => {
  function owners(text: string): (string | undefined)[] {
    const ours = "云河县水利局2024年部门预算";
    const { facts } = readPassage({
      block: 0,
      text,
      from: 0,
      year: 2024,
      section: "overview",
      topic: undefined,
      carried: [],
      ours,
    });
    return facts.map(({ subject }) => subject);
  }

  it("is a unit's from where the unit is named to where the whole is", () => {
    const text = "云河县水利局机关2024年收入预算80万元，下属灌区管理站收入预算20万元，部门收入预算合计100万元。";
    expect(owners(text)).toEqual(["云河县水利局机关", "下属灌区管理站", undefined]);
  });

  it("is a unit's in all of a paragraph that the unit opens", () => {
    expect(owners("灌区管理站公用经费20万元。人员经费30万元。")).toEqual(["灌区管理站", "灌区管理站"]);
  });

  it.each([
    "云河县水利局2024年收入预算80万元。",
    "我局2024年收入预算80万元。",
    "县水利局及下属灌区管理站收入预算80万元。",
    "按照县财政局批复，2024年收入预算80万元。",
    "2024年财政拨款安排云河县水利局机关机关运行经费80万元。",
    "纳入云河县水利局机关预算的机关运行经费80万元。",
  ])("is the department's: %s", (text) => {
    expect(owners(text)).toEqual([undefined]);
  });
});

describe("a total without a name", () => {
  it("is what the parts before it make up", () => {
    expect(
      told("出国（境）费0万元，公务用车购置费0万元、运行维护费2万元，公务接待费3万元，以上三项合计5万元。").at(-1),
    ).toBe("threePublic.total 5万元");
    expect(told("公务接待费3万元，公务用车购置费0万元、运行维护费2万元，合计2万元。").at(-1)).toBe(
      "threePublic.vehicles 2万元",
    );
  });

  it("is none where the parts make up nothing", () => {
    expect(told("公务接待费3万元，人员经费2万元，合计5万元。")).toHaveLength(2);
  });
});

describe("what stands round a figure", () => {
  it("is the thing that was counted", () => {
    expect(told("国内公务接待30批次、300人，费用3.60万元。")).toEqual(["threePublic.hospitality 3.60万元"]);
  });

  it("is last year's beside this year's, to which the change belongs", () => {
    const { facts } = readPassage({
      block: 0,
      text: "2024年三公经费预算33万元，2023年三公经费预算57万元，与上年对比减少24万元。",
      from: 0,
      year: 2024,
      section: "threePublic",
      topic: undefined,
      carried: [],
    });
    expect(facts.map(({ stage, year }) => `${stage} ${year}`)).toEqual(["budget 2024", "budget 2023", "change 2024"]);
  });

  it("is no “三公” where running costs go on it", () => {
    expect(told("机关运行经费90万元，主要用于会议费1万元、公务接待费2万元。")).toEqual(["agencyRunningCosts 90万元"]);
  });

  it("is no explanation where money is spent on 基本支出", () => {
    expect(told("支出预算90万元，其中用于基本支出60万元，用于项目支出30万元，较上年减少5万元。").at(-1)).toMatch(
      /^expenditure\.project change -5万元/,
    );
  });
});

describe("words round a name", () => {
  it.each([
    ["一般公共预算财力核定为3105万元。", "revenue.generalPublicBudget 3105万元"],
    ["日常运转公用经费344万元。", "expenditure.basic.runningCosts 344万元"],
    ["维持局机关（含所属单位）日常运转的机关运行经费352万元。", "agencyRunningCosts 352万元"],
    ["对应安排本年度支出总数预计为817万元。", "expenditure.total 817万元"],
    ["人员性支出20万元。", "expenditure.basic.personnel 20万元"],
    ["各类项目支出20万元。", "expenditure.project 20万元"],
    ["云河县公务招待费20万元。", "threePublic.hospitality 20万元"],
  ])("change nothing: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it("deny a part of the office and its units as well", () => {
    expect(told("本部门（含所属单位）公务接待费未安排。")).toEqual([
      "threePublic.hospitality 本部门（含所属单位）公务接待费未安排",
    ]);
  });
});

describe("last year's figure", () => {
  it("is no whole that changes", () => {
    expect(told("公务用车费22万元，比上一预算年度预算多安排6万元。", "threePublic").at(-1)).toBe(
      "threePublic.vehicles change 6万元 vs 2023",
    );
  });

  it("stands in brackets behind what is compared with it", () => {
    expect(told("预算收支总规模较上一年（2136万元）净增123万元。")).toEqual([
      "revenueExpenditure.total 2136万元",
      "revenueExpenditure.total change 123万元 vs 2023",
    ]);
  });
});

describe("money named without its side", () => {
  it("is what is spent where it is made of kinds of spending", () => {
    const parts = "，其中：基本支出600.00万元，项目支出300.00万元。";
    expect(told(`一般公共预算拨款合计900.00万元${parts}`)[0]).toBe("expenditure.generalPublicBudget 900.00万元");
    expect(told(`政府性基金预算安排900.00万元${parts}`)[0]).toBe("expenditure.governmentManagedFunds 900.00万元");
    expect(told("一般公共预算拨款收入900.00万元，其中：上年结转30.00万元。")[0]).toBe(
      "revenue.generalPublicBudget 900.00万元",
    );
  });

  it("is no part of what a bracket leaves it out of", () => {
    expect(told("本年收入900.00万元（不含上年结转50.00万元），其中：事业收入300.00万元。")).toEqual([
      "revenue.current 900.00万元",
      "revenue.carriedForward 50.00万元",
      "revenue.service 300.00万元 of revenue.current",
    ]);
  });
});

describe("a class of expenditure", () => {
  it.each(["教育（类）", "教育（205）", "教育支出（205）", "教育支出"])(
    "is named by its noun, its level or its code: %s",
    (name) => {
      expect(told(`${name}200.00万元。`)).toEqual(["function.education 200.00万元"]);
    },
  );

  it("is not named by the code of another", () => {
    expect(told("教育（206）200.00万元。")).toEqual([]);
  });
});

describe("a remark between a figure and its change", () => {
  it.each(["主要保障机构正常运转需要的办公费、差旅费等支出", "主要用于办公费、印刷费", "主要满足日常办公"])(
    "says what it is for: %s",
    (purpose) => {
      expect(told(`机关运行经费支出预算100.00万元，${purpose}，比2023年增加14.00万元。`)).toEqual([
        "agencyRunningCosts 100.00万元",
        "agencyRunningCosts change 14.00万元 vs 2023",
      ]);
    },
  );
});

describe("a square bracket", () => {
  it("holds what a round one does", () => {
    const text = "公务用车购置及运行费28.00万元［购置费15.00万元、运行维护费13.00万元］，较2023年增加6.00万元。";
    expect(told(text)).toEqual([
      "threePublic.vehicles 28.00万元",
      "threePublic.vehicles.purchase 15.00万元 of threePublic.vehicles",
      "threePublic.vehicles.operation 13.00万元 of threePublic.vehicles",
      "threePublic.vehicles change 6.00万元 vs 2023",
    ]);
  });
});

describe("a subject of classification", () => {
  it("is not called 其中", () => {
    const { facts } = readPassage({
      block: 0,
      text: "“行政事业单位医疗（款）”93.40万元，其中“行政单位医疗（项）”49.90万元。",
      from: 0,
      year: 2024,
      section: "other",
      topic: undefined,
      carried: [],
    });
    expect(facts.map(({ subject }) => subject)).toEqual(["行政事业单位医疗（款）", "行政单位医疗（项）"]);
  });
});

describe("what a list is of", () => {
  it("is the whole, not what a bracket behind it says of it", () => {
    expect(told("收入预算90万元（含上年结转5万元），其中：一般公共预算拨款80万元，事业收入10万元。")).toEqual([
      "revenue.total 90万元",
      "revenue.carriedForward 5万元 of revenue.total",
      "revenue.generalPublicBudget 80万元 of revenue.total",
      "revenue.service 10万元 of revenue.total",
    ]);
  });

  it("is a thing called by its name before 中", () => {
    expect(
      told("资产总额110万元，其中流动资产10万元，固定资产100万元。固定资产中，房屋60万元。", "assets").at(-1),
    ).toBe("assets.buildings actual 60万元 of assets.total");
  });

  it("is no part of the budget behind things counted", () => {
    expect(told("涉及绩效目标项目9个，其中一般公共预算拨款30万元，事业收入10万元，合计40万元。")).toEqual([]);
  });
});

describe("classes", () => {
  it("are said by their money in a list, by 类科目 and by 和 between their words", () => {
    const text = "支出预算100万元，其中：教育支出60万元，社会保障和就业30万元，住房保障10万元。";
    expect(told(text).slice(1)).toEqual([
      "function.education 60万元 of expenditure.total",
      "function.socialSecurity 30万元 of expenditure.total",
      "function.housing 10万元 of expenditure.total",
    ]);
    expect(told("支出预算100万元，用于教育和住房保障。")).toEqual(["expenditure.total 100万元"]);
    expect(told("教育支出类科目60万元。")).toEqual(["function.education 60万元"]);
    expect(told("工资和福利支出60万元。")).toEqual(["economic.compensationOfEmployees 60万元"]);
  });

  it("are of the fund told since, perhaps, and then of no total above it", () => {
    const carried = "财政拨款收支总预算90万元。一般公共预算拨款80万元。教育支出60万元，卫生健康支出20万元。";
    expect(told(carried).at(-1)).toBe("function.health 20万元");
  });
});

describe("a side without a name", () => {
  it("is all of it where a list takes it apart", () => {
    expect(told("支出为90万元，其中：项目支出60万元，基本支出30万元。")).toEqual([
      "expenditure.total 90万元",
      "expenditure.project 60万元 of expenditure.total",
      "expenditure.basic 30万元 of expenditure.total",
    ]);
  });
});

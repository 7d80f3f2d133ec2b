import { describe, expect, it } from "@jest/globals";
import { readPassage } from "../../../src/interpret/narrative/read.ts";
import type { SectionKind } from "../../../src/model/disclosure/section.ts";
import { line } from "../../support/files/read.ts";

function told(text: string, section: SectionKind = "overview"): string[] {
  const { facts } = readPassage({ block: 0, text, from: 0, year: 2024, section, topic: undefined, carried: [] });
  return facts.map((fact) => line(fact, facts) + (fact.year === 2024 ? "" : ` in ${fact.year}`));
}

const ALLOTTED = ["安排", "编列", "核定为", "批复", "预计列支", "拟安排", "测算为", "下达", "落实"];
const UP = ["增加", "调增", "净增加", "多安排", "上调", "提升", "追加", "多列支"];
const DOWN = ["减少", "压减", "调减", "少安排", "下调", "核减", "缩减", "少编列"];

describe("words that are built of known ones", () => {
  it.each(ALLOTTED)("allot: %s", (verb) => {
    expect(told(`2024年公务接待费${verb}3.20万元。`)).toEqual(["threePublic.hospitality 3.20万元"]);
  });

  it.each([...UP.map((word) => [word, ""]), ...DOWN.map((word) => [word, "-"])])("change: %s", (word, sign) => {
    expect(told(`公务接待费3.20万元，相较上一年度${word}0.50万元，幅度不大。`)).toEqual([
      "threePublic.hospitality 3.20万元",
      `threePublic.hospitality change ${sign}0.50万元 vs 2023`,
    ]);
  });

  it("say of what all change where the parts of a thing are told before it", () => {
    const parts = "购置公务用车费36万元、公务用车运行费为零，合并为公务用车购置及运行费36万元";
    expect(told(`“三公”经费61万元。其中：${parts}，相较上年减少22万元。`, "threePublic").at(-1)).toBe(
      "threePublic.vehicles change -22万元 vs 2023",
    );
  });

  it("say by a printed sign in a bracket what has changed", () => {
    expect(told("“三公”经费64.59万元（+7.88万元，+13.90%）；公务接待费2.96万元（±0）。", "threePublic")).toEqual([
      "threePublic.total 64.59万元",
      "threePublic.total change +7.88万元 vs 2023",
      "threePublic.total changeRate +13.90% vs 2023",
      "threePublic.hospitality 2.96万元 of threePublic.total",
      "threePublic.hospitality change ±0 vs 2023 of threePublic.total",
    ]);
  });

  it("tell one of two things by its place, and what is left behind a change", () => {
    const both = "支出包括基本支出60万元和项目支出30万元：前者较上年增加5万元，后者较上年减少2万元。";
    expect(told(both).slice(2)).toEqual([
      "expenditure.basic change 5万元 vs 2023",
      "expenditure.project change -2万元 vs 2023",
    ]);
    const years = "2023年、2024年基本支出分别为60万元、50万元，后者较前者减少10万元。";
    expect(told(years).at(-1)).toBe("expenditure.basic change -10万元 vs 2023");
    expect(told("公务接待费：上年安排2.93万元，今年调减1.14万元，调整后为1.79万元。").at(-1)).toBe(
      "threePublic.hospitality 1.79万元",
    );
  });

  it("may follow their figures, and take apart an amount before them", () => {
    expect(told("基本支出中，60万元是人员经费，30万元是公用经费。")).toEqual([
      "expenditure.basic.personnel 60万元",
      "expenditure.basic.runningCosts 30万元",
    ]);
    expect(told("收入90万元：财政安排的一般公共预算资金90万元。")).toEqual([
      "revenue.total 90万元",
      "revenue.generalPublicBudget 90万元 of revenue.total",
    ]);
  });

  it("change, before a numeral in words", () => {
    expect(told("公务接待费二十五万元，较上年增多二十万元。").at(-1)).toBe(
      "threePublic.hospitality change 二十万元 vs 2023",
    );
  });

  it.each(["，即行政单位使用一般公共预算安排的公用经费，", "同公用经费，"])(
    "call a thing by a second name: %s",
    (said) => {
      expect(told(`机关运行经费${said}2024年为90万元，2023年为80万元。`)).toEqual([
        "agencyRunningCosts 90万元",
        "agencyRunningCosts 80万元 in 2023",
      ]);
    },
  );

  it("tell that a part is unchanged where they say why the whole has changed", () => {
    expect(told("2024年支出预算90万元，较上年增加10万元，主要是基本支出持平，项目支出增加10万元。")).toContain(
      "expenditure.basic change 持平 vs 2023",
    );
  });

  it("name two classes that are one kind of basic expenditure together", () => {
    expect(told("基本支出90万元，具体为工资福利及对个人和家庭的补助60万元，公用经费30万元。")).toContain(
      "expenditure.basic.personnel 60万元 of expenditure.basic",
    );
  });

  it("do not make a limit or a rough count of it", () => {
    expect(told("公务接待费至少0.50万元，最多0.80万元。").filter((one) => one.includes("change"))).toEqual([]);
  });

  it.each(["初步安排为", "暂定", "预计下达", "拟编列"])("the whole, %s", (verb) => {
    const told1200 = told(`2024年我局部门预算总额${verb}1200.00万元，较上年增加20万元。`);
    expect(told1200).toEqual(
      verb === "暂定" ? [] : ["revenueExpenditure.total 1200.00万元", "revenueExpenditure.total change 20万元 vs 2023"],
    );
  });

  it.each(["部门预算总规模", "预算总额", "预算规模", "部门预算", "收支总体", "预算收支总规模"])(
    "the whole: %s",
    (name) => {
      expect(told(`我局2024年${name}较上年度增加20万元，增幅为2.50%。`)).toEqual([
        "revenueExpenditure.total change 20万元 vs 2023",
        "revenueExpenditure.total changeRate 2.50% vs 2023",
      ]);
    },
  );

  it("the budget of one thing is not the whole", () => {
    expect(told("信访大厅改造工程预算总额20万元。")).toEqual([]);
    expect(told("机关运行经费（公用经费）预算总额为17万元。", "runningCosts")).toEqual(["agencyRunningCosts 17万元"]);
  });

  it.each(["没有编列", "不安排", "未列支", "并未安排", "不涉及"])("deny: %s", (denial) => {
    const nil = `threePublic.hospitality ${denial}公务接待费`;
    expect(told(`${denial}公务接待费。`)).toEqual([nil]);
    expect(told(`公务接待费${denial}。`)).toEqual([`threePublic.hospitality 公务接待费${denial}`]);
  });
});

describe("a name with another in brackets", () => {
  it.each(["机关运行经费（日常公用经费）", "日常公用经费（机关运行经费）"])(
    "means what its section is about: %s",
    (name) => {
      expect(told(`${name}安排17万元。`, "runningCosts")).toEqual(["agencyRunningCosts 17万元"]);
    },
  );
});

describe("last year's figure inside a comparison", () => {
  it.each([
    "项目支出与2023年预算30万元相比增加5万元。",
    "项目支出比上年度预算数30万元增加5万元。",
    "项目支出由上一年的30万元增加到35万元，增加5万元。",
  ])("is of what the clause names: %s", (text) => {
    const read = told(`基本支出100万元，主要原因是工资标准提高；${text}`).slice(1);
    expect(read.every((one) => one.startsWith("expenditure.project "))).toBe(true);
    expect(read[0]).toBe("expenditure.project 30万元 in 2023");
    expect(read.at(-1)).toBe("expenditure.project change 5万元 vs 2023");
  });
});

describe("what is denied beside what is told", () => {
  it.each([
    "公务用车购置及运行费14万元，包括未安排公务用车购置费和公务用车运行维护费14万元。",
    "公务用车购置及运行费十四万元，包括未安排公务用车购置费和公务用车运行维护费十四万元。",
    "公务用车购置及运行费十四 万元（含公务用车购置费0、公务用车运行维护费十四 万元）。",
  ])("%s", (text) => {
    const read = told(text);
    expect(read[1]).toMatch(/^threePublic\.vehicles\.purchase .*of threePublic\.vehicles$/);
    expect(read[2]).toMatch(/^threePublic\.vehicles\.operation (?:14|十四)万元 of threePublic\.vehicles$/);
  });
});

describe("noughts without a unit", () => {
  it("are money where the name is of money", () => {
    expect(told("上年结转0。")).toEqual(["revenue.carriedForward 0元"]);
  });
});

describe("what a name is used for or kept out of", () => {
  it("is no part of the name", () => {
    expect(told("2024年我局用于办公费、会议费的机关运行经费17万元。")).toEqual(["agencyRunningCosts 17万元"]);
    expect(told("并且将上年未列入机关运行费的公务用车运行维护费进行了统计。")).toEqual([]);
  });
});

describe("what is told of something else", () => {
  it.each([
    "住房公积金11万元，其中：基本支出11万元，项目支出0元。",
    "按政府采购资金类型划分，一般公共预算拨款1.70万元，财政专户管理资金安排0万元。",
    "下属6个事业单位，事业运行总盘子安排37万元，其中：基本支出预算5万元，项目支出预算32万元。",
    "按预算单位划分，所属单位支出8.35万元。",
    "剔除公务用车购置经费，我区三公经费预算同比下降3.71%。",
  ])("is none of the department's: %s", (text) => {
    expect(told(text).filter((one) => !/^(?:functionItem|economic)/.test(one))).toEqual([]);
  });

  it.each(["所属各预算单位政府采购预算总额5万元。", "我部门及所属单位政府采购预算总额5万元。"])(
    "is the department's where all units are meant: %s",
    (text) => {
      expect(told(text)).toEqual(["procurement.total 5万元"]);
    },
  );

  it("does not reach what follows", () => {
    expect(told("住房公积金11万元，其中：基本支出11万元。2024年项目支出20万元。")).toContain(
      "expenditure.project 20万元",
    );
  });
});

describe("parts under one name", () => {
  it("are the whole that they make up", () => {
    expect(told("公务用车运行维护费及公务用车购置费20万元。")).toEqual(["threePublic.vehicles 20万元"]);
    expect(told("公务用车保有量2辆，购置及运行维护费5万元。")).toContain("threePublic.vehicles 5万元");
  });
});

describe("years of a sentence", () => {
  it("follow from what it compares with where the year told about is a slip", () => {
    expect(told("2023年三公经费预算13.85万元，比2023年减少5.45万元，其中：公务接待费13.85万元。")).toEqual([
      "threePublic.total 13.85万元",
      "threePublic.total change -5.45万元 vs 2023",
      "threePublic.hospitality 13.85万元 of threePublic.total",
    ]);
  });

  it("are of the year compared with where the name stands in the comparison", () => {
    expect(told("2024年部门预算收入总数20万元，较2023年部门预算收入总数18万元，增加2万元。")).toEqual([
      "revenue.total 20万元",
      "revenue.total 18万元 in 2023",
      "revenue.total change 2万元 vs 2023",
    ]);
  });
});

describe("names that unknown words stand beside", () => {
  const tentative = (text: string): string[] => {
    const { facts } = readPassage({
      block: 0,
      text,
      from: 0,
      year: 2024,
      section: "threePublic",
      topic: undefined,
      carried: [],
    });
    return facts.filter((fact) => fact.tentative).map((fact) => line(fact, facts));
  };

  it.each(["公务接待费限额控制在3.20万元。", "限额内公务接待费3.20万元。"])("are bound as a guess: %s", (text) => {
    expect(tentative(text)).toEqual(["threePublic.hospitality 3.20万元"]);
  });

  it.each(["公务接待费占行政经费3.20万元。", "公务接待费用于会议餐费3.20万元。", "信访局接待费3.20万元。"])(
    "are not where the words name other money or another body: %s",
    (text) => {
      expect(tentative(text)).toEqual([]);
    },
  );
});

describe("where a reason ends", () => {
  it("is where the next part begins a clause", () => {
    expect(told("公务用车购置费21万元，主要原因为更新报废车辆，公务用车运维费安排9万元。").at(-1)).toBe(
      "threePublic.vehicles.operation 9万元",
    );
  });
});

describe("a change behind the last of several parts", () => {
  it("may be the whole's, so it accuses nobody", () => {
    const text = "公务用车购置及运行费14万元，其中：购置费0万元，运行费14万元，较上年减少3万元。";
    const { facts } = readPassage({
      block: 0,
      text,
      from: 0,
      year: 2024,
      section: "threePublic",
      topic: undefined,
      carried: [],
    });
    expect(facts.at(-1)?.tentative).toBe(true);
  });
});

describe("noughts in words and years of a move", () => {
  it("are read as they are meant", () => {
    expect(told("上年结转资金零千元。")).toEqual(["revenue.carriedForward 零千元"]);
    expect(told("2024年部门预算从上年的18万元增加到20万元。")).toEqual([
      "revenueExpenditure.total 18万元 in 2023",
      "revenueExpenditure.total 20万元",
    ]);
  });
});

describe("vehicles by short names", () => {
  it.each([
    "公务用车费33万元（购置16万元、运行维护17万元）",
    "公务用车购置及运行费33万元（其中：购置16万元，运行17万元）",
    "公务用车：33万元，含购置费16万元、运维费17万元",
    "公务用车费用33万元（更新16万元，运转维护17万元）",
  ])("are what is spent on them, in two parts: %s", (said) => {
    expect(told(`${said}。`, "threePublic")).toEqual([
      "threePublic.vehicles 33万元",
      "threePublic.vehicles.purchase 16万元 of threePublic.vehicles",
      "threePublic.vehicles.operation 17万元 of threePublic.vehicles",
    ]);
  });

  it.each(["合在一起为", "合并为", "合起来是", "合计"])("are told in one sum: %s", (words) => {
    expect(told(`公务用车购置费和运行维护费${words}18.65万元。`, "threePublic")).toEqual([
      "threePublic.vehicles 18.65万元",
    ]);
  });

  it("are holdings where they are counted or their worth is told", () => {
    expect(told("现有公务用车5辆，公务用车原值80万元。", "threePublic")).toEqual([
      "assets.vehicles actual 5辆",
      "assets.vehicles actual 80万元",
    ]);
  });
});

describe("a name that another name stands behind", () => {
  it.each(["同公用经费，", "即公用经费，", "等同于日常公用经费，", "也即公用经费，"])(
    "keeps its figure: %s",
    (words) => {
      expect(told(`机关运行经费${words}2024年45.40万元。`, "runningCosts")).toEqual(["agencyRunningCosts 45.40万元"]);
    },
  );
});

describe("what several names are together", () => {
  it.each(["合计，即", "合并，即"])("is not the last of them: %s", (words) => {
    const said = `公务用车购置费与公务用车运行维护费${words}公务用车购置及运行维护费，2024年为28.53万元。`;
    expect(told(said, "threePublic").filter((one) => one.startsWith("threePublic.vehicles.operation"))).toEqual([]);
  });
});

describe("what money is used for, so many things", () => {
  it.each([
    "主要用于两方面：一是保障运转的基本支出60万元，同比增加9万元；二是促进发展的项目支出30万元。",
    "用于以下2项：基本支出60万元，比上年增加9万元；项目支出30万元。",
    "主要用于两个部分：1.基本支出60万元，较上年增加9万元；2.项目支出30万元。",
    "用于两类支出：基本支出60万元，较上年增加9万元；项目支出30万元。",
  ])("is made of these: %s", (said) => {
    expect(told(`支出预算90万元。${said}`)).toEqual([
      "expenditure.total 90万元",
      "expenditure.basic 60万元 of expenditure.total",
      "expenditure.basic change 9万元 vs 2023",
      "expenditure.project 30万元 of expenditure.total",
    ]);
  });
});

import { describe, expect, it } from "@jest/globals";
import { line, read } from "../../support/files/read.ts";

const HEAD = "某某市审计局2021年部门预算公开";

function told(text: string): string[] {
  const { disclosure } = read(`${HEAD}\n${text}`);
  return disclosure.facts.map((fact) => line(fact, disclosure.facts));
}

describe("lists over several paragraphs", () => {
  it("keeps numbered items under the figure that opens the list", () => {
    expect(
      told(`
        2021年“三公”经费预算10.00万元，比2020年减少1.00万元。其中：
        （一）因公出国（境）费2.00万元，与2020年预算持平。
        （二）公务用车购置及运行费5.00万元，比2020年减少1.00万元。其中：公务用车购置费0.00万元；公务用车运行费5.00万元。
        （三）公务接待费3.00万元。
      `),
    ).toEqual([
      "threePublic.total 10.00万元",
      "threePublic.total change -1.00万元 vs 2020",
      "threePublic.overseasVisits 2.00万元 of threePublic.total",
      "threePublic.overseasVisits change 持平 vs 2020 of threePublic.total",
      "threePublic.vehicles 5.00万元 of threePublic.total",
      "threePublic.vehicles change -1.00万元 vs 2020 of threePublic.total",
      "threePublic.vehicles.purchase 0.00万元 of threePublic.vehicles",
      "threePublic.vehicles.operation 5.00万元 of threePublic.vehicles",
      "threePublic.hospitality 3.00万元 of threePublic.total",
    ]);
  });

  it("keeps items without numerals when they begin with the name of a part", () => {
    expect(told("2021年三公经费预算5万元。其中：\n公务接待费2万元。\n公务用车购置及运行费3万元。")).toEqual([
      "threePublic.total 5万元",
      "threePublic.hospitality 2万元 of threePublic.total",
      "threePublic.vehicles 3万元 of threePublic.total",
    ]);
  });

  it("takes what a whole consists of apart, and no explanation", () => {
    expect(told("2021年收入预算64万元，系一般公共预算拨款60万元、事业收入1万元、上年结转3万元。")).toEqual([
      "revenue.total 64万元",
      "revenue.generalPublicBudget 60万元 of revenue.total",
      "revenue.service 1万元 of revenue.total",
      "revenue.carriedForward 3万元 of revenue.total",
    ]);
    expect(told("2021年“三公”经费预算5万元，比2020年减少1万元，系公务接待费减少1万元。").at(-1)).toBe(
      "threePublic.hospitality change -1万元 vs 2020",
    );
  });

  it("does not carry a figure on into paragraphs that open anew", () => {
    expect(told("2021年收入预算100万元。\n一般公共预算拨款60万元。")).toEqual([
      "revenue.total 100万元",
      "revenue.generalPublicBudget 60万元",
    ]);
  });

  it("reads a figure whose name is the heading above it", () => {
    expect(told("（二）公务接待费\n2021年预算安排4.12万元，与上年持平。")).toEqual([
      "threePublic.hospitality 4.12万元",
      "threePublic.hospitality change 持平 vs 2020",
    ]);
  });

  it("reads a figure whose name is the heading in front of it", () => {
    expect(told("（一）收入预算。2021年年初预算数100万元，其中：事业收入20万元。")).toEqual([
      "revenue.total 100万元",
      "revenue.service 20万元 of revenue.total",
    ]);
  });

  it("takes 收入说明 and 支出说明 for the name of a total that has none", () => {
    expect(
      told(
        "1、收入说明\n反映本部门当年情况。2021年预算安排100万元，其中：一般公共预算拨款90万元，上年结转10万元。\n2、支出说明\n2021年预算安排100万元，其中：基本支出60万元。",
      ),
    ).toEqual([
      "revenue.total 100万元",
      "revenue.generalPublicBudget 90万元 of revenue.total",
      "revenue.carriedForward 10万元 of revenue.total",
      "expenditure.total 100万元",
      "expenditure.basic 60万元 of expenditure.total",
    ]);
  });

  it("tells the money of activities and projects under 绩效 from the department's", () => {
    expect(
      told(
        "一、绩效预算信息\n（一）政务服务\n年度预算数100万元，其中基本支出60万元。\n编报绩效目标的项目共6个，涉及项目预算资金12.96万元。",
      ),
    ).toEqual(["performance.projects 6个", "performance.funds 12.96万元"]);
  });
});

describe("a list that goes on", () => {
  it.each(["再加上项目支出", "另加项目支出", "加上项目支出", "连同项目支出"])("with what is added: %s", (said) => {
    expect(told(`现公开预算：\n2021年基本支出80万元，${said}20万元，支出合计100万元。`)).toEqual([
      "expenditure.basic 80万元 of expenditure.total",
      "expenditure.project 20万元 of expenditure.total",
      "expenditure.total 100万元",
    ]);
  });

  it.each(["财政拨款结转", "财政拨款结转结余", "财政拨款结转资金"])(
    "with what is left of last year's income: %s",
    (said) => {
      const text = `现公开预算：\n收入预算包括：一般公共预算90万元、其他收入5万元、${said}5万元。`;
      expect(told(text).at(-1)).toBe("revenue.carriedForward 5万元");
    },
  );

  it("with the parts of its whole, where a stronger mark parts them from the items", () => {
    const goods = "工资福利支出50万元，商品和服务支出50万元";
    const facts = told(`现公开预算：\n2021年基本支出100万元，包括${goods}；其中人员经费60万元，公用经费40万元。`);
    expect(facts.slice(-2)).toEqual([
      "expenditure.basic.personnel 60万元 of expenditure.basic",
      "expenditure.basic.runningCosts 40万元 of expenditure.basic",
    ]);
  });

  it("with what a reason or a comparison says in a bracket of what it explains", () => {
    const used = "用于保障工资福利（人员经费60万元）和部门正常运转（公用经费40万元）";
    expect(told(`现公开预算：\n2021年基本支出100万元，${used}；项目支出20万元。`).slice(1, 3)).toEqual([
      "expenditure.basic.personnel 60万元 of expenditure.basic",
      "expenditure.basic.runningCosts 40万元 of expenditure.basic",
    ]);
    const same = "与2020年一致（含购置费0万元、公车运行维护费9万元）";
    expect(told(`现公开预算：\n公务用车购置及运行维护费9万元，${same}。`).slice(2)).toEqual([
      "threePublic.vehicles.purchase 0万元 of threePublic.vehicles",
      "threePublic.vehicles.operation 9万元 of threePublic.vehicles",
    ]);
  });

  it("under a name whose figure the paragraph before tells", () => {
    const facts = told("现公开预算：\n2021年收支总预算100万元。\n收入预算包括：一般公共预算90万元、单位资金10万元。");
    expect(facts.at(-1)).toBe("revenue.unitOwnFunds 10万元 of revenueExpenditure.total");
  });

  it("with short names, by what the item above tells of", () => {
    const facts = told("现公开预算：\n①基本支出较上年增加20万元；\n②项目资金安排50万元，较上年增加10万元。");
    expect(facts.slice(1)).toEqual(["expenditure.project 50万元", "expenditure.project change 10万元 vs 2020"]);
  });

  it("with what some of its items are together, in a paragraph of its own", () => {
    const items = "一般公共预算拨款80万元；政府性基金拨款5万元；上年结转15万元。";
    const facts = told(`现公开预算：\n2021年收入预算100万元，包括：${items}\n其中，财政拨款收入85万元。`);
    expect(facts.at(-1)).toBe("revenue.fiscalAppropriation 85万元 of revenue.total");
  });

  it.each(["教育支出80万元；住房保障支出20万元；其中", "教育支出80万元，住房保障支出20万元，其中"])(
    "with the parts of its last item, where it does not: %s",
    (items) => {
      const facts = told(`现公开预算：\n2021年支出预算100万元，包括${items}基本支出15万元，项目支出5万元。`);
      expect(facts.at(-1)).toBe("function.housing 20万元 of expenditure.total");
    },
  );
});

describe("classes counted behind them", () => {
  it.each([
    [
      "支出预算共计380万元",
      "1.教育支出（类）普通教育（款）小学教育（项）2021年预算数为180万元，用于办学。",
      "expenditure.total",
    ],
    ["一般公共预算财政拨款支出380万元", "1.教育支出（类）180万元。", "expenditure.generalPublicBudget"],
    ["财政拨款支出380万元", "1.教育支出（类）普通教育（款）2021年预算180万元。", "expenditure.fiscalAppropriation"],
  ])("make up what is told above them: %s", (whole, item, concept) => {
    const text = `2021年${whole}。\n${item}\n2.社会保障和就业支出（类）：2021年预算数为200万元。\n以上两类合计380万元。`;
    expect(told(text).at(-1)).toBe(`${concept} 380万元`);
  });

  it("make up nothing where there are not as many", () => {
    const text = "2021年支出预算共计380万元。\n1.教育支出（类）180万元。\n以上四类合计380万元。";
    expect(told(text).at(-1)).toBe("function.education 180万元 of expenditure.total");
  });
});

describe("parts told in one breath", () => {
  it("are followed by a change of what they make up, whichever stands last", () => {
    expect(
      told(
        "财政拨款收入337.20万元，其中：一般公共预算拨款收入324.10万元、上年结转13.10万元，较上年减少130.00万元，下降27.83%。",
      ),
    ).toEqual([
      "revenue.fiscalAppropriation 337.20万元",
      "revenue.generalPublicBudget 324.10万元 of revenue.fiscalAppropriation",
      "revenue.carriedForward 13.10万元",
      "revenue.fiscalAppropriation change -130.00万元 vs 2020",
      "revenue.fiscalAppropriation changeRate -27.83% vs 2020",
    ]);
  });

  it("keep a change of their own where each is told with one", () => {
    const facts = told(
      "2021年“三公”经费预算5万元，其中：公务接待费2万元，较上年减少1万元、公务用车运行费3万元，较上年增加2万元。",
    );
    expect(facts.filter((fact) => fact.includes("change"))).toEqual([
      "threePublic.hospitality change -1万元 vs 2020",
      "threePublic.vehicles.operation change 2万元 vs 2020",
    ]);
  });

  it("may have no name here: their sum is not all, and no change is theirs for certain", () => {
    const text =
      "本部门收入943.49万元，其中：一般公共预算拨款收入936.78万元，上年实户资金余额6.71万元；比2020年增加33.30万元。";
    const { disclosure } = read(`${HEAD}\n${text}`);
    expect(
      disclosure.facts.map(({ concept, stage, unnamedParts = [] }) => [
        concept,
        stage,
        ...unnamedParts.map(({ amount }) => amount.text),
      ]),
    ).toEqual([
      ["revenue.total", "budget", "6.71"],
      ["revenue.generalPublicBudget", "budget"],
    ]);
  });

  it("are costs where running costs are taken apart, and nothing of the whole's own name", () => {
    expect(
      told(`
        2021年“三公”经费预算9.00万元，其中：教育支出科目“三公”经费2.00万元，比2020年减少1.00万元。
        2021年机关运行经费82.00万元，其中：办公费41.47万元，公务接待费2.00万元。
      `),
    ).toEqual(["threePublic.total 9.00万元", "agencyRunningCosts 82.00万元"]);
  });
});

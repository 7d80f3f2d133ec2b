import { describe, expect, it } from "@jest/globals";
import { line, read } from "../../support/files/read.ts";

const HEAD = "某某市审计局2025年部门预算公开\n现将部门预算信息公开如下：\n";

function factsOf(text: string) {
  return read(HEAD + text).disclosure.facts;
}

function told(text: string): string[] {
  const facts = factsOf(text);
  return facts.map((fact) => line(fact, facts));
}

describe("money that has no name here", () => {
  it.each([
    "收入合计500万元：一般公共预算拨款300万元，非同级来款150万元，其他收入50万元。",
    "2025年收入合计500万元，其中：一般公共预算拨款300万元；非同级来款150万元；其他收入50万元。",
    "一般公共预算拨款300万元，非同级来款150万元，其他收入50万元，收入合计500万元。",
  ])("stays with the whole that it is told among the parts of: %s", (text) => {
    const whole = factsOf(text).find(({ concept }) => concept === "revenue.total");
    expect(whole?.unnamedParts?.map(({ amount }) => amount.text)).toEqual(["150"]);
  });

  it("is not the thing told before it, be it in a bracket", () => {
    expect(told("公务用车运行费10万元；物业费预算为零（上年度同期3万元，比上年减少3万元）。")).toEqual([
      "threePublic.vehicles.operation 10万元",
    ]);
  });

  it("leaves open whose figures a bracket behind the last part of a whole tells", () => {
    const text =
      "公务用车购置及运行费30万元，包括购置费20万元和运行费10万元（由上年的15万元增加到30万元，增加15万元）。";
    expect(factsOf(text).map(({ tentative = false }) => tentative)).toEqual([false, false, false, true, true, true]);
  });
});

describe("what a name leaves out", () => {
  it.each([
    ["事业收入（不含专户资金）总计3.00万元。", "revenue.service 3.00万元"],
    ["其他收入（不包括事业收入）为3.00万元。", "revenue.other 3.00万元"],
  ])("is no name of the figure: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe("a denial", () => {
  it.each([
    [
      "“三公”经费预算比上年增加3.04万元，其中：公务用车购置费为0，未安排预算；公务接待费未安排预算。",
      "threePublic.total",
    ],
    ["公务接待费2.00万元，因公出国（境）费未列支，无。", "threePublic.total"],
  ])("without a name behind names is not of the whole: %s", (text, concept) => {
    expect(factsOf(`六、“三公”经费预算情况\n${text}`).filter((fact) => fact.concept === concept && fact.nil)).toEqual(
      [],
    );
  });

  it.each([
    "国有资本经营预算拨款收入（未安排），其他收入5万元。",
    "国有资本经营预算补助没有预算安排，其他收入5万元。",
    "不列国有资本经营收入，其他收入5万元。",
  ])("may stand in a bracket, before or behind its name: %s", (text) => {
    const facts = factsOf(text);
    expect(facts.filter(({ nil }) => nil).map(({ concept }) => concept)).toEqual(["revenue.stateCapitalOperations"]);
  });
});

describe("words of change said twice", () => {
  it.each(["有所减少，减少", "总体减少", "（年度间下降", "有所下降，降低"])("tell one change: %s", (said) => {
    expect(told(`会议费8万元，上年预算10万元，${said}2万元。`).at(-1)).toBe("conferences change -2万元 vs 2024");
  });
});

import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { notate } from "../support/files/notation.ts";

/** What a filing without nine headings says of figures that its prose tells twice: the messages of errors and of doubts. */
function toldTwice(body: string): { errors: string[]; doubts: string[] } {
  const text = `青河县水务局2021年部门预算\n一、部门收支总体情况\n2021年部门预算收入900.00万元。\n2021年部门预算支出900.00万元。\n${body}`;
  const { report } = checkDocument(notate(text), { profile: "generic" });
  const [{ results } = { results: [] }] = report.disclosures;
  const own = results.filter(({ ruleId }) => ruleId === "agree/figures-told-twice");
  return {
    errors: own.flatMap(({ findings }) => findings.map(({ message }) => message)),
    doubts: own.flatMap(({ doubts = [] }) => doubts.map(({ message }) => message)),
  };
}

const KINDS = "二、支出预算情况说明\n1.包括基本支出300.00万元、项目支出600.00万元，合计900.00万元。";

describe("totals told again without nine headings", () => {
  it.each([
    [
      "the total of spending",
      "三、其他\n本部门2021年部门预算支出总计990.00万元，已全部公开。",
      "支出总计先写为900.00万元，后写为990.00万元，相差90.00万元。",
    ],
    [
      "the total of income",
      "三、其他\n2021年，我局收入总额909.00万元。",
      "收入总计先写为900.00万元，后写为909.00万元，相差9.00万元。",
    ],
    [
      "a kind of spending under its heading",
      `${KINDS}\n2.2021年项目支出660.00万元，主要用于河道治理。`,
      "项目支出先写为600.00万元，后写为660.00万元，相差60.00万元。",
    ],
  ])("%s", (_, body, message) => {
    expect(toldTwice(body)).toEqual({ errors: [message], doubts: [] });
  });

  it.each([
    ["of the money of one fund", "三、财政拨款情况说明\n2021年支出预算800.00万元。"],
    [
      "of one fund, as the paragraph says",
      "三、其他\n财政拨款收入总计800.00万元，支出总计800.00万元，全部为财政拨款。",
    ],
    ["of a unit", "三、其他\n青河县水利工程管理站2021年支出预算120.00万元，用于渠道维护。"],
    ["a kind of spending under another heading", `${KINDS}\n三、其他\n2021年项目支出120.00万元，用于河道治理。`],
    ["a kind of spending of one fund", `${KINDS}\n2.2021年财政拨款项目支出500.00万元，用于河道治理。`],
  ])("but not %s", (_, body) => {
    expect(toldTwice(body)).toEqual({ errors: [], doubts: [] });
  });

  it("and only doubted where a table prints the other figure too", () => {
    const table = "支出预算表\n@ 单位：万元\n| 项目 | 预算数 |\n| 支出合计 | 990.00 |";
    expect(toldTwice(`三、其他\n2021年支出预算总计990.00万元。\n${table}`)).toEqual({
      errors: [],
      doubts: ["支出总计先写为900.00万元，后写为990.00万元，相差90.00万元。"],
    });
  });
});

import { describe, expect, it } from "@jest/globals";
import { Disclosure } from "../../src/model/disclosure/disclosure.ts";
import { textAt } from "../../src/model/text-at.ts";
import { read } from "../support/files/read.ts";

const TEXT = `
  按照《预算法》规定，现将某某市审计局2021年部门预算公开如下：
  一、部门职责及机构设置情况
  负责热线12345的运行，办理公文300件。
  二、部门预算安排的总体情况
  2021年收入总计100.00万元，其中：一般公共预算收入90.00万元，上年结转10.00万元，专项工程5.00万元另行安排。
  五、绩效预算信息
  绩效指标：满意度不低于95%，举办活动10次，支出8万元。
  八、名词解释
  1、基本支出：指人员支出5万元等。
`;

describe("a disclosure", () => {
  const { disclosure, document } = read(TEXT, "hebei-department-budget");

  it("fits its schema", () => {
    expect(Disclosure.parse(disclosure)).toEqual(disclosure);
  });

  it("says whose it is and how it was read", () => {
    expect(disclosure).toMatchObject({
      department: { text: "某某市审计局" },
      year: 2021,
      profile: "hebei-department-budget",
    });
  });

  it("holds each amount of the running text in exactly one of facts and unbound amounts", () => {
    const printed = [...disclosure.facts, ...disclosure.unbound].map(({ place, amount }) => {
      expect(textAt(document, place)).toBe(amount.text);
      return `${place.block} ${amount.text}${amount.unit}`;
    });
    expect(printed.sort()).toEqual(
      [
        "2 300件",
        "4 100.00万元",
        "4 90.00万元",
        "4 10.00万元",
        "4 5.00万元",
        "6 95%",
        "6 10次",
        "6 8万元",
        "8 5万元",
      ].sort(),
    );
  });

  it("leaves unbound what no one can name", () => {
    expect(disclosure.unbound.map(({ amount }) => amount.text)).toEqual(["300", "5.00", "95", "10", "8", "5"]);
  });
});

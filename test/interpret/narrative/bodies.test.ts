import { describe, expect, it } from "@jest/globals";
import { bodiesIn } from "../../../src/text/organisations.ts";
import { read } from "../../support/files/read.ts";

describe("sections of a department's units", () => {
  const part = (name: string, total: string) => `（一）${name}
2025年${name}收入预算总额${total}万元，比上年增加1.00万元。
2025年${name}未安排政府采购预算。
2025年${name}“三公”经费预算1.00万元。`;

  it("tell the money of one body each", () => {
    const { disclosure } = read(`某某市体育局2025年部门预算公开
现将部门预算信息公开如下：
一、收支预算情况
2025年收入预算总额30.00万元。
二、所属单位预算情况
${part("某某市体育局（机关）", "20.00")}
${part("某某市体育中心", "10.00")}`);
    const told = disclosure.facts.filter(({ concept, stage }) => concept === "revenue.total" && stage === "budget");
    expect(told.map(({ amount, subject }) => [amount.text, subject])).toEqual([
      ["30.00", undefined],
      ["20.00", "某某市体育局(机关)"],
      ["10.00", "某某市体育中心"],
    ]);
    expect(disclosure.nils).toEqual([]);
  });

  it("are none where bodies are only listed", () => {
    const at = (title: string, start: number, end: number) => ({ title, level: 2, start, end });
    expect(bodiesIn([at("某某市体育局本级", 3, 4), at("某某市体育中心", 4, 40)])).toEqual([]);
    expect(bodiesIn([at("某某市体育中心", 3, 40)])).toEqual([]);
    expect(bodiesIn([at("办公室", 3, 9), at("财务科", 9, 20)])).toEqual([]);
  });
});

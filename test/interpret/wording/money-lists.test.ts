import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { read } from "../../support/files/read.ts";

/** The amounts told with their parts in a sentence under 政府采购. */
function listsOf(text: string): string[] {
  const filing = `现将某某市审计局2021年部门预算公开如下：\n一、部门职责及机构设置情况\n无。\n六、政府采购预算情况\n${text}\n八、名词解释\n无。`;
  const { counts } = read(filing, "hebei-department-budget").disclosure.wording;
  return counts.map(({ amount, parts }) =>
    [amount, ...parts.map((part) => part.amount)].map(({ text }) => text).join(" "),
  );
}

describe("amounts told with parts of any name", () => {
  it.each<[string, string[]]>([
    ["采购预算36.00万元。分单位看：局机关6.00万元，水利站30.00万元。", ["36.00 6.00 30.00"]],
    ["采购预算36.00万元，包括：1.设备6.00万元。2.物业10.00万元。3.印刷20.00万元。", ["36.00 6.00 10.00 20.00"]],
    ["采购预算36.00万元，其中：免费开放项目30.00万元、设备更新项目6.00万元。", ["36.00 30.00 6.00"]],
    [
      "采购预算36.00万元，其中：货物类6.00万元，服务类30.00万元。按资金来源分，财政拨款34.00万元，单位资金2.00万元。",
      ["36.00 6.00 30.00", "36.00 34.00 2.00"],
    ],
    [
      "支出预算36.00万元，比上年增加2.00万元。按支出功能分类科目分：教育支出6.00万元，卫生健康支出30.00万元。按支出经济分类划分：工资福利支出34.00万元，项目支出2.00万元。",
      ["36.00 6.00 30.00", "36.00 34.00 2.00"],
    ],
    ["采购预算36.00万元，其中：设备6.00万元，主要用于开放，物业30.00万元。", ["36.00 6.00"]],
    ["采购预算36.00万元，其中：设备6.00万元，占16.67%。", ["36.00 6.00"]],
    [
      "基本支出6.00万元；项目支出30.00万元，其中仪器10.00万元、家具20.00万元；以上支出合计36.00万元。",
      ["30.00 10.00 20.00", "36.00 6.00 30.00"],
    ],
    // named like the whole, and a level below it
    ["应急管理事务（款）36.00万元，其中“行政运行（项）”10.00万元，“应急管理（项）”26.00万元。", ["36.00 10.00 26.00"]],
    ["采购预算34.00万元。\n按类别分，设备6.00万元，服务30.00万元，合计36.00万元。", ["36.00 6.00 30.00"]],
    [
      "采购预算36.00万元，包括设备类30.00万元，其中仪器和车辆共计20.00万元、家具10.00万元；服务类6.00万元。",
      ["30.00 20.00 10.00", "36.00 30.00 6.00"],
    ],
  ])("are read from %s", (text, expected) => {
    expect(listsOf(text)).toEqual(expected);
  });

  it("are looked for to an end, however the pieces stand", () => {
    const pieces = [
      "其中：",
      "包括",
      "人员和公用共计3万元",
      "设备2万元",
      "合计5万元",
      "主要用于",
      "分别为",
      "无",
      "等",
    ];
    const marks = ["，", "、", "；", "。", "（", "）", "：", ""];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...marks), { maxLength: 24 }), (text) => {
        expect(listsOf(`采购预算9万元${text.join("")}`)).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });
});

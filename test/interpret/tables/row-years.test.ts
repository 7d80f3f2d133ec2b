import { describe, expect, it } from "@jest/globals";
import { rowYears } from "../../../src/interpret/tables/rows/row-years.ts";

describe("the years of rows", () => {
  it.each<[string[], (string | undefined)[]]>([
    [
      ["2023年", "2024年", "增减"],
      ["past", "own", "change"],
    ],
    [
      ["2023年预算数", "2024年预算数", "增减变化金额"],
      ["past", "own", "change"],
    ],
    [
      ["上年预算", "本年预算"],
      ["past", "own"],
    ],
    [
      ["2024年", "2023年", "合计"],
      ["own", "past", undefined],
    ],
  ])("are told by labels that name nothing else: %s", (labels, years) => {
    expect(rowYears(labels)).toEqual(years);
  });

  it.each<[string[]]>([
    [["2024年", "2024年"]],
    [["基本支出", "项目支出"]],
    [["2023年", "2024年", "2023年", "2024年"]],
    [["2024年"]],
  ])("are none where two years do not stand once each: %s", (labels) => {
    expect(rowYears(labels)).toEqual(labels.map(() => undefined));
  });
});

import { describe, expect, it } from "@jest/globals";
import { isChangeHead, isWholeHead } from "../../src/text/column-heads.ts";

describe("the heads of columns", () => {
  it.each(["合计", "小计（万元）", "金额", "预算数", "资产总额"])("%s names no part", (head) => {
    expect(isWholeHead(head.replace("（", "(").replace("）", ")"))).toBe(true);
  });

  it.each(["增减额", "比上年增减", "减少数", "增长率"])("%s is of a change", (head) => {
    expect(isChangeHead(head)).toBe(true);
  });

  it.each(["基本支出", "上年预算数"])("%s is neither", (head) => {
    expect([isWholeHead(head), isChangeHead(head)]).toEqual([false, false]);
  });
});

import { describe, expect, it } from "@jest/globals";
import {
  beginsUnitLine,
  isContinuation,
  isTableContext,
  isTableField,
  isTableTitle,
  isUnitLine,
  withoutContinuation,
} from "../../src/text/table-lines.ts";

describe("the lines above a table", () => {
  it.each(["2021年部门收支总体情况表", "支出预算表（功能科目）", "收 支 总 表"])("%s is a title", (line) => {
    expect(isTableTitle(line)).toBe(true);
  });

  it.each(["收支情况见下表", "全年收入见附表", "收入增加，见收支总表", "一般公共预算"])("%s is none", (line) => {
    expect(isTableTitle(line)).toBe(false);
  });

  it.each([
    "单位：万元",
    "某某局 单位：元",
    "编制部门：某某市民政局",
    "填报单位（盖章）：某某局",
    "公开03表",
    "附表1",
    "预算年度：2021",
  ])("%s can be no cell of the table itself", (text) => {
    expect(isTableField(text)).toBe(true);
    expect(isTableContext(text)).toBe(true);
  });

  it.each(["截止时间：2021年12月31日", "2021年度", "101001某某市民政局"])(
    "%s belongs to a table below it, but a cell may say the like",
    (text) => {
      expect(isTableField(text)).toBe(false);
      expect(isTableContext(text)).toBe(true);
    },
  );

  it("knows a line that says nothing but the unit, and the first word of one", () => {
    expect([isUnitLine("（金额单位：万元）"), isUnitLine("某某局 单位：万元")]).toEqual([true, false]);
    expect([beginsUnitLine("金额单位："), beginsUnitLine("单位名称")]).toEqual([true, false]);
  });

  it.each([
    ["收支总表（续）", "收支总表"],
    ["收支总表续表一", "收支总表"],
    ["续表", ""],
  ])("%s goes on with %s", (title, begun) => {
    expect(isContinuation(title)).toBe(true);
    expect(withoutContinuation(title)).toBe(begun);
  });

  it("does not take 续建 for a table that goes on", () => {
    expect(isContinuation("续建项目支出表")).toBe(false);
  });
});
